/// A table that leaves the program, as CSV or as JSON with the same column names.
struct DataTable {
  let columns: [String]
  var rows: [[CSVField]] = []

  init(columns: [String]) { self.columns = columns }

  /// The table as CSV, header first.
  var csv: [UInt8] {
    var writer = CSVWriter(header: columns)
    for row in rows { writer.row(row) }
    return writer.bytes
  }

  /// The table as a list of objects; an empty cell is null.
  var json: [UInt8] { tree.bytes }

  /// The same as a value, for where it is part of another.
  var tree: JSONTree {
    .list(rows.map { .record(Array(zip(columns, $0.map(\.json)))) })
  }
}

extension CSVField {
  /// The cell as JSON has it: numbers as numbers, and no guard against spreadsheets.
  var json: JSONTree {
    switch self {
    case .typed(let text), .id(let text): .text(text)
    case .whole(let n): .whole(n)
    case .rounded(let value, let decimals): .rounded(value, decimals: decimals)
    case .exact(let value): .exact(value)
    case .instant, .date: .text(text)
    case .empty: .null
    }
  }
}

extension JSONTree {
  /// An object of keys and values, in the order given.
  static func record(_ members: [(String, JSONTree)]) -> JSONTree {
    .object(members.map { Member($0.0, $0.1) })
  }
}
