/// What an imported file is about; each has the columns of the CSV file of Config of the same shape.
public enum ImportSubject: String, Hashable, Sendable, CaseIterable {
  /// Who works here: people.csv.
  case staff
  /// Absences: absences.csv.
  case absences
  /// What was worked before the rota: history.csv.
  case history
  /// Occasions worked in earlier years: ledger.csv.
  case ledger

  /// The file of Config it has the shape of.
  var path: String {
    switch self {
    case .staff: "people.csv"
    case .absences: "absences.csv"
    case .history: "history.csv"
    case .ledger: "ledger.csv"
    }
  }

  var columns: CSVTable.Columns {
    switch self {
    case .staff: RoomReader.columns
    case .absences: RoomReader.absenceColumns
    case .history: RoomReader.historyColumns
    case .ledger: RoomReader.ledgerColumns
    }
  }

  /// Its columns with dates in them.
  var dateColumns: Set<String> {
    switch self {
    case .staff: ["from", "to", "night_assessment"]
    case .absences: ["from", "to"]
    case .history: ["start", "end"]
    case .ledger: []
    }
  }
}
