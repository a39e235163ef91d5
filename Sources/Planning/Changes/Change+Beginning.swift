extension Change {
  /// The first change of a record: its Config as it was read, which nothing is weighed against.
  ///
  /// - Parameters:
  ///   - facts: What it begins with, by name.
  ///   - config: The Config; named after all the facts.
  ///   - instruction: Who asks and when.
  /// - Returns: The change, to be written as the next entry.
  public static func beginning(
    with facts: [FactID: Fact],
    config: ConfigVersion,
    instruction: Instruction
  ) -> Change {
    var made = facts
    let last = facts.keys.filter { $0.key == instruction.key }.map(\.number).max() ?? 0
    made[FactID(key: instruction.key, number: last + 1)] = .config(config)
    return unweighed(
      "record create",
      object: "\(config.files.count) files",
      made: made,
      basedOn: 0,
      instruction: instruction
    )
  }

  /// An entry that no rule and no promise stands against, as it bears on nobody's time.
  ///
  /// - Parameters:
  ///   - name: What the journal calls it.
  ///   - object: What it is about.
  ///   - made: The facts it makes.
  ///   - entry: The entry it follows.
  ///   - instruction: Who asks and when.
  /// - Returns: The change, to be written as the next entry.
  public static func unweighed(
    _ name: String,
    object: String,
    made: [FactID: Fact] = [:],
    basedOn entry: Int,
    instruction: Instruction
  ) -> Change {
    Change(
      instruction: instruction,
      command: name,
      object: object,
      basedOn: entry,
      made: made,
      ended: [],
      born: [:],
      verdicts: [],
      debts: [],
      cover: [],
      movedDesks: MovedDesks(),
      notice: [],
      mustBeTold: [],
      warnings: []
    )
  }
}
