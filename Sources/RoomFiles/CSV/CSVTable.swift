/// A CSV file with its header: rows in which cells are found by the name of their column.
struct CSVTable {
  /// What a file must and may have for columns.
  struct Columns {
    let required: [String]
    var optional: [String] = []
    /// What to say of a column by this name, which is kept out on purpose.
    var unwanted: [String: String] = [:]

    var all: [String] { required + optional }
  }

  /// The most rows a file may have.
  static let mostRows = 400_000
  /// The most columns, and the most bytes of a cell: more than any table of a room has.
  private static let mostColumns = 100
  private static let mostBytes = 4096

  let file: LoadedFile
  private let cells: CSVCells
  private let index: [String: Int]
  private let width: Int

  /// Reads the cells and the header, and reports what is wrong with either.
  init?(_ file: LoadedFile, _ columns: Columns) {
    self.file = file
    let cells = CSVCells(file)
    self.cells = cells
    guard cells.rowCount > 0 else {
      file.report.error(
        "the file is empty",
        at: file.whole,
        hint: "the first line names the columns: \(columns.required.joined(separator: ","))"
      )
      return nil
    }
    width = cells.row(0).count
    if let other = Self.otherSeparator(file, cells) {
      file.report.error(
        "the cells are separated by \(other)",
        at: file.place(file.source.lineRange(at: 0)),
        hint: "save the file with commas (CSV UTF-8, comma delimited)"
      )
      return nil
    }
    guard width <= Self.mostColumns else {
      file.report.error("the header has \(width) columns", at: file.whole)
      return nil
    }
    let header = cells.row(0).map { Self.piece(cells.cells[$0], file) }
    let found = Self.index(header, columns)
    index = found
    let missing = columns.required.filter { found[$0] == nil }
    let misspelt = Set(header.compactMap { nearest(to: $0.text, in: missing) })
    for name in missing where !misspelt.contains(name) {
      file.report.error(
        "the column `\(name)` is missing",
        at: file.place(file.source.lineRange(at: 0)),
        hint: "the header must name: \(columns.required.joined(separator: ","))"
      )
    }
    guard missing.isEmpty else { return nil }
    if cells.rowCount - 1 > Self.mostRows {
      file.report.error("the file has more than \(Self.mostRows) rows", at: file.whole)
      return nil
    }
    for number in 1..<max(1, cells.rowCount) where cells.row(number).count != width {
      // Where a quote is at fault the number of cells means nothing.
      if !cells.misquoted.contains(number) { reportRagged(cells.row(number)) }
    }
  }

  private static func otherSeparator(_ file: LoadedFile, _ cells: CSVCells) -> String? {
    guard cells.row(0).count == 1 else { return nil }
    let head = file.source.bytes[file.source.lineRange(at: 0)]
    if head.contains(UInt8(ascii: ";")) { return "semicolons, not commas" }
    if head.contains(9) { return "tabs, not commas" }
    return head.contains(UInt8(ascii: "|")) ? "`|`, not commas" : nil
  }

  private static func index(_ header: [Piece], _ columns: Columns) -> [String: Int] {
    var index: [String: Int] = [:]
    for (i, name) in header.enumerated() {
      guard columns.all.contains(name.text) else {
        let unused = columns.all.filter { wanted in !header.contains { $0.text == wanted } }
        name.error(
          name.text.isEmpty ? "a column has no name" : "unknown column \(quoted(name.text))",
          label: didYouMean(name.text, unused),
          hint: columns.unwanted[name.text] ?? "columns here: \(columns.all.joined(separator: ","))"
        )
        continue
      }
      if index[name.text] != nil {
        name.error("the column \(quoted(name.text)) stands twice", hint: "take one of the two out")
      } else {
        index[name.text] = i
      }
    }
    return index
  }

  /// The cells of a column in all rows, those left out of ``rows()`` included.
  func pieces(of column: String) -> some Sequence<Piece> {
    (1..<max(1, cells.rowCount)).lazy.compactMap { number in
      guard let at = index[column], cells.row(number).count > at else { return nil }
      let cell = cells.cells[cells.row(number).lowerBound + at]
      return cell.end - cell.start > Self.mostBytes ? nil : Self.piece(cell, file)
    }
  }

  /// The rows below the header that have as many cells as it has; the others were reported.
  func rows() -> some Sequence<CSVRow> {
    (1..<max(1, cells.rowCount)).lazy.compactMap { row($0) }
  }

  private func row(_ number: Int) -> CSVRow? {
    let range = cells.row(number)
    guard range.count == width else { return nil }
    for cell in cells.cells[range] where cell.end - cell.start > Self.mostBytes {
      let start = Int(cell.start)
      file.report.error("the cell is too long", at: file.place(start..<start + 1))
      return nil
    }
    return CSVRow(table: self, first: range.lowerBound)
  }

  private func reportRagged(_ range: Range<Int>) {
    let hint = "a cell with a comma in it needs quotes; an empty cell still has its comma"
    let message = "the row has \(counted(range.count, "cell")), the header \(width)"
    let first = cells.cells[range.lowerBound]
    let last = cells.cells[range.upperBound - 1]
    let extra = range.count > width ? cells.cells[range.lowerBound + width] : first
    let end = max(Int(last.end), Int(extra.start) + 1)
    file.report.error(message, at: file.place(Int(extra.start)..<end), hint: hint)
  }

  fileprivate func cell(_ column: String, _ first: Int) -> Piece? {
    index[column].map { Self.piece(cells.cells[first + $0], file) }
  }

  fileprivate func place(_ first: Int) -> Place {
    let last = cells.cells[first + width - 1]
    let start = Int(cells.cells[first].start)
    return file.place(start..<max(start + 1, Int(last.end)))
  }

  private static func piece(_ cell: CSVCells.Cell, _ file: LoadedFile) -> Piece {
    let range = Int(cell.start)..<Int(cell.end)
    if !cell.hasQuote { return file.piece(range) }
    let text = file.source.text(range).replacing("\"\"", with: "\"")
    return Piece(text: text, place: file.place(range), report: file.report)
  }
}

/// One row of a CSV file.
struct CSVRow {
  fileprivate let table: CSVTable
  fileprivate let first: Int

  /// The place of the whole row.
  var place: Place { table.place(first) }

  var report: Report { table.file.report }

  /// A cell, where the file has the column and the cell is not empty.
  subscript(column: String) -> Piece? {
    guard let cell = table.cell(column, first), !cell.text.isEmpty else { return nil }
    return cell
  }

  /// The cell of a column that must be filled.
  func filled(_ column: String) -> Piece? {
    guard let cell = table.cell(column, first) else { return nil }
    guard !cell.text.isEmpty else {
      cell.error("`\(column)` is empty", hint: "every row needs it")
      return nil
    }
    return cell
  }
}
