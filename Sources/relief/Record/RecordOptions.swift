import ArgumentParser
import CivilTime
import Drawing
import Planning
import RoomFiles
import RotaStore

/// What every command understands that changes the record.
struct RecordOptions: ParsableArguments {
  @OptionGroup var options: GlobalOptions
  @OptionGroup var changes: ChangeOptions

  /// Opens the record, weighs a command, says what it comes to, and writes it unless this is a dry run.
  ///
  /// - Parameters:
  ///   - usualReason: The reason where none is given and the room has it.
  ///   - make: Makes the command from what was said and what the record knows.
  /// - Throws: The exit code of what went wrong, which has been said.
  func change<C: Command>(
    usualReason: String? = nil,
    _ make: (OpenRecord) throws -> C
  ) throws {
    let now = try options.moment()
    let open = try options.openRecord(now: now, mayCreate: true)
    var changes = changes
    // Before anything that was named is looked for: what the first sending took away is no longer there.
    if let done = try open.done(as: C.name, key: changes.key, now: now) {
      return try Console.print(done)
    }
    let command = try reporting { try make(open) }
    if changes.reason == nil, open.base.changes.reasons.contains(where: { $0.id == usualReason }) {
      changes.reason = usualReason
    }
    let instruction = try changes.instruction(by: open.actor, now: now, in: open.base)
    let receipt = try reporting {
      try open.carryOut(command, instruction: instruction, isTrial: changes.dryRun)
    }
    try say(receipt, in: open)
  }

  private func say(_ receipt: Receipt, in open: OpenRecord) throws {
    guard let change = receipt.change else { return }
    let text = ChangeText(change, in: open.room, isForSupervisors: open.actor.isSupervisor)
    try Console.print(text.text, terminator: "")
    for line in open.callCover(of: change, in: options) { try Console.print(line) }
    if change.isEmpty && changes.note == nil {
      try Console.print("Nothing was changed: the record says so already.")
      return
    }
    try Console.print(
      changes.dryRun
        ? "Nothing was changed: this was a dry run."
        : "Entry \(receipt.entry). To take it back: relief rota undo \(receipt.entry)"
    )
  }
}

extension OpenRecord {
  /// What to say where a change was made before under the same key; nothing where it was not.
  func done(as command: String, key: String?, now: Instant) throws -> String? {
    guard let key else { return nil }
    return try reporting {
      let instruction = Instruction(key: key, by: actor, now: now)
      return try record.entry(of: instruction, as: command).map {
        "This was done before, as entry \($0.seq): \($0.command) \($0.object.printable(limit: 200)). "
          + "Nothing was changed."
      }
    }
  }

  /// Weighs a command and, unless it is a trial, writes it; settings on disk that the record does not hold yet
  /// are taken up first, as an entry of their own.
  func carryOut(
    _ command: some Command,
    instruction: Instruction,
    isTrial: Bool
  ) throws -> Receipt {
    if isTrial {
      let change = try Change.weigh(command, room: base, facts: facts, instruction: instruction)
      return Receipt(entry: facts.entry + 1, change: change, isRepeat: false)
    }
    let receipt = try held.perform(command, instruction: instruction)
    Console.warn(receipt.warning)
    copyIfDue()
    return receipt
  }

  /// Copies the record every quarter of an hour in which something is written, unless RELIEF_SNAPSHOTS=off.
  ///
  /// What was written stays written where the copy fails; that is said.
  func copyIfDue() {
    guard Console.environment("RELIEF_SNAPSHOTS") != "off" else { return }
    Console.warn(held.copyIfDue(now: now))
  }
}
