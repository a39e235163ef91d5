import CivilTime
import LondonZone
import Rostering
import Testing

@testable import Wellbeing

/// A room of ten in red and nine in blue.
private enum Small {
  static let members =
    (0..<10).map { member("r\($0)", "red") } + (0..<9).map { member("b\($0)", "blue") }

  static func member(_ person: String, _ team: String?) -> TrendMember {
    TrendMember(person: person, team: team, days: DateSpan(day("2020-01-01"), .never))
  }

  static let rules = Wellbeing.WellbeingRules(
    version: "test",
    categories: ["child", "other"].map {
      ExposureCategory(
        id: $0,
        name: $0,
        isFlaggedAtOnce: false,
        rationale: Rationale(reason: "why", basis: .assumption, source: "test")
      )
    },
    flagRules: []
  )

  /// So many calls of different people of a team, one a day from a day on.
  static func calls(_ count: Int, _ team: String, from: String, people: Int = 9) -> [Exposure] {
    (0..<count).map { i in
      let at = Instant(utc: day(from) + i % 60, minuteOfDay: 720)
      return Exposure(
        name: ExposureName(event: "\(from)-\(i)", person: "\(team.prefix(1))\(i % people)"),
        at: at,
        category: "child"
      )
    }
  }

  static func facts(_ exposures: [Exposure], members: [TrendMember] = members) -> TrendFacts {
    var log = WellbeingLog()
    log.exposures = exposures
    return TrendFacts(log: log, care: [], members: members)
  }

  static func tables(
    _ facts: TrendFacts,
    at now: String = "2026-03-01T00:00Z",
    since: String = "2025-01-01",
    limits: TrendLimits = TrendLimits(),
    issued: [TrendTable] = []
  ) -> [TrendTable] {
    Trends.published(
      facts,
      rules: rules,
      in: .london,
      since: day(since),
      at: moment(now),
      limits: limits,
      issued: issued
    )
  }

  static func room(_ tables: [TrendTable], _ measure: TrendMeasure = child) -> [TrendCell] {
    tables.filter { $0.period.quarter != nil }.map { $0.cell(of: measure) }
  }

  static let child = TrendMeasure.hardCalls(category: "child")

  /// 33 calls of red and 22 of blue, none in the last two quarters.
  static let busy =
    calls(12, "red", from: "2025-01-05") + calls(21, "red", from: "2025-04-05")
    + calls(10, "blue", from: "2025-02-05") + calls(12, "blue", from: "2025-05-05")
}

struct TrendTests {
  @Test("the room by quarter and its teams by year, rounded to five") func figures() {
    let tables = Small.tables(Small.facts(Small.busy))
    #expect(Small.room(tables) == [.shown(20), .shown(35), .shown(0), .shown(0)])
    #expect(tables.last?.period.description == "2025")
    #expect(tables.last?.rows.map(\.team) == ["blue", "red"])
    #expect(tables.last?.cell(of: Small.child, team: "red") == .shown(35))
    #expect(tables.last?.cell(of: Small.child, team: "blue") == .shown(20))
  }

  @Test("one quarter of a few hides it and all teams of that year") func hidden() {
    let tables = Small.tables(
      Small.facts(Small.busy + Small.calls(7, "red", from: "2025-08-01"))
    )
    #expect(Small.room(tables) == [.shown(20), .shown(35), .hidden, .shown(0)])
    #expect(tables.last?.rows.allSatisfy { $0.cells[0] == .hidden } == true)
  }

  @Test("many from four people are hidden, from five they are not") func people() {
    for (people, cell) in [(4, TrendCell.hidden), (5, .shown(20))] {
      let calls = Small.calls(20, "red", from: "2025-01-05", people: people)
      #expect(Small.room(Small.tables(Small.facts(calls))).first == cell)
    }
  }

  @Test("of a group of seven nothing is shown, not even nothing") func groups() throws {
    let seven = Array(Small.members.prefix(7))
    for table in Small.tables(Small.facts([], members: seven)) {
      for row in table.rows {
        #expect(row.isFewPeople)
        #expect(row.cells.allSatisfy { $0 == .hidden })
      }
    }
    let eight = Small.tables(Small.facts([], members: Array(Small.members.prefix(8))))
    #expect(Small.room(eight) == [.shown(0), .shown(0), .shown(0), .shown(0)])
    // A small team beside a large one: its row is empty, and what is left for it stays open.
    let mixed = Array(Small.members.prefix(12))
    let calls =
      Small.calls(12, "red", from: "2025-01-05") + Small.calls(9, "red", from: "2025-04-05")
    let year = try #require(Small.tables(Small.facts(calls, members: mixed)).last)
    #expect(year.rows.map(\.isFewPeople) == [true, false])
    #expect(year.cell(of: Small.child, team: "blue") == .hidden)
  }

  @Test("one person without a team cannot be had by taking the teams from the room") func others() {
    // The teams' 18 to 22 and 33 to 37 taken from the room's 53 to 57 and 33 to 37 would leave 27 to 43 for the boss.
    let boss = Small.members + [Small.member("x0", nil)]
    let own = Small.calls(35, "x", from: "2025-01-05", people: 1)
    let tables = Small.tables(Small.facts(Small.busy + own, members: boss))
    #expect(Small.room(tables).prefix(2) == [.shown(55), .shown(35)])
    #expect(tables.last?.rows.allSatisfy { $0.cells[0] == .hidden } == true)
    let without = Small.tables(Small.facts(Small.busy, members: boss))
    #expect(without.last?.cell(of: Small.child, team: "red") == .shown(35))
  }

  @Test("only periods that are over and settled are there, and only whole ones") func complete() {
    let facts = Small.facts(Small.busy)
    func periods(_ now: String, _ since: String = "2025-01-01") -> [String] {
      Small.tables(facts, at: now, since: since).map(\.period.description)
    }
    #expect(periods("2025-04-28T22:59Z").isEmpty)
    #expect(periods("2025-04-28T23:00Z") == ["2025-Q1"])
    #expect(periods("2026-01-28T23:59Z").last == "2025-Q3")
    #expect(periods("2026-01-29T00:00Z").suffix(2) == ["2025-Q4", "2025"])
    #expect(periods("2026-01-29T00:00Z", "2025-01-02") == ["2025-Q2", "2025-Q3", "2025-Q4"])
  }

  @Test("nothing that comes later changes a table") func frozen() {
    let before = Small.tables(Small.facts(Small.busy), at: "2025-04-29T00:00Z")
    var later = Small.facts(Small.busy)
    later.log.exposures += (0..<9).map { i in
      call("2025-01-10T1\(i):00Z", "child", person: "r\(i)", entered: "2025-04-29T10:00Z")
    }
    later.log.corrections = Small.busy.prefix(10).map {
      Correction(
        subject: .exposure($0.name),
        change: .withdrawn,
        by: $0.person,
        at: moment("2025-05-01T00:00Z")
      )
    }
    #expect(Small.tables(later).first == before.first)
    #expect(Small.tables(later) == Small.tables(Small.facts(Small.busy)))
    // Good days carry no time of entry: there the issued table counts.
    later.log.goodDays = (0..<9).map { GoodDay(person: "r\($0)", date: day("2025-01-10")) }
    #expect(Small.tables(later).first != before.first)
    #expect(Small.tables(later, issued: before).first == before.first)
    // Nor do other limits.
    let strict = TrendLimits(least: 40)
    #expect(Small.tables(later, limits: strict, issued: before).first == before.first)
    #expect(
      Small.room(Small.tables(later, limits: strict, issued: before)).dropFirst().first == .hidden
    )
  }

  @Test("a night belongs to the day it starts, and a call to the team of that day") func nights() {
    var facts = Small.facts((0..<8).map { call("2025-04-01T02:00Z", "child", person: "r\($0)") })
    #expect(Small.room(Small.tables(facts)).prefix(2) == [.shown(0), .shown(10)])
    let night = DutyTime(
      date: day("2025-03-31"),
      span: Span(moment("2025-03-31T18:00Z"), moment("2025-04-01T06:00Z"))
    )
    for i in 0..<8 { facts.duties["r\(i)"] = [night] }
    #expect(Small.room(Small.tables(facts)).prefix(2) == [.shown(10), .shown(0)])
  }

  @Test("breaks lost, good days and care are counted; what people ask for themselves is not")
  func kinds() throws {
    var facts = Small.facts([])
    for i in 0..<8 {
      let due = Span(moment("2025-02-01T12:00Z"), moment("2025-02-01T12:20Z"))
      let name = PostingName(person: "r\(i)", date: day("2025-02-01"))
      facts.log.breaks.append(BreakEntry(posting: name, kind: .meal, due: due))
      facts.log.goodDays += [
        GoodDay(person: "r\(i)", date: day("2025-02-01")),
        GoodDay(person: "r\(i)", date: day("2025-02-01")),
      ]
      let at = moment("2025-02-01T12:00Z")
      for kind in [CareKind.trim, .selfReferral] {
        var item = CareItem(id: "\(i)", person: "r\(i)", kind: kind, event: at)
        if kind == .trim {
          item = try item.after(.offer, at: at, by: "b1").after(.accept, at: at, by: "r\(i)")
        }
        item = try item.after(.hold(kind.steps[0]), at: at, by: "b1")
        facts.care.append(item)
      }
    }
    let table = try #require(Small.tables(facts).first)
    let shown = zip(table.measures, table.rows[0].cells).filter { $1 == .shown(10) }.map(\.0)
    #expect(
      shown == [
        .goodDays, .breaksLost, .care(.trim, .offered), .care(.trim, .accepted),
        .care(.trim, .held),
      ]
    )
    #expect(!table.measures.contains { $0.item?.contains("self") ?? false })
  }

  @Test("limits may be raised and not lowered") func limits() {
    let least = TrendLimits(least: 1, rounding: 1, people: 0, group: 2, settlingDays: -3)
    #expect(least == TrendLimits(settlingDays: 0))
    #expect(TrendLimits(least: .max, rounding: .max, people: .max, group: .max).people == 1000)
    // Whatever is asked for, what is shown alike is as many counts as the rounding says, and never 0.
    for rounding in 5...30 {
      for asked in 8...60 {
        let limits = TrendLimits(least: asked, rounding: rounding)
        #expect(limits.least >= asked && limits.least < asked + rounding)
        let alike = Dictionary(grouping: limits.least...300, by: limits.shown)
        for (figure, counts) in alike where counts.max() != 300 {
          #expect(counts.count == rounding && figure > 0)
          #expect(limits.range(of: figure) == counts[0]...counts[rounding - 1])
        }
      }
    }
  }
}
