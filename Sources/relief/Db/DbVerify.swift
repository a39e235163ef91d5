import ArgumentParser
import RotaStore

struct DbVerify: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "verify",
    abstract: "Look through the whole record, and restore its newest copy to hold it against it.",
    discussion: """
      Tables, indexes and references are looked through, every fact is held against the entry that made it and every \
      entry against the one before. Exit 1 where something is wrong.

      Examples:
        relief db verify
      """
  )

  @OptionGroup var options: GlobalOptions

  func run() throws {
    let record = try options.recordFile(now: try options.moment())
    var isSound = true
    func say(_ isGood: Bool, _ text: String) throws {
      isSound = isSound && isGood
      try Console.print("\(isGood ? "ok   " : "WRONG") \(text.printable(limit: 600))")
    }
    let faults = try reporting { try record.faults() }
    try say(
      faults.isEmpty,
      "file: " + (faults.isEmpty ? "no damage" : faults.joined(separator: "; "))
    )
    do {
      let head = try Record.open(record).head
      try say(true, "journal: \(head) entries, each fact as its entry wrote it")
    } catch let error as RecordError {
      try say(false, "journal: \(error)")
    }
    do {
      guard let newest = try record.compareWithNewestSnapshot(check: record.looksSound) else {
        try say(true, "snapshot: none yet")
        if !isSound { throw ExitCode.foundProblems }
        return
      }
      let what = "snapshot of \(newest.snapshot.taken): restored, \(newest.entries) entries"
      if let entry = newest.differs {
        try say(false, what + "; entry \(entry) is not the record's")
      } else {
        try say(true, what + ", the record's own; \(newest.since) written since")
      }
    } catch let error as RecordError {
      try say(false, "snapshot: \(error)")
    }
    if !isSound { throw ExitCode.foundProblems }
  }
}
