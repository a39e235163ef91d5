import CivilTime
import Drawing
import Staffing
import Testing

struct ForecastTextTests {
  private func reading(days: Int) throws -> ForecastReading {
    let first = try #require(CivilDate("2025-01-06"))
    let past = IntervalGrid(DateSpan(first, days: days), every: Minutes(60), in: .utc)
    let history = CallHistory(
      queue: "999",
      grid: past,
      calls: (0..<past.count).map { 10 + Double($0 % 7) }
    )
    let target = IntervalGrid(DateSpan(first + days, days: 7), every: Minutes(60), in: .utc)
    return try Forecaster.forecast(history, over: target)
  }

  @Test("the table has every trial, its origins and what chance alone gives")
  func table() throws {
    let reading = try reading(days: 84)
    let text = ForecastText(reading)
    try #require(text.table.rows.count == reading.trials.count + 1)
    #expect(text.table.columns.count == reading.origins.count + 4)
    for (row, trial) in zip(text.table.rows, reading.trials) {
      #expect(row[0] == trial.method.rawValue)
      #expect(row[1] == Sentence.decimal(trial.all.interval * 100) + " %")
    }
    #expect(text.sentence.contains("Queue 999"))
    #expect(text.text.contains(text.table.text.split(separator: "\n")[0]))
  }

  @Test("a short history is said, and there is no table of tests that were not made")
  func short() throws {
    let text = ForecastText(try reading(days: 9))
    #expect(text.table.rows.isEmpty)
    #expect(text.notes.contains { $0.hasPrefix("Only 9 days of history") })
    #expect(!text.sentence.contains("Tested"))
  }
}
