public import CivilTime
public import Rostering
import Staffing
public import Wellbeing

extension Facts {
  /// Who would like their breaks early or late in the shifts of a day, by id.
  public func breakWishes(on date: CivilDate) -> [String: BreakSide] {
    var wishes: [String: BreakSide] = [:]
    for recorded in all(.breakWish) {
      guard case .breakWish(let it) = recorded.fact, it.posting.date == date else { continue }
      wishes[it.posting.person] = it.side == .early ? .early : .late
    }
    return wishes
  }

  /// How the breaks of a day's shifts stand: what was had, what people were told, who is away.
  ///
  /// - Parameters:
  ///   - date: The day the shifts belong to.
  ///   - room: The room with its people as they stand.
  ///   - now: The moment.
  ///   - away: When people are away besides.
  /// - Returns: What a new plan of the day goes by.
  public func breakStanding(
    on date: CivilDate,
    in room: Room,
    at now: Instant,
    away: [PostingName: [Span]] = [:]
  ) -> BreakStanding {
    var log: [BreakEntry] = []
    var told: [PlannedBreak] = []
    var absent = away
    let standing = Dictionary(
      room.roster.standing(over: DateSpan(date, days: 1)).map { ($0.name, $0) },
      uniquingKeysWith: { a, _ in a }
    )
    for recorded in all([.breakTaken, .breakSheet, .stepAway], where: { _ in true }) {
      switch recorded.fact {
      case .breakTaken(let it) where it.posting.date == date: log.append(it)
      case .breakSheet(let it) where it.posting.date == date:
        if let posting = standing[it.posting] { told += it.planned(posting, by: room.breaks) }
      case .stepAway(let it) where it.posting.date == date:
        let end = it.ended ?? (it.isAway(at: now) ? max(now, it.until) : it.until)
        absent[it.posting, default: []].append(Span(it.start, end))
      default: break
      }
    }
    return BreakStanding(now: now, log: log, told: told, away: absent)
  }

  /// The breaks that people were told of and that somebody's going away moves.
  ///
  /// What a new plan would move anyhow is left out.
  func moves(
    of person: FloorPerson,
    away span: Span,
    in room: Room,
    demand: [CallHistory],
    by planner: some BreakPlanner
  ) -> [BreakMove] {
    let date = person.posting.date
    let without = breakStanding(on: date, in: room, at: span.start)
    if without.told.isEmpty { return [] }
    let maker = room.breakShifts(on: date, demand: demand, wishes: breakWishes(on: date))
    let with = breakStanding(
      on: date,
      in: room,
      at: span.start,
      away: [person.posting: [span]]
    )
    func moves(_ standing: BreakStanding) -> [BreakMove] {
      maker.replan(person.letter, on: date, standing: standing, by: planner)?.moves ?? []
    }
    let anyhow = Set(moves(without))
    return moves(with).filter { !anyhow.contains($0) && $0.from != nil }
  }
}

extension BreakSheet {
  /// The breaks as the planner knows them: of each kind the first is by the first rule of that kind.
  fileprivate func planned(_ posting: StandingPosting, by rules: BreakRules) -> [PlannedBreak] {
    let work = posting.onDesk.reduce(.zero) { $0 + $1.length }
    var left = rules.breaks(in: work)
    return breaks.map { planned in
      let place = left.firstIndex { $0.kind == planned.kind }
      let rule = place.map { left.remove(at: $0) }
      return PlannedBreak(
        posting: self.posting,
        shiftStart: posting.span.start,
        kind: planned.kind,
        rule: rule?.id ?? planned.kind.rawValue,
        isPaid: rule?.isPaid ?? true,
        span: planned.span
      )
    }
  }

  /// What the people of a planned shift are to be told.
  public static func sheets(of placed: RotaBreaks.Placed) -> [BreakSheet] {
    Dictionary(grouping: placed.breaks, by: \.posting)
      .map { posting, breaks in
        BreakSheet(
          posting: posting,
          breaks: breaks.map { Planned(kind: $0.kind, span: $0.span) }
        )
      }
      .sorted { $0.posting < $1.posting }
  }
}
