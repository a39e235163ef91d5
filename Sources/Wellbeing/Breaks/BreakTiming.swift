/// One break of a sitting: how long it is, when it would best be, and what may not be changed about it any more.
///
/// All figures are in slots of the problem's grid; starts count from the start of the sitting itself.
public struct BreakTiming: Sendable, Hashable {
  /// How many slots the break takes, at least one.
  public let length: Int
  /// Where it would best start; each slot away from it costs 1.
  public let ideal: Int
  /// How many slots of work come before it: since the break before, or since the start of the sitting.
  ///
  /// For the first break this is the window in which it may start. The upper end is the longest stretch at the desk.
  public let work: ClosedRange<Int>
  /// Where it was taken, if it was (or has begun): it stays there whatever the windows say, and costs nothing.
  public let taken: Int?
  /// Where the plan that people have been told puts it, if there is one.
  public let planned: Int?
  /// What it costs to put it anywhere else than `planned`, however far.
  public let moveCost: Int

  /// A break.
  ///
  /// - Parameters:
  ///   - length: Slots it takes.
  ///   - ideal: The best start.
  ///   - work: Slots of work before it.
  ///   - taken: Its start, where it is a fact already.
  ///   - planned: Its start in the plan now in force.
  ///   - moveCost: The cost of moving it from there.
  public init(
    length: Int,
    ideal: Int,
    work: ClosedRange<Int>,
    taken: Int? = nil,
    planned: Int? = nil,
    moveCost: Int = 0
  ) {
    self.length = length
    self.ideal = ideal
    self.work = work
    self.taken = taken
    self.planned = planned
    self.moveCost = moveCost
  }

  /// What a start costs this person, the floor apart.
  func cost(at start: Int) -> Int {
    if taken != nil { return 0 }
    return abs(start - ideal) + (planned.map { $0 == start ? 0 : moveCost } ?? 0)
  }
}
