import CivilTime
import Drawing
import Planning
import RoomFiles
import Rostering
import RotaStore

extension RouteTable {
  /// The rota board.
  static let board: [Route] = [
    .get("/rota", for: .roles([.staff]), scope: .room) { visit in
      let viewer = try visit.signedIn()
      let query = BoardQuery(visit.query, in: visit.standing.room, today: visit.today)
      let (standing, past) = try visit.standing(asAt: query.asAt)
      let plan = visit.site.live.kept(
        "board \(visit.today) \(query.days.start) \(query.weeks)",
        at: standing.entry
      ) {
        Plan.make(room: standing.room, days: query.days, now: visit.now, breakDays: 0)
      }
      let page = BoardPage(
        plan,
        facts: standing.facts,
        query: query,
        for: viewer,
        now: visit.now,
        past: past,
        calls: visit.callDays(of: query.days, standing),
        telling: viewer.isSupervisor && past == nil ? try visit.boardTelling() : .init()
      )
      return visit.page(page.page(in: visit.surroundings))
    },
    .get("/rota.csv", for: .roles([.staff]), scope: .room) { visit in
      let query = BoardQuery(visit.query, in: visit.standing.room, today: visit.today)
      guard query.mistakes.isEmpty else {
        throw Unanswered.badInput("Say from which day, and how many weeks: 1, 2, 4, 8 or 12.")
      }
      let viewer = try visit.signedIn()
      // A file leaves the room: it has ids and no names, as what `relief plan` writes.
      return Answer(
        type: "text/csv; charset=utf-8",
        bytes: RotaTable.csv(
          visit.plan(of: query.days),
          kinds: viewer.isSupervisor,
          own: viewer.personID
        ),
        headers: [
          .init(
            "Content-Disposition",
            "attachment; filename=\"rota-\(query.days.start)-\(query.days.end - 1).csv\""
          )
        ]
      )
    },
    .post(
      "/rota/told",
      for: .roles([.supervisor]),
      scope: .room,
      fields: ["person", "date", "key", "means"]
    ) { visit in
      guard let person = visit.form["person"],
        let date = visit.form["date"].flatMap({ CivilDate($0) }),
        let means = visit.form["means"].flatMap(Told.Means.init(rawValue:)), means != .seen
      else { throw Unanswered.badInput("Say who was told, of which shift, and how.") }
      _ = try visit.perform(TellPerson(person: person, means: means, date: date))
      return .seeOther("/rota")
    },
  ]
}

extension Visit {
  /// What the board says to a supervisor that the facts alone do not: who published, what differs since, what was
  /// changed last; worked out once for an entry.
  func boardTelling() throws -> BoardPage.Telling {
    try site.live.kept("board telling", at: standing.entry) {
      var telling = BoardPage.Telling()
      telling.lastChange = try lastChanges(1).first
      guard let newest = PublishedDays(standing.facts).newest else { return telling }
      let record = site.live.record
      let names = Naming(standing.room.roster, showsNames: true)
      if let made = record.publication(of: newest.version, in: standing.facts)?.made {
        telling.publishedBy = try record.entry(made).map { names.person(id: $0.actor) }
      }
      telling.changesSince =
        IssuedDiff(
          from: try record.issued(at: newest.version, in: standing.facts),
          to: IssuedRota(standing.facts),
          zone: standing.base.roster.zone
        ).count
      return telling
    }
  }
}
