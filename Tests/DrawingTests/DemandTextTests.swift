import CivilTime
import Drawing
import Staffing
import Testing

struct DemandTextTests {
  private func estimate(handle: Double) -> DemandEstimate {
    var days: [CallSums] = []
    var handles = SecondsHistogram()
    for day in 0..<20 {
      var sums = CallSums()
      for call in 0..<50 {
        sums.add(handle: handle + Double(day % 3) + Double(call % 5))
        sums.add(wait: 3, isAbandoned: false)
        handles.add(handle)
      }
      days.append(sums)
    }
    return DemandEstimate(queue: "999", days: days, handles: handles)
  }

  private func text(handle: Double) -> DemandText {
    let grid = IntervalGrid(
      DateSpan(CivilDate(dayNumber: 20_458), days: 7),
      every: Minutes(30),
      in: .utc
    )
    let calls = (0..<grid.count).map { $0 == 100 ? 7.0 : 1 }
    return DemandText(
      [CallHistory(queue: "999", grid: grid, calls: calls)],
      estimates: [estimate(handle: handle)],
      gaps: [],
      queues: [
        Queue(id: "999", name: "Emergency", priority: 1, handleSeconds: 180, target: .init())
      ]
    )
  }

  @Test(
    "a setting that the log contradicts is said, with the side it errs on; one it agrees with is not"
  )
  func differences() {
    let quiet = "999: nobody gave up, so the log does not tell how patient callers are."
    #expect(text(handle: 177).remarks == [quiet])
    #expect(
      text(handle: 300).remarks.first?.contains("180 s, below what the log says, 303 s") == true
    )
    #expect(
      text(handle: 100).remarks.first?.contains("180 s, above what the log says, 103 s") == true
    )
  }

  @Test("the table says calls, days and the busiest time")
  func table() {
    let rows = Dictionary(
      uniqueKeysWithValues: text(handle: 180).table.rows.map { ($0[0], $0[1]) }.filter {
        !$0.0.hasPrefix(" ")
      }
    )
    #expect(rows["Calls"] == "342")
    #expect(rows["Days"] == "7")
    #expect(rows["Busiest time of the week"] == "Wed 02:00, 7.0")
    #expect(rows["Most calls at once"] == "Wed 7 Jan 2026 02:00, 7")
    #expect(rows["Gave up"] == "0.0 % of 1,000")
    #expect(rows["Patience, mean"] == "–")
  }
}
