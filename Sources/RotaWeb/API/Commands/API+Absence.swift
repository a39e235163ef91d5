import CivilTime
import Planning
import Rostering

extension RouteTable {
  /// Absences and leave.
  static let absenceCommands: [Route] = [
    .command(
      AddAbsence.self,
      "Enters that somebody is or will be away: for whole days, or from a moment to another.",
      for: [.supervisor],
      fields: [
        .person, .wanted("kind", .id, "A kind of absence of the room."),
        GivenField("from", .date, "The first day."), GivenField("to", .date, "The last day."),
        .start, .end, GivenField("open", .flag, "It has no end yet."),
        GivenField("instead", .flag, "In the place of other absences on the days they share."),
      ]
    ) { _, given in
      AddAbsence(
        Absence(
          person: given.text("person") ?? "",
          kind: given.text("kind") ?? "",
          extent: try extent(given)
        ),
        replaces: given.flag("instead")
      )
    },
    .command(
      EndAbsence.self,
      "Ends an absence earlier, or sets the end of an open one.",
      for: [.supervisor],
      fields: [
        .wanted("absence", .fact, "Its id."), GivenField("last_day", .date, "Its last day."), .end,
      ]
    ) { visit, given in
      let absence = try visit.found(given.fact("absence"), .absence)
      switch (given.date("last_day"), given.moment("end")) {
      case (let day?, nil): return EndAbsence(absence: absence, end: .lastDay(day))
      case (nil, let moment?): return EndAbsence(absence: absence, end: .moment(moment))
      default: throw GivenMistakes(mistakes: [Mistake("last_day", "Give last_day or end.")])
      }
    },
    .command(
      CancelAbsence.self,
      "Takes an absence out as a whole.",
      for: [.supervisor],
      fields: [.wanted("absence", .fact, "Its id.")]
    ) { CancelAbsence(absence: try $0.found($1.fact("absence"), .absence)) },
    .command(
      AskLeave.self,
      "Asks for the caller's own leave; it waits until a supervisor grants it.",
      for: [.staff],
      scope: .own,
      fields: [
        .wanted("from", .date, "The first day."),
        GivenField("to", .date, "The last day; the first where it is left out."),
      ]
    ) { visit, given in
      AskLeave(
        Absence(
          person: try visit.person(),
          kind: "leave",
          extent: .days(try given.days(given.date("from") ?? visit.today))
        )
      )
    },
    .command(
      WithdrawLeave.self,
      "Takes back a request for leave.",
      for: [.staff],
      scope: .own,
      fields: [.wanted("request", .fact, "Its id.")]
    ) { WithdrawLeave(request: try $0.found($1.fact("request"), .leaveRequest)) },
    .command(
      GrantLeave.self,
      "Grants leave that waits.",
      for: [.supervisor],
      fields: [.wanted("request", .fact, "Its id.")]
    ) { GrantLeave(request: try $0.found($1.fact("request"), .leaveRequest)) },
    .command(
      RefuseLeave.self,
      "Refuses leave that waits.",
      for: [.supervisor],
      fields: [.wanted("request", .fact, "Its id.")]
    ) { RefuseLeave(request: try $0.found($1.fact("request"), .leaveRequest)) },
    .command(
      GiveRestDay.self,
      "Gives somebody a day off for a rest day they are owed.",
      for: [.supervisor],
      fields: [.person, .wanted("date", .date, "The day.")]
    ) { GiveRestDay(person: $1.text("person") ?? "", date: $1.date("date") ?? $0.today) },
  ]

  /// Whole days or moments, never both.
  private static func extent(_ given: Given) throws -> Absence.Extent {
    let isOpen = given.flag("open")
    switch (given.date("from"), given.moment("start")) {
    case (let first?, nil) where given.moment("end") == nil && !(isOpen && given.date("to") != nil):
      return .days(isOpen ? DateSpan(first, .never) : try given.days(first))
    case (nil, let start?) where given.date("to") == nil && isOpen == (given.moment("end") == nil):
      return .moments(isOpen ? Span(start, .never) : try given.wantedSpan())
    default:
      throw GivenMistakes(mistakes: [
        Mistake("from", "Give from and to, or start and end; open takes the place of the last.")
      ])
    }
  }
}
