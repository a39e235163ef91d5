import ArgumentParser
import Planning
import RotaStore

struct AuditNote: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "note",
    abstract: "The note that was written with an entry, for supervisors and whom it is about."
  )

  @OptionGroup var options: GlobalOptions

  @Argument(help: "The entry.")
  var entry: Int

  func run() throws {
    let open = try options.openRecord(now: try options.moment(), mayCreate: false)
    let note = try reporting { try open.record.note(of: entry, for: open.actor) }
    guard let note else {
      Console.note("Entry \(entry) has no note.")
      throw ExitCode.foundProblems
    }
    try Console.print(note.revealed.printable(limit: 400))
  }
}

struct AuditEraseNote: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "erase-note",
    abstract: "Erase the note of an entry for good: its key, then its text.",
    discussion: "The journal still verifies; copies of the record that are restored lose it again."
  )

  @OptionGroup var options: GlobalOptions
  @OptionGroup var changes: ChangeOptions

  @Argument(help: "The entry.")
  var entry: Int

  func run() throws {
    let now = try options.moment()
    let open = try options.openRecord(now: now, mayCreate: false)
    let instruction = try changes.instruction(by: open.actor, now: now, in: open.base)
    if changes.dryRun {
      let note = try reporting { try open.record.note(of: entry, for: open.actor) }
      try Console.print(
        note == nil
          ? "Entry \(entry) has no note." : "The note of entry \(entry) would be erased for good."
      )
      return
    }
    if let done = try open.done(as: EraseNote.name, key: changes.key, now: now) {
      return try Console.print(done)
    }
    let receipt = try reporting {
      try open.record.eraseNote(of: entry, room: open.base, instruction: instruction)
    }
    Console.warn(receipt.warning)
    try Console.print("The note of entry \(entry) is gone. Entry \(receipt.entry) says so.")
  }
}
