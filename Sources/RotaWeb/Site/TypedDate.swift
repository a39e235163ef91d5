public import CivilTime

/// A date as people type it: `24 Oct`, `Sat 24 October 2026`, `24/10/2026`, `24.10.26`, `2026-10-24`, `today`.
///
/// The day comes before the month, as in Britain. Without a year it is the one nearest to today, so that in December
/// `3 Jan` is next month.
public enum TypedDate {
  /// The longest text that is read.
  static let longest = 40

  /// The date that a text says; nothing where it says none.
  public static func read(_ text: String, today: CivilDate) -> CivilDate? {
    guard text.utf8.count <= longest else { return nil }
    let text = text.lowercased()
    if let date = CivilDate(text.filter { !$0.isWhitespace }) { return date }
    var words = text.split { !($0.isASCII && ($0.isLetter || $0.isNumber)) }.map(String.init)
    if words.count > 1, isWeekday(words[0]) { words.removeFirst() }
    switch words {
    case ["today"]: return today
    case ["tomorrow"]: return today + 1
    case ["yesterday"]: return today - 1
    default: break
    }
    guard (2...3).contains(words.count), let day = day(words[0]), let month = month(words[1]) else {
      return nil
    }
    guard words.count == 3 else { return nearest(day, month, to: today) }
    return year(words[2]).flatMap { CivilDate(year: $0, month: month, day: day) }
  }

  /// What to say of a text that is no date: that its month has no such day, where that is what is wrong with it.
  static func mistake(_ name: String, _ label: String, _ text: String, or: String = "") -> Mistake {
    Mistake(name, "\(label): \(unreal(text) ?? "write a date as 24 Oct or 24/10/2026\(or)")")
  }

  /// `February 2026 has no 30`, of a text that is written as a date.
  private static func unreal(_ text: String) -> String? {
    guard text.utf8.count <= longest else { return nil }
    var words = text.lowercased().split { !($0.isASCII && ($0.isLetter || $0.isNumber)) }
      .map(String.init)
    if words.count > 1, isWeekday(words[0]) { words.removeFirst() }
    if words.first?.count == 4 { words.reverse() }
    guard (2...3).contains(words.count), let day = day(words[0]), let month = month(words[1]) else {
      return nil
    }
    guard months.indices.contains(month - 1) else { return "there is no month \(month)" }
    let year = words.count == 3 ? year(words[2]) : nil
    if words.count == 3, year == nil { return nil }
    // A day that its month has is refused for something else; 2028 is a leap year.
    guard CivilDate(year: year ?? 2028, month: month, day: 1) != nil,
      CivilDate(year: year ?? 2028, month: month, day: day) == nil
    else { return nil }
    let name = months[month - 1].prefix(1).uppercased() + months[month - 1].dropFirst()
    return "\(name)\(year.map { " \($0)" } ?? "") has no \(day)"
  }

  /// The date of a day and month that lies nearest to today; 29 February is looked for up to eight years away.
  private static func nearest(_ day: Int, _ month: Int, to today: CivilDate) -> CivilDate? {
    (today.year - 8...today.year + 8)
      .compactMap { CivilDate(year: $0, month: month, day: day) }
      .min { (abs($0 - today), $1) < (abs($1 - today), $0) }
  }

  private static func day(_ word: String) -> Int? {
    let digits =
      ["st", "nd", "rd", "th"].contains { word.hasSuffix($0) } ? word.dropLast(2) : word[...]
    return digits.count <= 2 ? number(digits) : nil
  }

  private static func month(_ word: String) -> Int? {
    if word.count <= 2, let number = number(word[...]) { return number }
    guard word.count >= 3 else { return nil }
    let word = word == "sept" ? "sep" : word
    return months.firstIndex { $0.hasPrefix(word) }.map { $0 + 1 }
  }

  private static func year(_ word: String) -> Int? {
    guard let number = number(word[...]) else { return nil }
    return switch word.count {
    case 2: 2000 + number
    case 4: number
    default: nil
    }
  }

  private static func number(_ digits: Substring) -> Int? {
    digits.allSatisfy { ("0"..."9").contains($0) } ? Int(digits) : nil
  }

  private static func isWeekday(_ word: String) -> Bool {
    word.count >= 3 && weekdays.contains { $0.hasPrefix(word) }
  }

  private static let months = [
    "january", "february", "march", "april", "may", "june", "july", "august", "september",
    "october", "november", "december",
  ]

  private static let weekdays = [
    "monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday",
  ]
}
