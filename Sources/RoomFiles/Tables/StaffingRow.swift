/// One row of a table of queues, its cells read by the name of their column, its faults reported.
final class StaffingRow {
  private let rows: RowStream
  private let faults: DemandFaults
  private let places: [String: Int]
  private let width: Int
  /// Whether anything in it was refused.
  private(set) var isRefused = false

  init(_ rows: RowStream, _ faults: DemandFaults, _ places: [String: Int], width: Int) {
    self.rows = rows
    self.faults = faults
    self.places = places
    self.width = width
  }

  /// Begins with the row that was read last.
  func begin() {
    isRefused = rows.isMisquoted
    let cells = rows.cells
    guard !isRefused, cells.count != width, let first = cells.first, let last = cells.last else {
      return
    }
    isRefused = true
    let from = cells.count > width ? cells[width].start : first.start
    faults.mark(
      "the row has \(counted(cells.count, "cell")), the header \(width)",
      at: rows.place(from..<max(last.end, from + 1)),
      hint: "a cell with a comma in it needs quotes; an empty cell still has its comma"
    )
  }

  /// The text of a cell; empty where the row is too short for it.
  func text(_ column: String) -> String { cell(column).map { rows.text($0) } ?? "" }

  /// Refuses the row for one of its cells.
  func refuse(_ column: String, _ message: String, hint: String? = nil) {
    isRefused = true
    guard let cell = cell(column) else { return }
    faults.mark(message, at: rows.place(cell.start..<cell.end), hint: hint)
  }

  /// A number within bounds; an empty cell is refused.
  func number(_ column: String, _ bounds: Bounds) -> Double? {
    if text(column).isEmpty {
      refuse(column, "`\(column)` is empty", hint: "`\(column)` is a number \(bounds)")
      return nil
    }
    return optional(column, bounds)
  }

  /// A number within bounds, nothing where the cell is empty or refused.
  func optional(_ column: String, _ bounds: Bounds) -> Double? {
    let text = text(column)
    if text.isEmpty { return nil }
    guard Self.isNumber(text), let value = Double(text), value.isFinite else {
      let hint =
        text.utf8.contains(44)
        ? "write a point for the decimals" : "`\(column)` is a number \(bounds)"
      refuse(column, "\(quoted(text)) is not a number", hint: hint)
      return nil
    }
    guard bounds.contains(value) else {
      refuse(
        column,
        value < 0 ? "\(quoted(text)) is negative" : "\(quoted(text)) is out of range",
        hint: "`\(column)` is \(bounds)"
      )
      return nil
    }
    return value
  }

  /// A whole number within bounds.
  func whole(_ column: String, _ bounds: ClosedRange<Int>) -> Int? {
    let limits = Bounds(least: Double(bounds.lowerBound), most: Double(bounds.upperBound))
    guard let value = number(column, limits) else { return nil }
    guard let whole = Int(exactly: value) else {
      refuse(
        column,
        "\(quoted(text(column))) is not a whole number",
        hint: "`\(column)` is a whole number \(limits)"
      )
      return nil
    }
    return whole
  }

  private func cell(_ column: String) -> RowStream.Cell? {
    guard let at = places[column], at < rows.cells.count else { return nil }
    return rows.cells[at]
  }

  /// Digits, a point, perhaps an exponent: what `Double` reads besides, such as `inf` and `0x1p3`, is none.
  private static func isNumber(_ text: String) -> Bool {
    text.utf8.allSatisfy {
      (48...57).contains($0) || $0 == 46 || $0 == 45 || $0 == 43 || $0 == 69 || $0 == 101
    }
  }
}
