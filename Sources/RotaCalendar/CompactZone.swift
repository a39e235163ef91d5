import CivilTime

/// A time zone in the least that every calendar program reads right: one STANDARD and at most one
/// DAYLIGHT, each with one yearly rule from 1970 on, under the plain name of the zone.
///
/// libical's own text for London is 8 kB from 1847 on, under a name with a prefix that other readers
/// drop; cut to the present it has rules with an end that some readers fail on. Outlook keeps one
/// pair of rules and no list of dates.
/// - Source: RFC 5545 §3.6.5; MS-STANOICAL 2.2.47 for Outlook.
struct CompactZone: Hashable, Sendable {
  /// One half of the year.
  struct Observance: Hashable, Sendable {
    let offsetBefore: Int
    let offset: Int
    let abbreviation: String
    /// When it begins each year; nothing where the clocks never change.
    let rule: YearlyRule?
    let isDaylight: Bool
  }

  /// The zone's name in the IANA database.
  let name: String
  /// DAYLIGHT, where there is one, then STANDARD.
  let observances: [Observance]

  /// Whether a name can be one of the database: words of letters, digits, `_`, `+` and `-`.
  ///
  /// libical opens the file of that name, so nothing else may reach it; and the copies that the
  /// database keeps under `posix/` and `right/` are names of no calendar.
  static func isName(_ name: String) -> Bool {
    guard (1...40).contains(name.utf8.count) else { return false }
    let words = name.split(separator: "/", omittingEmptySubsequences: false)
    return !["posix", "right", "posixrules", "localtime", "Factory"].contains(words[0])
      && words.allSatisfy { word in
        !word.isEmpty && word.utf8.allSatisfy { Self.nameOctets.contains($0) }
      }
  }

  private static let nameOctets = Set(
    "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789_+-".utf8
  )
}
