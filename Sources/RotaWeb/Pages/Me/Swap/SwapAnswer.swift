import CivilTime
import Planning
import Rostering

/// Answers to who asks for a swap of their own shift, and to who is asked.
enum SwapAnswer {
  /// The steps of asking, as far as the address has come.
  static func look(_ visit: Visit) throws -> Answer {
    visit.page(try page(visit, visit.query).page(in: visit.surroundings))
  }

  /// Asks; what a rule refuses comes back with the page that says so.
  static func ask(_ visit: Visit) throws -> Answer {
    let person = try OwnAnswer.person(visit)
    guard let gives = posting("shift", of: person, visit, visit.form),
      let taker = visit.form["with"]
    else { throw Unanswered.notFound("There is no such shift of yours.") }
    let takes = visit.form["for"].flatMap { _ in posting("for", of: taker, visit, visit.form) }
    if visit.form["for"] != nil, takes == nil {
      throw Unanswered(409, "The shift you would get is not there any more. Look again.")
    }
    do {
      _ = try visit.perform(AskSwap(gives: gives.name, taker: taker, takes: takes?.name))
    } catch let refusal as Refusal where refusal.cause == .conflict {
      return visit.page(
        try page(visit, visit.form).page(in: visit.surroundings),
        status: 409
      )
    }
    return .seeOther("/me")
  }

  /// An answer to a swap that they are part of; any other is not found.
  static func answer(_ visit: Visit) throws -> Answer {
    let person = try OwnAnswer.person(visit)
    guard let id = visit.form["swap"].flatMap({ FactID($0) }),
      case .swap(let swap)? = visit.standing.facts[id]?.fact,
      swap.gives.person == person || swap.taker == person
    else { throw Unanswered.notFound("There is no such swap.") }
    switch visit.form["answer"] {
    case "agree": _ = try visit.perform(AgreeSwap(swap: id))
    case "decline": _ = try visit.perform(DeclineSwap(swap: id))
    case "cancel": _ = try visit.perform(CancelSwap(swap: id))
    default: throw Unanswered.badInput("Say what to do about the swap.")
    }
    return .seeOther("/me")
  }

  private static func posting(
    _ field: String,
    of person: String,
    _ visit: Visit,
    _ fields: Fields
  ) -> StandingPosting? {
    fields[field].flatMap {
      PostingAddress.find($0, of: person, in: visit.standing.room.roster, today: visit.today)
    }
  }

  private static func page(_ visit: Visit, _ fields: Fields) throws -> SwapAskPage {
    let person = try OwnAnswer.person(visit)
    let room = visit.standing.room
    let gives = posting("shift", of: person, visit, fields)
    if fields["shift"] != nil, gives == nil {
      throw Unanswered.notFound("You have no such shift.")
    }
    var page = SwapAskPage(
      visit.standing,
      of: person,
      gives: gives,
      // What is asked without a shift in return is a gift too.
      isGift: fields["give"] == "yes" || fields["with"] != nil && fields["for"] == nil,
      now: visit.now
    )
    guard let gives else { return page }
    if fields["with"] == nil, page.isGift {
      let found = visit.site.live.kept(
        "takers \(visit.today) \(gives.name)",
        at: visit.standing.entry
      ) {
        WhoCanCover.make(room: room, question: CoverQuestion(insteadOf: gives), now: visit.now)
      }
      page.show(found, of: person, in: room.roster)
      return page
    }
    guard let taker = fields["with"] else {
      let found = visit.site.live.kept(
        "swap partners \(visit.today) \(gives.name)",
        at: visit.standing.entry
      ) {
        SwapPartners.make(
          room: room,
          gives: gives,
          now: visit.now,
          most: SwapAskPage.most,
          mostRefused: SwapAskPage.most
        )
      }
      page.show(found, in: room.roster)
      return page
    }
    let takes = posting("for", of: taker, visit, fields)
    guard room.roster.index(ofPerson: taker) != nil, fields["for"] == nil || takes != nil else {
      throw Unanswered.notFound("They have no such shift.")
    }
    let weighed: Result<Change, Refusal>
    do {
      weighed = .success(
        try visit.weigh(AskSwap(gives: gives.name, taker: taker, takes: takes?.name))
      )
    } catch let refusal as Refusal {
      weighed = .failure(refusal)
    }
    page.choose(
      taker,
      takes: takes,
      effect: SwapEffect.make(room: room, gives: gives, taker: taker, takes: takes),
      weighed: weighed,
      of: person,
      in: room.roster
    )
    return page
  }
}
