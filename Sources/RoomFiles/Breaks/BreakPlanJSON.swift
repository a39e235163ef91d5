public import Wellbeing

/// A break plan as JSON.
public enum BreakPlanJSON {
  /// The bytes: the claim, the starts of everybody's breaks from their own start, and where the floor is short.
  ///
  /// - Parameters:
  ///   - plan: The plan.
  ///   - problem: What was asked.
  /// - Returns: UTF-8.
  public static func bytes(_ plan: BreakPlan, of problem: BreakProblem) -> [UInt8] {
    JSONTree.record([
      ("objective", .whole(plan.objective)), ("proven", .flag(plan.isProven)),
      ("planner", .text(plan.planner.rawValue)), ("bound", .whole(plan.bound)),
      ("gap", .whole(plan.gap)),
      (
        "breaks",
        .list(plan.starts.map { starts in .list(starts.map { $0.map(JSONTree.whole) ?? .null }) })
      ),
      (
        "shortfalls",
        .list(
          plan.shortfalls.map { shortfall in
            .record([
              ("role", .whole(shortfall.role)), ("slot", .whole(shortfall.slot)),
              ("short", .whole(shortfall.short)),
            ])
          }
        )
      ),
      (
        "relaxed",
        .list(
          plan.relaxed.map { relaxed in
            .record([
              ("operator", .whole(relaxed.sitting)), ("longer", .whole(relaxed.leeway.longer)),
              ("shorter", .whole(relaxed.leeway.shorter)),
              ("left_out", .list(relaxed.leeway.leftOut.map { .whole($0) })),
            ])
          }
        )
      ),
    ]).bytes
  }
}
