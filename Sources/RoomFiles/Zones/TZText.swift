/// The parts of a POSIX TZ string, read from left to right.
struct TZText {
  private let bytes: [UInt8]
  private var i = 0

  init(_ bytes: [UInt8]) { self.bytes = bytes }

  var isAtEnd: Bool { i == bytes.count }

  func isNext(_ byte: UInt8) -> Bool { i < bytes.count && bytes[i] == byte }

  mutating func skip(_ byte: UInt8) -> Bool {
    guard isNext(byte) else { return false }
    i += 1
    return true
  }

  /// `GMT` or `<+03>`.
  mutating func name() -> String? {
    let start = i
    if skip(UInt8(ascii: "<")) {
      guard let end = bytes[i...].firstIndex(of: UInt8(ascii: ">")), end > i else { return nil }
      i = end + 1
      return String(decoding: bytes[start + 1..<end], as: UTF8.self)
    }
    while i < bytes.count, (65...90).contains(bytes[i] & 0xDF) { i += 1 }
    return i - start >= 3 ? String(decoding: bytes[start..<i], as: UTF8.self) : nil
  }

  /// `[+-]h[h][h][:mm[:ss]]` in seconds.
  mutating func time(mostHours: Int) -> Int? {
    let isNegative = skip(UInt8(ascii: "-"))
    if !isNegative { _ = skip(UInt8(ascii: "+")) }
    guard let hours = number(most: mostHours) else { return nil }
    var seconds = hours * 3600
    if skip(UInt8(ascii: ":")) {
      guard let minutes = number(most: 59) else { return nil }
      seconds += minutes * 60
      if skip(UInt8(ascii: ":")) {
        guard let more = number(most: 59) else { return nil }
        seconds += more
      }
    }
    return isNegative ? -seconds : seconds
  }

  /// `M3.5.0/1`, `J60`, `59/26`.
  mutating func change() -> TZRule.Change? {
    guard let day = day() else { return nil }
    guard skip(UInt8(ascii: "/")) else { return TZRule.Change(day: day, time: 7200) }
    return time(mostHours: 167).map { TZRule.Change(day: day, time: $0) }
  }

  private mutating func day() -> TZRule.Day? {
    if skip(UInt8(ascii: "J")) {
      guard let n = number(most: 365), n >= 1 else { return nil }
      return .julian(n)
    }
    guard skip(UInt8(ascii: "M")) else { return number(most: 365).map { .zeroBased($0) } }
    guard let month = number(most: 12), month >= 1, skip(46), let week = number(most: 5),
      week >= 1, skip(46), let day = number(most: 6)
    else { return nil }
    return .week(month: month, week: week, day: day)
  }

  private mutating func number(most: Int) -> Int? {
    var value = 0
    let start = i
    while i < bytes.count, i - start < 4, (48...57).contains(bytes[i]) {
      value = value * 10 + Int(bytes[i] - 48)
      i += 1
    }
    return i > start && value <= most ? value : nil
  }
}
