import Planning

extension RouteTable {
  /// Breaks as they are had: begun, ended, missed, wished for, and changed with somebody's.
  static let breaks: [Route] = [
    .get("/floor/break", for: .roles([.staff]), scope: .room) { visit in
      let viewer = try visit.signedIn()
      if (visit.query["person"] ?? viewer.personID) == viewer.personID,
        viewer.personID.flatMap(visit.floor.person) == nil
      {
        throw Unanswered.notFound("You are not on a shift now: breaks are entered while one runs.")
      }
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
