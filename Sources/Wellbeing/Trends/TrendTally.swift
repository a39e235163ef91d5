/// How often something happened, and to how many different people.
struct TrendTally: Hashable {
  /// How often.
  private(set) var count = 0
  private var people: Set<String> = []

  /// Nothing yet.
  init() {}

  /// Counts one more.
  mutating func add(_ person: String) {
    count += 1
    people.insert(person)
  }

  /// Counts all of another as well.
  mutating func add(_ other: TrendTally) {
    count += other.count
    people.formUnion(other.people)
  }

  /// Whether it has to be hidden: few, but not none, or from few people.
  func isSmall(_ limits: TrendLimits) -> Bool {
    count > 0 && (count < limits.least || people.count < limits.people)
  }

  /// How it is shown in a group that is large enough.
  func cell(_ limits: TrendLimits) -> TrendCell {
    isSmall(limits) ? .hidden : .shown(limits.shown(count))
  }
}
