import CivilTime
import Planning

extension RouteTable {
  /// Hours that were worked otherwise than planned.
  static let workedCommands: [Route] = [
    .command(
      KeptLate.self,
      "Somebody was kept after the end of a shift.",
      for: [.supervisor],
      fields: [.posting, .wanted("until", .moment, "Until when."), .timeOff]
    ) { visit, given in
      KeptLate(
        posting: try visit.posting(given),
        until: given.moment("until") ?? visit.now,
        isForTimeOff: given.flag("time_off")
      )
    },
    .command(
      SentHome.self,
      "Somebody went home before the end of a shift.",
      for: [.supervisor],
      fields: [.posting, .wanted("at", .moment, "When.")]
    ) { SentHome(posting: try $0.posting($1), at: $1.moment("at") ?? $0.now) },
    .command(
      CalledIn.self,
      "Somebody was called in on time off.",
      for: [.supervisor],
      fields: [.person, .wanted(.start), .wanted(.end), .timeOff]
    ) { _, given in
      CalledIn(
        person: given.text("person") ?? "",
        span: try given.wantedSpan(),
        isForTimeOff: given.flag("time_off")
      )
    },
    .command(
      BreakInterrupted.self,
      "Somebody's break was cut short or not had.",
      for: [.supervisor],
      fields: [
        .posting, .wanted(.start), .wanted(.end),
        .wanted("had", .whole(0...1440), "Minutes of the longest break that was had."),
      ]
    ) { visit, given in
      BreakInterrupted(
        posting: try visit.posting(given),
        span: try given.wantedSpan(),
        taken: Minutes(given.whole("had") ?? 0)
      )
    },
    .command(
      HeldShift.self,
      "A whole shift was kept after its end, or the part of it that one team is.",
      for: [.supervisor],
      fields: [
        .wanted("date", .date, "The day it belongs to."), .wanted("shift", .letter, "Its letter."),
        .wanted("until", .moment, "Until when."), GivenField("team", .id, "Only this team."),
        .timeOff,
      ]
    ) { visit, given in
      guard let letter = given.letter("shift") else { throw Unanswered.notFound() }
      return HeldShift(
        date: given.date("date") ?? visit.today,
        letter: letter,
        until: given.moment("until") ?? visit.now,
        team: given.text("team"),
        isForTimeOff: given.flag("time_off")
      )
    },
  ]
}
