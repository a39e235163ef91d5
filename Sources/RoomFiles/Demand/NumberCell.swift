/// Numbers of a log, read from bytes.
enum NumberCell {
  /// A whole number of 0 or more with at most nine digits.
  static func whole(_ bytes: UnsafeBufferPointer<UInt8>, _ cell: RowStream.Cell) -> Int? {
    let count = cell.end - cell.start
    guard count > 0, count <= 9 else { return nil }
    var value = 0
    for i in cell.start..<cell.end {
      let digit = bytes[i] &- 48
      guard digit < 10 else { return nil }
      value = value * 10 + Int(digit)
    }
    return value
  }

  /// A number of 0 or more: up to nine digits, perhaps a point and up to nine more.
  static func decimal(_ bytes: UnsafeBufferPointer<UInt8>, _ cell: RowStream.Cell) -> Double? {
    var at = cell.start
    var value = 0
    while at < cell.end, bytes[at] &- 48 < 10, at - cell.start < 10 {
      value = value * 10 + Int(bytes[at] &- 48)
      at += 1
    }
    let digits = at - cell.start
    guard digits > 0, digits <= 9 else { return nil }
    if at == cell.end { return Double(value) }
    guard bytes[at] == 46 else { return nil }
    at += 1
    let first = at
    var scale = 1
    while at < cell.end, bytes[at] &- 48 < 10, at - first < 9 {
      value = value * 10 + Int(bytes[at] &- 48)
      scale *= 10
      at += 1
    }
    return at == cell.end && at > first ? Double(value) / Double(scale) : nil
  }

  /// Why a cell is no number of 0 or more, and what to write.
  static func fault(_ text: String, _ what: String, isWhole: Bool) -> (String, String) {
    let wanted =
      isWhole
      ? "\(what) is a whole number from 0" : "\(what) is a number from 0: digits, perhaps a point"
    if text.isEmpty { return ("\(what) is missing", wanted) }
    guard let value = Double(text), text.utf8.allSatisfy({ $0 != 120 && $0 != 88 }) else {
      let hint = text.utf8.contains(44) ? "write a point for the decimals" : wanted
      return ("\(quoted(text)) is not a number", hint)
    }
    if !value.isFinite { return ("\(quoted(text)) is not a number", wanted) }
    if text.first == "-" { return ("\(quoted(text)) is negative", wanted) }
    if isWhole, value != value.rounded() {
      return ("\(quoted(text)) is not a whole number", wanted)
    }
    if value >= 1e9 { return ("\(quoted(text)) is out of range", wanted) }
    return ("\(quoted(text)) is not written as a number", wanted)
  }
}

/// How a call ended.
enum Outcome: Equatable {
  case answered
  case abandoned
  /// The log does not say.
  case unknown

  private static let answeredWords: Set<String> = ["answered", "agent", "handled", "completed"]
  private static let abandonedWords: Set<String> = [
    "abandoned", "abandon", "hang", "hangup", "hung up", "lost",
  ]

  /// Reads a word in any case; nothing for an unknown one.
  init?(_ text: String) {
    let word = text.lowercased()
    if word.isEmpty {
      self = .unknown
    } else if Self.answeredWords.contains(word) {
      self = .answered
    } else if Self.abandonedWords.contains(word) {
      self = .abandoned
    } else {
      return nil
    }
  }
}
