public import Planning

extension Record {
  /// What was issued when a version was published.
  ///
  /// - Parameters:
  ///   - version: Its number; where there is no such version, what is issued now is returned.
  ///   - facts: What the record knows now.
  /// - Returns: Everybody's shifts as that version had them.
  /// - Throws: `RecordError` where the record cannot be read.
  public func issued(at version: Int, in facts: Facts) throws -> IssuedRota {
    IssuedRota(try self.facts(asAt: publication(of: version, in: facts)?.made))
  }

  /// The fact that a version was published.
  ///
  /// - Parameters:
  ///   - version: Its number.
  ///   - facts: What the record knows now.
  /// - Returns: The fact, with the entry that made it; nothing where there is no such version.
  public func publication(of version: Int, in facts: Facts) -> RecordedFact? {
    facts.aboutTheRoom.first { recorded in
      if case .publication(let one) = recorded.fact { one.version == version } else { false }
    }
  }
}
