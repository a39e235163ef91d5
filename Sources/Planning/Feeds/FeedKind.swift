/// What a calendar link shows of somebody's shifts.
///
/// Each says less than the one before it, so that a link can be given away that says no more than it must.
public enum FeedKind: String, Hashable, Sendable, CaseIterable {
  /// Their shifts by name, `Day shift`.
  case shifts
  /// When they are taken, and not by what.
  case busy
  /// For who lives with them: working, asleep after a night, off.
  case family
  /// Their team's shifts by the pattern, without its people.
  case team
}
