import CivilTime
import DutyRules
import Rostering
import Testing

struct NightWorkerTests {
  let run = days("2026-01-05", 84)

  @Test("three hours of night time make a night duty, a minute less does not")
  func hours() {
    #expect(Fixture("L------", kind("L", "18:00", "02:00")).verdicts("W2w", in: run).count == 1)
    #expect(Fixture("L------", kind("L", "18:00", "01:59")).verdicts("W2w", in: run).isEmpty)
  }

  @Test("one week in three with a night makes a night worker, one in four does not")
  func weeks() {
    let third = "N" + String(repeating: "-", count: 20)
    let fourth = "N" + String(repeating: "-", count: 27)
    let joined = Placement(days: DateSpan(run.start, run.end), roles: ["handler"])
    for (cycle, isOne) in [(third, true), (fourth, false)] {
      var room = Fixture(cycle)
      room.placements = [joined]
      let found = room.verdicts("W2w", in: run)
      #expect(found.map(\.measured) == (isOne ? [4] : []))
      #expect(found.map(\.limit) == (isOne ? [4] : []))
    }
  }

  @Test("everybody on two days, two nights, four off is a night worker; a note says so")
  func everybody() {
    let found = Fixture().verdicts("W2w", in: run)
    #expect(found.map(\.severity) == [.note])
  }

  @Test("an agreed night time counts in place of the usual one, and agreed hours without it do too")
  func agreed() {
    let room = Fixture("L------", kind("L", "17:00", "01:00"))
    #expect(room.verdicts("W2w", in: run).isEmpty)
    let early: [String: ParameterValue] = ["from": .time(WallTime("22:00")!)]
    #expect(room.verdicts("W2w", in: run, early, with: ["W2n"]).count == 1)
    #expect(room.verdicts("W2w", in: run, ["hours": .minutes(.hours(2))]).count == 1)
  }

  @Test("who left before the rota is told nothing")
  func leaver() {
    var room = Fixture()
    room.placements[0].days = DateSpan(day("2020-01-01"), run.start)
    #expect(room.findings("W2w", "W7", "W10", in: run).verdicts.isEmpty)
  }
}
