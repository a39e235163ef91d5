public import Planning

extension Record {
  /// Whether nothing has been written yet.
  public var isEmpty: Bool { get throws { try facts().entry == 0 } }

  /// Begins the record: what its Config says of people, and the Config itself, in one entry.
  ///
  /// - Parameters:
  ///   - settings: The bytes of each file of Config by its path, without the CSV files.
  ///   - facts: The facts of the Config, named after a key.
  ///   - instruction: Who asks and when.
  /// - Throws: `Refusal` where the record has begun already; `RecordError`.
  public func create(
    settings: [String: [UInt8]],
    facts: (_ key: String) -> [FactID: Fact],
    instruction: Instruction
  ) throws {
    let change = Change.beginning(
      with: facts(instruction.key),
      config: ConfigFiles.version(of: settings),
      instruction: instruction
    )
    try commit(instruction, as: change.command) { place, db in
      guard place.head.seq == 0 else {
        throw Refusal(.conflict, "the record has begun already")
      }
      try ConfigFiles.insert(settings, into: db, room: room)
      try place.write(change, by: self, in: db)
      return change
    }
  }
}
