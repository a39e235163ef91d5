public import CivilTime
public import Rostering

/// The shifts of one day that overlap, as one break problem: everybody on duty in them, and who they are.
///
/// Shape: `seats` has an entry a sitting of `problem`. The sittings stand in an order, and bear ids, that do not depend
/// on names, so that two days with the same people to place and the same floor to keep are the same problem.
public struct BreakShift: Hashable, Sendable {
  /// The day the shifts belong to.
  public let date: CivilDate
  /// The letters of the shifts.
  public let letters: [ShiftLetter]
  /// From the first start to the last end; slot 0 of the grid begins at its start.
  public let span: Span
  /// The problem.
  public let problem: BreakProblem
  /// Who sits.
  public let seats: [BreakSeat]
  /// How long the short breaks from the screen are, and how often.
  public let screen: ScreenBreaks

  /// When a slot of the grid begins.
  public func start(ofSlot slot: Int) -> Instant {
    span.start + Minutes(slot * problem.slotMinutes)
  }

  /// The time of a slot of the grid.
  public func span(ofSlot slot: Int) -> Span { Span(start(ofSlot: slot), start(ofSlot: slot + 1)) }

  /// People missing from the floor with nobody on a break that is still to come, summed over the slots in which they are.
  public var shortAnyway: Int {
    let floor = FloorCount(problem)
    return zip(floor.need, floor.present).reduce(0) { $0 + max(0, $1.0 - $1.1) }
  }

  /// The longer breaks of a plan, in the order of the seats.
  ///
  /// - Parameter plan: A plan of the problem.
  /// - Returns: One entry a break and person; breaks that are left out are missing.
  public func breaks(_ plan: BreakPlan) -> [PlannedBreak] {
    seats.indices.flatMap { seat in breaks(plan, of: seat) }
  }

  func breaks(_ plan: BreakPlan, of seat: Int) -> [PlannedBreak] {
    guard plan.starts.indices.contains(seat), problem.sittings.indices.contains(seat) else {
      return []
    }
    let who = seats[seat]
    var breaks: [PlannedBreak] = []
    for (k, start) in plan.starts[seat].enumerated() {
      guard let start, who.breaks.indices.contains(k) else { continue }
      let from = who.start + Minutes(start * problem.slotMinutes)
      let length = problem.sittings[seat].breaks[k].length * problem.slotMinutes
      for (posting, shiftStart) in zip(who.postings, who.shiftStarts) {
        breaks.append(
          PlannedBreak(
            posting: posting,
            shiftStart: shiftStart,
            kind: who.breaks[k].kind,
            rule: who.breaks[k].id,
            isPaid: who.breaks[k].isPaid,
            span: Span(from, from + Minutes(length))
          )
        )
      }
    }
    return breaks
  }
}
