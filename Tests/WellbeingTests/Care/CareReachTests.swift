import CivilTime
import Rostering
import Testing
import Wellbeing

/// Which days are read to look after somebody.
struct CareReachTests {
  private func days(_ event: String, _ now: String) -> DateSpan {
    CareTimes().days(
      for: CareItem(id: "1", person: "a", kind: .trim, event: Care.at(event)),
      now: Care.at(now),
      in: Care.zone
    )
  }

  @Test func theDaysGoFromTheEventToEightWeeksOn() {
    // The first talk of TRiM is due within seven days of the event.
    #expect(
      days("2026-10-20T23:00", "2026-10-22T10:00")
        == DateSpan(Care.day("2026-10-20"), Care.day("2026-10-27") + 56)
    )
  }

  @Test func whatIsOlderThanAYearIsReadFromFourHundredDaysAgo() {
    let now = "2026-10-22T10:00"
    #expect(days("1986-04-26T01:23", now).start == Care.day("2026-10-22") - 400)
    #expect(days("2025-10-22T10:00", now).start == Care.day("2025-10-22"))
  }

  @Test func twoRunsOfDaysAreJoinedOverTheGap() {
    let (a, b) = (Care.day("2026-10-20"), Care.day("2026-11-02"))
    #expect(DateSpan(a, days: 2).joined(DateSpan(b, days: 1)) == DateSpan(a, b + 1))
    #expect(DateSpan(b, days: 1).joined(DateSpan(a, days: 30)) == DateSpan(a, days: 30))
  }
}
