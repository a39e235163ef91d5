public import CivilTime

extension CareOwner {
  /// The supervisor who is asked how somebody is, where no one else who looks after them is at work in time: whoever
  /// is at work together with them first, before it is due or, where that has passed, now.
  ///
  /// A supervisor who is there while the person is not is no help to them, and is not asked.
  ///
  /// - Parameters:
  ///   - calendar: The person's time.
  ///   - due: Until when somebody should ask.
  ///   - now: The present.
  ///   - staff: Who looks after people.
  ///   - wishes: What the person has said.
  /// - Returns: Who is asked, as one who stands in; nothing where there is nobody. Never the person themself nor one they do not want.
  public static func asked(
    about calendar: CareCalendar,
    due: Instant,
    now: Instant,
    staff: CareStaff,
    wishes: CareWishes
  ) -> CareOwner? {
    let there = calendar.present
    var best: CareOwner?
    for supervisor in staff.supervisors.allowed(for: calendar.person, wishes) {
      guard
        let together = supervisor.present.shared(with: there).first(where: { $0.end > now })
      else { continue }
      let at = max(together.start, now)
      guard at < due || at == now else { continue }
      if let from = best?.from, from <= at { continue }
      best = CareOwner(id: supervisor.person, from: at, isDeputy: true, isInTime: true)
    }
    return best
  }
}
