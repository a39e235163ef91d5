import CivilTime
import LondonZone
import Rostering
import Testing

/// Shifts of twelve hours with an unpaid hour; red works D on 3 and 4 April 2026, N on 5 and 6, and rests
/// from the 7th to the 10th.
struct ChangedHoursTests {
  typealias F = ChangeFixture

  func account(
    absences: [Absence] = [],
    _ change: (inout RosterChanges) -> Void
  ) -> HoursAccount {
    var roster = F.roster(change, absences: absences)
    roster.shifts = [
      kind("D", "07:00", "19:00", unpaid: 60), kind("N", "19:00", "07:00", unpaid: 60),
    ]
    return HoursAccount.accounts(of: 0, in: roster, touching: days("2026-06-01", 1))[0]
  }

  /// The difference in minutes to an account without changes: rostered, unpaid, overtime and paid.
  func difference(
    absences: [Absence] = [],
    _ change: (inout RosterChanges) -> Void
  ) -> [Int] {
    let (was, now) = (account(absences: absences) { _ in }, account(absences: absences, change))
    return [
      now.rostered - was.rostered, now.unpaid - was.unpaid, now.overtime - was.overtime,
      now.paid - was.paid,
    ].map(\.count)
  }

  func worked(_ date: String?, _ from: String, _ to: String) -> WorkedTime {
    WorkedTime(
      person: "red",
      posting: date.map { F.name("red", $0) },
      span: span(from, to),
      kind: date == nil ? .calledIn : .hours
    )
  }

  @Test("kept late three hours is three hours of overtime, all paid")
  func keptLate() {
    let found = difference {
      $0.worked = [worked("2026-04-04", "2026-04-04T07:00", "2026-04-04T22:00")]
    }
    #expect(found == [0, 0, 180, 180])
  }

  @Test("home after half a shift is half a shift, with half its unpaid hour")
  func sentHome() {
    let found = difference {
      $0.worked = [worked("2026-04-03", "2026-04-03T07:00", "2026-04-03T13:00")]
    }
    #expect(found == [-360, -30, 0, -330])
  }

  @Test("cover and overtime are beyond the contract, swaps and extra shifts within it")
  func kinds() {
    func shift(_ kind: Assignment.Kind) -> [Int] {
      difference {
        $0.assignments = [
          F.assignment("a1", "red", "2026-04-07", "D", "2026-04-07T07:00", "2026-04-07T13:00", kind)
        ]
      }
    }
    #expect(shift(.cover) == [0, 30, 360, 330])
    #expect(shift(.overtime) == [0, 30, 360, 330])
    #expect(shift(.extra) == [360, 30, 0, 330])
    #expect(shift(.swap) == [360, 30, 0, 330])
  }

  @Test("a swap of one shift for another changes nothing and leaves no rest day owed")
  func swap() {
    let swapped: (inout RosterChanges) -> Void = {
      $0.releases = [Release(posting: F.name("red", "2026-04-03"), cause: .swap)]
      $0.assignments = [
        F.assignment("a1", "red", "2026-04-09", "D", "2026-04-09T07:00", "2026-04-09T19:00", .swap)
      ]
    }
    #expect(difference(swapped) == [0, 0, 0, 0])
    #expect(account(swapped).restDaysOwed.isEmpty)
  }

  @Test("cover that leave took away is neither worked nor rostered, and no rest day is owed")
  func coverOnLeave() {
    let leave = Fixture.away("red", "leave", "2026-04-07")
    let cover: (inout RosterChanges) -> Void = {
      $0.assignments = [
        F.assignment("a1", "red", "2026-04-07", "D", "2026-04-07T07:00", "2026-04-07T19:00")
      ]
    }
    #expect(difference(absences: [leave], cover) == [0, 0, 0, 0])
    let account = account(absences: [leave], cover)
    #expect(account.absent.isEmpty)
    #expect(account.restDaysOwed.isEmpty)
  }

  @Test("rest days worked on cover, an extra shift, overtime or called in are owed, each once")
  func owed() {
    let account = account {
      $0.assignments = [
        F.assignment("a1", "red", "2026-04-07", "D", "2026-04-07T07:00", "2026-04-07T09:00"),
        F.assignment("a2", "red", "2026-04-07", "D", "2026-04-07T10:00", "2026-04-07T12:00"),
        F.assignment(
          "a3",
          "red",
          "2026-04-08",
          "D",
          "2026-04-08T07:00",
          "2026-04-08T09:00",
          .extra
        ),
        F.assignment(
          "a4",
          "red",
          "2026-04-09",
          "D",
          "2026-04-09T07:00",
          "2026-04-09T09:00",
          .overtime
        ),
      ]
      $0.worked = [worked(nil, "2026-04-10T12:00", "2026-04-10T13:00")]
    }
    #expect(account.restDaysOwed == (0..<4).map { day("2026-04-07") + $0 })
  }
}
