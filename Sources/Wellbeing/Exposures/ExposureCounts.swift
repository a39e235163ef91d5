public import CivilTime

/// How many hard calls somebody had, by category: counts, never a score, and for the person alone.
public struct ExposureCounts: Hashable, Sendable {
  /// One category's counts.
  public struct Line: Hashable, Sendable {
    /// The id of the category.
    public let category: String
    /// In the last seven days.
    public let week: Int
    /// In the last 30 days.
    public let month: Int
    /// In the last 365 days.
    public let year: Int
  }

  /// A line for each category of the rules in their order, then one for each other that occurs, by id.
  public let lines: [Line]
  /// Good days in the last 30.
  public let goodDays: Int
}

extension WellbeingLog {
  /// Somebody's own counts.
  ///
  /// A window of n days is the n · 24 hours that end now; the moment it begins is not in it.
  ///
  /// - Parameters:
  ///   - person: Whose.
  ///   - now: When they look.
  ///   - today: The day it is then, by which good days are counted.
  ///   - rules: The room's categories.
  /// - Returns: The counts by category.
  public func counts(
    of person: String,
    at now: Instant,
    today: CivilDate,
    rules: WellbeingRules
  ) -> ExposureCounts {
    let own = (standing(of: person, at: now)[person] ?? []).map(\.exposure)
    let groups = Dictionary(grouping: own, by: \.category)
    let known = rules.categories.map(\.id)
    let others = groups.keys.filter { !known.contains($0) }.sorted()
    let lines = (known + others).map { category in
      let moments = (groups[category] ?? []).map(\.at)
      func count(_ days: Int) -> Int { moments.count { $0 > now - .days(days) } }
      return ExposureCounts.Line(
        category: category,
        week: count(7),
        month: count(30),
        year: count(365)
      )
    }
    let month = DateSpan(today - 29, today + 1)
    let days = Set(goodDays.filter { $0.person == person && month.contains($0.date) })
    return ExposureCounts(lines: lines, goodDays: days.count)
  }
}
