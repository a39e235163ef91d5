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

  /// How a file that comes from elsewhere is read: other separators, other names of columns, other dates.
  struct Dialect {
    var separator = UInt8(ascii: ",")
    /// What the file calls a column, where it is not our name.
    var names: [String: String] = [:]
    /// Whether columns beyond those that are known are left alone, not faults.
    var ignoresOthers = false
    /// How dates are written, in the columns that have them.
    var dates: DateShape?
    var dateColumns: Set<String> = []
    var mostRows = CSVTable.mostRows
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
  private let dialect: Dialect
  /// The columns that nobody reads, by the names in the file.
  let ignored: [String]

  /// Reads the cells and the header, and reports what is wrong with either.
  init?(_ file: LoadedFile, _ columns: Columns, _ dialect: Dialect = Dialect()) {
    self.file = file
    self.dialect = dialect
    let cells = CSVCells(file, separator: dialect.separator)
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
    if !dialect.ignoresOthers, let other = Self.otherSeparator(file, cells) {
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
    let found = Self.index(header, columns, dialect)
    index = found
    ignored = header.indices.filter { !found.values.contains($0) }.map { header[$0].text }
    let missing = columns.required.filter { found[$0] == nil }
    let misspelt =
      dialect.ignoresOthers ? [] : Set(header.compactMap { nearest(to: $0.text, in: missing) })
    for name in missing where !misspelt.contains(name) {
      file.report.error(
        "the column \(quoted(dialect.names[name] ?? name)) is missing",
        at: file.place(file.source.lineRange(at: 0)),
        hint: "the header must name: "
          + columns.required.map { dialect.names[$0] ?? $0 }.joined(separator: ",")
      )
    }
    guard missing.isEmpty else { return nil }
    if cells.rowCount - 1 > dialect.mostRows {
      file.report.error("the file has more than \(dialect.mostRows) rows", at: file.whole)
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

  private static func index(
    _ header: [Piece],
    _ columns: Columns,
    _ dialect: Dialect
  ) -> [String: Int] {
    var index: [String: Int] = [:]
    let ours = Dictionary(
      columns.all.map { (dialect.names[$0] ?? $0, $0) },
      uniquingKeysWith: { a, _ in a }
    )
    for (i, name) in header.enumerated() {
      guard let own = ours[name.text] else {
        if dialect.ignoresOthers { continue }
        let unused = columns.all.filter { wanted in !header.contains { $0.text == wanted } }
        name.error(
          name.text.isEmpty ? "a column has no name" : "unknown column \(quoted(name.text))",
          label: didYouMean(name.text, unused),
          hint: columns.unwanted[name.text] ?? "columns here: \(columns.all.joined(separator: ","))"
        )
        continue
      }
      if index[own] != nil {
        name.error("the column \(quoted(name.text)) stands twice", hint: "take one of the two out")
      } else {
        index[own] = i
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
    guard let at = index[column] else { return nil }
    let piece = Self.piece(cells.cells[first + at], file)
    guard let shape = dialect.dates, dialect.dateColumns.contains(column),
      let text = shape.iso(piece.text)
    else { return piece }
    return Piece(text: text, place: piece.place, report: piece.report)
  }

  /// The number of rows below the header.
  var rowCount: Int { max(0, cells.rowCount - 1) }

  /// The row, the header being 1, and the column in which a byte stands.
  func position(of offset: Int) -> (row: Int, column: String)? {
    cells.position(of: offset).map { at in
      (at.row + 1, index.first { $0.value == at.cell }?.key ?? "")
    }
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
