import CivilTime
import Drawing
import Planning
import RoomFiles
import RotaSolver
import Rostering

extension RouteTable {
  /// One day, the shift that is handed over, and who can cover.
  static let apiDay: [Route] = [
    .read(
      "/api/v1/days/{date}/cover",
      "day-cover",
      "People there against people needed, a row an interval and line.",
      for: .roles([.staff]),
      scope: .room,
      path: [.wanted("date", .date, "The day.")],
      shape: .list(
        .keys([
          "start": .moment, "kind": .text, "id": .text, "required": .whole, "rostered": .number,
          "on_floor": .number, "gap": .number, "expected_share": .orNull(.number),
        ])
      )
    ) { visit, given in CoverTable.json(visit.plan(of: given.date("date") ?? visit.today)) },
    .read(
      "/api/v1/days/{date}/plan",
      "day-plan",
      "The totals of a day: rules, gaps, calls, cover, breaks.",
      for: .roles([.supervisor]),
      scope: .room,
      path: [.wanted("date", .date, "The day.")],
      shape: .plan
    ) { visit, given in PlanJSON.bytes(visit.plan(of: given.date("date") ?? visit.today)) },
    .read(
      "/api/v1/handover",
      "handover",
      "The handover sheet of a shift; of the one that is on where nothing is said.",
      for: .roles([.supervisor]),
      scope: .room,
      query: [
        GivenField("on", .date, "The day the shift belongs to."),
        GivenField("shift", .letter, "The shift's letter."),
      ],
      shape: .handover,
      statuses: [404]
    ) { visit, given in try DayAnswer.handover(visit, given) },
    .read(
      "/api/v1/cover",
      "cover",
      "Who can cover a shift, in a fair order; why others cannot is for supervisors.",
      for: .roles([.staff]),
      scope: .room,
      query: [
        GivenField("on", .date, "The day the shift belongs to; today where it is left out."),
        GivenField(
          "shift",
          .letter,
          "The shift's letter; the one that is on where it is left out."
        ),
        GivenField("time", .time, "Instead of a shift: the rest of the one that is on then."),
        GivenField("role", .id, "In which role."), .at,
      ],
      shape: .list(
        .keys([
          "person": .text, "available": .flag, "rank": .orNull(.whole), "reasons": .list(.text),
          "extra_duties": .orNull(.whole), "worked_hours": .orNull(.number),
          "notice": .orNull(.flag),
        ])
      )
    ) { visit, given in try DayAnswer.cover(visit, given) },
    .read(
      "/api/v1/lab",
      "lab",
      "What patterns mean for the people who would work them, one object a pattern.",
      for: .roles([.supervisor]),
      scope: .nobody,
      query: [
        .wanted("cycle", .line(400), "The cycle, one letter a day, - for rest: DDNN----"),
        GivenField("against", .line(2000), "Up to four others, with spaces between."),
      ],
      shape: .lab
    ) { visit, given in try DayAnswer.lab(visit, given) },
  ]
}

extension Visit {
  /// The plan of a day alone, with its calls and breaks: people of the night before are taken off the floor in its first
  /// hours by their share of breaks.
  fileprivate func plan(of date: CivilDate) -> Plan {
    site.live.kept("day alone \(today) \(date)", at: standing.entry) {
      Plan.make(
        room: standing.room,
        days: DateSpan(date, days: 1),
        now: now,
        demand: site.live.calls(now: now),
        breaks: SolverBreakPlanner(limit: 5)
      )
    }
  }
}

/// Answers about a day.
enum DayAnswer {
  static func handover(_ visit: Visit, _ given: Given) throws -> [UInt8] {
    let base = visit.standing.base
    let running = CoverQuestion(at: visit.now, in: base.roster)
    let letter = given.letter("shift") ?? running?.letter ?? base.roster.shifts.first?.letter
    let sheet = letter.flatMap {
      HandoverSheet.make(
        $0,
        on: given.date("on") ?? running?.date ?? visit.today,
        facts: visit.standing.facts,
        in: base,
        for: visit.viewer?.personID,
        at: visit.now
      )
    }
    guard let sheet else { throw Unanswered.notFound("Nobody is on that shift.") }
    return HandoverJSON.bytes(sheet, in: visit.standing.room) { $0.words }
  }

  static func cover(_ visit: Visit, _ given: Given) throws -> [UInt8] {
    let room = try visit.standing(given).room
    let zone = room.roster.zone
    let role = given.text("role")
    if let role, !room.roster.roles.contains(where: { $0.id == role }) {
      throw GivenMistakes(mistakes: [Mistake("role", "There is no such role.")])
    }
    let date = given.date("on") ?? visit.today
    let question =
      if let letter = given.letter("shift") {
        CoverQuestion(letter, on: date, in: room.roster, role: role)
      } else {
        CoverQuestion(
          at: given.time("time").map { zone.instant(of: date, at: $0) }
            ?? (given.date("on") == nil ? visit.now : zone.startOfDay(date)),
          in: room.roster,
          role: role
        )
      }
    guard let question else {
      throw GivenMistakes(mistakes: [Mistake("shift", "No shift of the room is on then.")])
    }
    let answer = WhoCanCover.make(room: room, question: question, now: visit.now)
    let isSupervisor = try visit.signedIn().isSupervisor
    return WhoCanCoverJSON.bytes(answer, isForSupervisors: isSupervisor) { candidate in
      candidate.reasons.map { $0.words(in: zone) }
    }
  }

  static func lab(_ visit: Visit, _ given: Given) throws -> [UInt8] {
    var query = LabQuery(visit.query, anchor: visit.today)
    guard query.mistakes.isEmpty else { throw GivenMistakes(mistakes: query.mistakes) }
    let room = visit.standing.room
    let needs = room.needs(from: visit.today, demand: visit.site.live.calls(now: visit.now))
    let labs = query.patterns.map { PatternLab($0, room: room, from: visit.today, needs: needs) }
    query.unknown(Set(labs.flatMap(\.unknown)).sorted())
    guard query.mistakes.isEmpty else { throw GivenMistakes(mistakes: query.mistakes) }
    return LabJSON.bytes(labs)
  }
}
