/// Why figures make no break problem.
///
/// The limits keep every sum within an integer; they are far beyond any room.
public enum BreakProblemError: Error, Equatable, Sendable {
  /// A figure of the whole problem is out of its range.
  case figure(String, Int, allowed: ClosedRange<Int>)
  /// A figure of a sitting is out of its range.
  case sittingFigure(sitting: Int, String, Int, allowed: ClosedRange<Int>)
  /// A role has another number of slots than the grid.
  case requiredLength(role: Int, count: Int, horizon: Int)
  /// A sitting ends after the grid does.
  case pastTheGrid(sitting: Int, end: Int, horizon: Int)
  /// Breaks taken overlap or stand in another order than the list.
  case takenOutOfOrder(sitting: Int, start: Int)
}

extension BreakProblem {
  /// The most slots a grid may have.
  public static let longestGrid = 1_000
  /// The most breaks of one sitting.
  public static let mostBreaks = 8
  /// The most sittings.
  public static let mostSittings = 10_000
  /// The largest weight of a role and the largest shortfall scale.
  public static let largestWeight = 1_000
  /// The most people wanted in a slot.
  public static let mostWanted = 10_000

  func check() throws(BreakProblemError) {
    func hold(_ name: String, _ value: Int, _ range: ClosedRange<Int>) throws(BreakProblemError) {
      if !range.contains(value) { throw .figure(name, value, allowed: range) }
    }
    let weight = 0...Self.largestWeight
    try hold("slot minutes", slotMinutes, 1...60)
    try hold("horizon", horizon, 1...Self.longestGrid)
    try hold("roles", roles.count, 1...100)
    try hold("shortfall scale", shortfallScale, weight)
    try hold("sittings", sittings.count, 0...Self.mostSittings)
    for (index, role) in roles.enumerated() {
      try hold("weight of role \(index)", role.weight, weight)
      guard role.required.count == horizon else {
        throw .requiredLength(role: index, count: role.required.count, horizon: horizon)
      }
      for need in role.required {
        try hold("people wanted of role \(index)", need, 0...Self.mostWanted)
      }
    }
    for index in sittings.indices { try check(sitting: index) }
  }

  private func check(sitting index: Int) throws(BreakProblemError) {
    let sitting = sittings[index]
    func hold(_ name: String, _ value: Int, _ range: ClosedRange<Int>) throws(BreakProblemError) {
      if !range.contains(value) {
        throw .sittingFigure(sitting: index, name, value, allowed: range)
      }
    }
    let slots = 0...Self.longestGrid
    try hold("role", sitting.role, 0...roles.count - 1)
    try hold("start", sitting.start, slots)
    try hold("length", sitting.length, slots)
    guard sitting.start + sitting.length <= horizon else {
      throw .pastTheGrid(
        sitting: index,
        end: sitting.start + sitting.length,
        horizon: horizon
      )
    }
    try hold("breaks", sitting.breaks.count, 0...Self.mostBreaks)
    try hold("supply", sitting.supply, 0...10)
    try hold("earliest slot", sitting.notBefore, slots)
    try hold("least work after the last break", sitting.tail.lowerBound, slots)
    try hold("most work after the last break", sitting.tail.upperBound, slots)
    for range in sitting.away {
      try hold("start of an absence", range.lowerBound, 0...sitting.length)
      try hold("end of an absence", range.upperBound, 0...sitting.length)
    }
    var free = 0
    for timing in sitting.breaks {
      try hold("length of a break", timing.length, 1...Self.longestGrid)
      try hold("ideal start", timing.ideal, slots)
      try hold("least work before a break", timing.work.lowerBound, slots)
      try hold("most work before a break", timing.work.upperBound, slots)
      try hold("cost of a move", timing.moveCost, 0...1_000_000)
      if let planned = timing.planned { try hold("planned start", planned, slots) }
      if let taken = timing.taken {
        try hold("start of a break taken", taken, slots)
        try hold("end of a break taken", taken + timing.length, 0...sitting.length)
        if taken < free { throw .takenOutOfOrder(sitting: index, start: taken) }
        free = taken + timing.length
      }
    }
  }
}
