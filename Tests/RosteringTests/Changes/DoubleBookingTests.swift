import CivilTime
import LondonZone
import Rostering
import Testing

struct DoubleBookingTests {
  typealias F = ChangeFixture

  func pairs(_ roster: Roster, over run: DateSpan = days("2026-01-05", 8)) -> [String] {
    roster.doubleBookings(of: 0, over: run).map { "\($0.first) / \($0.second)" }
  }

  @Test("two postings that share a minute are found, those that touch are not")
  func overlap() {
    let roster = F.roster {
      $0.assignments = [
        F.assignment("a1", "red", "2026-01-05", "N", "2026-01-05T19:00", "2026-01-06T07:00"),
        F.assignment("a2", "red", "2026-01-07", "D", "2026-01-07T09:00", "2026-01-07T19:01"),
      ]
    }
    #expect(pairs(roster) == ["red 2026-01-07 a2 / red 2026-01-07"])
  }

  @Test("somebody on leave may be posted elsewhere, somebody at court may not; given away is free")
  func absent() {
    let extra = F.assignment(
      "a1",
      "red",
      "2026-01-05",
      "D",
      "2026-01-05T08:00",
      "2026-01-05T10:00"
    )
    func roster(_ absences: [Absence], _ releases: [Release] = []) -> Roster {
      F.roster(
        {
          $0.assignments = [extra]
          $0.releases = releases
        },
        absences: absences
      )
    }
    let leave = Fixture.away("red", "leave", span("2026-01-05T07:00", "2026-01-05T10:00"))
    #expect(pairs(roster([leave])) == [])
    let court = Fixture.away("red", "court", "2026-01-05")
    #expect(pairs(roster([court])) == ["red 2026-01-05 / red 2026-01-05 a1"])
    let release = Release(posting: F.name("red", "2026-01-05"), cause: .standDown)
    #expect(pairs(roster([], [release])) == [])
  }

  @Test("the night before the days asked counts against their first shift, each pair once")
  func edge() {
    let roster = F.roster(
      {
        $0.assignments = [
          F.assignment("a1", "red", "2026-01-04", "N", "2026-01-04T19:00", "2026-01-05T08:00"),
          F.assignment("a2", "red", "2026-01-02", "D", "2026-01-02T07:00", "2026-01-02T19:00"),
          F.assignment("a3", "red", "2026-01-02", "D", "2026-01-02T08:00", "2026-01-02T09:00"),
        ]
      },
      absences: [Fixture.away("red", "court", span("2026-01-05T07:10", "2026-01-05T07:20"))]
    )
    #expect(
      pairs(roster, over: days("2026-01-05", 1)) == ["red 2026-01-04 a1 / red 2026-01-05"]
    )
    #expect(roster.doubleBookings(of: 9, over: days("2026-01-05", 1)).isEmpty)
  }
}
