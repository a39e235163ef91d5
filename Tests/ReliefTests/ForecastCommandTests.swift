import Foundation
import Testing

/// `relief staffing forecast` as scripts use it.
struct ForecastCommandTests {
  /// Counts of 10 an hour by day and 2 by night from 5 January 2026 on, local time of nowhere.
  private func counts(_ days: Int, in folder: URL) throws -> String {
    let first = try #require(ISO8601DateFormatter().date(from: "2026-01-05T00:00:00Z"))
    var text = "start,queue,calls\n"
    for hour in 0..<days * 24 {
      let start = first.addingTimeInterval(Double(hour) * 3600).formatted(.iso8601)
      text += "\(start),999,\((8..<20).contains(hour % 24) ? 10 : 2)\n"
    }
    let file = folder.appending(path: "counts.csv")
    try text.write(to: file, atomically: true, encoding: .utf8)
    return file.path
  }

  private func forecast(_ file: String, _ more: String...) throws -> Program.Result {
    try Program.run(
      arguments: ["staffing", "forecast", "--calls", file, "--interval", "60"] + more
    )
  }

  @Test("the columns and the days are those of the contract")
  func table() throws {
    try Program.temporaryFolder { folder in
      let file = try counts(84, in: folder)
      let result = try forecast(
        file,
        "--timezone",
        "UTC",
        "--from",
        "2026-03-30",
        "--days",
        "2",
        "--explain"
      )
      #expect(result.status == 0, "\(result.errors)")
      let rows = result.output.split(whereSeparator: \.isNewline)
      try #require(rows.count == 49)
      #expect(rows[0] == "start,queue,calls,low,high")
      #expect(rows[1].hasPrefix("2026-03-30T00:00:00+00:00,999,2,"))
      #expect(rows[13].hasPrefix("2026-03-30T12:00:00+00:00,999,10,"))
      #expect(rows[48].hasPrefix("2026-03-31T23:00:00+00:00,999,2,"))
      #expect(result.errors.contains("chance alone"))
      let json = try forecast(
        file,
        "--timezone",
        "UTC",
        "--from",
        "2026-03-30",
        "--days",
        "2",
        "--json"
      )
      let list = try #require(
        JSONSerialization.jsonObject(with: Data(json.output.utf8)) as? [[String: Any]]
      )
      #expect(list.count == 48)
      #expect(Set(list[0].keys) == ["start", "queue", "calls", "low", "high"])
    }
  }

  @Test("the days when the clocks change have 23 and 25 hours")
  func clocks() throws {
    try Program.temporaryFolder { folder in
      let file = try counts(300, in: folder)
      for (day, hours) in [("2026-03-29", 23), ("2026-10-25", 25)] {
        let result = try forecast(
          file,
          "--timezone",
          "Europe/London",
          "--from",
          day,
          "--days",
          "1",
          "-q"
        )
        #expect(result.output.split(whereSeparator: \.isNewline).count == hours + 1)
      }
    }
  }

  @Test("what lies after the first day changes nothing")
  func cut() throws {
    try Program.temporaryFolder { folder in
      let arguments = ["--timezone", "UTC", "--from", "2026-03-02", "--days", "7"]
      let long = try counts(84, in: folder)
      let a = try Program.run(
        arguments: ["staffing", "forecast", "--calls", long] + arguments
      )
      let short = try counts(56, in: folder)
      let b = try Program.run(
        arguments: ["staffing", "forecast", "--calls", short] + arguments
      )
      #expect(a.status == 0 && a.output == b.output)
    }
  }

  @Test("bad input is refused in words, each kind with its exit code")
  func refusals() throws {
    try Program.temporaryFolder { folder in
      let file = try counts(28, in: folder)
      let early = try forecast(file, "--timezone", "UTC", "--from", "2026-01-05", "--days", "7")
      #expect(early.status == 2)
      #expect(early.errors.contains("no calls to forecast from"))
      let missing = try forecast("/nowhere.csv", "--from", "2026-02-02", "--days", "7")
      #expect(missing.status == 74)
      let zone = try forecast(file, "--timezone", "Mars/One", "--from", "2026-02-02", "--days", "7")
      #expect(zone.status == 2)
      let queue = try forecast(
        file,
        "--timezone",
        "UTC",
        "--queue",
        "99",
        "--from",
        "2026-02-02",
        "--days",
        "7"
      )
      #expect(queue.status == 2)
      #expect(queue.errors.contains("unknown queue `99`"))
      let interval = try Program.run(
        "staffing",
        "forecast",
        "--calls",
        file,
        "--interval",
        "7",
        "--from",
        "2026-02-02"
      )
      #expect(interval.status == 64)
      for result in [early, missing, zone, queue, interval] { #expect(result.output.isEmpty) }
    }
  }

  @Test("bank holidays come from the file that is named")
  func holidays() throws {
    try Program.temporaryFolder { folder in
      let file = try counts(84, in: folder)
      let result = try forecast(
        file,
        "--timezone",
        "Europe/London",
        "--holidays",
        "Config/holidays/uk.json",
        "--division",
        "scotland",
        "--from",
        "2026-04-01",
        "--days",
        "7"
      )
      #expect(result.status == 0, "\(result.errors)")
      #expect(result.errors.contains("Bank holidays are taken for"))
      let wrong = try forecast(
        file,
        "--timezone",
        "Europe/London",
        "--holidays",
        "Config/holidays/uk.json",
        "--division",
        "scotlnd",
        "--from",
        "2026-04-01",
        "--days",
        "7"
      )
      #expect(wrong.status == 2)
      #expect(wrong.errors.contains("scotland"))
    }
  }
}
