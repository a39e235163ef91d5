import CivilTime
import Drawing
import DutyRules
import Planning
import Rostering

/// Asking for a swap: which shift, with whom, and what it would do, each step shown before the next.
struct SwapAskPage: Sendable {
  /// A shift to choose.
  struct Shift: Hashable, Sendable {
    let address: String
    let text: String
  }

  /// Somebody who could be asked, with what each side gives.
  struct Partner: Hashable, Sendable {
    let person: Named
    let takes: Shift
    let compared: String
  }

  /// Somebody with whom it cannot be.
  struct Refused: Hashable, Sendable {
    let name: String
    let takes: String
    let why: [String]
  }

  /// The swap that was chosen, as it would be.
  struct Chosen: Sendable {
    let person: Named
    let takes: Shift?
    let effect: SwapEffect
    let warnings: [String]
    let against: [String]
  }

  /// The viewer's shifts of the next weeks.
  let shifts: [Shift]
  /// The shift to give.
  let gives: Shift?
  /// Those with whom no rule stands against it, the likest shift first.
  private(set) var partners: [Partner] = []
  private(set) var refused: [Refused] = []
  /// Whether the shift is given away, for nothing in return.
  let isGift: Bool
  /// Those who can take it where it is given away, with no rule against it for them: whom it burdens least first.
  private(set) var takers: [Named] = []
  /// The swap to look at.
  private(set) var chosen: Chosen?
  /// Whether a supervisor has to approve.
  let needsApproval: Bool
  /// How many days it stays open.
  let openDays: Int
  /// What could not be read.
  var mistakes: [Mistake] = []

  /// How many days ahead shifts are offered to choose.
  static let days = 56
  /// How many partners are looked for, and how many are named with whom it cannot be.
  static let most = 6
  /// How many are named who can take a shift that is given away.
  static let mostTakers = 24
  /// How the command begins what a supervisor will have to answer for.
  private static let wantsReason = "wants a reason when it is approved"
  private static let reasonWords =
    "It goes against a rule of good practice, so a supervisor gives a reason when they approve it"

  /// Makes the page without partners and preview.
  ///
  /// - Parameters:
  ///   - standing: The room and its facts.
  ///   - person: The viewer's id.
  ///   - gives: The posting to give, where one is chosen.
  ///   - isGift: Whether it is for nothing in return.
  ///   - now: The moment.
  init(
    _ standing: Standing,
    of person: String,
    gives: StandingPosting?,
    isGift: Bool = false,
    now: Instant
  ) {
    self.isGift = isGift
    let roster = standing.room.roster
    let today = roster.zone.date(at: now)
    shifts = roster.standing(person, over: DateSpan(today, days: Self.days))
      .filter { $0.span.start > now && $0.isWhole }
      .map { Shift($0, roster) }
    self.gives = gives.map { Shift($0, roster) }
    needsApproval = standing.base.changes.swapsNeedApproval
    openDays = standing.base.changes.swapDays
  }

  /// Shows whom to ask.
  mutating func show(_ found: SwapPartners, in roster: Roster) {
    let names = Naming(roster, showsNames: true)
    let zone = roster.zone
    partners = found.partners.map { pair in
      let size = Minutes(Int(pair.longer.count.magnitude))
      let length =
        pair.longer == .zero
        ? "as long" : "\(Sentence.hours(size)) \(pair.longer > .zero ? "longer" : "shorter")"
      return Partner(
        person: Named(id: pair.person, name: names.person(id: pair.person)),
        takes: Shift(pair.takes, roster),
        compared: "\(length), \(Sentence.count(pair.daysApart, "day")) apart"
      )
    }
    let reasons = SwapReasons(person: found.gives.name.person, zone: zone, names: names)
    refused = found.refused.map { one in
      Refused(
        name: names.person(id: one.pair.person),
        takes: Shift(one.pair.takes, roster).text,
        why: reasons.words(one.breaches)
      )
    }
  }

  /// Shows who can take a shift that is given away, and with whom only a rule stands against it.
  mutating func show(_ found: WhoCanCover, of person: String, in roster: Roster) {
    let names = Naming(roster, showsNames: true)
    let reasons = SwapReasons(person: person, zone: roster.zone, names: names)
    takers = found.available.prefix(Self.mostTakers)
      .map { Named(id: $0.person, name: names.person(id: $0.person)) }
    refused = found.candidates.compactMap { one -> Refused? in
      let verdicts = one.reasons.compactMap { reason -> Verdict? in
        if case .rule(let verdict) = reason { verdict } else { nil }
      }
      // Who is away, limited or on duty is named nowhere, and neither is why.
      guard !verdicts.isEmpty, verdicts.count == one.reasons.count else { return nil }
      return Refused(name: names.person(id: one.person), takes: "", why: reasons.words(verdicts))
    }
    .prefix(Self.most).map { $0 }
  }

  /// Shows what a swap would do.
  mutating func choose(
    _ taker: String,
    takes: StandingPosting?,
    effect: SwapEffect,
    weighed: Result<Change, Refusal>,
    of person: String,
    in roster: Roster
  ) {
    let names = Naming(roster, showsNames: true)
    let reasons = SwapReasons(
      person: person,
      zone: roster.zone,
      names: names,
      speech: PlainSpeech(roster)
    )
    var warnings: [String] = []
    var against: [String] = []
    switch weighed {
    case .success(let change):
      // Which rule of good practice it is may say of the other how long they have worked.
      let soft = change.warnings.filter { $0.hasPrefix(Self.wantsReason) }
      warnings = change.warnings.filter { !$0.hasPrefix(Self.wantsReason) }
        .map { Sentence.opened(PlainSpeech(roster).said($0)) }
      if !soft.isEmpty { warnings.append(Self.reasonWords) }
    case .failure(let refusal): against = reasons.words(refusal)
    }
    chosen = Chosen(
      person: Named(id: taker, name: names.person(id: taker)),
      takes: takes.map { Shift($0, roster) },
      effect: effect,
      warnings: warnings,
      against: against
    )
  }
}

extension SwapAskPage.Shift {
  fileprivate init(_ posting: StandingPosting, _ roster: Roster) {
    address = PostingAddress.text(posting.name)
    let name = roster.shift(posting.letter)?.name ?? posting.letter.description
    text = "\(Sentence.span(posting.span, in: roster.zone)) \(name)"
  }
}
