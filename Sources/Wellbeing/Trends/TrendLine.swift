/// The teams' figures of one year and measure, which are shown together or not at all.
///
/// A year is its four quarters and the room is its teams, so both tables add up the same calls; rounded figures on
/// both sides can squeeze a hidden one between them until only one value is left. So the teams are shown only where
/// that cannot be: the room shows all four quarters, every team has none or many, and everybody else may still have
/// had none, or any number too small to be shown. Beside a hidden quarter there are no teams; hidden teams leave
/// open which of them had few, and how few. Each cell that is small may therefore still be any small number; only
/// the single team of a room is known to have had at least one for each hidden quarter, and may have had many.
///
/// Whether a quarter is hidden was decided when it was issued, from itself alone: a rule that hid a large figure to
/// guard a small one of a later quarter would come too late.
enum TrendLine {
  /// The cells of the teams that have enough people.
  ///
  /// - Parameters:
  ///   - teams: What was counted for each of them.
  ///   - quarters: The room's published cells of the four quarters with what each may really be; nothing for one that is
  ///     hidden.
  ///   - hasOthers: Whether some of the room are in none of these teams.
  ///   - limits: The limits.
  /// - Returns: A cell for each team: hidden all, or shown all.
  static func cells(
    of teams: [TrendTally],
    quarters: [ClosedRange<Int>?],
    hasOthers: Bool,
    limits: TrendLimits
  ) -> [TrendCell] {
    let hidden = teams.map { _ in TrendCell.hidden }
    let known = quarters.compactMap(\.self)
    guard known.count == 4, quarters.count == 4 else { return hidden }
    let most = known.reduce(0) { $0 + $1.upperBound }
    // Nothing in the room is nothing in every team, which everybody can see.
    if most == 0 { return teams.map { _ in .shown(0) } }
    guard !teams.contains(where: { $0.isSmall(limits) }) else { return hidden }
    if hasOthers {
      let ranges = teams.map { limits.range(of: limits.shown($0.count)) }
      let othersMost = most - ranges.reduce(0) { $0 + $1.lowerBound }
      let othersLeast =
        known.reduce(0) { $0 + $1.lowerBound } - ranges.reduce(0) { $0 + $1.upperBound }
      guard othersLeast <= 0, othersMost >= limits.least - 1 else { return hidden }
    }
    return teams.map { $0.cell(limits) }
  }
}
