import CivilTime
import DutyRules
import Rostering
import Testing

struct GoodPracticeLengthsTests {
  @Test("a duty of twelve hours is the longest, a night of eight")
  func lengths() {
    #expect(worst("hsg-length", "D-", kind("D", "07:00", "19:00")) == nil)
    #expect(worst("hsg-length", "D-", kind("D", "07:00", "19:01")) == 721)
    #expect(worst("hsg-night-length", "N-", kind("N", "22:00", "06:00")) == nil)
    #expect(worst("hsg-night-length", "N-", kind("N", "22:00", "06:01")) == 481)
    #expect(worst("hsg-night-length", "D-", kind("D", "07:00", "19:00")) == nil)
  }

  @Test("the autumn night of thirteen hours is named")
  func autumnNight() {
    let found = Fixture("N").verdicts("hsg-length", in: days("2026-10-20", 10))
    #expect(found.map(\.measured) == [780])
    #expect(found.map(\.span) == [span("2026-10-24T19:00", "2026-10-25T07:00")])
  }

  @Test("of three weekends in a row one is free, from Saturday 00:00 to Monday 00:00")
  func weekends() {
    // Fourteen days: every second weekend.
    #expect(worst("hsg-weekends", "DDDDDDDDDDDD--") == nil)
    #expect(worst("hsg-weekends", "DDDDDDDDDDDD--", values: ["one_in": .count(1)]) == 1)
    // A night that ends on Saturday morning takes the weekend away.
    let night = Fixture("----N--").verdicts("hsg-weekends", in: days("2026-01-05", 56))
    #expect(night.count == 1)
    #expect(Fixture("---N---").verdicts("hsg-weekends", in: days("2026-01-05", 56)).isEmpty)
  }

  @Test("starts before seven are early, but nights that begin after midnight are nights")
  func starts() {
    #expect(worst("hsg-start", "D---", kind("D", "07:00", "15:00")) == nil)
    #expect(worst("hsg-start", "D---", kind("D", "06:59", "15:00")) == 419)
    #expect(worst("hsg-start", "D---", kind("D", "00:30", "08:00")) == nil)
  }
}
