/// Where every break goes, what that costs, and how much less it could cost at the very most.
public struct BreakPlan: Sendable, Hashable {
  /// For each sitting, in the problem's order, the start of each of its breaks, counted from its own start; none
  /// where a break could not be placed at all.
  public let starts: [[Int?]]
  /// What the plan costs, by the problem's own reckoning.
  public let objective: Int
  /// No plan of this problem costs less; never above `objective`.
  public let bound: Int
  /// Whether a solver proved that nothing is better.
  ///
  /// Never said of the pure planner's plans.
  public let isProven: Bool
  /// Who made it.
  public let planner: Planner
  /// Where the floor falls short even so, by role and slot.
  public let shortfalls: [Shortfall]
  /// The sittings whose windows could not all hold, and what gave way.
  public let relaxed: [Relaxed]

  /// Who made a plan.
  public enum Planner: String, Sendable, Hashable {
    /// The solver.
    case solver
    /// The program's own search, whose plans are not proven best.
    case pure
  }

  /// A slot in which too few of a role are on the floor.
  public struct Shortfall: Sendable, Hashable {
    /// Index of the role.
    public let role: Int
    /// The slot of the grid.
    public let slot: Int
    /// How many are missing.
    public let short: Int
  }

  /// A sitting whose windows gave way.
  public struct Relaxed: Sendable, Hashable {
    /// Index of the sitting.
    public let sitting: Int
    /// By how much.
    public let leeway: BreakLeeway
  }

  /// The part of the objective that a better plan might still save; 0 where it is proven.
  public var gap: Int { objective - bound }
}
