import CivilTime

/// What of one person's history satisfies a rule, and since when it did.
struct FlagMatch {
  /// Since when; nothing where nothing satisfies it.
  private(set) var since: Instant?
  private var matched: [StandingExposure] = []
  /// The concerns, by time.
  private(set) var concerns: [String] = []

  /// The hard calls, by time.
  var exposures: [ExposureName] {
    matched.sorted { ($0.exposure.at, $0.exposure.name) < ($1.exposure.at, $1.exposure.name) }
      .map(\.exposure.name)
  }

  /// Adds hard calls that satisfy the rule together, and the moment that was known.
  mutating func add(_ exposures: some Sequence<StandingExposure>, since moment: Instant) {
    matched += exposures
    since = since.map { min($0, moment) } ?? moment
  }

  mutating func add(_ concern: Concern) {
    concerns.append(concern.id)
    since = since.map { min($0, concern.at) } ?? concern.at
  }
}
