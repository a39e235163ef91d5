import CivilTime
import Planning
import RoomFiles
import RotaSolver
import Rostering
import RotaStore
import Wellbeing

extension RouteTable {
  /// Views that the command line has: breaks of a shift, swaps that could be asked for, what is owed and what short notice cost.
  static let apiViews: [Route] = [
    .read(
      "/api/v1/days/{date}/breaks/{shift}",
      "break-plan",
      "The breaks of a shift, placed so that the floor holds: everybody's for supervisors, others their own.",
      for: .roles([.staff]),
      scope: .room,
      path: [
        .wanted("date", .date, "The day the shift belongs to."),
        .wanted("shift", .letter, "Its letter."),
      ],
      shape: .breakPlan,
      work: .rota
    ) { visit, given in try ViewAnswer.breaks(visit, given) },
    .read(
      "/api/v1/swap-partners",
      "swap-partners",
      "The best swaps for a shift that no rule stands against, for either side: of the reader's own shifts, for supervisors of any.",
      for: .roles([.staff]),
      scope: .room,
      query: [.posting],
      shape: .list(
        .keys([
          "person": .text, "takes": .text, "start": .moment, "end": .moment,
          "days_apart": .whole, "longer_minutes": .whole,
        ])
      ),
      statuses: [404]
    ) { visit, given in try ViewAnswer.partners(visit, given) },
    .read(
      "/api/v1/rota/owed",
      "rest-owed",
      "Compensatory rest owed, since when, and the first rest that can pay it: everybody's for supervisors, others their own.",
      for: .roles([.staff]),
      scope: .room,
      query: [
        .from, GivenField("days", .whole(1...366), "How many days; 84 where it is left out."),
      ],
      shape: .list(
        .keys([
          "person": .text, "rule": .orNull(.text), "under": .text, "since": .moment,
          "owed_minutes": .whole, "payable_from": .orNull(.moment),
          "payable_to": .orNull(.moment),
        ])
      ),
      work: .rota
    ) { visit, given in
      let days = DateSpan(given.date("from") ?? visit.today, days: given.whole("days") ?? 84)
      let viewer = try visit.signedIn()
      return DebtTable.json(
        visit.plan(of: days),
        person: viewer.isSupervisor ? nil : try visit.person()
      )
    },
    .read(
      "/api/v1/rota/late",
      "short-notice",
      "What short notice cost: late changes, rest days worked, minutes kept late; everybody's for supervisors, others their own.",
      for: .roles([.staff]),
      scope: .room,
      query: [
        GivenField("from", .date, "The first day; 91 days ago where it is left out."),
        GivenField("days", .whole(1...366), "How many days; 119 where it is left out."),
      ],
      shape: .list(
        .keys([
          "person": .text, "late_changes": .whole, "not_told": .whole, "rest_days_worked": .whole,
          "times_kept": .whole, "kept_minutes": .whole,
        ])
      )
    ) { visit, given in
      let days = DateSpan(given.date("from") ?? visit.today - 91, days: given.whole("days") ?? 119)
      let accounts = try visit.site.live.record.ever(.untold).compactMap { fact -> Untold? in
        if case .untold(let untold) = fact { untold } else { nil }
      }
      let viewer = try visit.signedIn()
      return TellingTable.json(
        LateLedger(
          visit.standing.facts,
          accounts: accounts,
          base: visit.standing.base,
          days: days,
          person: viewer.isSupervisor ? nil : try visit.person()
        )
      )
    },
  ]
}

/// Answers of views.
enum ViewAnswer {
  static func breaks(_ visit: Visit, _ given: Given) throws -> [UInt8] {
    let room = visit.standing.room
    let date = given.date("date") ?? visit.today
    let viewer = try visit.signedIn()
    let shift = given.letter("shift").flatMap { letter in
      room.breakShifts(
        on: date,
        demand: visit.site.live.calls(now: visit.now),
        wishes: visit.standing.facts.breakWishes(on: date)
      ).shifts(on: date).first { $0.letters.contains(letter) }
    }
    guard let shift else { throw Unanswered.notFound("Nobody is on such a shift on that day.") }
    let placed = RotaBreaks.Placed(
      shift: shift,
      plan: SolverBreakPlanner(limit: 5).plan(for: shift.problem)
    )
    return BreakPlanTable.json(
      placed,
      in: room,
      person: viewer.isSupervisor ? nil : try visit.person()
    )
  }

  static func partners(_ visit: Visit, _ given: Given) throws -> [UInt8] {
    let viewer = try visit.signedIn()
    let name = try visit.posting(given)
    let room = visit.standing.room
    let standing = room.roster.standing(name.person, over: DateSpan(name.date, days: 1))
    guard viewer.isSupervisor || viewer.personID == name.person,
      let gives = standing.first(where: { $0.name == name })
    else { throw Unanswered.notFound("There is no such shift.") }
    let zone = room.roster.zone
    return JSONTree.list(
      SwapPartners.make(room: room, gives: gives, now: visit.now).partners.map { partner in
        .keys([
          ("person", .text(partner.person)), ("takes", .text("\(partner.takes.name)")),
          ("start", .text(zone.iso(partner.takes.span.start))),
          ("end", .text(zone.iso(partner.takes.span.end))),
          ("days_apart", .whole(partner.daysApart)),
          ("longer_minutes", .whole(partner.longer.count)),
        ])
      }
    ).bytes
  }
}
