public import CivilTime
public import DutyRules
import Rostering

/// The best legal swaps for a posting: whom to ask, and for which of their shifts.
///
/// Both directions are held against the rules; a partner with no new breach for either side stands. Best is the
/// shift most like the one given: the same length first, then the nearest day, then the partner with the fewest
/// extra duties lately, then the id. A partner is named once.
public struct SwapPartners: Sendable {
  /// A swap that could be asked for.
  public struct Partner: Hashable, Sendable {
    /// The posting they would give in return.
    public let takes: StandingPosting
    /// How many days lie between the two shifts.
    public let daysApart: Int
    /// How much longer their shift is than the one given; negative where it is shorter.
    public let longer: Minutes
    /// Their extra duties in the thirteen weeks before.
    public let extraDuties: Int

    /// The id of the person to ask.
    public var person: String { takes.name.person }
  }

  /// A swap that a rule stands against.
  public struct Refused: Hashable, Sendable {
    /// The swap.
    public let pair: Partner
    /// What would be broken, on either side.
    public let breaches: [Verdict]
  }

  /// The posting to be given.
  public let gives: StandingPosting
  /// The partners, the best first.
  public let partners: [Partner]
  /// For others the swap most like the one given, and what stands against it: those that were met while looking.
  public let refused: [Refused]

  /// How many days before and after the shift one in return is looked for, from today on.
  public static let days = 28
  /// The most pairs that are held against the rules.
  static let mostTrials = 120

  /// Looks for partners.
  ///
  /// - Parameters:
  ///   - room: The room as it stands, its record's changes in it.
  ///   - gives: The posting to be given.
  ///   - now: When it is asked.
  ///   - most: How many partners are wanted.
  ///   - mostRefused: How many are named besides whom a rule stands against.
  /// - Returns: The partners.
  public static func make(
    room: Room,
    gives: StandingPosting,
    now: Instant,
    most: Int = 3,
    mostRefused: Int = 0
  ) -> SwapPartners {
    let pairs = SwapPairs(room, gives: gives, now: now)
    var partners: [Partner] = []
    var refused: [Refused] = []
    for pair in pairs.ordered.prefix(mostTrials) where partners.count < most {
      if partners.contains(where: { $0.person == pair.person }) { continue }
      guard let verdicts = pairs.verdicts(of: pair) else { continue }
      let breaches = verdicts.filter { $0.severity == .breach }
      if breaches.isEmpty {
        partners.append(pair)
        refused.removeAll { $0.pair.person == pair.person }
      } else if refused.count < mostRefused,
        !refused.contains(where: { $0.pair.person == pair.person })
      {
        refused.append(Refused(pair: pair, breaches: breaches))
      }
    }
    return SwapPartners(gives: gives, partners: partners, refused: refused)
  }
}
