import CivilTime
import Staffing
import Testing

struct DemandHistoryTests {
  private let grid = IntervalGrid(
    DateSpan(CivilDate(dayNumber: 20_458), days: 35),
    every: Minutes(30),
    in: .utc
  )

  private func history(_ calls: (Int) -> Double) -> CallHistory {
    CallHistory(queue: "999", grid: grid, calls: (0..<grid.count).map(calls))
  }

  @Test("a run without calls is a gap where twenty are expected, and not where fewer are")
  func least() {
    // Two calls a half-hour: 4 of 5 weeks have them, so 1.6 are expected before the gap is left out.
    for (length, isGap) in [(12, false), (13, true)] {
      var busy = history { (480..<480 + length).contains($0) ? 0 : 2 }
      let gaps = busy.markGaps()
      #expect(gaps.count == (isGap ? 1 : 0), "\(length)")
      #expect(busy.isKnown.count { !$0 } == (isGap ? length : 0))
    }
  }

  @Test("days without calls week after week are closed, not lost")
  func closed() {
    var office = history { $0 / 48 % 7 < 5 && (18..<36).contains($0 % 48) ? 5 : 0 }
    #expect(office.markGaps().isEmpty)
    #expect(office.isKnown.allSatisfy { $0 })
  }

  @Test("a history without a single call has no gaps and no end")
  func silent() {
    var silent = history { _ in 0 }
    #expect(silent.markGaps().isEmpty)
    var none = CallHistory(
      queue: "999",
      grid: IntervalGrid(DateSpan(CivilDate(dayNumber: 0), days: 0), every: Minutes(30), in: .utc),
      calls: []
    )
    #expect(none.markGaps().isEmpty)
    #expect(CallHistory.wholeDays([none]) == [none])
    #expect(CallHistory.wholeDays([]).isEmpty)
  }

  @Test("days at the ends that no queue knows wholly are left out, those that one knows stay")
  func wholeDays() {
    var one = history { $0 < 30 ? 0 : 2 }
    let other = history { _ in 1 }
    _ = one.markGaps()
    #expect(CallHistory.wholeDays([one]).first?.grid.days.start == grid.days.start + 1)
    #expect(CallHistory.wholeDays([one, other]) == [one, other])
    var unknown = one
    unknown.isKnown = [Bool](repeating: false, count: grid.count)
    #expect(CallHistory.wholeDays([unknown]) == [unknown])
  }

  @Test("a summary: days, calls a day by the time that is known, the busiest time of the week")
  func summary() {
    var history = history { $0 % 336 == 100 ? 9 : 1 }
    history.isKnown[0] = false
    history.calls[0] = 0
    let summary = CallSummary(history)
    #expect(summary.calls == Double(grid.count - 1 + 5 * 8))
    #expect(summary.days == 35)
    #expect(abs(summary.perDay - summary.calls / (35 - 0.5 / 24)) < 1e-9)
    #expect(summary.unknown == Minutes(30))
    // The history begins on a Monday; place 100 of the week is the third day, at 02:00.
    #expect(summary.busiest?.weekday == .wednesday)
    #expect(summary.busiest?.time == WallTime("02:00"))
    #expect(summary.busiest?.calls == 9)
    #expect(summary.most?.interval == 100)
    #expect(summary.most?.calls == 9)
  }
}
