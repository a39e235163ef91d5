import CivilTime
import Testing

/// Europe/London in 2026, written by hand from the Summer Time Order 2002: 01:00 UTC on the last
/// Sundays of March and October.
let london = ZoneRules(
  name: "Europe/London",
  initialOffset: 0,
  initialAbbreviation: "GMT",
  transitions: [
    .init(at: Instant("2026-03-29T01:00Z")!, offset: 3600, abbreviation: "BST"),
    .init(at: Instant("2026-10-25T01:00Z")!, offset: 0, abbreviation: "GMT"),
  ]
)

struct ZoneRulesTests {
  func night(_ date: String, _ from: String, _ to: String) -> Minutes {
    let d = CivilDate(date)!
    return london.instant(of: d + 1, at: WallTime(to)!) - london.instant(of: d, at: WallTime(from)!)
  }

  @Test("nights over the clock changes have their true length")
  func nights() {
    #expect(night("2026-10-24", "19:00", "07:00") == .hours(13))
    #expect(night("2026-03-28", "19:00", "07:00") == .hours(11))
    #expect(night("2026-03-28", "22:00", "09:00") == .hours(10))
    #expect(night("2026-07-01", "19:00", "07:00") == .hours(12))
  }

  @Test("days have 23, 24 and 25 hours")
  func days() {
    #expect(london.day(CivilDate("2026-03-29")!).length == .hours(23))
    #expect(london.day(CivilDate("2026-10-25")!).length == .hours(25))
    #expect(london.day(CivilDate("2026-10-24")!).length == .hours(24))
  }

  @Test("a wall time in the gap moves on by the gap; a repeated one is the first")
  func gapAndOverlap() {
    let gap = london.reading(of: CivilDate("2026-03-29")!, at: WallTime("01:30")!)
    #expect(gap.instant == Instant("2026-03-29T01:30Z"))
    #expect(gap.reading == .skipped)
    let twice = london.reading(of: CivilDate("2026-10-25")!, at: WallTime("01:30")!)
    #expect(twice.instant == Instant("2026-10-25T00:30Z"))
    #expect(twice.reading == .repeated)
    #expect(london.reading(of: CivilDate("2026-10-25")!, at: WallTime("02:00")!).reading == .once)
    #expect(london.reading(of: CivilDate("2026-03-29")!, at: WallTime("02:00")!).reading == .once)
    #expect(
      london.reading(of: CivilDate("2026-03-29")!, at: WallTime("01:00")!).reading == .skipped
    )
  }

  @Test("every quarter hour round both changes reads back as itself")
  func roundTrip() {
    for start in ["2026-03-28T00:00Z", "2026-10-24T00:00Z"] {
      for quarter in 0..<288 {
        let moment = Instant(start)! + Minutes(quarter * 15)
        let (date, time) = london.local(at: moment)
        let back = london.reading(of: date, at: time)
        let second = back.reading == .repeated && back.instant + .hours(1) == moment
        #expect(back.instant == moment || second)
        #expect(Instant(london.iso(moment)) == moment)
        #expect(back.reading != .skipped)
      }
    }
  }
}
