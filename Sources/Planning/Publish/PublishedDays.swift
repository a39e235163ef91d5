public import CivilTime

/// The days that were ever published: what was promised stays a promise, whatever later versions cover.
public struct PublishedDays: Hashable, Sendable {
  /// The days as runs in order that neither overlap nor touch.
  public let runs: [DateSpan]
  /// The versions, by number.
  public let versions: [Publication]

  /// Gathers the versions among some facts.
  public init(_ facts: Facts) {
    var versions: [Publication] = []
    for recorded in facts.aboutTheRoom {
      if case .publication(let version) = recorded.fact { versions.append(version) }
    }
    runs = DateSpan.merged(versions.map(\.days))
    self.versions = versions.sorted { $0.version < $1.version }
  }

  /// The newest version, where there is one.
  public var newest: Publication? { versions.last }

  /// The version that first promised a day.
  public func first(covering date: CivilDate) -> Publication? {
    versions.first { $0.days.contains(date) }
  }

  /// Whether nothing was published.
  public var isEmpty: Bool { runs.isEmpty }

  /// How many days they are.
  public var count: Int { runs.reduce(0) { $0 + $1.count } }

  /// Whether a day was published.
  public func contains(_ date: CivilDate) -> Bool { runs.contains { $0.contains(date) } }

  /// The published days among some, as runs in order.
  public func clamped(to days: DateSpan) -> [DateSpan] {
    runs.map { $0.clamped(to: days) }.filter { $0.count > 0 }
  }
}
