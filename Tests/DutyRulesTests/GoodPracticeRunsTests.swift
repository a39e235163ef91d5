import CivilTime
import DutyRules
import Rostering
import Testing

struct GoodPracticeRunsTests {
  @Test("seven days in a row, three long ones, three nights and three early starts are the most")
  func runs() {
    let short = kind("D", "09:00", "17:00")
    #expect(worst("hsg-days", "DDDDDDD-", short) == nil)
    #expect(worst("hsg-days", "DDDDDDDD-", short) == 8)
    #expect(worst("hsg-long", "DDD-") == nil)
    #expect(worst("hsg-long", "DDDD-") == 4)
    #expect(worst("hsg-long", "DDDD-", kind("D", "09:00", "17:14")) == nil)
    #expect(worst("hsg-nights", "NNN-") == nil)
    #expect(worst("hsg-nights", "NNNN-") == 4)
    #expect(worst("hsg-early", "DDDD-", kind("D", "07:00", "15:00")) == nil)
    #expect(worst("hsg-early", "DDDD-", kind("D", "06:59", "15:00")) == 4)
    #expect(worst("hsg-early", "DDD-", kind("D", "06:59", "15:00")) == nil)
  }

  @Test("a run is followed across the rota's edges")
  func edges() {
    let room = Fixture("NNNN----")
    #expect(room.verdicts("hsg-nights", in: days("2026-01-05", 1)).map(\.measured) == [4])
    #expect(room.verdicts("hsg-nights", in: days("2026-01-08", 1)).map(\.measured) == [4])
    #expect(room.verdicts("hsg-nights", in: days("2026-01-10", 2)).isEmpty)
    let weekends = Fixture("DDDDDDD").verdicts("hsg-weekends", in: days("2026-01-10", 2))
    #expect(weekends.count == 1)
  }

  @Test("the spring night of eleven hours is as long a shift as the others")
  func springNight() {
    let found = Fixture("NNNN----", kind("N", "20:00", "04:15"), anchor: "2026-03-26")
      .verdicts("hsg-long", in: days("2026-03-26", 4))
    #expect(found.map(\.measured) == [4])
  }
}
