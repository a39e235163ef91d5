import CivilTime
import Rostering

extension CarePlacing {
  /// When something may be put into somebody's day.
  func freeTime(of calendar: CareCalendar) -> [Span] {
    calendar.present.without(sleep(of: calendar) + calendar.busy)
  }

  /// What is kept free after somebody's nights.
  func sleep(of calendar: CareCalendar) -> [Span] {
    let length = min(max(times.sleepAfterNight, .zero), .days(1))
    return calendar.nights.map { Span($0.end, $0.end + length) }
  }

  /// How long a talk is.
  func length(of step: CareStep) -> Minutes { min(max(times[step].length, Minutes(1)), .days(1)) }

  /// The first time on duty of both that starts in a window.
  func first(
    _ step: CareStep,
    from: Instant,
    before: Instant,
    _ basis: CareSlot.Basis
  ) -> CareSlot? {
    let own = freeTime(of: person)
    var best: CareSlot?
    for practitioner in practitioners {
      let both = own.shared(with: freeTime(of: practitioner))
      guard let start = start(step, in: both, from: from, before: best?.span.start ?? before)
      else { continue }
      let span = Span(start, start + length(of: step))
      best = CareSlot(span, practitioner: practitioner.person, basis: basis)
    }
    return best
  }

  /// The first start of a talk that lies as a whole in one of some sorted spans.
  func start(_ step: CareStep, in free: [Span], from: Instant, before: Instant) -> Instant? {
    for span in free where span.end > from {
      let start = rounded(max(span.start, from))
      if start >= before { return nil }
      if start + length(of: step) <= span.end { return start }
    }
    return nil
  }

  /// The first moment at or after another at which a talk may start.
  private func rounded(_ moment: Instant) -> Instant {
    let step = min(max(times.startsEvery.count, 1), 60) * 60
    let over = moment.seconds % step
    if over == 0 { return moment }
    return Instant(seconds: moment.seconds - over + (over > 0 ? step : 0))
  }
}
