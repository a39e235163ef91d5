/// Breaks to be placed on a grid of slots, so that the floor holds and people have them near the best time.
///
/// The shape, in short: `roles[r].required[t]` people are wanted; each of the `sittings` has a row of breaks, whose
/// starts count from the sitting's own start. A `BreakPlanner` answers with a `BreakPlan`: a start for every break.
/// A plan costs
///
/// - 1 for each slot between a break and its ideal start, and `moveCost` for each break moved from a plan in force;
/// - `shortfallScale` × the role's weight × (1, 3, 7, 11 …) for each slot in which a role is short by (1, 2, 3, 4 …),
///   so that a gap is spread rather than dug deep.
///
/// There is no infeasible problem: where the windows of a sitting cannot all hold, they give way as ``BreakLeeway``
/// says. A planner looks for the least cost within what is left.
public struct BreakProblem: Sendable, Hashable {
  /// Minutes in a slot, 1–60.
  public let slotMinutes: Int
  /// How many slots the grid has.
  public let horizon: Int
  /// The roles, with what each needs.
  public let roles: [BreakRole]
  /// What a shortfall weighs beside a slot of distance from the ideal.
  public let shortfallScale: Int
  /// Who is at work.
  public let sittings: [BreakSitting]

  /// A problem whose figures fit together.
  ///
  /// - Parameters:
  ///   - slotMinutes: Minutes in a slot.
  ///   - horizon: Slots of the grid.
  ///   - roles: What each role needs.
  ///   - shortfallScale: What a shortfall weighs.
  ///   - sittings: Who is at work.
  /// - Throws: What does not fit, with its value.
  public init(
    slotMinutes: Int,
    horizon: Int,
    roles: [BreakRole],
    shortfallScale: Int,
    sittings: [BreakSitting]
  ) throws(BreakProblemError) {
    self.slotMinutes = slotMinutes
    self.horizon = horizon
    self.roles = roles
    self.shortfallScale = shortfallScale
    self.sittings = sittings
    try check()
  }
}
