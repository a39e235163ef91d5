import CivilTime

/// A moment as a log writes it: what the clock showed, and the offset where one is written.
///
/// `2026-10-24T19:00:05+01:00`, `2026-10-24 19:00`, `2026-10-24T18:00:05.250Z`: seconds and their fraction may be
/// left out, the offset may be `+01`, `+0100` or `+01:00`.
struct WallMoment {
  /// Seconds since 1970-01-01 on the clock that was read.
  let wall: Int
  /// Seconds east of UTC.
  let offset: Int?
}

/// Reads moments from bytes; of a log most days are the day of the row before.
struct WallMomentReader {
  private var lastDate: UInt64 = 0
  private var lastEnd: UInt16 = 0
  private var lastDay = 0

  /// Reads a cell; nothing where it is no moment.
  mutating func read(_ bytes: UnsafeBufferPointer<UInt8>, _ cell: RowStream.Cell) -> WallMoment? {
    let start = cell.start
    let count = cell.end - start
    guard count >= 16, let day = day(bytes, start),
      bytes[start + 10] == 84 || bytes[start + 10] == 32 || bytes[start + 10] == 116,
      let hour = Self.two(bytes, start + 11), hour < 24, bytes[start + 13] == 58,
      let minute = Self.two(bytes, start + 14), minute < 60
    else { return nil }
    var at = start + 16
    var second = 0
    if at + 2 < cell.end, bytes[at] == 58 {
      guard let read = Self.two(bytes, at + 1), read < 60 else { return nil }
      second = read
      at += 3
      if at < cell.end, bytes[at] == 46 {
        let first = at + 1
        at = first
        while at < cell.end, bytes[at] &- 48 < 10 { at += 1 }
        guard at > first, at - first <= 9 else { return nil }
      }
    }
    let wall = day * 86_400 + hour * 3600 + minute * 60 + second
    if at == cell.end { return WallMoment(wall: wall, offset: nil) }
    guard let offset = Self.offset(bytes, at, cell.end) else { return nil }
    return WallMoment(wall: wall, offset: offset)
  }

  private static func offset(
    _ bytes: UnsafeBufferPointer<UInt8>,
    _ start: Int,
    _ end: Int
  ) -> Int? {
    let sign = bytes[start]
    if sign == 90 || sign == 122 { return start + 1 == end ? 0 : nil }
    guard sign == 43 || sign == 45, end - start >= 3, let hours = two(bytes, start + 1), hours < 24
    else { return nil }
    var minutes = 0
    var at = start + 3
    if at < end {
      if bytes[at] == 58 { at += 1 }
      guard at + 2 == end, let read = two(bytes, at), read < 60 else { return nil }
      minutes = read
    }
    return (sign == 45 ? -1 : 1) * (hours * 3600 + minutes * 60)
  }

  private mutating func day(_ bytes: UnsafeBufferPointer<UInt8>, _ at: Int) -> Int? {
    guard let base = bytes.baseAddress else { return nil }
    let raw = UnsafeRawPointer(base) + at
    let date = raw.loadUnaligned(as: UInt64.self)
    let end = (raw + 8).loadUnaligned(as: UInt16.self)
    if date == lastDate, end == lastEnd { return lastDay }
    guard bytes[at + 4] == 45, bytes[at + 7] == 45, let century = Self.two(bytes, at),
      let year = Self.two(bytes, at + 2), let month = Self.two(bytes, at + 5),
      let day = Self.two(bytes, at + 8),
      let read = CivilDate(year: century * 100 + year, month: month, day: day)
    else { return nil }
    (lastDate, lastEnd, lastDay) = (date, end, read.dayNumber)
    return read.dayNumber
  }

  /// Two digits.
  private static func two(_ bytes: UnsafeBufferPointer<UInt8>, _ at: Int) -> Int? {
    let tens = bytes[at] &- 48
    let ones = bytes[at + 1] &- 48
    return tens < 10 && ones < 10 ? Int(tens) * 10 + Int(ones) : nil
  }
}
