/// Whether a plan is legal, and what it costs: worked out slot by slot, whoever made it.
///
/// Only what has been through this counts as a plan. All it has in common with the planners is ``BreakLeeway``, which
/// is settled before anybody plans.
public struct BreakCheck: Sendable {
  /// What is wrong with the plan; empty where it is legal.
  public let faults: [Fault]
  /// What it costs; of no meaning where it is not legal.
  public let cost: Int
  /// Where the floor is short.
  public let shortfalls: [BreakPlan.Shortfall]
  /// The sittings whose windows had to give way.
  public let relaxed: [BreakPlan.Relaxed]

  /// What makes a plan illegal.
  public enum Fault: Sendable, Hashable {
    /// Plans for another number of sittings than there are.
    case sittings(Int)
    /// Another number of breaks than the sitting has.
    case breaks(sitting: Int, count: Int)
    /// A break left out for which there is room, or one placed for which there is none.
    case leftOut(sitting: Int, breakIndex: Int)
    /// A break taken was put elsewhere.
    case movedFact(sitting: Int, breakIndex: Int)
    /// A break stands outside the sitting, in an absence or in the past.
    case place(sitting: Int, breakIndex: Int)
    /// The work before a break, or after the last one, is shorter or longer than it may be.
    case stretch(sitting: Int, breakIndex: Int, work: Int)
  }

  /// Checks a plan.
  ///
  /// - Parameters:
  ///   - problem: What was asked.
  ///   - starts: For each sitting the start of each break, from its own start; none where it is left out.
  public init(_ problem: BreakProblem, starts: [[Int?]]) {
    var faults: [Fault] = []
    var relaxed: [BreakPlan.Relaxed] = []
    var known: [BreakSitting: BreakLeeway] = [:]
    var floor = problem.roles.map { _ in Array(repeating: 0, count: problem.horizon) }
    var cost = 0
    if starts.count != problem.sittings.count { faults.append(.sittings(starts.count)) }
    for (index, (sitting, plan)) in zip(problem.sittings, starts).enumerated() {
      let leeway = known[sitting.unnamed] ?? BreakLeeway(for: sitting)
      known[sitting.unnamed] = leeway
      if leeway != .none { relaxed.append(.init(sitting: index, leeway: leeway)) }
      var check = SittingCheck(sitting, leeway, index)
      check.follow(plan)
      faults += check.faults
      cost += check.cost
      for slot in 0..<sitting.length where !check.isAway[slot] {
        floor[sitting.role][sitting.start + slot] += sitting.supply
      }
    }
    var shortfalls: [BreakPlan.Shortfall] = []
    for (index, role) in problem.roles.enumerated() {
      for slot in 0..<problem.horizon where role.required[slot] > floor[index][slot] {
        let short = role.required[slot] - floor[index][slot]
        cost += problem.shortfallScale * role.weight * Self.steps(short)
        shortfalls.append(.init(role: index, slot: slot, short: short))
      }
    }
    self.faults = faults
    self.cost = cost
    self.shortfalls = shortfalls
    self.relaxed = relaxed
  }

  /// What a shortfall of so many counts: 1, 3, 7, 11 and so on.
  static func steps(_ short: Int) -> Int {
    switch short {
    case ...0: 0
    case 1: 1
    default: 3 + 4 * (short - 2)
    }
  }
}

extension BreakSitting {
  /// The sitting without a name: those that are equal so are interchangeable.
  var unnamed: Self {
    Self(
      id: "",
      role: role,
      start: start,
      length: length,
      breaks: breaks,
      tail: tail,
      supply: supply,
      away: away,
      notBefore: notBefore
    )
  }
}
