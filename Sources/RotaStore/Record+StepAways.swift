public import Planning

extension Record {
  /// Somebody's own step-aways, each with who entered it: for themselves alone.
  ///
  /// - Throws: `RecordError` where the journal cannot be read.
  public func stepAways(
    of person: String,
    facts: Facts
  ) throws -> [(stepAway: StepAway, author: String)] {
    try facts.stepAways(of: person).map { id, away in
      (away, try entry(facts[id]?.born ?? 0)?.actor ?? "")
    }
  }
}
