import ArgumentParser
import Planning
import RotaStore

struct AuditVerify: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "verify",
    abstract: "Look through the whole record for anything that is not as it was written.",
    discussion: """
      Follows the journal from its first entry, holds every fact and note against the entries that answer for \
      it, and the journal against the heads that were signed elsewhere. Exit 1 where anything is wrong.

      Example:
        relief audit verify --checkpoints /mnt/other/relief.checkpoints
      """
  )

  @OptionGroup var options: GlobalOptions

  @Option(
    name: .long,
    help: ArgumentHelp(
      "Where heads of the journal were signed; RELIEF_CHECKPOINTS, or beside the record.",
      valueName: "file"
    )
  )
  var checkpoints: String?

  func run() throws {
    let now = try options.moment()
    let audit = try reporting {
      let file = try RecordFile.open(
        options.recordPlace,
        room: nil,
        migrations: Schema.migrations,
        now: now,
        mayCreate: false
      )
      defer { file.close() }
      return try Record.audit(file, checkpoints: checkpoints ?? Console.checkpointsPath)
    }
    for fault in audit.faults { Console.note("error: \(fault.text.printable(limit: 400))") }
    let heads = audit.checkpoints == 1 ? "1 signed head" : "\(audit.checkpoints) signed heads"
    let summary = "\(audit.entries) entries, \(audit.facts) facts, \(heads)"
    guard audit.faults.isEmpty else {
      let faults = audit.faults.count == 1 ? "1 fault" : "\(audit.faults.count) faults"
      try Console.print("\(faults) in \(summary).")
      throw ExitCode.foundProblems
    }
    try Console.print("All is as it was written: \(summary). Head \(audit.head).")
  }
}

extension Console {
  /// Where heads of the journal are signed, where the machine's owner says so.
  static var checkpointsPath: String? { environment("RELIEF_CHECKPOINTS") }
}
