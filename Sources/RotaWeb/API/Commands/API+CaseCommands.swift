import CivilTime
import Planning
import Wellbeing

extension RouteTable {
  /// What is done about a case; the case and its rules say who may.
  static let caseCommands: [Route] = [
    .command(
      OfferCare.self,
      "Offers somebody a check, a debrief or a referral.",
      for: [.lead, .supervisor],
      scope: .cases,
      fields: [
        .person, .wanted("kind", .choice(CareKind.allCases.map(\.rawValue)), "Of which kind."),
        GivenField("rules", .list(.id, most: 20), "The rules of the flags it answers."),
        GivenField("event", .moment, "When what it is about was."),
      ],
      remarks: .care(isPast: false)
    ) { visit, given in
      try visit.mustBeAsked(about: given.text("person") ?? "")
      return OfferCare(
        to: given.text("person") ?? "",
        given.text("kind").flatMap(CareKind.init(rawValue:)) ?? .wellbeingCheck,
        rules: given.texts("rules"),
        event: given.moment("event")
      )
    },
    .command(
      DismissFlag.self,
      "Makes no offer about a flag.",
      for: [.lead],
      scope: .cases,
      fields: [.person, .wanted("rule", .id, "The flag's rule.")],
      remarks: .none
    ) { DismissFlag(of: $1.text("person") ?? "", rule: $1.text("rule") ?? "") },
    .onCase(
      ReadReferral.self,
      "Takes note of a self-referral: the person sees who did first and when.",
      for: [.lead]
    ) { ReadReferral($0) },
    .onCase(OfferAgain.self, "Offers again after no answer.", for: carers, isWhole: true) {
      OfferAgain($0)
    },
    .onCase(LeaveUnanswered.self, "Enters that an offer was not answered.", for: carers) {
      LeaveUnanswered($0)
    },
    .onCase(AcceptCare.self, "Says yes to an offer.", for: [.staff]) { AcceptCare($0) },
    .onCase(DeclineCare.self, "Says no to an offer.", for: [.staff]) { DeclineCare($0) },
    .onCase(LookInOnCase.self, "Looks in on who did not answer.", for: carers) {
      LookInOnCase($0)
    },
    .onCase(
      InvestigateCare.self,
      "Notes that the incident is under investigation.",
      for: carers,
      isWhole: true
    ) {
      InvestigateCare($0)
    },
    .onCase(
      EndInvestigation.self,
      "Notes that the investigation is over.",
      for: carers,
      isWhole: true
    ) {
      EndInvestigation($0)
    },
    .command(
      HoldTalk.self,
      "Enters that a talk was held.",
      for: carers,
      scope: .cases,
      fields: [
        .careCase,
        GivenField("step", .choice(CareStep.allCases.map(\.rawValue)), "Which; the next."),
      ],
      remarks: .care(isPast: true)
    ) { visit, given in
      HoldTalk(
        try visit.careCase(given.fact("case")),
        step: given.text("step").flatMap(CareStep.init(rawValue:))
      )
    },
    .command(
      PlaceTalk.self,
      "Finds another time for the next talk: the first free one after, an earlier one, or a given one.",
      for: [.lead, .supervisor, .practitioner, .staff],
      scope: .cases,
      fields: [
        .careCase, .wanted("choice", .choice(["after", "earlier", "pick"]), "Which."),
        GivenField("start", .moment, "When, for `pick`."),
      ],
      remarks: .care(isPast: false)
    ) { visit, given in
      let choice: PlaceTalk.Choice
      switch (given.text("choice"), given.moment("start")) {
      case ("after", nil): choice = .firstAfter
      case ("earlier", nil): choice = .earlier
      case ("pick", let start?): choice = .pick(start)
      default:
        throw GivenMistakes(mistakes: [Mistake("start", "It goes with pick, and with pick alone.")])
      }
      return PlaceTalk(try visit.wholeCase(given.fact("case")), choice)
    },
    .command(
      CloseCare.self,
      "Closes a case.",
      for: carers,
      scope: .cases,
      fields: [
        .careCase,
        .wanted("closing", .choice(CareClosing.allCases.map(\.rawValue)), "Why it is over."),
      ],
      remarks: .care(isPast: false)
    ) { visit, given in
      CloseCare(
        try visit.wholeCase(given.fact("case")),
        given.text("closing").flatMap(CareClosing.init(rawValue:)) ?? .done
      )
    },
  ]

  private static let carers: Set<SiteRole> = [.lead, .supervisor, .practitioner]
}

extension GivenField {
  /// A case.
  static let careCase = GivenField.wanted("case", .fact, "The case's id.")
}

extension Route {
  /// A command that needs nothing but a case.
  fileprivate static func onCase<C: Command>(
    _ type: C.Type,
    _ summary: String,
    for callers: Set<SiteRole>,
    isWhole: Bool = false,
    _ make: @escaping @Sendable (FactID) -> C
  ) -> Route {
    .command(
      type,
      summary,
      for: callers,
      scope: .cases,
      fields: [.careCase],
      remarks: .care(isPast: false)
    ) { visit, given in
      let id = given.fact("case")
      return make(isWhole ? try visit.wholeCase(id) : try visit.careCase(id))
    }
  }
}
