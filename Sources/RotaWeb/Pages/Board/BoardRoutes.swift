import CivilTime
import Planning
import Rostering

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
        past: past
      )
      return visit.page(page.page(in: visit.surroundings))
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
