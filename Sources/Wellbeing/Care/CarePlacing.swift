public import CivilTime
import Rostering

/// Places talks in the rota: a pure search over what is known now.
///
/// A talk starts in its window, on duty of both people, outside leave, the sleep after a night and other
/// appointments of either. The earliest such time is taken; of several who could hold it then, the first in
/// `practitioners`.
public struct CarePlacing: Sendable {
  /// The person's time.
  public var person: CareCalendar
  /// Who may hold the talk, in the order in which they are asked.
  public var practitioners: [CareCalendar]
  /// What the person has said.
  public var wishes: CareWishes
  /// The room's settings.
  public var times: CareTimes

  /// Takes what placing needs; people whom the wishes or the person's own record rule out are left out.
  public init(
    person: CareCalendar,
    practitioners: [CareCalendar],
    wishes: CareWishes,
    times: CareTimes
  ) {
    self.person = person
    self.practitioners = practitioners.filter { wishes.allow($0.person, for: person.person) }
    self.wishes = wishes
    self.times = times
  }

  /// Places the talk of an item that is due.
  ///
  /// - Parameters:
  ///   - item: The item; at the offer, one that nobody has answered yet.
  ///   - step: The talk; the item's next one where nothing is said.
  ///   - standing: The time it has; kept while it is still allowed, for it is a promise.
  ///   - now: The present.
  /// - Returns: Where it ends up; nothing where the item has no talk left, was declined or is closed.
  public func place(
    _ item: CareItem,
    step: CareStep? = nil,
    standing: CareSlot? = nil,
    now: Instant
  ) -> CarePlacement? {
    guard item.mayBePlaced, let step = step ?? item.next else { return nil }
    if item.waits { return .waits }
    let window = window(of: step, item)
    if let kept = standing.flatMap({ keep($0, step, window, now: now) }) { return .slot(kept) }
    if practitioners.isEmpty { return .lead(leadCase(.nobodyWanted, from: now, now: now)) }
    if let slot = first(step, from: max(now, window.span.start), before: window.span.end, .due) {
      return .slot(slot)
    }
    let asked = question(reason(step, window, now: now), step, window, now: now)
    if let away = absence(window, asked, since: item.event, now: now) {
      return .lead(leadCase(.notThere(away.cause), from: away.span.end, now: now))
    }
    return .ask(asked)
  }

  private func reason(_ step: CareStep, _ window: CareWindow, now: Instant) -> CareQuestion.Reason {
    if window.span.end <= now { return .windowPassed }
    let left = window.left(at: now)
    let fits = start(step, in: freeTime(of: person), from: left.start, before: left.end) != nil
    return fits ? .nobodyOnDuty : .noDuty
  }

  /// The window of a step of an item.
  public func window(of step: CareStep, _ item: CareItem) -> CareWindow {
    CareWindow(of: step, event: item.event, lastHeld: item.lastHeld, in: person, times)
  }

  /// What keeps the person from being there: in the window, now that it has passed, or for good before the first
  /// duty after it.
  private func absence(
    _ window: CareWindow,
    _ asked: CareQuestion,
    since event: Instant,
    now: Instant
  ) -> CareAway? {
    let gone = person.away.first { $0.cause == .leaving && $0.span.end > now }
    if asked.firstAfter == nil, asked.reason != .nobodyOnDuty, let gone { return gone }
    switch asked.reason {
    case .nobodyOnDuty: return nil
    case .windowPassed: return absence(in: Span(now, now + Minutes(1)))
    case .noDuty:
      let left = window.left(at: now)
      let move = person.moves.first { event <= $0 && $0 < left.end }
      return absence(in: left) ?? move.map { CareAway(Span($0, $0), .moved) }
    }
  }

  /// What keeps the person away in a span: having left before all, else what ends first.
  private func absence(in span: Span) -> CareAway? {
    let away = person.away + person.lost.map { CareAway($0, .away) }
    let there = away.filter { $0.span.overlaps(span) }
    return there.first { $0.cause == .leaving } ?? there.min { $0.span.end < $1.span.end }
  }

  private func question(
    _ reason: CareQuestion.Reason,
    _ step: CareStep,
    _ window: CareWindow,
    now: Instant
  ) -> CareQuestion {
    let nextDuty = freeTime(of: person).first { $0.end > now }.map { max($0.start, now) }
    let offDuty = wishes.contact?.isOnDaysOff == true ? contactFrom(now) : nil
    return CareQuestion(
      reason: reason,
      firstAfter: first(step, from: max(now, window.span.end), before: .never, .agreed),
      earlier: first(
        step,
        from: max(now, window.choosable),
        before: window.span.start,
        .agreed
      ),
      pickFrom: max(now, window.choosable),
      askFrom: person.isPresent(at: now) ? now : offDuty ?? nextDuty
    )
  }

  /// When the agreed contact may be made first: never in the sleep after a night, and off the days they would have
  /// worked only where that was agreed.
  private func contactFrom(_ now: Instant) -> Instant? {
    guard let contact = wishes.contact else { return nil }
    let all = contact.isOnDaysOff ? [person.known] : person.rostered
    let awake = all.without(sleep(of: person)).first { $0.end > now }
    return awake.map { max($0.start, now) }
  }

  private func leadCase(_ reason: LeadCase.Reason, from: Instant, now: Instant) -> LeadCase {
    let back = start(.lookIn, in: freeTime(of: person), from: max(from, now), before: .never)
    return LeadCase(
      reason: reason,
      since: now,
      contact: wishes.contact,
      contactFrom: contactFrom(now),
      lookIn: back.map { Span($0, $0 + length(of: .lookIn)) }
    )
  }
}
