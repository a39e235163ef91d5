import CivilTime
import Planning
import Rostering

extension RouteTable {
  /// Changes to who works which shift.
  static let shiftCommands: [Route] = [
    .command(
      AssignShift.self,
      "Puts somebody on a shift beyond their pattern: cover, extra or overtime.",
      for: [.supervisor],
      fields: [
        .person, .wanted("date", .date, "The day it belongs to."),
        GivenField("kind", .choice(["cover", "extra", "overtime"]), "cover where it is left out."),
        GivenField("shift", .letter, "The shift's letter."), .start, .end,
        GivenField("role", .id, "In which role."),
        GivenField("desk", .line(SetDesk.longestDesk), "At which desk or channel."),
        GivenField("instead", .posting, "In whose place."), .timeOff,
      ],
      usualReason: "cover"
    ) { visit, given in
      AssignShift(
        person: given.text("person") ?? "",
        date: given.date("date") ?? visit.today,
        kind: given.text("kind").flatMap(Assignment.Kind.init(rawValue:)) ?? .cover,
        letter: given.letter("shift"),
        span: try given.span(),
        role: given.text("role"),
        desk: given.text("desk"),
        instead: given.posting("instead").map { visit.posting($0) },
        isForTimeOff: given.flag("time_off")
      )
    },
    .command(
      CancelAssignment.self,
      "Takes back a shift that was assigned beyond the pattern.",
      for: [.supervisor],
      fields: [.wanted("assignment", .fact, "Its id.")]
    ) { CancelAssignment(assignment: try $0.found($1.fact("assignment"), .assignment)) },
    .command(
      StandDown.self,
      "Takes a shift off somebody.",
      for: [.supervisor],
      fields: [.posting]
    ) { StandDown(posting: try $0.posting($1)) },
    .command(
      ReshapeShift.self,
      "Gives a shift other hours for once.",
      for: [.supervisor],
      fields: [.posting, .wanted(.start), .wanted(.end)]
    ) { ReshapeShift(posting: try $0.posting($1), span: try $1.wantedSpan()) },
    .command(
      SetDesk.self,
      "Puts somebody in another role, or at a named desk or channel, for one shift.",
      for: [.supervisor],
      fields: [
        .posting, GivenField("role", .id, "The role."),
        GivenField("desk", .line(SetDesk.longestDesk), "The desk or channel."),
      ]
    ) { SetDesk(posting: try $0.posting($1), role: $1.text("role"), desk: $1.text("desk")) },
    .command(
      SetActing.self,
      "Lets somebody act in another role for some days.",
      for: [.supervisor],
      fields: [
        .person, .wanted("role", .id, "The role."), .wanted("from", .date, "The first day."),
        GivenField("to", .date, "The last day; the first where it is left out."),
      ]
    ) { visit, given in
      SetActing(
        person: given.text("person") ?? "",
        role: given.text("role") ?? "",
        days: try given.days(given.date("from") ?? visit.today)
      )
    },
  ]
}

extension GivenField {
  /// Somebody.
  static let person = GivenField.wanted("person", .id, "The person's id.")
  /// Somebody's shift.
  static let posting = GivenField.wanted("posting", .posting, "Whose shift and of which day.")
  /// From when, where hours are not a shift's.
  static let start = GivenField("start", .moment, "From when.")
  /// Until when.
  static let end = GivenField("end", .moment, "Until when.")
  /// Whether it is owed as time off.
  static let timeOff = GivenField("time_off", .flag, "Owed as time off in lieu.")

  /// The same, and the request makes no sense without it.
  static func wanted(_ field: GivenField) -> GivenField {
    .wanted(field.name, field.kind, field.words)
  }
}
