public import CivilTime

/// Why a time that a person picked cannot be had.
public enum CarePickRefusal: Error, Hashable, Sendable {
  /// It has passed.
  case past
  /// It is before the earliest time for such a talk.
  case tooEarly(Instant)
  /// The person has another appointment then.
  case busy
  /// Nobody to hold the talk is on duty and free then.
  case nobodyOnDuty
  /// The person is no longer in the room then, so that it cannot be recorded as duty.
  case gone
  /// The item has no talk left, or is declined, closed or waiting.
  case nothingDue
}

extension CarePlacing {
  /// The slot of a time that the person picked, on a rest day or on duty.
  ///
  /// What of it lies outside the person's duty is to be recorded as duty. Who holds it is on duty then: a pick
  /// binds nobody but the person who made it.
  ///
  /// - Parameters:
  ///   - start: When they would like to begin.
  ///   - item: The item.
  ///   - step: The talk; the item's next one where nothing is said.
  ///   - now: The present.
  /// - Returns: The slot, to be kept with the item.
  /// - Throws: `CarePickRefusal`.
  public func choose(
    _ start: Instant,
    for item: CareItem,
    step: CareStep? = nil,
    now: Instant
  ) throws(CarePickRefusal) -> CareSlot {
    guard item.mayBePlaced, !item.waits, let step = step ?? item.next else { throw .nothingDue }
    if start < now { throw .past }
    let earliest = window(of: step, item).choosable
    if start < earliest { throw .tooEarly(earliest) }
    let span = Span(start, start + length(of: step))
    if person.busy.contains(where: span.overlaps) { throw .busy }
    if person.away.contains(where: { $0.cause == .leaving && $0.span.overlaps(span) }) {
      throw .gone
    }
    guard let practitioner = practitioners.first(where: { isFree($0, in: span) }) else {
      throw .nobodyOnDuty
    }
    return CareSlot(span, practitioner: practitioner.person, basis: basis(ofPick: span))
  }

  /// A slot that is still allowed, as it now is; nothing where it is not.
  func keep(_ slot: CareSlot, _ step: CareStep, _ window: CareWindow, now: Instant) -> CareSlot? {
    guard slot.span.start >= now, slot.span.length == length(of: step),
      let practitioner = practitioners.first(where: { $0.person == slot.practitioner }),
      isFree(practitioner, in: slot.span)
    else { return nil }
    switch slot.basis {
    case .due where !window.span.contains(slot.span.start): return nil
    case .due, .agreed: return isFree(person, in: slot.span) ? slot : nil
    case .picked:
      if person.busy.contains(where: slot.span.overlaps) { return nil }
      let basis = basis(ofPick: slot.span)
      // A pick stays a pick: what became duty since is no longer recorded beside it.
      return CareSlot(
        slot.span,
        practitioner: slot.practitioner,
        basis: basis == .agreed ? .picked(asDuty: []) : basis
      )
    }
  }

  private func basis(ofPick span: Span) -> CareSlot.Basis {
    isFree(person, in: span) ? .agreed : .picked(asDuty: span.without(person.present))
  }

  private func isFree(_ calendar: CareCalendar, in span: Span) -> Bool {
    freeTime(of: calendar).contains { $0.start <= span.start && span.end <= $0.end }
  }
}
