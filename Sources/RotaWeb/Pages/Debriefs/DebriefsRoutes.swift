import Planning
import Rostering
import Wellbeing

extension RouteTable {
  /// The debrief log, and what is done about a case.
  ///
  /// A form that looks at what it would come to writes nothing; a GET never does.
  static let debriefs: [Route] = [
    .get("/debriefs", for: .roles(carers), scope: .cases, isConfidential: true) { visit in
      guard let viewer = try visit.signedIn().personID else { throw Unanswered.notFound() }
      let round = visit.careRound
      let rights = round.rights(of: viewer)
      let page = DebriefsPage(
        lead: rights.isLead || rights.isDeputy ? LeadCareView(round, for: viewer) : nil,
        holder: HolderCareView(round, for: viewer),
        for: viewer,
        in: round.room,
        now: visit.now
      )
      return visit.page(page.page(in: visit.surroundings))
    },
    .get(
      "/debriefs/{case}",
      for: .roles(carers),
      scope: .cases,
      isConfidential: true,
      CaseAnswer.show
    ),
    .post(
      "/debriefs/{case}",
      for: .roles(carers),
      scope: .cases,
      fields: ["move", "because", "pick", "at", "note", "sure"],
      isConfidential: true,
      CaseAnswer.move
    ),
    .post(
      "/debriefs/{case}/open",
      for: .roles([.lead]),
      scope: .cases,
      fields: ["what"],
      isConfidential: true,
      CaseAnswer.open
    ),
    .post(
      "/debriefs/{case}/text",
      for: .roles([.lead]),
      scope: .cases,
      fields: ["entry"],
      isConfidential: true,
      CaseAnswer.text
    ),
    .post(
      "/debriefs/offer",
      for: .roles([.supervisor, .lead]),
      scope: .cases,
      fields: ["person", "kind", "rule", "event", "at", "note", "sure"],
      isConfidential: true,
      OfferAnswer.offer
    ),
    .post(
      "/debriefs/no-offer",
      for: .roles([.lead]),
      scope: .cases,
      fields: ["person", "rule"],
      isConfidential: true,
      OfferAnswer.none
    ),
    .get("/debriefs/handover", for: .roles([.lead]), scope: .room, HandoverAnswers.show),
    .post(
      "/debriefs/handover",
      for: .roles([.lead]),
      scope: .room,
      fields: ["date", "shift", "person"],
      HandoverAnswers.answer
    ),
  ]

  /// Who looks after people.
  private static let carers: Set<SiteRole> = [.supervisor, .lead, .practitioner]
}
