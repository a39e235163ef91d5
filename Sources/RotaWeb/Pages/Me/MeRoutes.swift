import CivilTime
import Planning
import Rostering

extension RouteTable {
  /// What is each person's own: shifts, what changed, swaps, leave, and the record of their care.
  static let me: [Route] = [
    .get("/me", for: .roles([.staff]), scope: .own) { visit in
      let person = try OwnAnswer.person(visit)
      let page = MePage(visit.standing, of: person, now: visit.now)
      return visit.page(page.page(in: visit.surroundings))
    },
    .get("/me/record", for: .roles([.staff]), scope: .own, isConfidential: true) { visit in
      let person = try OwnAnswer.person(visit)
      let round = visit.careRound
      let page = OwnRecordPage(OwnCareView(round, of: person), in: round.room)
      return visit.page(page.page(in: visit.surroundings))
    },
    .post("/me/seen", for: .roles([.staff]), scope: .own, fields: []) { visit in
      _ = try visit.perform(TellPerson(person: try OwnAnswer.person(visit), means: .seen))
      return .seeOther("/me")
    },
    .post(
      "/me/swap",
      for: .roles([.staff]),
      scope: .own,
      fields: ["swap", "answer"],
      OwnAnswer.swap
    ),
    .post(
      "/me/leave",
      for: .roles([.staff]),
      scope: .own,
      fields: ["from", "to"],
      OwnAnswer.leave
    ),
    .post(
      "/me/offer",
      for: .roles([.staff]),
      scope: .own,
      fields: ["case", "answer"],
      isConfidential: true,
      OwnAnswer.offer
    ),
  ]
}

extension Visit {
  /// How care stands now.
  var careRound: CareRound { CareRound(base: standing.base, facts: standing.facts, now: now) }
}

/// Answers to what somebody does for themselves.
enum OwnAnswer {
  static func person(_ visit: Visit) throws -> String {
    guard let person = try visit.signedIn().personID else { throw Unanswered.notFound() }
    return person
  }

  /// An answer to a swap that they are part of; any other is not found.
  static func swap(_ visit: Visit) throws -> Answer {
    let person = try person(visit)
    guard let id = visit.form["swap"].flatMap({ FactID($0) }),
      case .swap(let swap)? = visit.standing.facts[id]?.fact,
      swap.gives.person == person || swap.taker == person
    else { throw Unanswered.notFound("There is no such swap.") }
    switch visit.form["answer"] {
    case "agree": _ = try visit.perform(AgreeSwap(swap: id))
    case "decline": _ = try visit.perform(DeclineSwap(swap: id))
    case "cancel": _ = try visit.perform(CancelSwap(swap: id))
    default: throw Unanswered.badInput("Say what to do about the swap.")
    }
    return .seeOther("/me")
  }

  /// Leave that waits in line until a supervisor grants it.
  static func leave(_ visit: Visit) throws -> Answer {
    let person = try person(visit)
    let from = visit.form["from"].flatMap { TypedDate.read($0, today: visit.today) }
    let last = visit.form["to"].map { TypedDate.read($0, today: visit.today) }
    guard let from, let to = last ?? from else {
      throw Unanswered.badInput("Write the days as 24 Oct, or 24/10/2026.")
    }
    guard from <= to else { throw Unanswered.badInput("The last day is before the first.") }
    let absence = Absence(person: person, kind: "leave", extent: .days(DateSpan(from, to + 1)))
    _ = try visit.perform(AskLeave(absence))
    return .seeOther("/me")
  }

  /// An answer to an offer: of their own case alone.
  static func offer(_ visit: Visit) throws -> Answer {
    let person = try person(visit)
    guard let id = visit.form["case"].flatMap({ FactID($0) }),
      case .care(let care)? = visit.standing.facts[id]?.fact, care.person == person
    else { throw Unanswered.notFound("There is no such offer.") }
    switch visit.form["answer"] {
    case "accept": _ = try visit.perform(AcceptCare(id))
    case "decline": _ = try visit.perform(DeclineCare(id))
    default: throw Unanswered.badInput("Say yes or no.")
    }
    return .seeOther("/me/record")
  }
}
