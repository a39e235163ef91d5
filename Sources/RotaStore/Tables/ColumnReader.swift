import CivilTime
import Planning
import Rostering

/// A row that does not hold what its table says.
struct RowFault: Error {}

/// Reads the columns of one fact, in the order of its table.
struct ColumnReader {
  private let row: [UInt8]
  private var at: Int

  /// Reads row bytes from a place on.
  init(_ row: RowBytes, from start: Int = 0) {
    self.row = row.bytes
    at = start
  }

  /// Whether all has been read.
  var isAtEnd: Bool { at == row.count }

  private mutating func tag() throws(RowFault) -> UInt8 {
    guard at < row.count else { throw RowFault() }
    defer { at += 1 }
    return row[at]
  }

  private mutating func number(of count: Int) throws(RowFault) -> UInt64 {
    guard count <= row.count - at else { throw RowFault() }
    var value: UInt64 = 0
    for i in at..<at + count { value = value << 8 | UInt64(row[i]) }
    at += count
    return value
  }

  private mutating func counted() throws(RowFault) -> Range<Int> {
    let count = Int(try number(of: 4))
    guard count <= row.count - at else { throw RowFault() }
    defer { at += count }
    return at..<at + count
  }

  mutating func textIfAny() throws(RowFault) -> String? {
    switch try tag() {
    case 0: return nil
    case 3:
      let range = try counted()
      return String(decoding: row[range], as: UTF8.self)
    default: throw RowFault()
    }
  }

  mutating func text() throws(RowFault) -> String {
    guard let text = try textIfAny() else { throw RowFault() }
    return text
  }

  mutating func intIfAny() throws(RowFault) -> Int? {
    switch try tag() {
    case 0: return nil
    case 1: return Int(Int64(bitPattern: try number(of: 8)))
    default: throw RowFault()
    }
  }

  mutating func int() throws(RowFault) -> Int {
    guard let number = try intIfAny() else { throw RowFault() }
    return number
  }

  mutating func fraction() throws(RowFault) -> Double {
    guard let number = Double(try text()) else { throw RowFault() }
    return number
  }

  mutating func bytes() throws(RowFault) -> ArraySlice<UInt8> {
    guard try tag() == 4 else { throw RowFault() }
    let range = try counted()
    return row[range]
  }

  mutating func bool() throws(RowFault) -> Bool {
    let number = try int()
    guard number == 0 || number == 1 else { throw RowFault() }
    return number == 1
  }

  mutating func dateIfAny() throws(RowFault) -> CivilDate? {
    switch try tag() {
    case 0: return nil
    case 3: return try date(in: try counted())
    default: throw RowFault()
    }
  }

  private func date(in range: Range<Int>) throws(RowFault) -> CivilDate {
    guard range.count == 10 else { throw RowFault() }
    let start = range.lowerBound
    var number = (year: 0, month: 0, day: 0)
    for (i, byte) in row[range].enumerated() {
      if i == 4 || i == 7 {
        guard byte == UInt8(ascii: "-") else { throw RowFault() }
        continue
      }
      guard (48...57).contains(byte) else { throw RowFault() }
      let digit = Int(byte - 48)
      if i < 4 {
        number.year = number.year * 10 + digit
      } else if i < 7 {
        number.month = number.month * 10 + digit
      } else {
        number.day = number.day * 10 + digit
      }
    }
    if let date = CivilDate(year: number.year, month: number.month, day: number.day) { return date }
    // What has no end is written as the day after the last that can be.
    guard row[start..<range.upperBound].elementsEqual(CivilDate.never.description.utf8) else {
      throw RowFault()
    }
    return .never
  }

  mutating func date() throws(RowFault) -> CivilDate {
    guard let date = try dateIfAny() else { throw RowFault() }
    return date
  }

  mutating func daysIfAny() throws(RowFault) -> DateSpan? {
    guard let start = try dateIfAny() else {
      guard try dateIfAny() == nil else { throw RowFault() }
      return nil
    }
    let end = try date()
    guard start <= end else { throw RowFault() }
    return DateSpan(start, end)
  }

  mutating func days() throws(RowFault) -> DateSpan {
    guard let days = try daysIfAny() else { throw RowFault() }
    return days
  }

  mutating func instant() throws(RowFault) -> Instant { Instant(seconds: try int()) }
  mutating func minutes() throws(RowFault) -> Minutes { Minutes(try int()) }
  mutating func minutesIfAny() throws(RowFault) -> Minutes? {
    guard let count = try intIfAny() else { return nil }
    return Minutes(count)
  }

  mutating func spanIfAny() throws(RowFault) -> Span? {
    guard let start = try intIfAny() else {
      guard try intIfAny() == nil else { throw RowFault() }
      return nil
    }
    let end = try int()
    guard start <= end else { throw RowFault() }
    return Span(Instant(seconds: start), Instant(seconds: end))
  }

  mutating func span() throws(RowFault) -> Span {
    guard let span = try spanIfAny() else { throw RowFault() }
    return span
  }

  mutating func postingIfAny() throws(RowFault) -> PostingName? {
    guard let person = try textIfAny() else {
      guard try dateIfAny() == nil, try textIfAny() == nil else { throw RowFault() }
      return nil
    }
    let date = try date()
    return PostingName(person: person, date: date, key: try text())
  }

  mutating func posting() throws(RowFault) -> PostingName {
    guard let posting = try postingIfAny() else { throw RowFault() }
    return posting
  }

  mutating func letter() throws(RowFault) -> ShiftLetter {
    let text = try text()
    guard text.count == 1, let character = text.first, let letter = ShiftLetter(character) else {
      throw RowFault()
    }
    return letter
  }

  mutating func weekdays() throws(RowFault) -> WeekdaySet {
    let bits = try int()
    guard (0..<128).contains(bits) else { throw RowFault() }
    if bits == 127 { return .all }
    return WeekdaySet(Weekday.allCases.filter { bits & 1 << $0.rawValue != 0 })
  }

  mutating func one<Value: RawRepresentable<String>>(
    of type: Value.Type
  ) throws(RowFault) -> Value {
    guard let value = Value(rawValue: try text()) else { throw RowFault() }
    return value
  }

  mutating func list() throws(RowFault) -> [String] {
    let text = try text()
    // Nearly every list is one plain word.
    if text.utf8.last == UInt8(ascii: ";"), !text.utf8.contains(UInt8(ascii: "\\")),
      text.utf8.count(where: { $0 == UInt8(ascii: ";") }) == 1
    {
      return [String(text.dropLast())]
    }
    return ListText.read(text).map(\.text)
  }
}
