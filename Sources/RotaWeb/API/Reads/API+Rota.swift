import CivilTime
import Planning
import RoomFiles
import Rostering

extension RouteTable {
  /// The rota: who works when, who is away, what changed and must be told.
  static let apiRota: [Route] = [
    .read(
      "/api/v1/rota",
      "rota",
      "Who works when: a row a shift or part of one, by start, team and person.",
      for: .roles([.staff]),
      scope: .room,
      query: [
        .from, GivenField("days", .whole(1...84), "How many days; 28 where it is left out."),
        GivenField("team", .id, "Only this team's."), .at,
      ],
      shape: .list(
        .keys([
          "person": .text, "name": .text, "team": .orNull(.text), "role": .text, "shift": .text,
          "start": .moment, "end": .moment, "hours": .number, "state": .text,
        ])
      )
    ) { visit, given in try RotaAnswer.rota(visit, given) },
    .read(
      "/api/v1/absences",
      "absences",
      "Who is away and when; a kind that the reader may not know reads `away`.",
      for: .roles([.staff]),
      scope: .room,
      query: [
        .from, GivenField("days", .whole(1...366), "How many days; 28 where it is left out."),
        GivenField("person", .id, "Only this person's."), .at,
      ],
      shape: .list(
        .keys([
          "id": .text, "person": .text, "kind": .text, "from": .text, "to": .orNull(.text),
        ])
      )
    ) { visit, given in try RotaAnswer.absences(visit, given) },
    .read(
      "/api/v1/untold",
      "untold",
      "Changes close to their day that nobody was told of: a supervisor's list of whom to ring, others their own.",
      for: .roles([.staff]),
      scope: .room,
      shape: .untold
    ) { visit, _ in
      let viewer = try visit.signedIn()
      let changes = OpenTelling.toRing(
        visit.standing.facts,
        now: visit.now,
        person: viewer.isSupervisor ? nil : viewer.personID
      )
      return TellingTable.json(untold: changes, in: visit.standing.room)
    },
    .read(
      "/api/v1/swaps",
      "swaps",
      "Swaps and how far each has come: a supervisor's list, others those they are part of.",
      for: .roles([.staff]),
      scope: .room,
      query: [GivenField("all", .flag, "Those declined, called off and lapsed too.")],
      shape: .list(
        .keys([
          "id": .text, "state": .text, "gives": .text, "taker": .text, "takes": .orNull(.text),
          "asked": .moment, "expires": .moment,
        ])
      )
    ) { visit, given in
      let viewer = try visit.signedIn()
      let swaps = visit.standing.facts.swaps(
        shownTo: viewer.actor,
        all: given.flag("all"),
        at: visit.now
      )
      return SwapJSON.bytes(swaps, at: visit.now, zone: visit.standing.base.roster.zone)
    },
    .read(
      "/api/v1/leave-requests",
      "leave-requests",
      "Leave that waits, first asked first: a supervisor's list, others their own.",
      for: .roles([.staff]),
      scope: .room,
      shape: .list(
        .keys([
          "id": .text, "person": .text, "kind": .text, "from": .text, "to": .orNull(.text),
          "asked": .moment, "before": .whole, "full": .list(.date),
        ])
      )
    ) { visit, _ in
      let viewer = try visit.signedIn()
      let line = WaitingLine(facts: visit.standing.facts, base: visit.standing.base)
      return WaitingJSON.bytes(line, in: visit.standing.room.roster) {
        viewer.isSupervisor || viewer.personID == $0
      }
    },
  ]
}

/// Answers about the rota.
enum RotaAnswer {
  static func rota(_ visit: Visit, _ given: Given) throws -> [UInt8] {
    let standing = try visit.standing(given)
    let room = standing.room
    let days = DateSpan(given.date("from") ?? visit.today, days: given.whole("days") ?? 28)
    let team = try given.text("team").map { id in
      guard let place = room.roster.teams.firstIndex(where: { $0.id == id }) else {
        throw GivenMistakes(mistakes: [Mistake("team", "There is no such team.")])
      }
      return place
    }
    let plan = visit.site.live.kept(
      "rota \(visit.today) \(days.start) \(days.count)",
      at: standing.entry
    ) {
      Plan.make(room: room, days: days, now: visit.now, breakDays: 0)
    }
    let isSupervisor = try visit.signedIn().isSupervisor
    return RotaTable.json(plan, names: true, kinds: isSupervisor, team: team)
  }

  static func absences(_ visit: Visit, _ given: Given) throws -> [UInt8] {
    let standing = try visit.standing(given)
    let viewer = try visit.signedIn()
    let days = DateSpan(given.date("from") ?? visit.today, days: given.whole("days") ?? 28)
    let listed = standing.facts.absences(
      on: days,
      of: given.text("person"),
      zone: standing.base.roster.zone
    )
    return AbsenceJSON.bytes(listed, in: standing.room.roster) {
      viewer.isSupervisor || viewer.personID == $0
    }
  }
}
