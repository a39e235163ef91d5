import CivilTime

/// Moments as HTTP writes them, `Sun, 25 Oct 2026 07:00:00 GMT`.
///
/// - Source: RFC 9110, section 5.6.7: three forms are read, the first is written.
enum HTTPDate {
  private static let days = ["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"]
  private static let months = [
    "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec",
  ]

  /// The preferred form of a moment, its part of a second left aside.
  static func text(_ moment: Instant) -> String {
    let date = moment.utcDate
    let (year, month, day) = date.components
    let second = moment.seconds - date.dayNumber * 86_400
    let clock = [second / 3600, second / 60 % 60, second % 60].map { padded($0, 2) }
    return
      "\(days[date.weekday.rawValue]), \(padded(day, 2)) \(months[month - 1]) \(padded(year, 4)) "
      + clock.joined(separator: ":") + " GMT"
  }

  /// Reads a moment.
  ///
  /// - Parameters:
  ///   - text: The header.
  ///   - now: The moment of reading: a year of two digits is the nearest that is not over fifty years ahead.
  /// - Returns: The moment that the text names in one of the three forms; nothing where it names none.
  static func moment(_ text: String, now: Instant) -> Instant? {
    // Only the second form has hyphens, two of them.
    let hyphens = text.count { $0 == "-" }
    guard hyphens == 0 || hyphens == 2 else { return nil }
    let words = text.split { $0 == " " || $0 == "-" || $0 == "," }.map(String.init)
    switch words.count {
    case 6 where words[5] == "GMT":
      guard let day = Int(words[1]), var year = Int(words[3]) else { return nil }
      if words[3].count == 2 {
        let this = now.utcDate.components.year
        year += this / 100 * 100
        if year > this + 50 { year -= 100 }
      }
      return moment(year, words[2], day, words[4])
    case 5:
      guard let day = Int(words[2]), let year = Int(words[4]) else { return nil }
      return moment(year, words[1], day, words[3])
    default: return nil
    }
  }

  private static func moment(_ year: Int, _ month: String, _ day: Int, _ clock: String) -> Instant?
  {
    let parts = clock.split(separator: ":", omittingEmptySubsequences: false).map { Int($0) }
    guard let month = months.firstIndex(of: month), parts.count == 3,
      let hour = parts[0], let minute = parts[1], let second = parts[2],
      (0..<24).contains(hour), (0..<60).contains(minute), (0...60).contains(second),
      let date = CivilDate(year: year, month: month + 1, day: day)
    else { return nil }
    return Instant(seconds: date.dayNumber * 86_400 + hour * 3600 + minute * 60 + min(second, 59))
  }

  private static func padded(_ number: Int, _ width: Int) -> String {
    let digits = String(number)
    return String(repeating: "0", count: max(0, width - digits.count)) + digits
  }
}
