extension SimulatedRoom {
  /// A room whose calls and people stay the same: what the formulas of pools describe.
  ///
  /// - Parameters:
  ///   - classes: The queues, the first answered first; one without a threshold is answered in time at once.
  ///   - groups: The queues each group serves, by their place.
  ///   - agents: How many people each group has.
  /// - Throws: `Fault` where a figure cannot be used.
  public init(_ classes: [CallClass], groups: [Set<Int>], agents: [Int]) throws(Fault) {
    guard groups.count == agents.count else { throw .size }
    try self.init(
      lines: classes.map { one in
        Line(
          perHour: [one.perSecond * 3600],
          handle: one.handle,
          patience: one.patience,
          within: min(one.within ?? 0, 1e9)
        )
      },
      groups: zip(groups, agents).map { Group(serves: $0.sorted(), agents: [$1]) },
      lengths: [3600]
    )
  }

  /// A room with one group of people who serve every queue.
  ///
  /// - Throws: `Fault` where a figure cannot be used.
  public init(_ classes: [CallClass], agents: Int) throws(Fault) {
    try self.init(classes, groups: [Set(classes.indices)], agents: [agents])
  }
}
