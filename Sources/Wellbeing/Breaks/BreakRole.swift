/// How many people of a role are wanted on the floor in each slot, and how much it matters.
public struct BreakRole: Sendable, Hashable {
  /// What one missing person weighs beside other roles, at least 0.
  public let weight: Int
  /// People wanted in each slot of the grid; 0 where nobody is.
  ///
  /// As many numbers as the grid has slots.
  public let required: [Int]

  /// A role.
  ///
  /// - Parameters:
  ///   - weight: What a missing person weighs.
  ///   - required: People wanted, slot by slot.
  public init(weight: Int, required: [Int]) {
    self.weight = weight
    self.required = required
  }
}
