import CivilTime
import LondonZone
import Rostering

@testable import DutyRules

func day(_ text: String) -> CivilDate { CivilDate(text)! }
func days(_ from: String, _ count: Int) -> DateSpan { DateSpan(day(from), days: count) }
func at(_ text: String) -> Instant { ZoneRules.london.instant(reading: text)! }
func span(_ from: String, _ to: String) -> Span { Span(at(from), at(to)) }
func letter(_ c: Character) -> ShiftLetter { ShiftLetter(c)! }

func kind(_ c: Character, _ from: String, _ to: String) -> ShiftKind {
  ShiftKind(letter: letter(c), name: String(c), start: WallTime(from)!, end: WallTime(to)!)
}

/// One person in a room in London, and rules as the sample's wtr-1998 has them unless a test says otherwise.
struct Fixture {
  var shifts = [kind("D", "07:00", "19:00"), kind("N", "19:00", "07:00")]
  var cycle = "DDNN----"
  var anchor = day("2026-01-05")
  var placements = [Placement(days: DateSpan(day("2020-01-01"), .never), roles: ["handler"])]
  var absences: [Absence] = []
  var history: [PastDuty] = []
  var changes = RosterChanges()
  var declared: [Exemption: Set<String>] = [:]

  init() {}

  /// A person on a cycle of their own from `anchor`.
  init(_ cycle: String, _ shifts: ShiftKind..., anchor: String = "2026-01-05") {
    self.cycle = cycle
    self.anchor = day(anchor)
    if !shifts.isEmpty { self.shifts = shifts }
  }

  /// A person who works the given spans and nothing else; they lie before `first`, the rota's first day.
  init(worked spans: [Span], kind: PastDuty.Kind = .shift(letter("D"))) {
    cycle = "-"
    history = spans.map { PastDuty(person: "a", span: $0, kind: kind) }
  }

  /// A person on rest days only who is at court in the given spans: duties to the minute, in the rota's days.
  init(court spans: [Span]) {
    cycle = "-"
    for span in spans { away("court", span) }
  }

  var roster: Roster {
    let pattern: Pattern
    do { pattern = try Pattern(id: "main", cycle: cycle, anchor: anchor) } catch {
      fatalError("\(error)")
    }
    let placements = placements.map { p in
      var p = p
      p.pattern = "main"
      return p
    }
    var roster = Roster(
      zone: .london,
      shifts: shifts,
      patterns: [pattern],
      teams: [],
      roles: [Role(id: "handler", name: "Handler")],
      people: [Person(id: "a", name: "a", placements: placements)],
      absences: absences,
      history: history
    )
    roster.changes = changes
    return roster
  }

  /// Says what was really worked: of the rostered posting of a day, or on no posting.
  mutating func worked(
    _ date: String?,
    _ span: Span,
    _ kind: WorkedTime.Kind = .hours,
    breakTaken: Int? = nil
  ) {
    changes.worked.append(
      WorkedTime(
        person: "a",
        posting: date.map { PostingName(person: "a", date: day($0)) },
        span: span,
        kind: kind,
        breakTaken: breakTaken.map { Minutes($0) }
      )
    )
  }

  mutating func away(_ kind: String, _ from: String, _ count: Int = 1) {
    absences.append(Absence(person: "a", kind: kind, extent: .days(days(from, count))))
  }

  mutating func away(_ kind: String, _ span: Span) {
    absences.append(Absence(person: "a", kind: kind, extent: .moments(span)))
  }

  /// A rule set of the given rules, with the law's numbers where a test gives none.
  func set(
    _ rules: [String],
    _ values: [String: ParameterValue] = [:],
    severity: Severity? = nil
  )
    -> RuleSet
  {
    RuleSet(
      id: "test",
      version: "1",
      title: "Test",
      sha256: "",
      rules: rules.map { id in
        let spec = RuleSpec.all.first { $0.id == id }!
        var numbers = Fixture.law[id] ?? [:]
        for (name, value) in values where spec.parameter(name) != nil { numbers[name] = value }
        return Rule(
          spec: spec,
          parameters: RuleParameters(numbers, for: spec),
          source: "law",
          severity: severity
        )
      },
      declared: declared
    )
  }

  /// What the named rules find in some days.
  func findings(
    _ rules: String...,
    in run: DateSpan,
    _ values: [String: ParameterValue] = [:],
    severity: Severity? = nil
  ) -> Findings {
    let set = set(rules, values, severity: severity)
    return RuleCheck(roster, over: run, sets: [set]).findings(sets: { _ in [set] }, all: [set])
  }

  /// The verdicts of one rule in some days.
  func verdicts(
    _ rule: String,
    in run: DateSpan,
    _ values: [String: ParameterValue] = [:],
    with others: [String] = []
  ) -> [Verdict] {
    let set = set([rule] + others, values)
    return RuleCheck(roster, over: run, sets: [set])
      .findings(sets: { _ in [set] }, all: [set]).verdicts.filter { $0.rule == rule }
  }

  static let law: [String: [String: ParameterValue]] = [
    "W4": ["hours": .minutes(.hours(48)), "weeks": .count(17)],
    "W4f": [
      "hours": .minutes(.hours(48)), "weeks": .count(17), "excluded": .names(["leave", "sick"]),
    ],
    "W2n": [
      "from": .time(WallTime("23:00")!), "to": .time(WallTime("06:00")!),
      "least": .minutes(.hours(7)), "around_from": .time(.midnight),
      "around_to": .time(WallTime("05:00")!),
    ],
    "W2w": ["hours": .minutes(.hours(3)), "one_week_in": .count(3)],
    "W6": ["hours": .minutes(.hours(8)), "weeks": .count(17), "rest_days_a_week": .count(1)],
    "W6h": ["hours": .minutes(.hours(8)), "special_hazards": .flag(true)],
    "W7": ["months": .count(12)],
    "W9": ["years": .count(2), "kept_years": .count(2)],
    "W10": ["hours": .minutes(.hours(11))],
    "W11": ["hours": .minutes(.hours(24)), "daily_hours": .minutes(.hours(11))],
    "W12": [
      "over_hours": .minutes(.hours(6)), "minutes": .minutes(Minutes(20)),
      "given_minutes": .minutes(Minutes(20)),
    ],
    "W13": ["weeks": .number(5.6), "most_days": .count(28)],
    "hsg-length": ["hours": .minutes(.hours(12))],
    "hsg-night-length": ["hours": .minutes(.hours(8))],
    "hsg-days": ["days": .count(7)],
    "hsg-long": ["days": .count(3), "from_hours": .minutes(Minutes(495))],
    "hsg-nights": ["days": .count(3)],
    "hsg-early": ["days": .count(3), "before": .time(WallTime("07:00")!)],
    "hsg-sleep": [
      "nights": .count(2), "from": .time(WallTime("22:00")!), "to": .time(WallTime("06:00")!),
    ],
    "hsg-weekends": ["one_in": .count(3)],
    "hsg-start": ["not_before": .time(WallTime("07:00")!)],
    "hsg-rotation": [:],
  ]
}

/// Numbers that look random and are the same in every run.
struct Seeded: RandomNumberGenerator {
  var state: UInt64
  mutating func next() -> UInt64 {
    state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
    let x = (state >> 18 ^ state) >> 27
    return x &* 0x9E37_79B9_7F4A_7C15 ^ state
  }
}

/// A person's time minute by minute, true where they work: the oracle of the rules about rest and averages.
struct MinuteMap {
  let start: Instant
  private(set) var works: [Bool]
  /// Minutes of work before each minute.
  private var before = [0]

  init(_ spans: [Span], in span: Span) {
    start = span.start
    works = [Bool](repeating: false, count: span.length.count)
    for s in spans {
      let clamped = s.clamped(to: span)
      for m in 0..<clamped.length.count { works[(clamped.start - start).count + m] = true }
    }
    for isWork in works { before.append(before[before.count - 1] + (isWork ? 1 : 0)) }
  }

  /// The most minutes in a row without work in a range.
  func longestRest(_ range: Range<Int>) -> Int {
    var longest = 0
    var run = 0
    for m in range {
      run = works[m] ? 0 : run + 1
      longest = max(longest, run)
    }
    return longest
  }

  /// Minutes of work in a range.
  func worked(_ range: Range<Int>) -> Int { before[range.upperBound] - before[range.lowerBound] }

  /// The minute of a moment.
  func minute(_ moment: Instant) -> Int { (moment - start).count }
}
