public import CivilTime

/// A limit on what a person may be rostered to; why is nobody's business here.
public struct Restriction: Hashable, Sendable {
  /// What may not be, or may only be, rostered.
  public enum Limit: Hashable, Sendable {
    /// No night shifts.
    case noNights
    /// No duty longer than this.
    case maxHours(Minutes)
    /// Not on this queue.
    case not(queue: String)
    /// There, but not counted as a desk.
    case notCounted
    /// On these weekdays only.
    case only(WeekdaySet)
  }

  /// Whose it is.
  public let person: String
  /// The limit.
  public let limit: Limit
  /// The days it holds.
  public let days: DateSpan
  /// When somebody should look at it again.
  public let review: CivilDate?

  /// Makes a restriction.
  public init(person: String, limit: Limit, days: DateSpan, review: CivilDate? = nil) {
    self.person = person
    self.limit = limit
    self.days = days
    self.review = review
  }
}
