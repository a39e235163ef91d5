import CivilTime

/// Lists of pairs in one column, `TEXT@MARK;`.
extension ColumnWriter {
  mutating func marked(_ pairs: [(text: String, mark: String)]) {
    text(pairs.map { "\(ListText.escaped($0.text))@\(ListText.escaped($0.mark));" }.joined())
  }
}

extension ColumnReader {
  mutating func marked() throws(RowFault) -> [(text: String, mark: String)] {
    var pairs: [(String, String)] = []
    for (text, mark) in ListText.read(try text()) {
      guard let mark else { throw RowFault() }
      pairs.append((text, mark))
    }
    return pairs
  }

  mutating func instantIfAny() throws(RowFault) -> Instant? {
    try intIfAny().map { Instant(seconds: $0) }
  }

  /// `START END` in seconds.
  static func span(_ text: String) throws(RowFault) -> Span {
    let parts = text.split(separator: " ")
    guard parts.count == 2, let start = Int(parts[0]), let end = Int(parts[1]), start <= end else {
      throw RowFault()
    }
    return Span(Instant(seconds: start), Instant(seconds: end))
  }
}
