extension RouteTable {
  /// Breaks as they are had: begun, ended, missed, wished for, and changed with somebody's.
  static let breaks: [Route] = [
    .get("/floor/break", for: .roles([.staff]), scope: .room) { visit in
      let page = try BreakAnswer.page(BreakAnswer.person(visit, visit.query), visit)
      return visit.page(page.page(in: visit.surroundings))
    },
    .post(
      "/floor/break",
      for: .roles([.staff]),
      scope: .room,
      fields: ["person", "what", "kind", "missed", "with", "swapped", "agreed", "side"],
      BreakAnswer.enter
    ),
  ]
}
