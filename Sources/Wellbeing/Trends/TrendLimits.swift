/// From when on a figure may be shown: a room may be stricter than the least, never laxer.
public struct TrendLimits: Hashable, Sendable {
  /// The least count that is shown, always the first of those that are rounded alike; below it and above nothing
  /// a count is hidden.
  public let least: Int
  /// To what counts are rounded.
  public let rounding: Int
  /// How many different people have to be behind a figure.
  public let people: Int
  /// How many people a group has to have for anything of it to be shown, nothing at all (0) included.
  public let group: Int
  /// How many days after a period its figures are made, so that what is entered late is in them.
  public let settlingDays: Int

  /// The strictest a room can ask for, so that sums stay far from the ends of numbers.
  private static let most = 1000

  /// Sets limits; what would be laxer than the least, or stricter than all reason, is brought back to it.
  ///
  /// - Source: the product's privacy rules PRV-10 and PRV-11: counts of 1 to 7 hidden, others to the nearest 5, 0 of groups of 8 or more,
  ///   each figure from 5 people or more. The 28 days are an assumption.
  public init(
    least: Int = 8,
    rounding: Int = 5,
    people: Int = 5,
    group: Int = 8,
    settlingDays: Int = 28
  ) {
    let rounding = min(max(5, rounding), Self.most)
    let asked = min(max(8, least), Self.most)
    // A first bucket that began in its middle would show some counts more exactly than the rounding does.
    let low = Self.rounded(asked, to: rounding) - rounding / 2
    self.least = low == asked ? low : low + rounding
    self.rounding = rounding
    self.people = min(max(5, people), Self.most)
    self.group = min(max(8, group), Self.most)
    self.settlingDays = min(max(0, settlingDays), 366)
  }

  private static func rounded(_ count: Int, to rounding: Int) -> Int {
    (count + rounding / 2) / rounding * rounding
  }

  /// A count as it is shown.
  func shown(_ count: Int) -> Int { Self.rounded(count, to: rounding) }

  /// What a shown count may really be.
  func range(of shown: Int) -> ClosedRange<Int> {
    guard shown > 0 else { return 0...0 }
    let low = shown - rounding / 2
    return low...(low + rounding - 1)
  }

  /// Why a cell is hidden: one text for all of them, since a reason of its own would give it away.
  public var why: String {
    "fewer than \(least), from fewer than \(people) people, or hidden so that no such figure can be worked out"
  }

  /// Why a whole group is hidden.
  public var whyGroup: String { "a group of fewer than \(group) people: nothing is shown" }
}
