public import CivilTime
public import Planning
public import RotaStore

extension Visit {
  /// Carries out a command in the name of who asked, as the next entry of the record.
  ///
  /// The form's `once` is the key: sent twice, it changes nothing the second time.
  ///
  /// - Parameters:
  ///   - command: What is wanted.
  ///   - happened: When it happened, where that is not now.
  ///   - reason: One of the room's reasons.
  ///   - note: A few words, encrypted.
  ///   - basis: What it rests on where it touches somebody's time.
  /// - Returns: The receipt.
  /// - Throws: `Refusal` with every reason, for the page to show beside its form; `RecordError`.
  public func perform(
    _ command: some Command,
    happened: Instant? = nil,
    reason: String? = nil,
    note: String? = nil,
    basis: Instruction.Basis? = nil
  ) throws -> Receipt {
    let receipt = try site.live.perform(
      command,
      instruction: try instruction(happened: happened, reason: reason, note: note, basis: basis)
    )
    written.note(receipt.entry)
    return receipt
  }

  /// What a command would come to, without doing it: for the preview before a button that does.
  ///
  /// - Throws: `Refusal` with every reason.
  public func weigh(
    _ command: some Command,
    happened: Instant? = nil,
    reason: String? = nil,
    note: String? = nil,
    basis: Instruction.Basis? = nil
  ) throws -> Change {
    try Change.weigh(
      command,
      room: standing.base,
      facts: standing.facts,
      instruction: try instruction(happened: happened, reason: reason, note: note, basis: basis)
    )
  }

  /// Who asks, when and why, as every command and every reading of a text takes it.
  func instruction(
    happened: Instant? = nil,
    reason: String? = nil,
    note: String? = nil,
    basis: Instruction.Basis? = nil
  ) throws -> Instruction {
    Instruction(
      key: try formKey() ?? Instruction.freshKey(),
      by: try signedIn().actor,
      now: now,
      happened: happened,
      reason: reason,
      note: note.map { Confidential($0) },
      basis: basis
    )
  }
}
