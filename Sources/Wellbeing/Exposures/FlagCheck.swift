public import CivilTime

/// Holds a log against the flag rules.
public enum FlagCheck {
  /// The flags that are open at a moment: at most one a rule and person, by person and rule.
  ///
  /// A flag stays open, and takes in what else comes to satisfy its rule, until it is dealt with; what it rested
  /// on then counts no more for that rule. One whose hard calls were withdrawn is gone.
  ///
  /// - Parameters:
  ///   - log: What is recorded.
  ///   - rules: The room's rules.
  ///   - duties: Each person's duties, by id: as far back as blocks are to be known.
  ///   - now: The moment; nothing that was recorded or happened later is looked at.
  /// - Returns: The flags, and nothing that compares people.
  /// - Complexity: O(n log n) in the log and the duties, for each rule.
  public static func flags(
    _ log: WellbeingLog,
    rules: WellbeingRules,
    duties: [String: [DutyTime]],
    now: Instant
  ) -> [Flag] {
    let standing = log.standing(at: now)
    let concerns = log.standingConcerns(at: now)
    let breaks = Dictionary(grouping: log.breaks, by: \.person)
    let declined = Dictionary(grouping: log.declined.filter { $0.at <= now }, by: \.person)
    let handled = Dictionary(grouping: log.handled.filter { $0.at <= now }, by: \.person)
    let atOnce = Set(rules.categories.filter(\.isFlaggedAtOnce).map(\.id))
    let people = Set(standing.keys).union(concerns.keys).sorted()
    return people.flatMap { person -> [Flag] in
      let history = PersonHistory(
        exposures: standing[person] ?? [],
        concerns: concerns[person] ?? [],
        breaks: BreakCourse(breaks[person] ?? [], at: now),
        declined: (declined[person] ?? []).map(\.at).sorted(),
        blocks: WorkBlocks(duties[person] ?? []),
        handled: handled[person] ?? [],
        atOnce: atOnce
      )
      return rules.flagRules.compactMap { rule in
        history.match(of: rule).flag(of: rule, for: person)
      }
    }
  }
}

extension FlagMatch {
  fileprivate func flag(of rule: FlagRule, for person: String) -> Flag? {
    guard let since else { return nil }
    return Flag(
      person: person,
      rule: rule.id,
      reason: rule.rationale.reason,
      raised: since,
      exposures: exposures,
      concerns: concerns
    )
  }
}
