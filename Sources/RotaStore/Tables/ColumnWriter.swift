import CivilTime
import Planning
import Rostering

/// Takes the columns of one fact, in the order of its table.
struct ColumnWriter {
  private(set) var values: [SQLValue] = []
  /// A text that no engine could keep.
  private(set) var hasUnsuitable = false

  /// Says that what is written belongs in no store.
  mutating func refuse() { hasUnsuitable = true }

  mutating func text(_ value: String) {
    // PostgreSQL has no zero byte in text, and nobody types one.
    if value.utf8.contains(0) { hasUnsuitable = true }
    values.append(.text(value))
  }

  mutating func text(_ value: String?) {
    if let value { text(value) } else { values.append(.null) }
  }

  mutating func int(_ value: Int) { values.append(.int64(Int64(value))) }

  mutating func int(_ value: Int?) {
    if let value { int(value) } else { values.append(.null) }
  }

  /// As the shortest text that reads back to the same number: engines differ in their fractions.
  mutating func fraction(_ value: Double) { text(String(describing: value)) }
  mutating func bytes(_ value: [UInt8]) { values.append(.bytes(value)) }
  mutating func bool(_ value: Bool) { values.append(.int64(value ? 1 : 0)) }

  mutating func date(_ value: CivilDate) {
    let isWritten = CivilDate(year: value.year, month: 1, day: 1) != nil || value == .never
    if !isWritten { hasUnsuitable = true }
    values.append(.text(value.description))
  }

  mutating func date(_ value: CivilDate?) {
    if let value { date(value) } else { values.append(.null) }
  }

  mutating func days(_ value: DateSpan) {
    date(value.start)
    date(value.end)
  }

  mutating func days(_ value: DateSpan?) {
    date(value?.start)
    date(value?.end)
  }

  mutating func instant(_ value: Instant) { int(value.seconds) }
  mutating func minutes(_ value: Minutes) { int(value.count) }
  mutating func minutes(_ value: Minutes?) { int(value?.count) }

  mutating func span(_ value: Span?) {
    int(value?.start.seconds)
    int(value?.end.seconds)
  }

  mutating func posting(_ value: PostingName?) {
    text(value?.person)
    date(value?.date)
    text(value?.key)
  }

  mutating func letter(_ value: ShiftLetter) { text(value.description) }

  mutating func weekdays(_ value: WeekdaySet) {
    int(Weekday.allCases.reduce(0) { value.contains($1) ? $0 | 1 << $1.rawValue : $0 })
  }

  mutating func one<Value: RawRepresentable<String>>(of value: Value) { text(value.rawValue) }

  /// Texts as one, each ended by `;`, with `\` before `;`, `\` and `@` that belong to it.
  mutating func list(_ texts: [String]) {
    text(texts.map { ListText.escaped($0) + ";" }.joined())
  }
}

/// How several texts stand in one column.
enum ListText {
  static func escaped(_ text: String) -> String {
    guard text.utf8.contains(where: isSpecial) else { return text }
    var bytes: [UInt8] = []
    for byte in text.utf8 {
      if isSpecial(byte) { bytes.append(UInt8(ascii: "\\")) }
      bytes.append(byte)
    }
    return String(decoding: bytes, as: UTF8.self)
  }

  /// The texts that were written, each cut in two where an `@` stands that does not belong to it.
  static func read(_ text: String) -> [(text: String, mark: String?)] {
    var found: [(String, String?)] = []
    var head: String?
    var bytes: [UInt8] = []
    var isEscaped = false
    for byte in text.utf8 {
      if isEscaped || !isSpecial(byte) {
        bytes.append(byte)
        isEscaped = false
      } else if byte == UInt8(ascii: "\\") {
        isEscaped = true
      } else {
        let part = String(decoding: bytes, as: UTF8.self)
        bytes = []
        if byte == UInt8(ascii: "@") {
          head = part
        } else {
          found.append(head.map { ($0, part) } ?? (part, nil))
          head = nil
        }
      }
    }
    return found
  }

  private static func isSpecial(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: ";") || byte == UInt8(ascii: "\\") || byte == UInt8(ascii: "@")
  }
}
