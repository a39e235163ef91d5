import CivilTime

// libical needs about eight microseconds for an event, most of it for text it wrote a moment ago:
// a rota has few kinds of shift. So it writes each distinct text once, and of what it wrote only
// the UID, the sequence and the digits of the four times are put in anew. None of those changes any
// other byte: all digits but the sequence's have a fixed width, and no line with one of them is long
// enough to be folded. A test holds the result against libical's own, byte for byte.

/// An event as libical wrote it, cut at what is put in anew.
///
/// Shape: `head` ends before the UID; `middle` goes from its end to before the sequence and holds
/// DTSTAMP, DTSTART and DTEND; `tail` is the rest and holds LAST-MODIFIED.
struct EventTemplate {
  private let head: [UInt8]
  private let middle: [UInt8]
  private let tail: [UInt8]
  private let stamped: Int
  private let start: Int
  private let end: Int
  private let modified: Int
  private let isDate: Bool
  /// The stamp it was written with, which most events share: theirs need not be put in again.
  private let written: Instant

  /// Cuts what libical wrote for an event.
  init(_ text: [UInt8], of event: CalendarEvent, _ form: Placement.Form) throws(CalendarError) {
    var lines = ContentLines(text)
    let uid = try lines.value(of: "UID")
    let middleStart = uid + event.uid.utf8.count
    stamped = try lines.value(of: "DTSTAMP") - middleStart
    start = try lines.value(of: "DTSTART") - middleStart
    end = try lines.value(of: "DTEND") - middleStart
    let sequence = try lines.value(of: "SEQUENCE")
    let tailStart = sequence + String(event.sequence).utf8.count
    modified = try lines.value(of: "LAST-MODIFIED") - tailStart
    head = Array(text[..<uid])
    middle = Array(text[middleStart..<sequence])
    tail = Array(text[tailStart...])
    isDate = form == .date
    written = event.modified
  }

  /// Writes another event with the same text at the end of `bytes`.
  func write(_ event: CalendarEvent, _ placement: Placement, to bytes: inout [UInt8]) {
    bytes.append(contentsOf: head)
    bytes.append(contentsOf: event.uid.utf8)
    let middleStart = bytes.count
    bytes.append(contentsOf: middle)
    bytes.append(contentsOf: String(event.sequence).utf8)
    let tailStart = bytes.count
    bytes.append(contentsOf: tail)
    if event.modified != written {
      let changed = Stamp(event.modified.seconds)
      bytes.put(changed, at: middleStart + stamped, isDate: false)
      bytes.put(changed, at: tailStart + modified, isDate: false)
    }
    bytes.put(Stamp(placement.start), at: middleStart + start, isDate: isDate)
    bytes.put(Stamp(placement.end), at: middleStart + end, isDate: isDate)
  }
}

extension [UInt8] {
  /// Overwrites the digits of `20261024T190000`, or of the day alone.
  fileprivate mutating func put(_ stamp: Stamp, at index: Int, isDate: Bool) {
    putPair(stamp.year / 100, at: index)
    putPair(stamp.year % 100, at: index + 2)
    putPair(stamp.month, at: index + 4)
    putPair(stamp.day, at: index + 6)
    if isDate { return }
    putPair(stamp.secondOfDay / 3600, at: index + 9)
    putPair(stamp.secondOfDay / 60 % 60, at: index + 11)
    putPair(stamp.secondOfDay % 60, at: index + 13)
  }

  private mutating func putPair(_ number: Int, at index: Int) {
    self[index] = UInt8(truncatingIfNeeded: 48 + number / 10)
    self[index + 1] = UInt8(truncatingIfNeeded: 48 + number % 10)
  }
}
