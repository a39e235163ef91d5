extension RouteTable {
  /// Asking a welfare lead for a talk, and by whom one would rather not be looked after.
  static let talk: [Route] = [
    .get("/me/talk", for: .roles([.staff]), scope: .own, isConfidential: true, TalkAnswer.show),
    .post(
      "/me/talk",
      for: .roles([.staff]),
      scope: .own,
      fields: ["text"],
      isConfidential: true,
      TalkAnswer.send
    ),
    .get("/me/wishes", for: .roles([.staff]), scope: .own, isConfidential: true) { visit in
      var page = WishesPage(visit.careRound, for: try OwnAnswer.person(visit))
      page.isKept = visit.query["kept"] == "yes"
      return visit.page(page.page(in: visit.surroundings))
    },
    .post(
      "/me/wishes",
      for: .roles([.staff]),
      scope: .own,
      fields: ["not", "contact", "by", "days"],
      isConfidential: true,
      WishesAnswer.keep
    ),
  ]
}
