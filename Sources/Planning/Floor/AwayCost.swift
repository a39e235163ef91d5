public import CivilTime
import Rostering
public import Staffing
public import Wellbeing

/// What it costs that somebody is away for some time: for supervisors, never for the person.
public struct AwayCost: Hashable, Sendable {
  /// The id of the person.
  public let person: String
  /// The time of it that is still to come.
  public let span: Span
  /// Their role with them at their desk.
  public let before: FloorCount
  /// Their role without them.
  public let after: FloorCount
  /// The share of calls expected to be answered in time, with and without them, with the people who are there now;
  /// nothing where no calls are known or they take none.
  public let outlook: FloorOutlook?
  /// Who can cover, and why the others cannot.
  public let candidates: [FloorCandidate]
  /// The planned breaks that it moves, by person and time.
  public let moves: [BreakMove]

  /// Works it out.
  ///
  /// - Parameters:
  ///   - person: Who is, or would be, away.
  ///   - span: The time.
  ///   - floor: Who is on.
  ///   - facts: What the record knows.
  ///   - base: The room of the Config.
  ///   - demand: The calls of the past, a history a queue; none where there are none.
  ///   - planner: Places breaks.
  public init(
    of person: FloorPerson,
    over span: Span,
    on floor: Floor,
    facts: Facts,
    in base: Room,
    demand: [CallHistory],
    breaks planner: some BreakPlanner
  ) {
    let room = facts.room(over: base)
    self.person = person.person
    self.span = span
    let count =
      floor.roles.first { $0.id == person.role }
      ?? FloorCount(id: person.role, on: 1, atDesk: 0, filled: 0, need: nil)
    before = person.isAtDesk ? count : count.with(person.counts)
    after = person.isAtDesk ? count.without(person.counts) : count
    outlook = FloorOutlook(without: person, over: span, on: floor, in: room, demand: demand)
    candidates = floor.candidates(for: person, over: span, in: room)
    moves = facts.moves(of: person, away: span, in: room, demand: demand, by: planner)
  }
}

extension FloorOutlook {
  /// What the people who are at their desks now answer in time, with somebody and without.
  fileprivate init?(
    without person: FloorPerson,
    over span: Span,
    on floor: Floor,
    in room: Room,
    demand: [CallHistory]
  ) {
    let now = span.start
    let today = room.roster.zone.date(at: now)
    let forecasts = room.forecasts(from: demand, over: DateSpan(today - 1, days: 3))
      .compactMap { $0?.forecast }
    let calls = FloorCalls.expected(forecasts, of: room.queues, from: now, to: span.end)
    if calls.isEmpty { return nil }
    let there = floor.people.filter { $0.isAtDesk || $0.posting == person.posting }
    var groups: [FloorGroup] = []
    var leaving: Int?
    for other in there where other.counts >= 0.5 {
      let serves = room.serves(other)
      let place: Int
      if let known = groups.firstIndex(where: { $0.serves == serves }) {
        groups[known].people += 1
        place = known
      } else {
        groups.append(FloorGroup(serves: serves, people: 1))
        place = groups.count - 1
      }
      if other.posting == person.posting { leaving = place }
    }
    guard let leaving, !groups[leaving].serves.isEmpty else { return nil }
    self.init(
      queues: room.queues,
      groups: groups,
      leaving: leaving,
      seconds: Double(span.length.count) * 60,
      calls: calls,
      occupancy: room.staffing.occupancy
    )
  }
}

extension FloorCalls {
  /// The calls expected from four hours before a moment on, by the intervals of their forecasts.
  fileprivate static func expected(
    _ forecasts: [Forecast],
    of queues: [Queue],
    from now: Instant,
    to end: Instant
  ) -> [FloorCalls] {
    guard let grid = forecasts.first?.grid else { return [] }
    let looked = Span(now - Minutes(Int(FloorOutlook.lead / 60)), end + .hours(1))
    return (0..<grid.count).filter { grid.span($0).overlaps(looked) }.map { i in
      let span = grid.span(i)
      let hours = span.length.inHours
      return FloorCalls(
        from: Double(span.start.seconds - now.seconds),
        perHour: queues.map { queue in
          guard let forecast = forecasts.first(where: { $0.queue == queue.id }), hours > 0,
            forecast.calls.indices.contains(i)
          else { return 0 }
          return forecast.calls[i] / hours
        }
      )
    }
  }
}

extension Room {
  /// The places of the queues that somebody on the floor takes calls of.
  fileprivate func serves(_ person: FloorPerson) -> Set<Int> {
    let names = roster.roles.first { $0.id == person.role }?.queues ?? []
    let not = roster.restrictions.compactMap { restriction -> String? in
      guard restriction.person == person.person, restriction.days.contains(person.posting.date),
        case .not(let queue) = restriction.limit
      else { return nil }
      return queue
    }
    return Set(
      queues.indices.filter { names.contains(queues[$0].id) && !not.contains(queues[$0].id) }
    )
  }
}

extension FloorCount {
  /// The same with one more at a desk.
  fileprivate func with(_ counts: Double) -> FloorCount {
    FloorCount(id: id, on: on, atDesk: atDesk + 1, filled: filled + counts, need: need)
  }
}
