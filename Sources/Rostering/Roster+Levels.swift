public import CivilTime

extension Roster {
  /// When a minimum level holds that belongs to a day; nothing on a day without it.
  ///
  /// - Returns: the stretch, and the letter of its shift where it goes by shifts.
  public func stretch(
    of level: MinimumLevel,
    on date: CivilDate
  ) -> (span: Span, letter: ShiftLetter?)? {
    switch level {
    case .shift(let letter, _):
      shift(letter).map { ($0.span(on: date, in: zone), letter) }
    case .hours(let days, let from, let to, _):
      days.contains(date.weekday)
        ? (ClosedHours(from: from, to: to).span(on: date, in: zone), nil) : nil
    }
  }
}
