/// One person at work on the grid, or a tutor and a tutee who break together, with the breaks to be placed.
///
/// A pair is one sitting whose `supply` is the tutor's (and the tutee's, once signed off).
public struct BreakSitting: Sendable, Hashable {
  /// Who: a person's id, or any name of the caller's.
  ///
  /// Ties are settled by it, so let it be unique.
  public let id: String
  /// Index into the problem's roles.
  public let role: Int
  /// The slot of the grid at which the sitting starts.
  public let start: Int
  /// How many slots it has; a person sent home has fewer, one kept late has more.
  public let length: Int
  /// The breaks in the order in which they are taken; none is allowed.
  public let breaks: [BreakTiming]
  /// How many slots of work come after the last break.
  public let tail: ClosedRange<Int>
  /// What the sitting counts on the floor while nobody of it is away: 0 or 1, or 2 for a pair that both count.
  public let supply: Int
  /// Slots, counted from the sitting's start, in which they are away for another reason: a debrief, training.
  ///
  /// No break is put there, and they are not work in any stretch.
  public let away: [Range<Int>]
  /// No break that has not been taken starts before this slot of the sitting: now, or the end of a call.
  public let notBefore: Int

  /// A sitting.
  ///
  /// - Parameters:
  ///   - id: Who sits.
  ///   - role: Index of the role they count for.
  ///   - start: The first slot on the grid.
  ///   - length: The number of slots.
  ///   - breaks: The breaks, in order.
  ///   - tail: Slots of work after the last break.
  ///   - supply: What they count.
  ///   - away: When they are away anyway, from their own start.
  ///   - notBefore: The first slot, from their own start, at which a break can still be put.
  public init(
    id: String,
    role: Int,
    start: Int,
    length: Int,
    breaks: [BreakTiming],
    tail: ClosedRange<Int>,
    supply: Int = 1,
    away: [Range<Int>] = [],
    notBefore: Int = 0
  ) {
    self.id = id
    self.role = role
    self.start = start
    self.length = length
    self.breaks = breaks
    self.tail = tail
    self.supply = supply
    self.away = away
    self.notBefore = notBefore
  }
}
