import CivilTime
import Drawing
import Planning
import RoomFiles
import Rostering

extension RouteTable {
  /// The live floor and breaks.
  static let apiFloor: [Route] = [
    .read(
      "/api/v1/floor",
      "floor",
      "Who is on now and since when: a supervisor's list, others themselves and the totals.",
      for: .roles([.staff]),
      scope: .room,
      shape: .keys([
        "at": .moment, "on": .whole, "at_desk": .whole,
        "people": .list(
          .keys([
            "person": .text, "role": .text, "team": .orNull(.text), "desk": .orNull(.text),
            "on_since": .moment, "on_until": .moment, "state": .choice(["desk", "break", "away"]),
            "until": .orNull(.moment), "minutes_at_desk": .orNull(.whole),
            "break_due": .orNull(.moment), "break_owed": .flag, "look_in": .flag,
            "cover": .orNull(.text),
          ])
        ), "roles": .list(count), "teams": .list(count),
      ])
    ) { visit, _ in
      let viewer = try visit.signedIn()
      let floor = visit.floor.shown(to: viewer.personID, isSupervisor: viewer.isSupervisor)
      return FloorJSON.bytes(
        floor,
        in: visit.standing.room,
        isForSupervisors: viewer.isSupervisor
      )
    },
    .read(
      "/api/v1/floor/{person}/cost",
      "away-cost",
      "What it costs that somebody on the floor is away, and who can cover.",
      for: .roles([.supervisor]),
      scope: .room,
      path: [.wanted("person", .id, "The person's id.")],
      shape: .awayCost
    ) { visit, given in
      let zone = visit.standing.base.roster.zone
      let cost = visit.cost(of: try FloorAnswer.named(given.text("person"), visit), on: visit.floor)
      return AwayJSON.bytes(cost, in: visit.standing.room) { one in
        (one.reasons.map { $0.words(in: zone) }, one.notes.map { $0.words(in: zone) })
      }
    },
    .read(
      "/api/v1/breaks",
      "breaks",
      "How breaks went: totals by team and shift, which name nobody, and the reader's own.",
      for: .roles([.staff]),
      scope: .room,
      query: [
        GivenField("from", .date, "The first day; yesterday where it is left out."),
        GivenField("days", .whole(1...366), "How many days; 2 where it is left out."),
      ],
      shape: .keys([
        "totals": .list(
          .keys([
            "date": .date, "shift": .text, "team": .text, "taken": .whole, "shortened": .whole,
            "missed": .whole, "open": .whole,
          ])
        ),
        "own": .list(
          .keys([
            "date": .date, "kind": .text, "due": .orNull(.moment), "start": .orNull(.moment),
            "end": .orNull(.moment), "outcome": .text,
          ])
        ),
      ])
    ) { visit, given in
      let report = BreakReport(
        visit.standing.facts,
        in: visit.standing.base,
        over: DateSpan(given.date("from") ?? visit.today - 1, days: given.whole("days") ?? 2),
        for: try visit.signedIn().personID,
        at: visit.now
      )
      return BreakLogJSON.bytes(
        report.totals,
        own: report.own,
        in: visit.standing.base,
        at: visit.now
      )
    },
  ]

  private static let count = Shape.keys([
    "id": .text, "on": .whole, "at_desk": .whole, "filled": .number, "minimum": .orNull(.whole),
    "short": .flag,
  ])
}
