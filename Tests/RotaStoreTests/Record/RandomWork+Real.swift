import CivilTime
import Planning
import Rostering

@testable import RotaStore

extension RandomWork {
  /// One of the product's own commands, about people, days and facts that are there more often than not; nothing
  /// where none of the facts it would be about has been made yet.
  mutating func real() throws -> (any Command)? {
    switch random.int(0...99) {
    case 0..<7: try absence()
    case 7..<18: try leave()
    case 18..<24: calls()
    case 24..<48: try care()
    case 48..<60: try swap()
    case 60..<69: try shift()
    case 69..<74: try worked()
    case 74..<79: people()
    case 79..<85: telling()
    case 85..<97: try floor()
    default: imported()
    }
  }

  var today: CivilDate { test.room.roster.zone.date(at: now) }
  mutating func worker() -> String { random.pick(RandomRoom.working + joined.suffix(4)) }
  mutating func minutes(_ range: ClosedRange<Int>) -> Minutes { Minutes(random.int(range)) }

  /// A fact of a kind made lately, most often one that is still there and fits.
  mutating func recent(_ kind: FactKind, where fits: (Fact) -> Bool = { _ in true }) -> FactID? {
    guard let all = made[kind]?.suffix(40), !all.isEmpty else { return nil }
    if random.int(0...9) > 0, let facts = try? test.record.facts() {
      let fitting = all.filter { facts[$0].map { fits($0.fact) } ?? false }
      return fitting.isEmpty ? nil : random.pick(fitting)
    }
    return random.pick(Array(all))
  }

  /// A swap made lately that has come so far.
  private mutating func recentSwap(_ states: Set<Swap.State>) -> FactID? {
    recent(.swap) { if case .swap(let swap) = $0 { states.contains(swap.state) } else { false } }
  }

  /// A shift that somebody has, from a day within some days of today on.
  mutating func posting(_ person: String, _ range: ClosedRange<Int>) throws -> StandingPosting? {
    let roster = try test.record.facts().room(over: test.room, people: [person]).roster
    return roster.standing(person, over: DateSpan(today + random.int(range), days: 8)).first
  }

  /// Somebody who is off about a day, most often.
  private mutating func idle(on date: CivilDate) throws -> String {
    let busy = Set(try postings(of: DateSpan(date - 1, date + 2)).map(\.name.person))
    let idle = RandomRoom.working.filter { !busy.contains($0) }
    return idle.isEmpty || random.int(0...4) == 0 ? worker() : random.pick(idle)
  }

  private mutating func days() -> DateSpan {
    DateSpan(today + random.int(-2...60), days: random.int(1...3))
  }

  private mutating func absence() throws -> (any Command)? {
    switch random.int(0...9) {
    case 0..<6:
      let kind = random.pick(["leave", "sick", "training", "court", "toil", "nonsense"])
      var extent = Absence.Extent.days(days())
      if kind == "sick", random.int(0...4) == 0 { extent = .days(DateSpan(today, .never)) }
      if kind == "court" {
        let start = now + minutes(-600...60_000)
        extent = .moments(Span(start, start + minutes(60...400)))
      }
      return AddAbsence(
        Absence(person: worker(), kind: kind, extent: extent),
        replaces: random.int(0...2) == 0
      )
    case 6, 7:
      guard let id = recent(.absence) else { return nil }
      guard case .absence(let it)? = try test.record.facts()[id]?.fact,
        case .days(let days) = it.extent, days.count > 1
      else { return EndAbsence(absence: id, end: .moment(now)) }
      let last = days.start + random.int(0...min(days.count, 20))
      return EndAbsence(absence: id, end: .lastDay(last))
    default: return recent(.absence).map { CancelAbsence(absence: $0) }
    }
  }

  /// For somebody who is owed one, on a day of theirs, where anybody is.
  private mutating func restDay() throws -> (any Command)? {
    let owed = recent(.credit) {
      if case .credit(let it) = $0 { it.kind == .restDay && it.hours > .zero } else { false }
    }
    let person = try owed.flatMap { try test.record.facts()[$0]?.fact.person } ?? worker()
    return try posting(person, 1...20).map { GiveRestDay(person: person, date: $0.name.date) }
  }

  private mutating func leave() throws -> (any Command)? {
    switch random.int(0...21) {
    case 0..<7:
      return AskLeave(Absence(person: worker(), kind: "leave", extent: .days(days())))
    case 7..<11: return recent(.leaveRequest).map { GrantLeave(request: $0) }
    case 11, 12: return recent(.leaveRequest).map { RefuseLeave(request: $0) }
    case 13, 14: return recent(.leaveRequest).map { WithdrawLeave(request: $0) }
    case 15, 18, 19: return CarryLeave(into: today + random.int(0...300))
    case 16, 17: return try restDay()
    default:
      return CreditHours(
        person: worker(),
        kind: random.pick(HoursCredit.Kind.allCases),
        hours: minutes(-200...900),
        date: today + random.int(-30...10)
      )
    }
  }

  private mutating func swap() throws -> (any Command)? {
    switch random.int(0...15) {
    case 0..<4, 13, 14:
      let giver = worker()
      guard let gives = try posting(giver, 1...30) else { return nil }
      let taker = try idle(on: gives.name.date)
      let takes = random.int(0...1) == 0 ? nil : try posting(taker, 1...30)
      return AskSwap(gives: gives.name, taker: taker, takes: takes?.name)
    case 4, 5, 6: return recentSwap([.asked]).map { AgreeSwap(swap: $0) }
    case 7, 8: return recentSwap([.agreed, .taken]).map { ApproveSwap(swap: $0) }
    case 9: return recentSwap([.asked, .agreed, .done, .taken]).map { CancelSwap(swap: $0) }
    case 10: return recentSwap([.asked, .agreed]).map { DeclineSwap(swap: $0) }
    default:
      guard let gives = try posting(worker(), 1...30) else { return nil }
      return TakeShift(gives: gives.name, taker: try idle(on: gives.name.date))
    }
  }

  private mutating func shift() throws -> (any Command)? {
    let person = worker()
    switch random.int(0...11) {
    case 0..<4:
      return AssignShift(
        person: person,
        date: today + random.int(0...40),
        kind: random.pick([.cover, .extra, .overtime]),
        letter: ShiftLetter(random.pick(["D", "N"])),
        desk: random.maybe { "desk \($0.int(1...6))" },
        isForTimeOff: random.int(0...3) == 0
      )
    case 4, 5:
      let today = today
      return recent(.assignment) {
        if case .assignment(let it) = $0 { it.date > today } else { false }
      }.map { CancelAssignment(assignment: $0) }
    case 6, 7:
      guard let at = try posting(person, 1...30) else { return nil }
      let span = Span(at.span.start + minutes(-120...60), at.span.end + minutes(-200...120))
      return ReshapeShift(posting: at.name, span: span)
    case 8, 9:
      let role = random.maybe { $0.pick(["handler", "lead", "nobody"]) }
      let desk = random.maybe { $0.text() }
      return try posting(person, 0...30).map { SetDesk(posting: $0.name, role: role, desk: desk) }
    case 10:
      let from = today + random.int(0...60)
      return SetActing(
        person: person,
        role: random.pick(["lead", "supervisor"]),
        days: DateSpan(from, days: random.int(1...14))
      )
    default: return try posting(person, 1...30).map { StandDown(posting: $0.name) }
    }
  }

  private mutating func worked() throws -> (any Command)? {
    let person = worker()
    let isForTimeOff = random.int(0...1) == 0
    if random.int(0...5) == 0 {
      let start = now + minutes(-3000 ... -700)
      let span = Span(start, start + minutes(30...500))
      return CalledIn(person: person, span: span, isForTimeOff: isForTimeOff)
    }
    guard let at = try posting(person, -12 ... -9) else { return nil }
    switch random.int(0...3) {
    case 0:
      let until = at.span.end + minutes(5...300)
      return KeptLate(posting: at.name, until: until, isForTimeOff: isForTimeOff)
    case 1: return SentHome(posting: at.name, at: at.span.end + minutes(-500 ... -5))
    case 2:
      let start = at.span.start + minutes(60...400)
      let span = Span(start, start + .hours(1))
      return BreakInterrupted(posting: at.name, span: span, taken: minutes(0...60))
    default:
      let until = at.span.end + minutes(5...300)
      return HeldShift(
        date: at.name.date,
        letter: at.letter,
        until: until,
        team: random.maybe { $0.pick(RandomRoom.teams) },
        isForTimeOff: isForTimeOff
      )
    }
  }
}
