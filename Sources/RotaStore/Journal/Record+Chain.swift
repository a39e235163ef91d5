import Planning

extension Record {
  /// Follows the journal from its first entry to its newest: numbers without gaps, each hash over its fields and the one
  /// before.
  ///
  /// The facts are not held against it; `Record.audit` does that.
  ///
  /// - Returns: How many entries were followed, and what is not as it was written.
  /// - Throws: `RecordError` where it cannot be read.
  public func checkChain() throws -> (entries: Int, faults: [RecordFault]) {
    try engine.read { db in
      var chain = ChainCheck(room: room)
      try entryRows.each(in: db) { chain.follow($0) }
      return (chain.entries.count, chain.faults)
    }
  }
}
