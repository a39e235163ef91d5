public import CivilTime

/// One cell of a table, by what it holds: only what people typed is ever guarded.
public enum CSVField: Hashable, Sendable {
  /// Text that somebody typed; a `'` goes before what a spreadsheet would take for a formula.
  case typed(String)
  /// An id, a letter or a word of the program.
  case id(String)
  /// A whole number.
  case whole(Int)
  /// A figure rounded to so many decimals, without zeros at the end; empty where it is no number.
  case rounded(Double, decimals: Int)
  /// The shortest text that reads back to the same number; empty where it is no number.
  case exact(Double)
  /// A moment in ISO 8601 with the zone's offset.
  case instant(Instant, ZoneRules)
  /// A day.
  case date(CivilDate)
  /// Nothing.
  case empty

  var text: String {
    switch self {
    case .typed(let text): Self.guarded(text)
    case .id(let text): text
    case .whole(let n): String(n)
    case .rounded(let value, let decimals): numberText(value, decimals: decimals)
    case .exact(let value): numberText(value)
    case .instant(let moment, let zone): zone.iso(moment)
    case .date(let date): date.description
    case .empty: ""
    }
  }

  /// - Source: OWASP, CSV injection: cells that begin with `=`, `+`, `-`, `@`, tab or carriage return.
  private static func guarded(_ text: String) -> String {
    guard let first = text.utf8.first else { return text }
    return [0, 9, 13, 43, 45, 61, 64].contains(first) ? "'" + text : text
  }
}

/// Writes a table as RFC 4180 has it: UTF-8 without a byte order mark, CRLF after every row.
public struct CSVWriter: Sendable {
  /// What was written so far.
  public private(set) var bytes: [UInt8] = []
  private let width: Int

  /// Begins a table with its header.
  public init(header: [String]) {
    width = header.count
    write(header.map { CSVField.id($0) })
  }

  /// Hands over what was written since the last time, so that a table of any length needs no room.
  public mutating func take() -> [UInt8] {
    defer { bytes.removeAll(keepingCapacity: true) }
    return bytes
  }

  /// Adds a row; one that is shorter than the header is filled up, one that is longer cut.
  public mutating func row(_ fields: [CSVField]) {
    let missing = [CSVField](repeating: .empty, count: max(0, width - fields.count))
    write(fields.prefix(width) + missing)
  }

  private mutating func write(_ fields: some Sequence<CSVField>) {
    var isFirst = true
    for field in fields {
      if !isFirst { bytes.append(44) }
      isFirst = false
      let text = field.text
      if text.utf8.contains(where: { $0 == 44 || $0 == 34 || $0 == 13 || $0 == 10 }) {
        bytes.append(34)
        bytes += Array(text.replacing("\"", with: "\"\"").utf8)
        bytes.append(34)
      } else {
        bytes += Array(text.utf8)
      }
    }
    bytes += [13, 10]
  }
}
