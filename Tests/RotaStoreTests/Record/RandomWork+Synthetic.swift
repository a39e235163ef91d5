import CivilTime
import Planning
import Rostering
import Wellbeing

@testable import RotaStore

extension RandomWork {
  /// Facts made, changed and ended as they come, of all kinds that are not the room's own (publications, Config).
  ///
  /// They are of people who are never rostered, with ids and texts that are hard on a store.
  mutating func synthetic() throws -> Put {
    var command = Put(made: (0..<random.int(0...3)).map { _ in hardFact() })
    let facts = try test.record.facts()
    put.removeAll { facts[$0] == nil }
    if !put.isEmpty {
      for _ in 0..<random.int(0...1) {
        let id = random.pick(put)
        // A person stays a person, as others are about them.
        guard let old = facts[id]?.fact, old.kind != .person else { continue }
        command.changed[id] = hardFact()
      }
      for _ in 0..<random.int(0...2) { command.ended.append(random.pick(put)) }
    }
    command.ended = Array(Set(command.ended)).sorted().filter { command.changed[$0] == nil }
    return command
  }

  private mutating func hardFact() -> Fact {
    let who = random.pick(RandomRoom.hard)
    let kinds = FactKind.allCases.filter { $0 != .publication && $0 != .config && $0 != .person }
    let kind = random.pick(kinds)
    switch random.fact(kind) {
    case .placement(let it):
      var place = it.placement
      (place.team, place.pattern, place.roles) = (nil, nil, ["lead"])
      return .placement(DatedPlacement(person: who, placement: place))
    case .absence(let it): return .absence(Absence(person: who, kind: "court", extent: it.extent))
    case .restriction(let it):
      return .restriction(
        Restriction(person: who, limit: it.limit, days: it.days, review: it.review)
      )
    case .history(let it): return .history(PastDuty(person: who, span: it.span, kind: it.kind))
    case .earlier(let it):
      return .earlier(
        EarlierOccasion(person: who, occasion: it.occasion, year: it.year, worked: it.worked)
      )
    case .assignment(let it):
      return .assignment(
        Assignment(
          id: it.id,
          person: who,
          date: it.date,
          letter: ShiftLetter("N")!,
          span: it.span,
          role: "lead",
          team: nil,
          desk: it.desk,
          kind: it.kind,
          instead: nil
        )
      )
    case .release(let it):
      return .release(Release(posting: name(who, it.posting), cause: it.cause))
    case .adjustment(let it):
      return .adjustment(
        Adjustment(posting: name(who, it.posting), span: it.span, role: nil, desk: it.desk)
      )
    case .acting(let it):
      return .acting(ActingRole(person: who, role: "lead", days: it.days))
    case .worked(let it):
      return .worked(
        WorkedTime(
          person: who,
          posting: it.posting.map { name(who, $0) },
          span: it.span,
          kind: it.kind,
          breakTaken: it.breakTaken
        )
      )
    case .leaveRequest(let it):
      return .leaveRequest(
        LeaveRequest(
          absence: Absence(person: who, kind: it.absence.kind, extent: it.absence.extent),
          asked: it.asked
        )
      )
    case .swap(let it):
      return .swap(
        Swap(
          gives: name(who, it.gives),
          taker: it.taker,
          takes: it.takes,
          state: it.state,
          asked: it.asked,
          expires: it.expires
        )
      )
    case .credit(let it):
      return .credit(
        HoursCredit(person: who, kind: it.kind, hours: it.hours, date: it.date, cause: it.cause)
      )
    case .sheet(let it):
      return .sheet(IssuedSheet(person: who, month: it.month, postings: it.postings))
    case .untold(let it):
      return .untold(
        Untold(
          posting: name(who, it.posting),
          was: it.was,
          now: it.now,
          changed: it.changed,
          known: it.known
        )
      )
    case .told(let it):
      return .told(
        Told(
          posting: name(who, it.posting),
          changed: it.changed,
          at: it.at,
          by: it.by,
          means: it.means
        )
      )
    case .hold(let it):
      return .hold(
        Hold(
          object: it.object,
          person: who,
          days: it.days,
          until: it.until,
          reference: it.reference
        )
      )
    case .breakTaken(let it): return random.breakFact(kind, of: name(who, it.posting))
    case .breakWish(let it): return random.breakFact(kind, of: name(who, it.posting))
    case .breakSheet(let it): return random.breakFact(kind, of: name(who, it.posting))
    case .stepAway(let it): return random.breakFact(kind, of: name(who, it.posting))
    case .trends: return random.careFact(kind, of: who)
    case .exposure, .concern, .goodDay, .correction, .care, .careWish, .handover, .checkOut,
      .careReading:
      return random.careFact(kind, of: who)
    case .person(let it): return .person(PersonIdentity(id: who, name: it.name))
    case .publication(let it): return .publication(it)
    case .config(let it): return .config(it)
    }
  }

  private func name(_ who: String, _ posting: PostingName) -> PostingName {
    PostingName(person: who, date: posting.date, key: posting.key)
  }
}
