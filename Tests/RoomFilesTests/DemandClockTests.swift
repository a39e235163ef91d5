import CivilTime
import RoomFiles
import Staffing
import Testing

/// London: on 26 October 2025 01:00 to 02:00 is shown twice; on 29 March 2026 it is never shown.
struct DemandClockTests {
  private func calls(_ reading: DemandReading, _ queue: String = "999") -> [Int: Double] {
    var found: [Int: Double] = [:]
    for (i, calls) in (reading.history(of: queue)?.calls ?? []).enumerated() where calls > 0 {
      found[i] = calls
    }
    return found
  }

  /// A log with a call at each local time of a day; the first and the last make the day whole.
  private func log(_ day: String, _ times: [String]) -> String {
    "start,queue\n" + times.map { "\(day)T\($0),999\n" }.joined()
  }

  @Test("offsets tell both showings of the repeated hour apart")
  func offsets() {
    let reading = DemandFixture.read(
      log(
        "2025-10-26",
        ["00:10+01:00", "01:10+01:00", "01:40+01:00", "01:10+00:00", "23:50+00:00"]
      )
    )
    #expect(reading.texts == [])
    #expect(reading.histories.first?.grid.count == 50)
    #expect(calls(reading) == [0: 1, 2: 1, 3: 1, 4: 1, 49: 1])
  }

  @Test("local times in order are told apart where the clock goes back")
  func toldApart() {
    let reading = DemandFixture.read(
      log("2025-10-26", ["00:10", "01:10", "01:40", "01:05", "01:50", "02:10", "23:50"])
    )
    #expect(
      reading.texts == [
        "note: 4 rows in an hour that the clocks show twice were told apart by their order"
      ]
    )
    #expect(calls(reading) == [0: 1, 2: 1, 3: 1, 4: 1, 5: 1, 6: 1, 49: 1])
  }

  @Test("local times whose order says nothing are shared out evenly, and none is lost")
  func sharedOut() {
    for times in [
      ["00:10", "01:10", "01:10", "01:40", "02:10", "23:50"],
      ["00:10", "02:10", "01:10", "01:40", "01:10", "23:50"],
      ["00:10", "01:10", "01:10", "01:05", "01:40", "01:10", "02:10", "23:50"],
    ] {
      let reading = DemandFixture.read(log("2025-10-26", times))
      let found = calls(reading)
      #expect(reading.texts.contains { $0.contains("were shared out evenly between both") })
      #expect(found[2] == found[4])
      #expect(found[3] == found[5])
      #expect(found.values.reduce(0, +) == Double(times.count))
    }
  }

  @Test("local times in the skipped hour move on by an hour, and this is said")
  func skipped() {
    let reading = DemandFixture.read(log("2026-03-29", ["00:10", "01:10", "02:10", "23:50"]))
    #expect(reading.histories.first?.grid.count == 46)
    #expect(calls(reading) == [0: 1, 2: 2, 45: 1])
    #expect(
      reading.texts == [
        "warning: 1 row in an hour that the clocks of Europe/London skip was moved on by the gap"
      ]
    )
  }

  private func counts(_ day: String, _ rows: [(String, Int)]) -> String {
    "start,queue,calls\n" + rows.map { "\(day)T\($0.0),999,\($0.1)\n" }.joined()
  }

  @Test("of two counts for a time shown twice the second belongs to the second showing")
  func countsTwice() {
    let rows = [
      ("00:00", 1), ("00:30", 2), ("01:00", 3), ("01:30", 4), ("01:00", 5), ("01:30", 6),
      ("02:00", 7), ("23:30", 8),
    ]
    let reading = DemandFixture.read(counts("2025-10-26", rows))
    #expect(calls(reading) == [0: 1, 1: 2, 2: 3, 3: 4, 4: 5, 5: 6, 6: 7, 49: 8])
    let thrice = DemandFixture.read(counts("2025-10-26", rows + [("01:00", 9)]))
    #expect(
      thrice.texts == ["error: `2025-10-26T01:00` has a count of 999 already"]
    )
  }

  @Test("one count for a time shown twice is shared out evenly")
  func countsOnce() {
    let reading = DemandFixture.read(
      counts("2025-10-26", [("00:00", 1), ("00:30", 2), ("01:00", 3), ("01:30", 4), ("23:30", 8)])
    )
    #expect(calls(reading) == [0: 1, 1: 2, 2: 1.5, 3: 2, 4: 1.5, 5: 2, 49: 8])
    #expect(reading.files.first?.sharedOut == 2)
  }

  @Test("hours on the day of 25 hours: each showing keeps its own")
  func hourly() {
    let rows = (0..<24).flatMap { hour -> [String] in
      let time = (hour < 10 ? "0" : "") + "\(hour):00"
      if hour == 1 { return ["01:00+01:00", "01:00+00:00"] }
      return [time + (hour < 1 ? "+01:00" : "+00:00")]
    }
    let reading = DemandFixture.read(counts("2025-10-26", rows.map { ($0, 10) }))
    #expect(reading.history(of: "999")?.calls == [Double](repeating: 5, count: 50))
    #expect(reading.texts == ["note: counts of 1 h were spread evenly over intervals of 30 min"])
  }

  @Test("a count of a day covers the day of 25 hours")
  func daily() {
    let reading = DemandFixture.read(
      "start,queue,calls\n"
        + (24...28).map { "2025-10-\($0)T00:00,999,\($0 == 26 ? 100 : 48)\n" }.joined()
    )
    let history = reading.history(of: "999")
    #expect(history?.calls.count == 48 * 5 + 2)
    #expect(history?.calls[96..<146].allSatisfy { $0 == 2 } == true)
    #expect(abs((history?.calls.reduce(0, +) ?? 0) - 292) < 1e-9)
  }

  @Test("other zones: half-hour shifts and days that begin at one")
  func otherZones() throws {
    // Lord Howe goes back by half an hour at 02:00 on 5 April 2026; Cairo's clocks skip midnight on 24 April 2026.
    let howe = try ZoneFile.read(name: "Australia/Lord_Howe")
    let back = DemandFixture.read(
      "start,queue\n2026-04-05T01:40:00+11:00,999\n2026-04-05T01:40:00+10:30,999\n",
      zone: howe
    )
    #expect(back.history(of: "999")?.grid.count == 49)
    #expect(calls(back) == [3: 1, 4: 1])
    let cairo = try ZoneFile.read(name: "Africa/Cairo")
    let spring = DemandFixture.read("start,queue\n2026-04-24T00:10:00,999\n", zone: cairo)
    #expect(spring.files.first?.skipped == 1)
    #expect(spring.history(of: "999")?.grid.count == 46)
    #expect(calls(spring) == [0: 1])
  }
}
