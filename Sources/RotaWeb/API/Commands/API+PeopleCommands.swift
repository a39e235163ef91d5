import CivilTime
import Planning
import Rostering

extension RouteTable {
  /// Who joins, leaves and moves, from a day on.
  static let peopleCommands: [Route] = [
    .command(
      JoinPerson.self,
      "Takes somebody into the room from a day on.",
      for: [.supervisor],
      fields: joining
    ) { visit, given in
      let first = given.date("from") ?? visit.today
      let end = try given.date("to").map { _ in try given.days(first).end } ?? .never
      let days = given.texts("weekdays").compactMap { Weekday($0) }
      return JoinPerson(
        PersonIdentity(id: given.text("person") ?? "", name: given.text("name") ?? ""),
        Placement(
          days: DateSpan(first, end),
          team: given.text("team"),
          roles: given.texts("roles"),
          pattern: given.text("pattern"),
          phase: given.whole("phase"),
          weekdays: days.isEmpty ? .all : WeekdaySet(days),
          contracted: given.whole("contracted_minutes").map { Minutes($0) },
          counts: given.whole("counts_percent").map { Double($0) / 100 } ?? 1,
          tutor: given.text("tutor"),
          cohort: given.text("cohort"),
          terms: given.text("terms"),
          nightAssessment: given.date("night_assessment")
        )
      )
    },
    .command(
      LeavePerson.self,
      "Lets somebody go after their last day.",
      for: [.supervisor],
      fields: [.person, .wanted("last_day", .date, "The last day they are employed."), endLater]
    ) { visit, given in
      LeavePerson(
        person: given.text("person") ?? "",
        lastDay: given.date("last_day") ?? visit.today,
        endsLater: given.flag("end_later")
      )
    },
    .command(
      MoveTeam.self,
      "Moves somebody to another team from a day on.",
      for: [.supervisor],
      fields: [
        .person, .wanted("team", .id, "The team's id."),
        .wanted("from", .date, "The first day on it."), endLater,
      ]
    ) { visit, given in
      MoveTeam(
        person: given.text("person") ?? "",
        team: given.text("team") ?? "",
        from: given.date("from") ?? visit.today,
        endsLater: given.flag("end_later")
      )
    },
  ]

  private static let endLater = GivenField(
    "end_later",
    .flag,
    "What is arranged for later and no longer fits is ended with it; else it stands in the way."
  )

  private static let joining: [GivenField] = [
    .wanted("person", .id, "An id that is theirs for good."),
    .wanted("name", .line(200), "Their name as they write it."),
    .wanted("from", .date, "The first day."),
    GivenField("to", .date, "The last day, where it is known."),
    GivenField("team", .id, "The team's id."),
    .wanted("roles", .list(.id, most: 20), "Roles by id; the first is that of their shifts."),
    GivenField("pattern", .id, "An own pattern's id."),
    GivenField("phase", .whole(0...366), "An own phase."),
    GivenField(
      "weekdays",
      .list(.choice(Weekday.allCases.map { $0.short.lowercased() }), most: 7),
      "The weekdays they work; all of them where none is said."
    ),
    GivenField(
      "contracted_minutes",
      .whole(1...10_080),
      "Contracted paid time a week, in minutes."
    ),
    GivenField("counts_percent", .whole(0...100), "How much of a desk they fill; 100 unless said."),
    GivenField("tutor", .id, "The id of who tutors them."),
    GivenField("cohort", .line(200), "The intake they join with."),
    GivenField("terms", .id, "Whose terms they serve under."),
    GivenField("night_assessment", .date, "The day of their night worker's health assessment."),
  ]
}
