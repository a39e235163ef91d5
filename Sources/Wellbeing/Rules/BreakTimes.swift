public import CivilTime

/// The times of a room's break rules: when a break may be, and what weighs how much in a plan.
public struct BreakTimes: Hashable, Sendable {
  /// The grid on which breaks are placed; it divides the hour.
  public var slot = Minutes(15)
  /// The least length of the uninterrupted break of a long day.
  ///
  /// - Source: Working Time Regulations 1998 (S.I. 1998/1833), reg 12(3).
  public var statutoryLeast = BreakEntry.statutoryLeast
  /// Who works more than this has one.
  ///
  /// - Source: Working Time Regulations 1998 (S.I. 1998/1833), reg 12(1).
  public var statutoryAfter = Minutes.hours(6)
  /// The least work before the first break.
  public var first = Minutes(60)
  /// The least work after the last one.
  public var last = Minutes(60)
  /// The least work between two.
  public var between = Minutes(60)
  /// The longest stretch at the desk by day.
  public var longest = Minutes.hours(4)
  /// The longest stretch at the desk in a night shift.
  public var longestNight = Minutes(210)
  /// By how much a wish for early or late breaks moves the time that is best for a person.
  public var wish = Minutes(60)
  /// A break that people have been told of costs as much to move as being so far from its best time.
  public var move = Minutes(90)
  /// One person missing from the floor for a slot counts as much as breaks being so far from their best time.
  public var shortfall = Minutes(300)

  /// The usual times.
  public init() {}

  /// The longest stretch at the desk in a shift.
  public func longest(inNight isNight: Bool) -> Minutes { isNight ? longestNight : longest }

  /// What does not fit together.
  public enum Fault: Hashable, Sendable {
    /// The slot does not divide the hour, or is shorter than five minutes.
    case slot
    /// The least work before, between or after breaks is longer than the longest stretch.
    case window(String)
  }

  /// Everything that does not fit together.
  public var faults: [Fault] {
    var faults: [Fault] = []
    if !(5...60).contains(slot.count) || 60 % slot.count != 0 { faults.append(.slot) }
    let most = min(longest, longestNight)
    for (name, least) in [("first", first), ("last", last), ("between", between)] where least > most
    {
      faults.append(.window(name))
    }
    return faults
  }
}
