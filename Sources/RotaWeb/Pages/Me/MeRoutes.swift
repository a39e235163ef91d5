import CivilTime
import Planning
import RotaStore

extension RouteTable {
  /// What is each person's own: shifts, what changed, swaps, leave, and the record of their care.
  static let me: [Route] = [
    .get("/me", for: .roles([.staff]), scope: .own) { visit in
      let person = try OwnAnswer.person(visit)
      var page = MePage(visit.standing, of: person, now: visit.now)
      page.held = try OwnHeld.sentence(visit)
      page.answers = try OwnAnswers(visit, of: person).lines
      let links = FeedLinks(visit.site.live.held.file)
      let calendar = CalendarPart(
        links: try links.links(of: person, on: visit.now.utcDate),
        isOff: try links.isOff()
      )
      return visit.page(page.page(in: visit.surroundings, calendar: calendar.html))
    },
    .get("/me/swap", for: .roles([.staff]), scope: .own, SwapAnswer.look),
    .get("/me/leave", for: .roles([.staff]), scope: .own, LeaveAnswer.look),
    .get("/me/record", for: .roles([.staff]), scope: .own, isConfidential: true) { visit in
      let person = try OwnAnswer.person(visit)
      let round = visit.careRound
      var page = OwnRecordPage(OwnCareView(round, of: person), in: round.room)
      // Looking enters nothing: that it was seen is said by a button.
      page.hasUnseen = try !visit.weigh(OpenOwnCalls()).isEmpty
      page.done = visit.query["done"]
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
      SwapAnswer.answer
    ),
    .post(
      "/me/swap/ask",
      for: .roles([.staff]),
      scope: .own,
      fields: ["shift", "with", "for"],
      SwapAnswer.ask
    ),
    .post(
      "/me/leave",
      for: .roles([.staff]),
      scope: .own,
      fields: ["from", "to", "kind"],
      LeaveAnswer.ask
    ),
    .post(
      "/me/leave/withdraw",
      for: .roles([.staff]),
      scope: .own,
      fields: ["request"],
      LeaveAnswer.withdraw
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
