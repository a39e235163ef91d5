import CivilTime
import Planning
import RotaSolver

extension RouteTable {
  /// One day of the room.
  static let day: [Route] = [
    .get("/day/{date}", for: .roles([.staff]), scope: .room) { visit in
      let viewer = try visit.signedIn()
      let word = visit.parameters["date"] ?? ""
      guard let date = TypedDate.read(word, today: visit.today),
        // As far as the zone's clocks are known.
        (1972...2150).contains(date.year)
      else {
        throw Unanswered.notFound("There is no such day: write 2026-10-24, or 24 Oct.")
      }
      let plan = visit.site.live.kept("day \(visit.today) \(date)", at: visit.standing.entry) {
        Plan.make(
          room: visit.standing.room,
          days: DateSpan(date, days: 1),
          now: visit.now,
          demand: visit.site.live.calls(now: visit.now),
          breaks: SolverBreakPlanner(limit: 5)
        )
      }
      let page = DayPage(
        plan,
        facts: visit.standing.facts,
        date: date,
        for: viewer,
        now: visit.now
      )
      return visit.page(page.page(in: visit.surroundings))
    }
  ]
}
