public import CivilTime
public import Wellbeing

/// The uninterrupted rest that the law wants of a long shift, held against what was had of it.
///
/// Every stretch away from the desk counts, whatever it is called: a meal, a step-away, two that follow on.
public struct RestOfShift: Hashable, Sendable {
  /// The longest stretch away from the desk so far.
  public let longest: Minutes
  /// Whether a break that the law wants was missed or cut short, and nothing as long was had since or before.
  public let isOwed: Bool

  /// Looks at one posting.
  ///
  /// - Parameters:
  ///   - work: How long it is at the desk, its breaks in it.
  ///   - entries: Its breaks.
  ///   - stepAways: Its step-aways.
  ///   - times: What the room has laid down.
  ///   - now: The moment; what is running counts as far as it has gone.
  public init(
    of work: Minutes,
    _ entries: [BreakEntry],
    _ stepAways: [StepAway],
    times: BreakTimes,
    at now: Instant
  ) {
    let spans = (entries + stepAways.map(\.breakEntry)).compactMap { entry -> Span? in
      guard let started = entry.started, started < now else { return nil }
      return Span(started, min(now, entry.stopped ?? now))
    }
    longest = Span.merged(spans).map(\.length).max() ?? .zero
    let hasLost = entries.contains { entry in
      guard entry.kind == .statutory else { return false }
      switch entry.outcome(at: now, least: times.statutoryLeast) {
      case .missed, .shortened: return true
      case .due, .running, .taken: return false
      }
    }
    isOwed = hasLost && work > times.statutoryAfter && longest < times.statutoryLeast
  }
}
