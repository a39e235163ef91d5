import CivilTime
import Planning

extension RouteTable {
  /// Making a rota: the pattern continued and checked, as what is published next.
  static let make: [Route] = [
    .get("/rota/make", for: .roles([.supervisor]), scope: .room, work: .rota) { visit in
      let today = visit.today
      let end = PublishedDays(visit.standing.facts).runs.last?.end ?? today
      let query = SpanQuery(
        visit.query,
        usual: DateSpan(max(today, end), days: 12 * 7),
        today: today
      )
      let isAsked = visit.query["from"] != nil && query.mistakes.isEmpty
      let page = MakePage(
        query,
        isAsked ? visit.plan(of: query.days) : nil,
        calls: isAsked ? visit.callDays(of: query.days) : [],
        facts: visit.standing.facts,
        in: visit.standing.room
      )
      return visit.page(page.page(in: visit.surroundings))
    }
  ]
}
