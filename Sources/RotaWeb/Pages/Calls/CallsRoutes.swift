extension RouteTable {
  /// What was recorded of hard calls, changed by whom it is about and, until they have seen it, by who recorded it;
  /// one's own hard call; and telling of somebody one is worried about.
  static let calls: [Route] = [
    .get("/me/call", for: .roles([.staff]), scope: .own, isConfidential: true, OwnCallAnswer.show),
    .post(
      "/me/call",
      for: .roles([.staff]),
      scope: .own,
      fields: ["category", "at", "incident"],
      isConfidential: true,
      OwnCallAnswer.record
    ),
    .post(
      "/me/record/seen",
      for: .roles([.staff]),
      scope: .own,
      fields: [],
      isConfidential: true,
      EntryAnswer.seen
    ),
    .get("/me/record/{entry}", for: .roles([.staff]), scope: .own, isConfidential: true) { visit in
      visit.page(try EntryAnswer.own(visit).page(in: visit.surroundings))
    },
    .post(
      "/me/record/{entry}",
      for: .roles([.staff]),
      scope: .own,
      fields: ["what", "category", "at"],
      isConfidential: true
    ) { visit in try EntryAnswer.change(EntryAnswer.own(visit), visit) },
    .get(
      "/me/raised",
      for: .roles([.staff]),
      scope: .cases,
      isConfidential: true,
      EntryAnswer.list
    ),
    .get("/me/raised/{entry}", for: .roles([.staff]), scope: .cases, isConfidential: true) {
      visit in
      visit.page(try EntryAnswer.raised(visit).page(in: visit.surroundings))
    },
    .post(
      "/me/raised/{entry}",
      for: .roles([.staff]),
      scope: .cases,
      fields: ["what", "person", "category", "at"],
      isConfidential: true
    ) { visit in try EntryAnswer.change(EntryAnswer.raised(visit), visit) },
    .get("/floor/concern", for: .roles([.staff]), scope: .cases, isConfidential: true) { visit in
      let page = ConcernPage(visit.standing.room, for: try visit.signedIn(), on: visit.today)
      return visit.page(page.page(in: visit.surroundings))
    },
    .post(
      "/floor/concern",
      for: .roles([.staff]),
      scope: .cases,
      fields: ["person", "named", "sure"],
      isConfidential: true,
      ConcernAnswer.send
    ),
  ]
}
