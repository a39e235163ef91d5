public import CivilTime
public import Rostering

/// How breaks stand while a shift is on: what a new plan may not change, and what it should rather not.
public struct BreakStanding: Hashable, Sendable {
  /// The moment; no break that has not begun starts before it.
  public let now: Instant
  /// The break log of the shift.
  public let log: [BreakEntry]
  /// The breaks that people have been told of.
  public let told: [PlannedBreak]
  /// When people are away from their desks besides: a step-away, a debrief, sick from a moment on.
  public let away: [PostingName: [Span]]
  /// From when people can have a break who cannot at once: the end of a call.
  public let busy: [PostingName: Instant]

  /// Makes one.
  public init(
    now: Instant,
    log: [BreakEntry] = [],
    told: [PlannedBreak] = [],
    away: [PostingName: [Span]] = [:],
    busy: [PostingName: Instant] = [:]
  ) {
    self.now = now
    self.log = log
    self.told = told
    self.away = away
    self.busy = busy
  }

  /// From when people who sit together can have a break.
  func free(_ names: Set<PostingName>) -> Instant {
    names.compactMap { busy[$0] }.reduce(now) { max($0, $1) }
  }

  /// When people who sit together are away besides, a step-away and a break that was cut short among it.
  func away(_ names: Set<PostingName>, over span: Span) -> [Span] {
    let known = names.flatMap { away[$0] ?? [] }
    let logged = log.filter { names.contains($0.posting) && !isHad($0) }
      .compactMap { entry -> Span? in
        guard let started = entry.started, started <= now else { return nil }
        let end = entry.stopped ?? entry.due.map { max($0.end, now) } ?? now
        return Span(started, max(started, end))
      }
    return (known + logged).map { $0.clamped(to: span) }.filter { !$0.isEmpty }
  }

  /// Where the break of a rule was told to be.
  func told(_ names: Set<PostingName>, _ rule: BreakAllowance) -> Span? {
    told.first { names.contains($0.posting) && $0.rule == rule.id }?.span
  }

  private func isHad(_ entry: BreakEntry) -> Bool {
    guard entry.kind != .stepAway else { return false }
    switch entry.outcome(at: now) {
    case .taken, .running: return true
    case .due, .missed, .shortened: return false
    }
  }

  /// Puts breaks that were had, or are running, in their places and before those still to come.
  ///
  /// - Parameters:
  ///   - breaks: The breaks due, in order.
  ///   - name: Whose; of people who sit together the one who leads speaks for all.
  ///   - origin: When slot 0 of the sitting begins.
  ///   - slot: Minutes of a slot.
  ///   - length: Slots of the sitting.
  /// - Returns: The same breaks, the facts among them fixed and first.
  func settle(
    _ breaks: [(rule: BreakAllowance, timing: BreakTiming)],
    _ name: PostingName,
    origin: Instant,
    slot: Int,
    length: Int
  ) -> [(rule: BreakAllowance, timing: BreakTiming)] {
    var open = breaks
    var had: [(rule: BreakAllowance, timing: BreakTiming)] = []
    var free = 0
    let entries = log.filter { $0.posting == name && isHad($0) }
      .sorted { ($0.started ?? now) < ($1.started ?? now) }
    for entry in entries {
      guard let started = entry.started,
        let place = open.firstIndex(where: { $0.rule.kind == entry.kind })
      else { continue }
      let (rule, timing) = open[place]
      let from = max(free, max(0, (started - origin).count) / slot)
      let to = entry.stopped.map { BreakDraft.up($0 - origin, slot) } ?? (from + timing.length)
      let end = min(length, max(from + 1, to))
      guard from < end else { continue }
      open.remove(at: place)
      had.append(
        (
          rule,
          BreakTiming(length: end - from, ideal: from, work: timing.work, taken: from)
        )
      )
      free = end
    }
    return had + open
  }
}
