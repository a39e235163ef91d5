import CivilTime

extension CalendarEvent {
  /// The most octets of a UID, so that its line has no more than RFC 5545 allows without a fold.
  public static let longestUID = 70

  /// The years in UTC that events may lie in.
  public static let years = 1971...2198

  private static let days = firstDay(of: years.lowerBound)..<firstDay(of: years.upperBound + 1)

  /// The moments of all years that a date can be written in.
  private static let writable =
    firstDay(of: CivilDate.firstYear) * 86_400..<(firstDay(of: CivilDate.lastYear) + 365) * 86_400

  private static func firstDay(of year: Int) -> Int {
    CivilDate(year: year, month: 1, day: 1)?.dayNumber ?? 0
  }

  /// Refuses what libical would write without a word and no reader could take.
  func check() throws(CalendarError) {
    try checkUID()
    switch time {
    case .timed(let start, let end):
      guard Self.holds(start), Self.holds(end)
      else { throw .timeOutOfRange(uid: uid, time) }
      guard start < end else { throw .endsTooEarly(uid: uid, time) }
    case .allDay(let span):
      guard Self.days.contains(span.start.dayNumber), Self.days.contains(span.end.dayNumber)
      else { throw .timeOutOfRange(uid: uid, time) }
      guard span.start < span.end else { throw .endsTooEarly(uid: uid, time) }
    }
    // A stamp is in UTC and needs no zone, so any year that can be written will do.
    guard Self.writable.contains(modified.seconds)
    else { throw .modifiedOutOfRange(uid: uid, modified) }
    guard (0...Int(Int32.max)).contains(sequence)
    else { throw .sequenceOutOfRange(uid: uid, sequence) }
    guard status != .cancelled || sequence > 0 else { throw .cancelledWithoutChange(uid: uid) }
  }

  private static func holds(_ moment: Instant) -> Bool {
    moment.seconds >= days.lowerBound * 86_400 && moment.seconds < days.upperBound * 86_400
  }

  private func checkUID() throws(CalendarError) {
    let octets = uid.utf8
    guard !octets.isEmpty else { throw .uidEmpty }
    guard octets.count <= Self.longestUID else { throw .uidTooLong(uid) }
    // Nearly every UID is plain ASCII, which is seen at a glance; the rest is looked at closely.
    let isObvious = octets.withContiguousStorageIfAvailable {
      $0.allSatisfy { $0 > 0x20 && $0 < 0x7F && $0 != 0x2C && $0 != 0x3B && $0 != 0x5C }
    }
    if isObvious ?? false { return }
    var isPlain = true
    for octet in octets {
      switch octet {
      case ...0x20, 0x7F, UInt8(ascii: ","), UInt8(ascii: ";"), UInt8(ascii: "\\"):
        throw .uidUnsafe(uid)
      case 0x80...: isPlain = false
      default: break
      }
    }
    if isPlain { return }
    for scalar in uid.unicodeScalars
    where scalar.properties.isWhitespace || scalar.properties.generalCategory == .control {
      throw .uidUnsafe(uid)
    }
  }
}
