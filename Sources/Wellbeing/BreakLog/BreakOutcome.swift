public import CivilTime

/// How a break went, as far as it is known at a moment.
public enum BreakOutcome: Hashable, Sendable {
  /// It has not begun and still may.
  case due
  /// It never began.
  case missed
  /// The person is away from the desk.
  case running
  /// It was had.
  case taken
  /// It was cut short, and counts as not taken.
  case shortened
}

extension BreakEntry {
  /// The least uninterrupted length of the rest break of a day of more than six hours.
  ///
  /// - Source: Working Time Regulations 1998 (S.I. 1998/1833), reg 12(3).
  public static let statutoryLeast = Minutes(20)

  /// How it went.
  ///
  /// A statutory break is had once its least length has passed without interruption, whatever happens then; one
  /// that stops sooner is not had at all, and a second one is owed. Any other break is had unless the person was
  /// called back.
  ///
  /// - Parameters:
  ///   - now: The moment; what happened later is not known.
  ///   - least: The least length of a statutory break.
  /// - Returns: Its outcome so far.
  public func outcome(at now: Instant, least: Minutes = Self.statutoryLeast) -> BreakOutcome {
    guard let started, started <= now else {
      guard started == nil, let due else { return .due }
      return now < due.end ? .due : .missed
    }
    guard let stopped, stopped <= now else { return .running }
    if kind == .statutory { return stopped - started < least ? .shortened : .taken }
    return interrupted == stopped && ended != stopped ? .shortened : .taken
  }

  /// When it begins: really, or as it was meant to.
  var begins: Instant? { started ?? due?.start }

  /// When it was known to be lost, if it was.
  func lost(at now: Instant, least: Minutes) -> Instant? {
    switch outcome(at: now, least: least) {
    case .missed: due?.end
    case .shortened: stopped
    case .due, .running, .taken: nil
    }
  }
}
