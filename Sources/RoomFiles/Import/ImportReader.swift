public import Rostering

/// A row of an imported file that cannot be taken.
public struct RejectedRow: Hashable, Sendable {
  /// Its number as a spreadsheet counts: the header is 1; nothing where the whole file is meant.
  public let row: Int?
  /// The column, by our name; empty where the whole row is meant.
  public let column: String
  /// Why, with what to do about it.
  public let reason: String
}

/// What came of reading a file that is imported.
public struct ImportReading: Sendable {
  /// How many rows it has below its header.
  public let rows: Int
  /// What is wrong with it; where there is anything, nothing of it is taken.
  public let rejects: [RejectedRow]
  /// How many more faults were found than are kept.
  public let uncounted: Int
  /// The columns that were left alone, by the file's names.
  public let ignored: [String]
  /// What the bytes were, where they were not UTF-8.
  public let encoding: String?
  /// The people of a staff list.
  public let people: [Person]
  /// The absences of a list of absences.
  public let absences: [Absence]
  /// The duties of a history.
  public let duties: [PastDuty]
  /// The rows of a ledger.
  public let occasions: [EarlierOccasion]
}

/// Reads files as people's spreadsheets and other systems write them.
public enum ImportReader {
  /// The most rows an imported file may have.
  public static let mostRows = 20_000

  /// Reads a file.
  ///
  /// - Parameters:
  ///   - bytes: its bytes, as they come: UTF-8, UTF-16 or Windows-1252; cells separated by comma, semicolon, tab or bar.
  ///   - subject: what it is about.
  ///   - profile: how another system writes it.
  ///   - settings: the settings of the room, without faults.
  ///   - people: who is known already.
  ///   - zoneRoot: the directory of the time-zone database.
  /// - Returns: what it says, or every reason why it is not taken.
  public static func read(
    _ bytes: [UInt8],
    as subject: ImportSubject,
    profile: ImportProfile = ImportProfile(),
    settings: ConfigBundle,
    people: [Person],
    zoneRoot: String = ZoneFile.usualRoot
  ) -> ImportReading {
    guard bytes.count <= FileFault.mostBytes else {
      return refused(FileFault.tooLong.message, ImportBytes.hint)
    }
    let text: [UInt8]
    let encoding: String?
    switch ImportBytes.text(bytes) {
    case .fault(let message, let hint): return refused(message, hint)
    case .text(let plain, let was): (text, encoding) = (plain, was)
    }
    var files = settings.files
    files[subject.path] = text
    let reader = RoomReader(MemoryFiles(files), zoneRoot: zoneRoot)
    reader.readSettings()
    reader.people = people
    reader.personNames = Names("person", people.map(\.id))
    reader.importing = Importing(
      dialect: CSVTable.Dialect(
        separator: profile.separator ?? ImportBytes.separator(of: text),
        names: profile.columns,
        ignoresOthers: true,
        dates: profile.dates,
        dateColumns: subject.dateColumns,
        mostRows: mostRows
      ),
      people: people
    )
    let file = reader.report.sources.count
    switch subject {
    case .staff:
      reader.people = []
      reader.readPeople()
    case .absences: reader.readAbsences()
    case .history: reader.readHistory()
    case .ledger: reader.readLedger()
    }
    let table = reader.importing?.table
    var rejects = file < reader.report.sources.count ? rows(reader.report, file, table) : []
    if rejects.isEmpty, reader.report.hasErrors {
      rejects = [
        RejectedRow(
          row: nil,
          column: "",
          reason: "the room’s own settings have faults: see `relief check`"
        )
      ]
    }
    let isTaken = rejects.isEmpty
    return ImportReading(
      rows: table?.rowCount ?? 0,
      rejects: rejects,
      uncounted: reader.report.uncounted,
      ignored: table?.ignored ?? [],
      encoding: encoding,
      people: isTaken && subject == .staff ? reader.people : [],
      absences: isTaken ? reader.absences : [],
      duties: isTaken ? reader.history : [],
      occasions: isTaken ? reader.earlier : []
    )
  }

  private static func rows(_ report: Report, _ file: Int, _ table: CSVTable?) -> [RejectedRow] {
    report.faults(in: file).map { fault in
      let at = fault.place.range.flatMap { table?.position(of: $0.lowerBound) }
      return RejectedRow(
        row: at?.row,
        column: at?.column ?? "",
        reason: fault.message + (fault.hint.map { ": \($0)" } ?? "")
      )
    }
  }

  private static func refused(_ message: String, _ hint: String) -> ImportReading {
    ImportReading(
      rows: 0,
      rejects: [RejectedRow(row: nil, column: "", reason: "\(message): \(hint)")],
      uncounted: 0,
      ignored: [],
      encoding: nil,
      people: [],
      absences: [],
      duties: [],
      occasions: []
    )
  }
}

extension ImportReading {
  /// The rejects as a table: `row,column,reason`.
  public var rejectsCSV: [UInt8] {
    var writer = CSVWriter(header: ["row", "column", "reason"])
    for reject in rejects {
      writer.row([
        reject.row.map { .whole($0) } ?? .empty, .id(reject.column), .typed(reject.reason),
      ])
    }
    return writer.bytes
  }
}
