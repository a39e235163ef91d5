/// Rows and columns as plain text: names to the left, numbers to the right, wide characters in their place.
public struct TextTable: Hashable, Sendable {
  /// One column.
  public struct Column: Hashable, Sendable {
    /// Its heading.
    public let title: String
    /// Whether it holds numbers, which end where the column ends.
    public let isNumber: Bool

    /// Makes a column.
    public init(_ title: String, isNumber: Bool = false) {
      self.title = title
      self.isNumber = isNumber
    }
  }

  /// The columns.
  public var columns: [Column]
  /// The rows; one shorter than the columns is empty at its end.
  public var rows: [[String]]

  /// Makes a table.
  public init(_ columns: [Column], rows: [[String]] = []) {
    self.columns = columns
    self.rows = rows
  }

  /// Its lines, the headings first; controls in the text are made harmless.
  public func lines(indent: Int = 0, hasHeadings: Bool = true) -> [String] {
    let all = ((hasHeadings ? [columns.map(\.title)] : []) + rows).map { row in
      columns.indices.map { $0 < row.count ? TextWidth.clean(row[$0]) : "" }
    }
    let widths = columns.indices.map { i in all.map { TextWidth.columns($0[i]) }.max() ?? 0 }
    return all.map { row in
      var line = String(repeating: " ", count: indent)
      for (i, cell) in row.enumerated() {
        if i > 0 { line += "  " }
        line += TextWidth.padded(cell, to: widths[i], atEnd: columns[i].isNumber)
      }
      while line.hasSuffix(" ") { line.removeLast() }
      return line
    }
  }

  /// Its lines, each ended.
  public var text: String { lines().map { $0 + "\n" }.joined() }
}
