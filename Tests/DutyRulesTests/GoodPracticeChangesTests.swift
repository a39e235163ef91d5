import CivilTime
import DutyRules
import Rostering
import Testing

struct GoodPracticeChangesTests {
  @Test("between days and nights lie two full nights of sleep")
  func sleep() {
    #expect(worst("hsg-sleep", "DDNN----") == 1)
    #expect(worst("hsg-sleep", "DD-NN---") == nil)
    #expect(worst("hsg-sleep", "NN-D----") == 1)
  }

  @Test("shifts move forward: early, late, night, and not back without two days between")
  func rotation() {
    let kinds = [
      kind("E", "06:00", "14:00"), kind("L", "14:00", "22:00"), kind("N", "22:00", "06:00"),
    ]
    func back(_ cycle: String) -> Double? {
      worst("hsg-rotation", cycle, kinds[0], kinds[1], kinds[2])
    }
    #expect(back("EELLNN----") == nil)
    #expect(back("LLEE----") == 480)
    #expect(back("NNLL----") == 480)
    #expect(back("LL---EE---") == nil)
  }
}
