import CivilTime
import Planning
import RoomFiles
import RotaStore

extension Visit {
  /// Carries out a command in the name of who asks, as the next entry of the record; once for a key.
  ///
  /// - Parameters:
  ///   - given: The body, with what is said besides the command.
  ///   - usualReason: The reason where none is given and the room has it.
  ///   - make: Makes the command; not asked where the key was used before, as what it names may be gone since.
  /// - Returns: The entry and what it made. A repeat has the same bytes and a header that says so.
  /// - Throws: `Refusal`; `RecordError`.
  func carryOut<C: Command>(
    _ given: Given,
    usualReason: String?,
    _ make: () throws -> C
  ) throws -> Answer {
    let account = try signedIn().accountName
    let sent = try sentKey()
    let instruction = try instruction(
      given,
      key: sent.map { Self.key($0, of: account) } ?? Instruction.freshKey(),
      usualReason: usualReason
    )
    if sent != nil,
      let first = try site.live.record.entry(of: instruction, as: C.name)
    {
      try check(first, isSameAs: try? make(), key: instruction.key)
      return try answer(C.self, first.seq, isRepeat: true)
    }
    let receipt = try site.live.perform(try make(), instruction: instruction)
    let isDone = receipt.isRepeat || receipt.change?.isEmpty == false || instruction.note != nil
    return try answer(C.self, isDone ? receipt.entry : nil, isRepeat: receipt.isRepeat)
  }

  /// Who asks, when, why and on what ground, as a body says it.
  func instruction(_ given: Given, key: String, usualReason: String?) throws -> Instruction {
    let usual = standing.base.changes.reasons.first { $0.id == usualReason }?.id
    return Instruction(
      key: key,
      by: try signedIn().actor,
      now: now,
      happened: given.moment("happened"),
      reason: given.text("reason") ?? usual,
      note: given.text("note").map { Confidential($0) },
      basis: given.text("basis").flatMap { Instruction.Basis(rawValue: $0) }
    )
  }

  /// Refuses another change under a key that was used: it would be lost where it passed for done.
  ///
  /// What was named may be gone since, and what names the facts it made names itself by the key; those pass.
  private func check(
    _ first: JournalEntry,
    isSameAs again: (some Command)?,
    key: String
  ) throws(Refusal) {
    guard let object = again?.object, !object.isEmpty, object != first.object,
      !first.object.hasPrefix(key)
    else { return }
    throw Refusal(
      .conflict,
      "this key named another change, entry \(first.seq)",
      hint: "give each change a key of its own"
    )
  }

  /// The header that names the change, where there is one.
  func sentKey() throws -> String? {
    let name = GivenField.key.name
    let all = headers.filter { $0.name == name.lowercased() }.map(\.value)
    guard let first = all.first else { return nil }
    guard all.count == 1, case .text(let key)? = GivenField.key.kind.read(first) else {
      throw GivenMistakes(mistakes: [Mistake(name, "Write \(GivenField.key.kind.words).")])
    }
    return key
  }

  /// The key of the record for a name that a program gave: names of different accounts never meet.
  private static func key(_ sent: String, of account: String) -> String {
    DerivedKey.text("relief idempotency key", account, sent)
  }

  /// What came of it, read from the record, so that a repeat reads the same.
  private func answer<C: Command>(_: C.Type, _ entry: Int?, isRepeat: Bool) throws -> Answer {
    let made = try entry.map { try self.made(by: $0, as: C.name) } ?? []
    return Answer(
      type: "application/json",
      bytes: JSONTree.keys([
        ("entry", entry.map { .whole($0) } ?? .null), ("command", .text(C.name)),
        ("made", .list(made.map { .text($0) })), ("preview", .null),
      ]).bytes,
      headers: isRepeat ? [Answer.Header("Idempotency-Replayed", "true")] : []
    )
  }

  /// The names of what an entry made; of a confidential one only the name by which its author corrects or withdraws
  /// it, as how many facts it made can tell what nobody said.
  private func made(by entry: Int, as command: String) throws -> [String] {
    let record = site.live.record
    guard ConfidentialEntries.contain(command) else {
      return try record.done(entry).made.map(\.id).sorted().map(\.description)
    }
    guard let named = try record.entry(entry), let id = FactID(named.object), id.key == named.key
    else { return [] }
    return [named.object]
  }
}
