public import CivilTime
public import Rostering

/// Why two people cannot swap a break.
public enum BreakSwapRefusal: Error, Hashable, Sendable {
  /// Nobody sits under this name in the shift, or it has no such break.
  case noSuchBreak(PostingName)
  /// It has begun or is over.
  case begun(PostingName)
  /// They sit together, so that there is nothing to swap.
  case together
  /// The two breaks are not equally long.
  case lengths(Minutes, Minutes)
  /// The other's time breaks a rule for this one: the work before or after a break, or where it may be.
  case rule(PostingName)
  /// More people of a role would be missing from the floor at a time.
  case floor(role: Int, span: Span, short: Int)
}

extension RotaBreaks.Placed {
  /// Swaps a break of two people, where both may have it at the other's time and the floor is no lower for it.
  ///
  /// Whoever sits together with one of them moves along.
  ///
  /// - Parameters:
  ///   - rule: The id of the rule that gives both of them the break.
  ///   - first: One posting.
  ///   - second: The other.
  /// - Returns: The plan after the swap; it is nobody's best any more, so it is not called proven.
  /// - Throws: The first reason against it.
  public func swapping(
    _ rule: String,
    of first: PostingName,
    with second: PostingName
  ) throws(BreakSwapRefusal) -> RotaBreaks.Placed {
    let (a, b) = (try place(first, rule), try place(second, rule))
    if a.seat == b.seat { throw .together }
    let slot = shift.problem.slotMinutes
    let lengths = (length(a) * slot, length(b) * slot)
    if lengths.0 != lengths.1 { throw .lengths(Minutes(lengths.0), Minutes(lengths.1)) }
    var starts = plan.starts
    // Sittings start at slots of one grid, so that a time of one is a slot of the other.
    let shiftOfStart =
      (shift.problem.sittings[a.seat].start, shift.problem.sittings[b.seat].start)
    starts[a.seat][a.index] = b.start + shiftOfStart.1 - shiftOfStart.0
    starts[b.seat][b.index] = a.start + shiftOfStart.0 - shiftOfStart.1
    let check = BreakCheck(shift.problem, starts: starts)
    for (seat, name) in [(a.seat, first), (b.seat, second)]
    where check.faults.contains(where: { $0.sitting == seat }) {
      throw .rule(name)
    }
    var before: [[Int]: Int] = [:]
    for gap in plan.shortfalls { before[[gap.role, gap.slot]] = gap.short }
    for gap in check.shortfalls where gap.short > before[[gap.role, gap.slot], default: 0] {
      throw .floor(role: gap.role, span: shift.span(ofSlot: gap.slot), short: gap.short)
    }
    guard
      let swapped = BreakPlan(
        checking: starts,
        of: shift.problem,
        bound: plan.bound,
        isProven: false,
        planner: plan.planner
      )
    else { throw .rule(first) }
    return RotaBreaks.Placed(shift: shift, plan: swapped)
  }

  private typealias Place = (seat: Int, index: Int, start: Int)

  private func place(
    _ name: PostingName,
    _ rule: String
  ) throws(BreakSwapRefusal) -> Place {
    guard let seat = shift.seats.firstIndex(where: { $0.postings.contains(name) }),
      let index = shift.seats[seat].breaks.firstIndex(where: { $0.id == rule }),
      plan.starts.indices.contains(seat), plan.starts[seat].indices.contains(index),
      let start = plan.starts[seat][index]
    else { throw .noSuchBreak(name) }
    if shift.problem.sittings[seat].breaks[index].taken != nil { throw .begun(name) }
    return (seat, index, start)
  }

  private func length(_ place: Place) -> Int {
    shift.problem.sittings[place.seat].breaks[place.index].length
  }
}

extension BreakCheck.Fault {
  /// The sitting it is about; nothing where it is about the whole plan.
  var sitting: Int? {
    switch self {
    case .sittings: nil
    case .breaks(let sitting, _), .leftOut(let sitting, _), .movedFact(let sitting, _),
      .place(let sitting, _), .stretch(let sitting, _, _):
      sitting
    }
  }
}
