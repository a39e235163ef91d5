import CivilTime
import Planning

extension RouteTable {
  /// What is kept from being deleted.
  static let holdCommands: [Route] = [
    .command(
      AddHold.self,
      "Keeps what is known of a person, a shift or an incident from being deleted.",
      for: [.supervisor],
      fields: [
        .wanted("object", .choice(Hold.Object.allCases.map(\.rawValue)), "What it is about."),
        GivenField("person", .id, "Whose; everybody's where nobody is named."),
        GivenField("from", .date, "The first day it is about."),
        GivenField("to", .date, "The last day; the first where it is left out."),
        GivenField("until", .date, "The last day it holds; a year from now where it is left out."),
        .wanted("case", .line(60), "The number of the case it is kept for."),
      ]
    ) { visit, given in
      if given.date("from") == nil, given.date("to") != nil {
        throw GivenMistakes(mistakes: [Mistake("from", "Give it with to.")])
      }
      return AddHold(
        Hold(
          object: given.text("object").flatMap(Hold.Object.init(rawValue:)) ?? .person,
          person: given.text("person"),
          days: try given.date("from").map { try given.days($0) },
          until: given.date("until") ?? visit.today + 365,
          reference: given.text("case") ?? ""
        )
      )
    },
    .command(
      LiftHold.self,
      "Ends a hold before its day.",
      for: [.supervisor],
      fields: [.wanted("hold", .fact, "Its id.")]
    ) { visit, given in
      guard let id = given.fact("hold"), visit.standing.facts[id]?.fact.kind == .hold else {
        throw Unanswered.notFound("There is no such hold.")
      }
      return LiftHold(hold: id)
    },
  ]
}
