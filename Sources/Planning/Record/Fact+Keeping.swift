public import CivilTime
import Rostering

extension Fact {
  /// The days it is about, for how long it is kept; nothing where it does not grow old by itself.
  public func keptDays(in zone: ZoneRules) -> DateSpan? {
    switch self {
    case .person, .earlier, .config: return nil
    case .placement, .absence, .restriction, .history, .assignment, .release, .adjustment,
      .acting, .worked:
      return Self.union(reach(in: zone).map(\.days))
    case .leaveRequest(let it): return Fact.absence(it.absence).keptDays(in: zone)
    case .swap, .untold, .told:
      return Self.union(postings.map { DateSpan($0.date, days: 1) })
    case .credit(let it): return DateSpan(it.date, days: 1)
    case .publication(let it): return it.days
    case .sheet(let it): return DateSpan(it.month, days: 31)
    case .hold(let it): return DateSpan(it.days?.start ?? it.until, it.until + 1)
    }
  }

  private static func union(_ runs: [DateSpan]) -> DateSpan? {
    guard let start = runs.map(\.start).min(), let end = runs.map(\.end).max() else { return nil }
    return DateSpan(start, end)
  }

  /// Everybody it names.
  public var people: Set<String> {
    var people = Set(postings.map(\.person))
    if let person { people.insert(person) }
    if case .swap(let swap) = self { people.insert(swap.taker) }
    return people
  }
}

extension Hold {
  /// Whether it stops the deletion of a fact: all of a person's, those of some days, or a person's of some days.
  public func stops(_ fact: Fact, in zone: ZoneRules) -> Bool {
    if let person, !fact.people.contains(person) { return false }
    guard let days else { return true }
    guard let kept = fact.keptDays(in: zone) else { return person != nil }
    return kept.clamped(to: days).count > 0
  }
}
