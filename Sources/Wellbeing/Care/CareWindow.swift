public import CivilTime

/// When a talk is due: it starts at or after `span.start` and before `span.end`.
public struct CareWindow: Hashable, Sendable {
  /// When it is to start.
  public let span: Span
  /// The earliest start that the person may pick for themself; never after the window's.
  public let choosable: Instant

  /// The window of a step.
  ///
  /// - Parameters:
  ///   - step: The talk.
  ///   - event: When what it is about happened.
  ///   - lastHeld: When the talk before it was held, where one was.
  ///   - calendar: The person's time.
  ///   - times: The room's settings.
  public init(
    of step: CareStep,
    event: Instant,
    lastHeld: Instant?,
    in calendar: CareCalendar,
    _ times: CareTimes
  ) {
    let rostered = calendar.rostered
    switch times[step].rule {
    case .after(let from, let until, let choosable):
      let start = event + CareTimes.bounded(from)
      span = Span(start, event + CareTimes.bounded(until))
      self.choosable = min(start, event + CareTimes.bounded(choosable))
    case .sameShift:
      if let shift = rostered.first(where: { $0.contains(event) }) {
        span = Span(event, shift.end)
      } else {
        span = Self.shift(after: event, rostered, calendar)
      }
      choosable = event
    case .nextShift:
      let last = lastHeld ?? event
      span = Self.shift(after: last, rostered, calendar)
      choosable = min(last, span.start)
    }
  }

  /// The first shift that begins later; all that is known after it where none does.
  private static func shift(
    after moment: Instant,
    _ rostered: [Span],
    _ calendar: CareCalendar
  )
    -> Span
  {
    rostered.first { $0.start > moment } ?? Span(moment, calendar.known.end)
  }

  /// What is left of it from now on; all of it once it has passed.
  func left(at now: Instant) -> Span {
    now < span.end ? Span(max(now, span.start), span.end) : span
  }
}

extension CareTimes {
  /// A length that no setting makes negative or absurd.
  static func bounded(_ length: Minutes) -> Minutes { min(max(length, .zero), longestWindow) }
}
