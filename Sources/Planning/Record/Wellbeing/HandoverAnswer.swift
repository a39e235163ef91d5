public import CivilTime
public import Rostering

/// That "anyone to look after?" was answered at the end of a shift; who was named stands in concerns.
public struct HandoverAnswer: Hashable, Sendable {
  /// The day the shift starts on.
  public let date: CivilDate
  /// Its letter.
  public let letter: ShiftLetter
  /// The id of the supervisor who answered.
  public let by: String
  /// When.
  public let at: Instant
  /// Whether the answer was nobody.
  public let isNobody: Bool

  /// Makes an answer.
  public init(date: CivilDate, letter: ShiftLetter, by: String, at: Instant, isNobody: Bool) {
    self.date = date
    self.letter = letter
    self.by = by
    self.at = at
    self.isNobody = isNobody
  }
}
