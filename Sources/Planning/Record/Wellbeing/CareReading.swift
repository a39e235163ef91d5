public import CivilTime

/// That somebody looked at what is held about a person: the person sees it, at once and unasked.
public struct CareReading: Hashable, Sendable {
  /// What was looked at.
  public enum Subject: String, Hashable, Sendable, CaseIterable {
    /// Their hard calls and flags.
    case log
    /// An open case.
    case item = "case"
    /// Confidential text: a referral, a note, an incident's number.
    case text
    /// All of it, as an export.
    case export
  }

  /// Whose record it is.
  public let person: String
  /// The id of who read it.
  public let reader: String
  /// When.
  public let at: Instant
  /// What.
  public let subject: Subject

  /// Makes a reading.
  public init(person: String, reader: String, at: Instant, subject: Subject) {
    self.person = person
    self.reader = reader
    self.at = at
    self.subject = subject
  }
}
