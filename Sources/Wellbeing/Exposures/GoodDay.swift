public import CivilTime

/// A day that somebody tapped as a good one, so that the log knows more than hard calls.
///
/// Only the person sees it. Two taps of one day are one good day.
public struct GoodDay: Hashable, Sendable {
  /// Whose.
  public let person: String
  /// The day of the shift: a night's is the day it starts on.
  public let date: CivilDate

  /// Makes a good day.
  public init(person: String, date: CivilDate) {
    self.person = person
    self.date = date
  }
}
