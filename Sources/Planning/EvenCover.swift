import CivilTime
public import Rostering

/// Teams on one cycle, equally far apart, so that every day has the same shifts with as many teams on each.
public struct EvenCover: Hashable, Sendable {
  /// How many teams on a kind of shift.
  public struct Share: Hashable, Sendable {
    /// The shift's letter.
    public let letter: ShiftLetter
    /// The number of teams on it, every day.
    public let teams: Int
  }

  /// The place of each team's first day in the cycle.
  public let offsets: [Int]
  /// How many teams are on each kind of shift.
  public let shares: [Share]
  /// The fewest teams on duty at any minute of the day.
  public let fewest: Int
  /// The most teams on duty at any minute of the day, handovers included.
  public let most: Int

  /// Searches the divisors of the cycle's length from the smallest; nothing for a cycle without duties.
  ///
  /// As many teams as days always cover evenly, so a search among equally spaced teams never ends without
  /// an answer; whether the answer is of use is for the reader.
  init?(_ days: [ShiftKind?]) {
    let length = days.count
    guard days.contains(where: { $0 != nil }) else { return nil }
    for teams in 1...length where length % teams == 0 {
      let step = length / teams
      let sets = (0..<step).map { day in
        (0..<teams).compactMap { days[(day + $0 * step) % length]?.letter }.sorted()
      }
      guard let first = sets.first, sets.allSatisfy({ $0 == first }) else { continue }
      let kinds = Dictionary(
        days.compactMap { kind in kind.map { ($0.letter, $0) } },
        uniquingKeysWith: { a, _ in a }
      )
      offsets = (0..<teams).map { $0 * step }
      shares = Set(first).sorted().map { letter in
        Share(letter: letter, teams: first.count { $0 == letter })
      }
      var minutes = [Int](repeating: 0, count: 1440)
      for kind in first.compactMap({ kinds[$0] }) {
        for minute in 0..<kind.usualLength.count {
          minutes[(kind.start.minuteOfDay + minute) % 1440] += 1
        }
      }
      fewest = minutes.min() ?? 0
      most = minutes.max() ?? 0
      return
    }
    return nil
  }
}
