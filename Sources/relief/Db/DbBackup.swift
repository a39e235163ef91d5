import ArgumentParser
import CivilTime
import RotaStore

struct DbBackup: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "backup",
    abstract: "Copy the record, encrypted; the copy is restored once before it counts.",
    discussion: """
      Without FILE the copy joins those that are taken by themselves, every quarter of an hour in which something is \
      written and before the tables change; they are kept for 35 days. The key file is not in it: keep that \
      somewhere else.

      Examples:
        relief db backup
        relief db backup /mnt/safe/relief-weekly.snapshot
      """
  )

  @OptionGroup var options: GlobalOptions

  @Argument(help: ArgumentHelp("Where to; only an older copy is written over.", valueName: "file"))
  var file: String?

  func run() throws {
    let now = try options.moment()
    let record = try options.recordFile(now: now)
    let path = try reporting { try record.snapshot(now: now, to: file, check: record.looksSound) }
    try Console.print(path.printable(limit: 400))
  }
}

extension GlobalOptions {
  /// The record's file, of whichever room it is: to look after it, Config need not be in order.
  func recordFile(now: Instant) throws -> RecordFile {
    try reporting {
      try RecordFile.open(
        recordPlace,
        room: nil,
        migrations: Schema.migrations,
        now: now,
        mayCreate: false
      )
    }
  }
}
