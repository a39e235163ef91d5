import CivilTime
import Foundation
import RoomFiles
import Staffing
import Testing

struct DemandReaderTests {
  @Test("a log is counted by interval, each call in the half-hour it begins in")
  func log() throws {
    let reading = DemandFixture.read(
      """
      start,queue,wait_s,handle_s,outcome
      2026-01-05T00:10:00+00:00,999,3,180,answered
      2026-01-05T00:29:59+00:00,999,4.5,200,ANSWERED
      2026-01-05T00:30:00Z,101,60,,abandoned
      2026-01-05 23:59:59,999,3,120,answered

      """
    )
    #expect(reading.texts == [])
    let history = try #require(reading.history(of: "999"))
    #expect(history.grid.days.start.description == "2026-01-05")
    #expect(history.grid.days.count == 1)
    #expect(history.calls.enumerated().filter { $0.element > 0 }.map(\.offset) == [0, 47])
    #expect(history.calls[0] == 2)
    #expect(reading.history(of: "101")?.calls[1] == 1)
    #expect(reading.histories.map(\.queue) == ["999", "101"])
    #expect(reading.files.map(\.rows) == [4])
    #expect(reading.files.map(\.kind) == [.log])
  }

  @Test("rows in the wrong order are sorted, and it is said how many")
  func order() {
    let rows = [
      "2026-01-06T12:00:00Z,999\n", "2026-01-05T00:10:00Z,999\n", "2026-01-06T23:50:00Z,999\n",
      "2026-01-05T12:00:00Z,999\n",
    ]
    let mixed = DemandFixture.read("start,queue\n" + rows.joined())
    let sorted = DemandFixture.read("start,queue\n" + rows.sorted().joined())
    #expect(mixed.histories == sorted.histories)
    #expect(sorted.texts == [])
    #expect(
      mixed.texts == ["note: 2 rows begin before the row above them; all were sorted by time"]
    )
  }

  @Test("rows of two queues one after the other are in order")
  func grouped() {
    let text =
      "start,queue,calls\n" + DemandFixture.day("2026-01-05")
      + DemandFixture.day("2026-01-05", queue: "101", calls: 3)
    let reading = DemandFixture.read(text)
    #expect(reading.texts == [])
    #expect(reading.history(of: "101")?.calls == [Double](repeating: 3, count: 48))
  }

  @Test("rows that repeat another in all that is read are said, and counted all the same")
  func duplicates() {
    let row = "2026-01-05T10:00:00Z,999,3,180,answered\n"
    let other = "2026-01-05T10:00:00Z,999,3,181,answered\n"
    let head = "start,queue,wait_s,handle_s,outcome\n"
    let reading = DemandFixture.read(head + row + other + row + row)
    #expect(reading.files.first?.duplicates == 2)
    #expect(reading.histories.first?.calls.reduce(0, +) == 4)
    #expect(reading.texts.first?.hasPrefix("warning: 2 rows repeat another") == true)
    // Two calls in one second of a log that says nothing else are nothing to wonder at.
    let bare = "2026-01-05T10:00:00Z,999\n"
    #expect(DemandFixture.read("start,queue\n" + bare + bare).files.first?.duplicates == 0)
  }

  private func counts(every step: Int, from first: Int = 0, _ calls: (Int) -> Int) -> String {
    let minutes = stride(from: first, to: 1440, by: step)
    return "start,queue,calls\n"
      + minutes.map { DemandFixture.row("2026-01-05", minute: $0, calls: calls($0)) }.joined()
  }

  @Test("finer counts are added up; coarser ones are spread evenly and it is said")
  func paces() {
    let fine = DemandFixture.read(counts(every: 15) { $0 % 30 == 0 ? 1 : 2 })
    #expect(fine.texts == [])
    #expect(fine.history(of: "999")?.calls == [Double](repeating: 3, count: 48))
    #expect(fine.files.first?.step == Minutes(15))
    let coarse = DemandFixture.read(counts(every: 60) { $0 / 60 })
    let expected = (0..<48).map { Double($0 / 2) / 2 }
    #expect(coarse.history(of: "999")?.calls == expected)
    #expect(coarse.texts[0] == "note: counts of 1 h were spread evenly over intervals of 30 min")
    let odd = DemandFixture.read(counts(every: 20) { _ in 1 })
    #expect(odd.texts[0] == "warning: counts of 20 min do not fit into intervals of 30 min")
  }

  @Test("hours at a quarter past are spread over the halves they cover")
  func phase() {
    let reading = DemandFixture.read(counts(every: 60, from: 15) { $0 < 1395 ? 8 : 0 })
    let calls = reading.history(of: "999")?.calls
    #expect(calls?[0] == 2)
    #expect(calls?[1..<46].allSatisfy { $0 == 4 } == true)
    #expect(calls?[46] == 2)
  }

  @Test("half a day without calls is not known, a quiet night is")
  func gaps() throws {
    var text = "start,queue\n"
    for day in 10..<25 {
      for minute in stride(from: 0, to: 1440, by: 6) {
        let hour = minute / 60
        let isNight = hour < 5
        if isNight, minute % 120 != 0 { continue }
        if day == 18, (9..<17).contains(hour) { continue }
        text += String(format: "2026-01-%dT%02d:%02d:00Z,999\n", day, hour, minute % 60)
      }
    }
    let reading = DemandFixture.read(text)
    let gap = try #require(reading.gaps.first)
    #expect(reading.gaps.count == 1)
    #expect(DemandFixture.london.iso(gap.span.start) == "2026-01-18T09:00:00+00:00")
    #expect(DemandFixture.london.iso(gap.span.end) == "2026-01-18T17:00:00+00:00")
    // 14 of 15 days have 10 calls an hour there at first; once the gap is left out, all of them.
    #expect(abs(gap.expected - 80) < 1e-9)
    let history = try #require(reading.histories.first)
    #expect(history.isKnown.count { !$0 } == 16)
  }

  @Test("a log that begins and ends within a day leaves those days out")
  func partial() throws {
    var text = "start,queue\n"
    for day in 5..<9 {
      for hour in 0..<24 where (day > 5 || hour >= 17) && (day < 8 || hour < 9) {
        for minute in 0..<6 {
          text += String(format: "2026-01-%02dT%02d:%02d:00Z,999\n", day, hour, minute * 10)
        }
      }
    }
    let reading = DemandFixture.read(text)
    #expect(reading.histories.first?.grid.days.start.description == "2026-01-06")
    #expect(reading.histories.first?.grid.days.count == 2)
    #expect(
      reading.texts == ["note: left out, as not all of the day is known: 2026-01-05, 2026-01-08"]
    )
    #expect(reading.gaps.isEmpty)
  }

  @Test("counts that name their zeros do not know what they leave out")
  func leftOut() {
    let slots = (0..<48).filter { $0 != 20 }
    let rows = slots.map { slot in
      DemandFixture.row("2026-01-05", minute: slot * 30, calls: slot == 30 ? 0 : 1)
    }
    let head = "start,queue,calls\n"
    let known = DemandFixture.read(head + rows.joined()).histories.first?.isKnown ?? []
    #expect(known.indices.filter { !known[$0] } == [20])
    let sparse = rows.filter { !$0.hasSuffix(",0\n") }
    let all = DemandFixture.read(head + sparse.joined()).histories.first?.isKnown ?? []
    #expect(!all.isEmpty && all.allSatisfy { $0 })
  }

  @Test("files follow on each other; calls in two of them are an error that names both")
  func overlap() {
    let head = "start,queue,calls\n"
    let first = head + DemandFixture.day("2026-01-05") + DemandFixture.day("2026-01-06")
    let next = head + DemandFixture.day("2026-01-07")
    let log = "start,queue\n2026-01-06T10:00:00Z,999\n"
    #expect(DemandFixture.read(first, next).histories.first?.grid.days.count == 3)
    #expect(DemandFixture.read(first, next).texts == [])
    let twice = DemandFixture.read(first, log)
    #expect(twice.diagnostics.map(\.path) == ["demand/calls-2.csv"])
    #expect(
      twice.texts == ["error: calls of 999 from 2026-01-06T10:00 on are in demand/calls-1.csv too"]
    )
    #expect(DemandFixture.read(first, log.replacing("999", with: "101")).hasErrors == false)
  }

  @Test("a file that ends in the half-hour in which the next begins is no overlap")
  func seam() {
    let first = "start,queue\n2026-01-05T10:00:00Z,999\n2026-01-05T10:07:00Z,999\n"
    let next = "start,queue\n2026-01-05T10:09:00Z,999\n"
    #expect(DemandFixture.read(first, next).histories.first?.calls.reduce(0, +) == 3)
  }

  @Test("faults of all files are reported in one run")
  func allFiles() {
    let reading = DemandFixture.read("start,queue\nx,999\n", "start\n", "start,queue\ny,998\n")
    #expect(reading.diagnostics.map(\.path).last == "demand/calls-3.csv")
    #expect(reading.diagnostics.count == 4)
    #expect(reading.histories.isEmpty)
  }

  @Test("a queue of the room that no file has is named")
  func noCalls() {
    let reading = DemandFixture.read("start,queue\n2026-01-05T10:09:00Z,999\n")
    #expect(reading.allTexts == ["warning: there are no calls of 101"])
    #expect(reading.histories.map(\.queue) == ["999"])
  }

  @Test("a log of two centuries of many queues is refused before memory runs out")
  func tooMuch() {
    var text = "start,queue\n"
    for year in 1990..<2190 {
      for queue in 0..<60 { text += "\(year)-01-01T00:00:00Z,q\(queue)\n" }
      for month in 1...12 {
        for day in 1...28 {
          text += String(format: "%d-%02d-%02dT00:00:00Z,q1\n", year, month, day)
        }
      }
    }
    let reading = DemandFixture.read(text, interval: 5, queues: nil)
    #expect(reading.texts.count == 1)
    #expect(reading.texts.first?.hasSuffix("are too much") == true)
  }

  @Test("two calls two centuries apart are refused, however few they are")
  func farApart() {
    let text = "start,queue\n1990-01-01T00:00:00Z,999\n2199-12-31T12:00:00Z,999\n"
    #expect(
      DemandFixture.read(text, interval: 1).texts == [
        "error: the calls lie up to 76701 days apart, from 1990-01-01 to 2199-12-31: too much"
      ]
    )
  }
}
