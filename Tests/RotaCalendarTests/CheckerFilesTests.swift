import CivilTime
import Foundation
import RotaCalendar
import Testing

/// Files for the outside checkers, written where `RELIEF_CHECK_DIR` says.
///
/// They hold what a plan from Config alone never does. Each expected row is written out by hand.
struct CheckerFilesTests {
  private struct Row {
    let event: CalendarEvent
    let start: String
    let end: String
    let summary: String
  }

  private func night(_ uid: String, _ start: String, _ end: String, _ summary: String) -> Row {
    Row(
      event: CalendarEvent(
        uid: uid,
        time: .timed(start: Instant(start)!, end: Instant(end)!),
        summary: summary,
        description: summary,
        location: summary,
        modified: Instant("2026-01-05T00:00:00Z")!
      ),
      start: start,
      end: end,
      summary: summary
    )
  }

  private func write(_ name: String, _ rows: [Row]) throws {
    let file = CalendarFile(name: name, zone: Zones.london, events: rows.map(\.event))
    let bytes = try CalendarWriter.bytes(file)
    #expect(try CalendarWriter.treeBytes(file) == bytes)
    guard let folder = ProcessInfo.processInfo.environment["RELIEF_CHECK_DIR"] else { return }
    let quoted = { (text: String) in "\"" + text.replacing("\"", with: "\"\"") + "\"" }
    let table = rows.map {
      [$0.event.uid, $0.start, $0.end, quoted($0.summary)].joined(separator: ",")
    }
    let csv = (["uid,start_utc,end_utc,summary"] + table).joined(separator: "\n") + "\n"
    let stem = URL(filePath: folder).appending(path: name)
    try Data(bytes).write(to: stem.appendingPathExtension("ics"))
    try Data(csv.utf8).write(to: stem.appendingPathExtension("csv"))
  }

  @Test("tombstones beside what still stands")
  func tombstones() throws {
    let back = night(
      "lindum.a.20261024.r@relief.invalid",
      "2026-10-24T18:00:00Z",
      "2026-10-25T07:00:00Z",
      "Night shift"
    )
    let forward = night(
      "lindum.a.20260328.r@relief.invalid",
      "2026-03-28T19:00:00Z",
      "2026-03-29T06:00:00Z",
      "Night shift"
    )
    let stands = night(
      "lindum.a.20261025.r@relief.invalid",
      "2026-10-25T19:00:00Z",
      "2026-10-26T07:00:00Z",
      "Night shift"
    )
    let gone = [back, forward].map { row in
      Row(
        event: row.event.cancelled(at: Instant("2026-09-01T10:00:00Z")!),
        start: row.start,
        end: row.end,
        summary: "Cancelled: Night shift"
      )
    }
    try write("tombstones", gone + [stands])
  }

  @Test("appointments beside shifts, one of them called off")
  func appointments() throws {
    let shift = night(
      "lindum.a.20261024.r@relief.invalid",
      "2026-10-24T18:00:00Z",
      "2026-10-25T07:00:00Z",
      "Night shift"
    )
    // In the hour that the clocks show twice, and a week later.
    let talks = [
      ("0123456789abcdef0123456789abcdef@relief.invalid", "2026-10-25T01:15:00Z"),
      ("fedcba9876543210fedcba9876543210@relief.invalid", "2026-11-01T10:00:00Z"),
    ].map { uid, start -> Row in
      let end = Instant(start)! + .hours(1)
      let event = CalendarEvent(
        uid: uid,
        time: .timed(start: Instant(start)!, end: end),
        summary: CalendarAppointment.summary,
        isPrivate: true,
        modified: Instant("2026-10-20T10:00:00Z")!
      )
      return Row(event: event, start: start, end: end.description, summary: "Appointment")
    }
    let gone = Row(
      event: talks[1].event.cancelled(at: Instant("2026-10-21T10:00:00Z")!),
      start: talks[1].start,
      end: talks[1].end,
      summary: "Cancelled: Appointment"
    )
    try write("appointments", [shift, talks[0], gone])
  }

  @Test("leave days and a note are whole days")
  func leave() throws {
    let modified = Instant("2026-01-05T00:00:00Z")!
    let leave = Row(
      event: CalendarEvent(
        uid: "lindum.a.20261027.leave@relief.invalid",
        time: .allDay(DateSpan(CivilDate("2026-10-27")!, days: 1)),
        summary: "Leave",
        busy: .outOfOffice,
        isTransparent: true,
        modified: modified
      ),
      start: "2026-10-27",
      end: "2026-10-28",
      summary: "Leave"
    )
    let block = Row(
      event: CalendarEvent(
        uid: "lindum.a.20260328.leave@relief.invalid",
        time: .allDay(DateSpan(CivilDate("2026-03-28")!, days: 3)),
        summary: "Leave",
        busy: .outOfOffice,
        isTransparent: true,
        modified: modified
      ),
      start: "2026-03-28",
      end: "2026-03-31",
      summary: "Leave"
    )
    let shift = night(
      "lindum.a.20261024.r@relief.invalid",
      "2026-10-24T18:00:00Z",
      "2026-10-25T07:00:00Z",
      "Night shift"
    )
    try write("leave", [leave, block, shift])
    try write("leave-only", [leave])
  }

  @Test("hostile names arrive as they were typed")
  func hostile() throws {
    let names = [
      "O'Brien, Ní Bhriain; Łukasz \"Ł\" 李", "🌙🌙🌙🌙🌙🌙🌙🌙🌙🌙🌙🌙🌙🌙🌙🌙🌙🌙🌙🌙🌙🌙🌙🌙🌙🌙🌙🌙🌙🌙",
      "BEGIN:VEVENT", "END:VCALENDAR", "=1+1", "a\\b;c,d:e", "عربي עברית",
      String(repeating: "x", count: 200),
      String(repeating: "長", count: 80), "https://example.org/?a=1&b=2",
    ]
    let rows = names.enumerated().map { i, name in
      night(
        "lindum.p\(i).2026010\(i % 9 + 1).r@relief.invalid",
        "2026-01-0\(i % 9 + 1)T19:00:00Z",
        "2026-01-\(i % 9 + 2 < 10 ? "0" : "")\(i % 9 + 2)T07:00:00Z",
        name
      )
    }
    try write("hostile", rows)
  }
}
