public import CivilTime

/// A stretch in which a role is below the requirement by the same number of people.
public struct FloorGap: Hashable, Sendable {
  /// The place of the role in the roster.
  public let role: Int
  /// When.
  public let span: Span
  /// How many are missing.
  public let short: Int
}

extension RotaBreaks.Placed {
  /// Where the floor falls below the requirement even with the best plan found: by role and time, slots that follow on
  /// joined.
  public var shortfalls: [FloorGap] {
    var gaps: [FloorGap] = []
    for gap in plan.shortfalls.sorted(by: { ($0.role, $0.slot) < ($1.role, $1.slot) }) {
      let slot = shift.span(ofSlot: gap.slot)
      let span = Span(slot.start, min(slot.end, shift.span.end))
      if let last = gaps.last, last.role == gap.role, last.short == gap.short,
        last.span.end == span.start
      {
        gaps[gaps.count - 1] = FloorGap(
          role: gap.role,
          span: Span(last.span.start, span.end),
          short: gap.short
        )
      } else {
        gaps.append(FloorGap(role: gap.role, span: span, short: gap.short))
      }
    }
    return gaps
  }
}
