import CivilTime
import Drawing
import Planning
import Rostering
import Wellbeing

/// Answers to offers of support, and to flags for which none is needed.
enum OfferAnswer {
  /// What may be offered to anybody, by its word in the form.
  static func kinds(isLead: Bool) -> [Named] {
    CareKind.allCases
      .filter { $0 != .selfReferral && (isLead || $0.family != .referral) }
      .map { Named(id: $0.rawValue, name: Sentence.opened($0.name)) }
  }

  /// An offer: first when its talk would be and with whom, then, once that was seen, the entry.
  static func offer(_ visit: Visit) throws -> Answer {
    let viewer = try viewer(visit)
    let round = visit.careRound
    let person = try somebody(visit, round)
    let kind = visit.form["kind"].map { CareKind(rawValue: $0) } ?? .wellbeingCheck
    guard let kind else { throw Unanswered.badInput("Say what to offer.") }
    let rules = visit.form.values("rule")
    let flags = LeadCareView(round, for: viewer).flags.filter { $0.flag.person == person }
    var sent = SentCare(visit)
    let event = visit.form["event"].flatMap { sent.moment($0, .past) }
    if visit.form["event"] != nil, event == nil {
      sent.add(Mistake("event", "Write the time as 21:40, or as 24 Oct 21:40."))
    }
    let command = OfferCare(to: person, kind, rules: rules, event: event)
    var change: Change?
    let rights = round.rights(of: viewer)
    let isCarer = rights.isLead || rights.isDeputy
    guard isCarer || kind.family != .referral else {
      throw Unanswered.notAllowed("A referral is for welfare leads.")
    }
    if !isCarer, sent.mistakes.isEmpty {
      // Who is no lead learns nothing: not who has a case open, not whom they do not want, not when talks are.
      if sent.isSure {
        try offerOrTell(command, about: person, visit, sent)
        return .seeOther("/debriefs")
      }
    } else if sent.mistakes.isEmpty {
      do {
        if sent.isSure {
          _ = try visit.perform(command, happened: sent.happened, note: sent.note)
          return .seeOther("/debriefs")
        }
        change = try visit.weigh(command, happened: sent.happened, note: sent.note)
      } catch let refusal as Refusal {
        sent.refused(refusal)
      }
    }
    let choice = OfferChoice(
      kind: kind,
      kinds: kinds(isLead: isCarer),
      flags: flags,
      rules: rules,
      event: visit.form["event"] ?? "",
      mistakes: sent.mistakes
    )
    let preview = CarePreviewPage(
      title: "Offer support",
      person: Naming(round.room.roster, showsNames: true).person(id: person),
      hint: "Offered, never imposed: declining costs nothing.",
      outcome: change.map { CareOutcomeLines($0, visit, viewer: viewer).lines }
        ?? (isCarer
          ? []
          : [
            [
              "Your part",
              "It is entered, and a welfare lead sees to the rest. Where something stands in the way, the leads are told instead that you asked, which the person sees on their own page.",
            ]
          ]),
      warnings: change?.warnings ?? [],
      mistakes: sent.mistakes,
      path: "/debriefs/offer",
      back: "/debriefs",
      hidden: [("person", person)],
      fields: choice.fields,
      below: choice.withoutOffer(to: person, visit.surroundings),
      at: visit.form["at"] ?? "",
      note: sent.note ?? ""
    )
    return visit.page(preview.page(in: visit.surroundings), status: sent.status)
  }

  /// Enters an offer; where it cannot be, tells the leads instead, so that the answer is the same whatever stands in
  /// the way.
  private static func offerOrTell(
    _ command: OfferCare,
    about person: String,
    _ visit: Visit,
    _ sent: SentCare
  ) throws {
    do {
      _ = try visit.perform(command, happened: sent.happened, note: sent.note)
    } catch is Refusal {
      do {
        _ = try visit.perform(RaiseConcern(person: person))
      } catch is Refusal {
        // They have told the leads in this shift already.
      }
    }
  }

  /// That a lead looked at a flag and no offer is needed.
  static func none(_ visit: Visit) throws -> Answer {
    _ = try viewer(visit)
    let person = try somebody(visit, visit.careRound)
    guard let rule = visit.form["rule"] else { throw Unanswered.badInput("Say which flag.") }
    _ = try visit.perform(DismissFlag(of: person, rule: rule))
    return .seeOther("/debriefs")
  }

  private static func viewer(_ visit: Visit) throws -> String {
    guard let viewer = try visit.signedIn().personID else { throw Unanswered.notFound() }
    return viewer
  }

  /// Somebody of the room; who is not in it is not found.
  private static func somebody(_ visit: Visit, _ round: CareRound) throws -> String {
    guard let person = visit.form["person"] else {
      throw Unanswered.badInput("Say to whom.")
    }
    guard round.room.roster.index(ofPerson: person) != nil else {
      throw Unanswered.notFound("Nobody of that name is in the room.")
    }
    return person
  }
}
