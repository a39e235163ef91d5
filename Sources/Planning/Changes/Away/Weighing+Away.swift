extension Weighing {
  /// A step-away by its name.
  func stepAway(_ id: FactID) throws(Refusal) -> StepAway {
    guard case .stepAway(let found)? = facts[id]?.fact else {
      throw Refusal(.input, "there is no step-away \(id)")
    }
    return found
  }
}
