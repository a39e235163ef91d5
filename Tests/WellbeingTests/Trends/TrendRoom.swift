import CivilTime
import LondonZone
import Testing

@testable import Wellbeing

/// A random room over two years and a half: teams of all sizes, people without a team, people who move, and things that
/// happen to them, seldom or often.
struct TrendRoom {
  private(set) var members: [TrendMember] = []
  private(set) var events: [TrendEvent] = []
  /// What really happened, counted here and not by the product.
  private(set) var truth: [TrendAttack.Cell: Int] = [:]
  private(set) var people: [TrendAttack.Cell: Set<String>] = [:]

  static let measures: [TrendMeasure] = [
    .hardCalls(category: "child"), .hardCalls(category: "death"), .hardCalls(category: "other"),
    .goodDays, .breaksLost, .care(.trim, .offered), .care(.trim, .accepted),
    .care(.trim, .declined), .care(.trim, .held),
  ]
  static let since = CivilDate(dayNumber: 19_723)  // 2024-01-01
  static let now = Instant(utc: CivilDate(dayNumber: 20_699), minuteOfDay: 0)  // 2026-09-03

  init(seed: UInt64) {
    var random = CareRandom(state: seed)
    let whole = DateSpan(Self.since - 100, CivilDate(dayNumber: 21_000))
    for team in 0..<random.int(1...6) {
      for one in 0..<(random.chance(15) ? random.int(2...7) : random.int(8...24)) {
        join("t\(team)-\(one)", "t\(team)", whole, &random)
      }
    }
    if random.chance(60) {
      for one in 0..<random.int(1...12) { join("x\(one)", nil, whole, &random) }
    }
    for measure in Self.measures {
      // About so many a team and year: at both sides of what is hidden, and clear of it.
      let rate = random.pick([0, 2, 5, 8, 10, 12, 20, 45])
      let steady = random.chance(40)
      for year in 2024...2026 {
        if year < 2026, measure.isByTeam, random.chance(40) {
          happenAtEdges(measure, year, &random)
          continue
        }
        for quarter in 1...4 where steady || random.chance(70) {
          happen(measure, year, quarter, rate, &random)
        }
      }
    }
  }

  private mutating func join(
    _ person: String,
    _ team: String?,
    _ days: DateSpan,
    _ random: inout CareRandom
  ) {
    if random.chance(8) {
      let day = Self.since + random.int(1...900)
      members.append(TrendMember(person: person, team: team, days: DateSpan(days.start, day)))
      members.append(TrendMember(person: person, team: "t0", days: DateSpan(day, days.end)))
    } else {
      members.append(TrendMember(person: person, team: team, days: days))
    }
  }

  private mutating func happen(
    _ measure: TrendMeasure,
    _ year: Int,
    _ quarter: Int,
    _ rate: Int,
    _ random: inout CareRandom
  ) {
    guard rate > 0, let period = TrendPeriod(year: year, quarter: quarter),
      let whole = TrendPeriod(year: year)
    else { return }
    let teams = Set(members.compactMap(\.team)).count
    for _ in 0..<random.int(0...(rate * teams / 2)) {
      let date = period.days.start + random.int(0...(period.days.count - 1))
      // Some have more of it than others.
      let few = random.chance(20) ? min(6, members.count) : members.count
      let member = members[random.int(0...(few - 1))]
      guard member.days.contains(date) else { continue }
      happen(measure, date, member, period, whole)
    }
  }

  private mutating func happen(
    _ measure: TrendMeasure,
    _ date: CivilDate,
    _ member: TrendMember,
    _ period: TrendPeriod,
    _ whole: TrendPeriod
  ) {
    events.append(TrendEvent(measure: measure, person: member.person, date: date))
    var cells = [TrendAttack.Cell(period: period, team: nil, measure: measure)]
    if let team = member.team {
      cells.append(TrendAttack.Cell(period: whole, team: team, measure: measure))
    }
    for cell in cells {
      truth[cell, default: 0] += 1
      people[cell, default: []].insert(member.person)
    }
  }

  /// A year in which quarters and teams have counts at the ends of what is rounded alike, where sums tell most.
  private mutating func happenAtEdges(
    _ measure: TrendMeasure,
    _ year: Int,
    _ random: inout CareRandom
  ) {
    guard let whole = TrendPeriod(year: year) else { return }
    let teams = Set(members.compactMap(\.team)).sorted()
    let own = members.filter { $0.team != nil && $0.days.contains(whole.days.start) }
    let people = Dictionary(grouping: own) { $0.team ?? "" }
    let edges = [0, 0, 1, 1, 2, 4, 7, 7, 8, 8, 12, 12, 13, 17, 18, 22, 23, 27]
    for _ in 0..<1000 {
      let own = teams.map { _ in random.chance(40) ? 0 : random.pick(edges) }
      let quarters = (0..<4).map { _ in random.pick(edges) }
      let sum = quarters.reduce(0, +)
      guard sum > 0, sum == own.reduce(0, +) else { continue }
      var queue = zip(teams, own).flatMap { Array(repeating: $0, count: $1) }
      for (place, count) in quarters.enumerated() {
        guard let period = TrendPeriod(year: year, quarter: place + 1) else { return }
        for one in 0..<count {
          let team = queue.removeLast()
          let date = period.days.start + one
          let there = people[team] ?? []
          guard !there.isEmpty else { continue }
          let member = there[one % there.count]
          if member.days.contains(date) { happen(measure, date, member, period, whole) }
        }
      }
      return
    }
  }

  /// How many different people are in a team, or in the room, in a period.
  func size(_ team: String?, in period: TrendPeriod) -> Int {
    Set(
      members.filter {
        (team == nil || $0.team == team) && $0.days.start < period.days.end
          && period.days.start < $0.days.end
      }
      .map(\.person)
    ).count
  }

  /// Whether anybody is in no team in a year, which everybody in the room knows; small teams have rows of their own.
  func hasOthers(in period: TrendPeriod) -> Bool {
    members.contains {
      $0.team == nil && $0.days.start < period.days.end && period.days.start < $0.days.end
    }
  }

  /// What the product publishes.
  func published() -> [TrendTable] {
    Trends.published(
      events: { _ in events },
      members: members,
      measures: Self.measures,
      in: .london,
      since: Self.since,
      at: Self.now,
      limits: TrendLimits(),
      issued: []
    )
  }

  /// The same tables with every cell shown or hidden for itself.
  func naive(_ tables: [TrendTable], isRounded: Bool) -> [TrendTable] {
    tables.map { table in
      let rows = table.rows.map { row in
        let cells = table.measures.map { measure -> TrendCell in
          if row.isFewPeople { return .hidden }
          let cell = TrendAttack.Cell(period: table.period, team: row.team, measure: measure)
          let count = truth[cell] ?? 0
          if (1...7).contains(count) { return .hidden }
          return .shown(isRounded ? (count + 2) / 5 * 5 : count)
        }
        return TrendRow(team: row.team, isFewPeople: row.isFewPeople, cells: cells)
      }
      return TrendTable(
        period: table.period,
        limits: table.limits,
        measures: table.measures,
        rows: rows
      )
    }
  }
}
