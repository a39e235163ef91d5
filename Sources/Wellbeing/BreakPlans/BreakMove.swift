public import CivilTime
public import Rostering

/// A break that a new plan puts elsewhere than people were told.
public struct BreakMove: Hashable, Sendable {
  /// The break as it was told; nothing where it is new.
  public let from: PlannedBreak?
  /// The break as it is now; nothing where there is no room for it any more.
  public let to: PlannedBreak?

  /// Whose.
  public var posting: PostingName? { (to ?? from)?.posting }
}

/// A new plan for a shift that is on.
public struct BreakReplan: Hashable, Sendable {
  /// The shift as it stands, with its new plan.
  public let placed: RotaBreaks.Placed
  /// What people must be told: the longer breaks that moved, came or went, by person and time.
  public let moves: [BreakMove]
}

extension BreakShiftMaker {
  /// Plans the rest of a shift anew: what was taken or is running stays, what was told costs to move, whoever is away
  /// is away.
  ///
  /// - Parameters:
  ///   - letter: The kind of shift.
  ///   - date: The day it belongs to.
  ///   - standing: How breaks stand.
  ///   - planner: Places them.
  /// - Returns: The new plan and what it moves; nothing where nobody is on such a shift.
  public func replan(
    _ letter: ShiftLetter,
    on date: CivilDate,
    standing: BreakStanding,
    by planner: some BreakPlanner
  ) -> BreakReplan? {
    guard
      let shift = shifts(on: date, live: standing).first(where: { $0.letters.contains(letter) })
    else { return nil }
    let placed = RotaBreaks.Placed(shift: shift, plan: planner.plan(for: shift.problem))
    let fresh = shift.breaks(placed.plan)
    let here = Set(shift.seats.flatMap(\.postings))
    let told = BreakMove.table(
      standing.told.filter { here.contains($0.posting) && $0.rule != "screen" }
    )
    let now = BreakMove.table(fresh)
    // What has begun is known to everybody.
    let facts = Set(
      shift.seats.indices.flatMap { seat -> [BreakMove.Key] in
        zip(shift.seats[seat].breaks, shift.problem.sittings[seat].breaks)
          .filter { $1.taken != nil }
          .flatMap { rule, _ in
            shift.seats[seat].postings.map { BreakMove.Key(posting: $0, rule: rule.id) }
          }
      }
    )
    let moves = Set(told.keys).union(now.keys).subtracting(facts).compactMap { key -> BreakMove? in
      let (from, to) = (told[key], now[key])
      return from?.span == to?.span ? nil : BreakMove(from: from, to: to)
    }
    return BreakReplan(placed: placed, moves: moves.sorted { $0.order < $1.order })
  }
}

extension BreakMove {
  /// Which break of whom.
  fileprivate struct Key: Hashable {
    let posting: PostingName
    let rule: String
  }

  fileprivate static func table(_ breaks: [PlannedBreak]) -> [Key: PlannedBreak] {
    Dictionary(
      breaks.map { (Key(posting: $0.posting, rule: $0.rule), $0) },
      uniquingKeysWith: { a, _ in a }
    )
  }

  /// By person, then time.
  fileprivate var order: (PostingName, Instant) {
    let one = to ?? from
    return (
      one?.posting ?? PostingName(person: "", date: CivilDate(dayNumber: 0)),
      one?.span.start ?? Instant(seconds: 0)
    )
  }
}
