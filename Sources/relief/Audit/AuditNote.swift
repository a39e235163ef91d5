import ArgumentParser
import Planning
import RotaStore

struct AuditNote: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "note",
    abstract: "The note that was written with an entry, for whom it is for.",
    discussion: """
      A note of the rota is for supervisors and whom it is about. The text of a hard call or of care is for whom it is about, \
      who wrote it and the welfare leads; whom it is about sees who read it, and when.
      """
  )

  @OptionGroup var options: GlobalOptions

  @Argument(help: "The entry.")
  var entry: Int

  func run() throws {
    let now = try options.moment()
    let open = try options.openRecord(now: now, mayCreate: false)
    let instruction = Instruction(key: Instruction.freshKey(), by: open.actor, now: now)
    let note = try reporting {
      try open.record.readText(of: entry, room: open.base, instruction: instruction)
    }
    guard let note else {
      Console.note("Entry \(entry) has no note.")
      throw ExitCode.foundProblems
    }
    for line in note.revealed.split(separator: "\n", omittingEmptySubsequences: false) {
      try Console.print(String(line).printable(limit: 2_000))
    }
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
      let isThere = try reporting {
        try open.record.mayErase(entry, room: open.base, instruction: instruction)
      }
      try Console.print(
        isThere
          ? "The note of entry \(entry) would be erased for good." : "Entry \(entry) has no note."
      )
      return
    }
    let receipt = try reporting {
      try open.record.eraseText(of: entry, room: open.base, instruction: instruction)
    }
    if receipt.isRepeat {
      return try Console.print(
        "This was done before, as entry \(receipt.entry). Nothing was changed."
      )
    }
    Console.warn(receipt.warning)
    try Console.print("The note of entry \(entry) is gone. Entry \(receipt.entry) says so.")
  }
}
