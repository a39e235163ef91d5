import ArgumentParser
import Planning
import Rostering
import RoomFiles

/// What every import understands.
struct ImportOptions: ParsableArguments {
  @Argument(
    help: ArgumentHelp(
      "The file: CSV as spreadsheets and other systems write it.",
      valueName: "file"
    )
  )
  var file: String

  @Option(
    name: .long,
    help: ArgumentHelp(
      "How another system writes it: import/NAME.yaml of Config.",
      valueName: "name"
    )
  )
  var profile: String?

  /// Reads the file; where a row cannot be taken the rejects are written beside it and nothing else happens.
  func read(
    _ subject: ImportSubject,
    in open: OpenRecord,
    _ options: GlobalOptions
  ) throws -> ImportReading {
    let reading = ImportReader.read(
      try GivenFile.read(file),
      as: subject,
      profile: try readProfile(subject, options),
      settings: open.settings,
      people: open.room.roster.people
    )
    if let was = reading.encoding, !options.quiet { Console.note("Read as \(was).") }
    if !reading.ignored.isEmpty, !options.quiet {
      let names = reading.ignored.map { "`\($0.printable)`" }.joined(separator: ", ")
      Console.note("Left alone: \(names).")
    }
    guard !reading.rejects.isEmpty else { return reading }
    let path = file + ".rejects.csv"
    try reporting { try OutputFile.write(reading.rejectsCSV, to: path) }
    for reject in reading.rejects.prefix(10) {
      let place = reject.row.map {
        "row \($0)" + (reject.column.isEmpty ? "" : ", `\(reject.column)`")
      }
      Console.note("error: \(place.map { "\($0): " } ?? "")\(reject.reason.printable(limit: 300))")
    }
    let rows = Set(reading.rejects.compactMap(\.row)).count
    Console.note(
      "\(rows) of \(reading.rows) rows cannot be taken; \(path.printable(limit: 200)) names each. "
        + "Nothing was changed."
    )
    throw ExitCode.badInput
  }

  private func readProfile(
    _ subject: ImportSubject,
    _ options: GlobalOptions
  ) throws -> ImportProfile {
    guard let profile else { return ImportProfile() }
    let read = ImportProfile.read(profile, of: DirectoryFiles(options.config), for: subject)
    Console.note(read.diagnostics.text(limit: 50, uncounted: 0))
    guard let found = read.profile else { throw ExitCode.badInput }
    return found
  }
}

struct StaffCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "staff",
    abstract: "Take lists of staff into the record.",
    subcommands: [StaffImport.self]
  )
}

struct StaffImport: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "import",
    abstract: "Take a list of staff into the record: all of it, or nothing.",
    discussion: """
      The columns are those of people.csv, or what a profile maps to them; any others are left alone. The rows of a \
      person take the place of what the record has from the first row's `from` on.

      Example:
        relief staff import people.csv --dry-run
      """
  )

  @OptionGroup var record: RecordOptions
  @OptionGroup var file: ImportOptions

  func run() throws {
    try record.change { open in
      ImportStaff(try file.read(.staff, in: open, record.options).people)
    }
  }
}

struct AbsenceImport: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "import",
    abstract: "Take a list of absences into the record: all of it, or nothing."
  )

  @OptionGroup var record: RecordOptions
  @OptionGroup var file: ImportOptions

  func run() throws {
    try record.change { open in
      ImportAbsences(try file.read(.absences, in: open, record.options).absences)
    }
  }
}

struct HistoryCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "history",
    abstract: "Take what was worked before the rota began into the record.",
    subcommands: [HistoryImport.self]
  )
}

struct HistoryImport: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "import",
    abstract: "Take duties worked before the rota began, all of them or nothing."
  )

  @OptionGroup var record: RecordOptions
  @OptionGroup var file: ImportOptions

  func run() throws {
    try record.change { open in
      ImportHistory(try file.read(.history, in: open, record.options).duties)
    }
  }
}

struct LedgerCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "ledger",
    abstract: "Take occasions worked in earlier years into the record.",
    subcommands: [LedgerImport.self]
  )
}

struct LedgerImport: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "import",
    abstract: "Take a ledger of earlier years, all of it or nothing."
  )

  @OptionGroup var record: RecordOptions
  @OptionGroup var file: ImportOptions

  func run() throws {
    try record.change { open in
      ImportLedger(try file.read(.ledger, in: open, record.options).occasions)
    }
  }
}
