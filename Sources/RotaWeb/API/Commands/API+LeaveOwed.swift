import CivilTime
import Planning

extension RouteTable {
  /// Hours that are owed to people.
  static let owedCommands: [Route] = [
    .command(
      CreditHours.self,
      "Enters hours owed to somebody, or takes them off.",
      for: [.supervisor],
      fields: [
        .person, .wanted("kind", .choice(kinds.map(\.word)), "What is owed."),
        .wanted("minutes", .whole(1...527_040), "How much, in minutes."),
        GivenField("off", .flag, "They are taken off what is owed."),
        GivenField("date", .date, "The day it arose or counts from; today where it is left out."),
      ]
    ) { visit, given in
      let kind = kinds.first { $0.word == given.text("kind") }?.kind ?? .toil
      return CreditHours(
        person: given.text("person") ?? "",
        kind: kind,
        hours: Minutes((given.whole("minutes") ?? 0) * (given.flag("off") ? -1 : 1)),
        date: given.date("date") ?? visit.today
      )
    },
    .command(
      CarryLeave.self,
      "Brings what is left of a leave year over into the next, for everybody.",
      for: [.supervisor],
      fields: [.wanted("into", .date, "A day of the leave year it is brought into.")]
    ) { CarryLeave(into: $1.date("into") ?? $0.today) },
  ]

  /// The words of the command line; rest that rules ask for is owed by them alone.
  private static let kinds: [(word: String, kind: HoursCredit.Kind)] = [
    ("toil", .toil), ("rest-day", .restDay), ("carried-over", .carriedOver),
  ]
}
