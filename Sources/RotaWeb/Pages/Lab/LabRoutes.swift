import Planning

extension RouteTable {
  /// What a pattern means before anybody works it.
  static let lab: [Route] = [
    .get("/lab", for: .roles([.supervisor]), scope: .nobody) { visit in
      let room = visit.standing.room
      let from = visit.today
      let query = LabQuery(visit.query, anchor: from)
      let demand = visit.site.live.calls(now: visit.now)
      let needs = query.patterns.isEmpty ? nil : room.needs(from: from, demand: demand)
      let labs = query.patterns.map { PatternLab($0, room: room, from: from, needs: needs) }
      return visit.page(LabPage(labs, query: query).page(in: visit.surroundings))
    }
  ]
}
