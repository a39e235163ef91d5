public import CivilTime
public import Rostering

/// A shift of a team.
public struct TeamShift: Hashable, Comparable, Sendable {
  /// The day it starts on.
  public let date: CivilDate
  /// Its letter.
  public let letter: ShiftLetter
  /// The id of the team.
  public let team: String

  /// Names a team's shift.
  public init(date: CivilDate, letter: ShiftLetter, team: String) {
    self.date = date
    self.letter = letter
    self.team = team
  }

  /// By day, letter and team.
  public static func < (a: Self, b: Self) -> Bool {
    (a.date, a.letter, a.team) < (b.date, b.letter, b.team)
  }
}

/// How the breaks of a team's shift went: numbers of breaks, step-aways among them and not told apart, and nothing
/// about any one person.
public struct BreakTotals: Hashable, Sendable {
  /// The shift.
  public let shift: TeamShift
  /// Had.
  public internal(set) var taken = 0
  /// Cut short, and so not had.
  public internal(set) var shortened = 0
  /// Never begun.
  public internal(set) var missed = 0
  /// Still to come, or going on.
  public internal(set) var open = 0

  /// The totals of each shift that has any break, by day, letter and team.
  ///
  /// - Parameters:
  ///   - entries: Breaks, in any order.
  ///   - now: The moment.
  ///   - least: The least length of a statutory break.
  ///   - shift: The shift a posting is on; nothing where it is on none, and then it is left out.
  /// - Returns: The totals.
  public static func byShift(
    _ entries: [BreakEntry],
    at now: Instant,
    least: Minutes = BreakEntry.statutoryLeast,
    shift: (PostingName) -> TeamShift?
  ) -> [BreakTotals] {
    var totals: [TeamShift: BreakTotals] = [:]
    for entry in entries {
      guard let shift = shift(entry.posting) else { continue }
      var sum = totals[shift] ?? BreakTotals(shift: shift)
      switch entry.outcome(at: now, least: least) {
      case .taken: sum.taken += 1
      case .shortened: sum.shortened += 1
      case .missed: sum.missed += 1
      case .due, .running: sum.open += 1
      }
      totals[shift] = sum
    }
    return totals.values.sorted { $0.shift < $1.shift }
  }
}
