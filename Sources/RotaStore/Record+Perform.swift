public import Planning

extension Record {
  /// Weighs a command at the newest entry and writes the change as the next one, in one transaction.
  ///
  /// - Parameters:
  ///   - command: What is wanted.
  ///   - room: The room of the Config as it stands now.
  ///   - settings: The files of that Config; where the record holds others, they are journalled in an entry of their
  ///     own before the command's. Nothing where the Config is known to be the record's.
  ///   - instruction: Who asks, when and why.
  /// - Returns: The receipt: the entry, and the change as it was weighed. The same key again returns the first
  ///   entry and changes nothing.
  /// - Throws: `Refusal` where it cannot be, `RecordError` where it cannot be written; nothing has happened then.
  public func perform<C: Command>(
    _ command: C,
    room: Room,
    settings: [String: [UInt8]]? = nil,
    instruction: Instruction
  ) throws -> Receipt {
    guard room.id == self.room else {
      throw RecordError.unsuitable("this is the record of another room, \(self.room)")
    }
    // What is random is made here, as the body of a write may run again.
    let note = try instruction.note.map {
      try SealedNote($0, key: instruction.key, room: self.room, keys: keys)
    }
    return try commit(instruction, as: C.name) { place, db in
      if let settings {
        try journal(settings, room: room, instruction: instruction, at: &place, in: db)
      }
      let change = try Change.weigh(
        command,
        room: room,
        facts: place.facts,
        instruction: instruction
      )
      // What changes nothing is no entry, so that the journal says only what was done.
      if !change.isEmpty || note != nil { try place.write(change, note: note, by: self, in: db) }
      return change
    }
  }

  private func journal(
    _ settings: [String: [UInt8]],
    room: Room,
    instruction: Instruction,
    at place: inout Place,
    in db: any SQLWrite
  ) throws {
    let version = ConfigFiles.version(of: settings)
    guard place.facts.config?.version != version else { return }
    let change = try Change.weigh(
      SetConfig(version: version),
      room: room,
      facts: place.facts,
      instruction: Instruction(
        key: "\(instruction.key)-config",
        by: instruction.by,
        now: instruction.now
      )
    )
    try ConfigFiles.insert(settings, into: db, room: self.room)
    try place.write(change, by: self, in: db)
  }
}

/// What came of a command.
public struct Receipt: Sendable {
  /// The entry of the journal it is.
  public let entry: Int
  /// The change, where it was made now and not before.
  public let change: Change?
  /// Whether the same instruction had been carried out before.
  public let isRepeat: Bool

  /// What went wrong beside it and hinders nothing.
  public let warning: String?

  /// Makes a receipt.
  public init(entry: Int, change: Change?, isRepeat: Bool, warning: String? = nil) {
    self.entry = entry
    self.change = change
    self.isRepeat = isRepeat
    self.warning = warning
  }

  /// The same with what went wrong after it, where something did.
  func warned(_ more: String?) -> Receipt {
    let warnings = [warning, more].compactMap { $0 }.joined(separator: "; ")
    return Receipt(
      entry: entry,
      change: change,
      isRepeat: isRepeat,
      warning: warnings.isEmpty ? nil : warnings
    )
  }
}
