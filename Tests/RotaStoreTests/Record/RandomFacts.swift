import CivilTime
import Planning
import Rostering

/// Random facts of every kind, with text that is hard on stores and dates at the ends of the calendar.
struct RandomFacts {
  var generator: SeededGenerator

  init(seed: UInt64) { generator = SeededGenerator(seed: seed) }

  static let texts = [
    "kowen", "a", "O'Brien", "Ní Bhriain", "'); DROP TABLE entry; --", "x;y", "a@b", "back\\slash",
    "two\nlines", "\u{1}", "👩‍🚒", "\u{202E}rtl", "%s $1 {int64}", "\"quoted\"", "", "é", "e\u{301}",
    "=1+1", "-", String(repeating: "long ", count: 60),
  ]

  mutating func int(_ range: ClosedRange<Int>) -> Int { Int.random(in: range, using: &generator) }
  mutating func pick<T>(_ list: [T]) -> T { list[int(0...list.count - 1)] }
  mutating func text() -> String { pick(Self.texts) }
  mutating func maybe<T>(_ make: (inout Self) -> T) -> T? { int(0...2) == 0 ? nil : make(&self) }
  mutating func list<T>(_ most: Int, _ make: (inout Self) -> T) -> [T] {
    (0..<int(0...most)).map { _ in make(&self) }
  }

  mutating func date() -> CivilDate {
    // 1900-01-01 is day -25567 and 2199-12-31 day 84005.
    int(0...9) == 0 ? .never : CivilDate(dayNumber: int(-25_567...84_005))
  }

  mutating func days() -> DateSpan {
    let start = CivilDate(dayNumber: int(-25_567...84_005))
    if int(0...3) == 0 { return DateSpan(start, .never) }
    return DateSpan(start, min(.never, start + int(1...400)))
  }

  mutating func instant() -> Instant {
    int(0...9) == 0 ? .never : Instant(seconds: int(-2_000_000_000...7_000_000_000))
  }

  mutating func span() -> Span {
    let start = Instant(seconds: int(-2_000_000_000...7_000_000_000))
    return Span(start, int(0...5) == 0 ? .never : Instant(seconds: start.seconds + int(1...90_000)))
  }

  mutating func minutes() -> Minutes { Minutes(int(-10_000...10_000)) }
  mutating func letter() -> ShiftLetter { pick("DNEL09xz".compactMap { ShiftLetter($0) }) }
  mutating func key() -> String { int(0...1) == 0 ? PostingName.rostered : text() }
  mutating func posting() -> PostingName {
    PostingName(person: text(), date: date(), key: key())
  }

  mutating func absence() -> Absence {
    Absence(
      person: text(),
      kind: text(),
      extent: int(0...1) == 0 ? .days(days()) : .moments(span())
    )
  }

  mutating func weekdays() -> WeekdaySet { WeekdaySet(list(7) { $0.pick(Weekday.allCases) }) }

  mutating func placement() -> Placement {
    Placement(
      days: days(),
      team: maybe { $0.text() },
      roles: list(3) { $0.text() },
      pattern: maybe { $0.text() },
      phase: maybe { $0.int(0...30) },
      weekdays: weekdays(),
      contracted: maybe { $0.minutes() },
      counts: pick([0, 1, 0.1, 1.0 / 3, 0.30000000000000004]),
      skills: list(3) { skill in Skill(name: skill.text(), until: skill.maybe { $0.date() }) },
      tutor: maybe { $0.text() },
      cohort: maybe { $0.text() },
      terms: maybe { $0.text() },
      hasOptedOut: int(0...1) == 0,
      nightAssessment: maybe { $0.date() }
    )
  }

  mutating func limit() -> Restriction.Limit {
    switch int(0...4) {
    case 0: .noNights
    case 1: .maxHours(minutes())
    case 2: .not(queue: text())
    case 3: .notCounted
    default: .only(weekdays())
    }
  }

  mutating func pastKind() -> PastDuty.Kind {
    switch int(0...2) {
    case 0: .shift(letter())
    case 1: .overtime
    default: .absence(text())
    }
  }

  mutating func issued() -> IssuedPosting {
    IssuedPosting(
      name: posting(),
      part: int(1...4),
      letter: letter(),
      role: text(),
      span: span(),
      sequence: int(0...300),
      modified: instant(),
      isCancelled: int(0...1) == 0
    )
  }
}

/// The same numbers from the same seed.
///
/// - Source: G. L. Steele, D. Lea, C. H. Flood, "Fast splittable pseudorandom number generators", OOPSLA 2014.
struct SeededGenerator: RandomNumberGenerator {
  private var state: UInt64

  init(seed: UInt64) { state = seed }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var z = state
    z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
    z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
    return z ^ (z >> 31)
  }
}
