import CivilTime

/// What is known of one person when the flag rules are held against it.
struct PersonHistory {
  /// Hard calls, by time.
  let exposures: [StandingExposure]
  /// Concerns, by time.
  let concerns: [Concern]
  /// Breaks.
  let breaks: BreakCourse
  /// When offers were declined, in order.
  let declined: [Instant]
  /// Blocks of shifts.
  let blocks: WorkBlocks
  /// Flags that were dealt with.
  let handled: [HandledFlag]
  /// The categories that are flagged at once.
  let atOnce: Set<String>

  /// What satisfies a rule, apart from what a flag rested on that was dealt with.
  func match(of rule: FlagRule) -> FlagMatch {
    let spent = handled.filter { $0.rule == rule.id }
    let names = spent.reduce(into: Set<ExposureName>()) { $0.formUnion($1.exposures) }
    let fresh =
      names.isEmpty ? exposures : exposures.filter { !names.contains($0.exposure.name) }
    var match = FlagMatch()
    switch rule.trigger {
    case .atOnce:
      for one in fresh where atOnce.contains(one.exposure.category) {
        match.add([one], since: one.categoryKnown)
      }
    case .count(let count, let counted, let window):
      for group in groups(of: fresh, counted) {
        add(group, reaching: count, within: window, byCategory: counted != .any, to: &match)
      }
    case .breakLost(let time):
      for one in fresh {
        if let lost = breaks.lost(after: one.exposure.at, within: time) {
          match.add([one], since: max(one.known, lost))
        }
      }
    case .declined(let time):
      for one in fresh {
        // The latest offer declined before it is the one whose window reaches furthest.
        let later = declined.places { $0 <= one.exposure.at }
        if later > 0, one.exposure.at < declined[later - 1] + time {
          match.add([one], since: one.known)
        }
      }
    case .concern:
      let seen = spent.reduce(into: Set<String>()) { $0.formUnion($1.concerns) }
      for concern in concerns where !seen.contains(concern.id) { match.add(concern) }
    }
    return match
  }

  private func groups(
    of exposures: [StandingExposure],
    _ counted: CountedCalls
  ) -> [[StandingExposure]] {
    switch counted {
    case .any: [exposures]
    case .alike: Array(Dictionary(grouping: exposures, by: \.exposure.category).values)
    case .categories(let ids): [exposures.filter { ids.contains($0.exposure.category) }]
    }
  }

  private func add(
    _ group: [StandingExposure],
    reaching count: Int,
    within window: FlagWindow,
    byCategory: Bool,
    to match: inout FlagMatch
  ) {
    let known = { (one: StandingExposure) in byCategory ? one.categoryKnown : one.known }
    switch window {
    case .elapsed(let time):
      for run in CallRun.runs(group, reaching: count, within: time, known: known) {
        match.add(group[run.range], since: run.since)
      }
    case .block:
      let placed = Dictionary(grouping: group) { blocks.block(of: $0.exposure.at) }
      for (block, calls) in placed where block != nil && calls.count >= max(1, count) {
        match.add(calls, since: calls.map(known).sorted()[max(1, count) - 1])
      }
    }
  }
}
