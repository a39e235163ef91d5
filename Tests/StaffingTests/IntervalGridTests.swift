import CivilTime
import LondonZone
import Staffing
import Testing

@Suite struct IntervalGridTests {
  @Test(arguments: [("2026-03-29", 46), ("2026-10-25", 50), ("2026-10-24", 48)])
  func halfHoursOfADay(_ day: String, _ count: Int) throws {
    let date = try #require(CivilDate(day))
    let grid = IntervalGrid(DateSpan(date - 1, days: 3), every: Minutes(30), in: ZoneRules.london)
    let own = grid.intervals(of: date)
    #expect(own.count == count)
    #expect(grid.span(own.lowerBound).start == ZoneRules.london.startOfDay(date))
    #expect(grid.span(own.upperBound - 1).end == ZoneRules.london.startOfDay(date + 1))
    for i in 0..<grid.count {
      #expect(grid.index(of: grid.starts[i]) == i)
      #expect(grid.date(i) == ZoneRules.london.date(at: grid.starts[i]))
      #expect(grid.slots[i] == ZoneRules.london.local(at: grid.starts[i]).time.minuteOfDay / 30)
    }
    #expect(grid.index(of: grid.starts[grid.count]) == nil)
  }

  @Test func theRepeatedHourHasItsPlacesTwice() throws {
    let date = try #require(CivilDate("2026-10-25"))
    let grid = IntervalGrid(DateSpan(date, days: 1), every: Minutes(30), in: ZoneRules.london)
    #expect(Array(grid.slots.prefix(8)) == [0, 1, 2, 3, 2, 3, 4, 5])
  }
}
