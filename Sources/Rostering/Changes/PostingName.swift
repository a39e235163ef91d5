public import CivilTime

/// Which posting of somebody is meant: the rostered one of a day, or an extra one by the record's id of it.
///
/// It is what a calendar's UID is made of, so it stays the same however the posting changes.
public struct PostingName: Hashable, Comparable, Sendable, CustomStringConvertible {
  /// Whose it is.
  public let person: String
  /// The day it belongs to.
  public let date: CivilDate
  /// `r` for the rostered posting, else the id of the assignment.
  public let key: String

  /// The key of a rostered posting.
  public static let rostered = "r"

  /// Names a posting; the rostered one unless a key is given.
  public init(person: String, date: CivilDate, key: String = Self.rostered) {
    self.person = person
    self.date = date
    self.key = key
  }

  /// Whether it is the one that the pattern gives.
  public var isRostered: Bool { key == Self.rostered }

  /// `kowen 2026-10-24`, with the key where it is an extra one.
  public var description: String { "\(person) \(date)" + (isRostered ? "" : " \(key)") }

  /// By day, person and key.
  public static func < (a: Self, b: Self) -> Bool {
    (a.date, a.person, a.key) < (b.date, b.person, b.key)
  }
}
