import Planning
import RoomFiles
import Rostering
import RotaStore

extension RouteTable {
  /// Lists that are taken into the record: all of one or nothing.
  static let importCommands: [Route] = [
    .imported(ImportStaff.self, "Takes a list of staff into the record.", .staff) {
      ImportStaff($0.people)
    },
    .imported(ImportAbsences.self, "Takes a list of absences into the record.", .absences) {
      ImportAbsences($0.absences)
    },
    .imported(
      ImportHistory.self,
      "Takes duties worked before the rota began into the record.",
      .history
    ) { ImportHistory($0.duties) },
    .imported(ImportLedger.self, "Takes a ledger of earlier years into the record.", .ledger) {
      ImportLedger($0.occasions)
    },
  ]
}

extension GivenField {
  /// A list as a spreadsheet writes it.
  static let csv = GivenField.wanted(
    "csv",
    .file(most: ImportPage.most),
    "The list with its header, as a spreadsheet writes it: up to \(ImportPage.most) bytes. Columns nobody knows are left alone."
  )

  /// The most bytes of a body with a list in it: JSON writes quotes, tabs and line breaks as two.
  static let csvBodyLimit = 2 * ImportPage.most + Route.usualBodyLimit
}

extension Route {
  /// A command that takes in a list; where a row cannot be taken each is named, and nothing else happens.
  fileprivate static func imported<C: Command>(
    _ type: C.Type,
    _ summary: String,
    _ subject: ImportSubject,
    _ make: @escaping @Sendable (ImportReading) -> C
  ) -> Route {
    .command(
      type,
      summary,
      for: [.supervisor],
      fields: [.csv],
      bodyLimit: GivenField.csvBodyLimit
    ) { visit, given in
      let reading = ImportReader.read(
        Array((given.text("csv") ?? "").utf8),
        as: subject,
        settings: ConfigBundle(files: visit.site.live.held.settings),
        people: visit.standing.room.roster.people
      )
      guard reading.rejects.isEmpty else {
        throw GivenMistakes(mistakes: reading.rejects.prefix(100).map { Mistake("csv", $0.words) })
      }
      return make(reading)
    }
  }
}

extension RejectedRow {
  /// Where and why: `row 3, column from: …`.
  fileprivate var words: String {
    let place = row.map { "row \($0)" + (column.isEmpty ? "" : ", column \(column)") }
    return (place.map { "\($0): " } ?? "") + reason
  }
}
