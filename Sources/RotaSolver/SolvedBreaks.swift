public import Wellbeing

/// A plan and how it came about.
public struct SolvedBreaks: Sendable {
  /// The plan, checked.
  public let plan: BreakPlan
  /// Seconds that the solver itself took, without the way there and back; none where it gave no answer.
  public let solverSeconds: Double?
  /// Why nothing is proven; none where it is.
  public let shortcoming: Shortcoming?

  /// Why a plan is not proven the best.
  public enum Shortcoming: String, Sendable {
    /// There is no solver on this machine, or none was wanted.
    case noSolver
    /// The time was over before the proof was.
    case outOfTime
    /// The solver ended, or could not be started.
    case ended
    /// What it answered was not a legal plan at the cost it claimed.
    case wrongAnswer
    /// The problem is larger than is sensible to ask in one piece.
    case tooLarge
  }
}
