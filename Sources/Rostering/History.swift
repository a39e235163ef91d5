public import CivilTime

/// Something worked, or missed, before the rota begins: one row of history.csv.
public struct PastDuty: Hashable, Sendable {
  /// What it was.
  public enum Kind: Hashable, Sendable {
    /// A rostered shift.
    case shift(ShiftLetter)
    /// Hours beyond the rota.
    case overtime
    /// An absence, by its kind's id: working time where the kind is, else time excluded from averages.
    case absence(String)
  }

  /// Whose it is.
  public let person: String
  /// When.
  public let span: Span
  /// What it was.
  public let kind: Kind

  /// Makes a past duty.
  public init(person: String, span: Span, kind: Kind) {
    self.person = person
    self.span = span
    self.kind = kind
  }
}

/// Hours somebody worked on an occasion in an earlier year: one row of ledger.csv.
public struct EarlierOccasion: Hashable, Sendable {
  /// Whose they are.
  public let person: String
  /// The occasion's id, or `nights`, `weekends`, `bank-holidays`.
  public let occasion: String
  /// The calendar year.
  public let year: Int
  /// How long.
  public let worked: Minutes

  /// Makes a ledger row.
  public init(person: String, occasion: String, year: Int, worked: Minutes) {
    self.person = person
    self.occasion = occasion
    self.year = year
    self.worked = worked
  }
}
