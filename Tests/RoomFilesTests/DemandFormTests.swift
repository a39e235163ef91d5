import CivilTime
import Foundation
import RoomFiles
import Staffing
import Testing

/// What a file may look like and still mean the same.
struct DemandFormTests {
  static let rows = [
    ["start", "queue", "wait_s", "handle_s", "outcome"],
    ["2026-01-05T00:10:00+00:00", "999", "3", "180", "answered"],
    ["2026-01-05T09:10:00+00:00", "101", "60", "", "abandoned"],
    ["2026-01-05T23:50:00+00:00", "999", "5", "220.5", "answered"],
  ]

  static func text(_ rows: [[String]], end: String = "\n") -> String {
    rows.map { $0.joined(separator: ",") + end }.joined()
  }

  static let same: [(name: String, text: String)] = [
    ("as it is", text(rows)),
    ("byte order mark", "\u{FEFF}" + text(rows)),
    ("CRLF", text(rows, end: "\r\n")),
    ("CR", text(rows, end: "\r")),
    ("no line end at the end", String(text(rows).dropLast())),
    ("empty lines", text(rows, end: "\n\n")),
    ("other order of columns", text(rows.map { $0.reversed() })),
    ("quotes", text(rows.map { $0.map { "\"\($0)\"" } })),
    ("spaces", text(rows.map { $0.map { " \($0) " } })),
    ("capitals in the header", text([rows[0].map { $0.uppercased() }] + rows.dropFirst())),
    (
      "other words",
      text(rows).replacing("answered", with: "AGENT").replacing("abandoned", with: "Hang")
    ),
    ("local time", text(rows).replacing("+00:00", with: "")),
    ("Z", text(rows).replacing("+00:00", with: "Z")),
    ("short offset", text(rows).replacing("+00:00", with: "+00")),
    ("offset without a colon", text(rows).replacing("+00:00", with: "+0000")),
    ("parts of a second", text(rows).replacing("+00:00", with: ".250+00:00")),
    ("space for T", text(rows).replacing("T", with: " ")),
  ]

  @Test("the same calls in another form are the same calls", arguments: same.indices)
  func forms(_ index: Int) throws {
    let (name, text) = Self.same[index]
    let expected = DemandFixture.read(Self.text(Self.rows))
    let reading = DemandFixture.read(text)
    #expect(reading.texts == [], "\(name)")
    #expect(expected.histories.map(\.queue) == ["999", "101"])
    #expect(reading.histories == expected.histories, "\(name)")
    #expect(reading.estimates == expected.estimates, "\(name)")
    #expect(expected.estimate(of: "999")?.handle?.mean.value == 200.25)
  }

  @Test("columns that are not wanted are named once and never looked into")
  func otherColumns() {
    let text = """
      start,caller,queue,note
      2026-01-05T00:10:00Z,"Smith, J",999,"said ""help""
      on two lines"
      2026-01-05T23:50:00Z,\u{FFFD},999,
      2026-01-05T23:50:00Z,x,998,

      """
    let reading = DemandFixture.read(text)
    #expect(
      reading.texts == [
        "note: not read and not kept: caller, note", "error: unknown queue `998`",
      ]
    )
    #expect(reading.diagnostics.last?.line == 5)
    #expect(reading.diagnostics.last?.column == 24)
    // What stands in them is not shown either.
    #expect(reading.diagnostics.last?.excerpt?.text == "2026-01-05T23:50:00Z,…,998,…")
  }

  @Test("a file in several gzip members reads as one, and padding after them is left alone")
  func members() throws {
    let halves = [Self.text(Array(Self.rows[..<2])), Self.text(Array(Self.rows[2...]))]
    let packed = try halves.flatMap { try DemandGzip.pack(Array($0.utf8)) }
    let plain = DemandFixture.read(Self.text(Self.rows))
    let reading = DemandFixture.read([packed])
    #expect(reading.histories == plain.histories)
    #expect(reading.texts == [])
    #expect(DemandFixture.read([packed + [0, 0, 0]]).texts == [])
    let trailing = DemandFixture.read([packed + Array("rest".utf8)])
    #expect(trailing.histories == plain.histories)
    #expect(
      trailing.texts == [
        "warning: bytes that are no gzip follow the compressed data and were left out"
      ]
    )
  }

  @Test("a gzip file cut anywhere is refused")
  func cut() throws {
    let packed = try DemandGzip.pack(Array(Self.text(Self.rows).utf8))
    for length in 2..<packed.count {
      let reading = DemandFixture.read([Array(packed[..<length])])
      #expect(reading.texts == ["error: the compressed file ends too early"], "\(length)")
    }
  }

  @Test("a row or a line end that falls on the edge of a window is read all the same")
  func windows() {
    // The windows are 128 and 256 KiB long: every shift of a row against their edges is met.
    let row = "2026-01-05T10:00:00+00:00,999\r\n"
    for shift in 0..<row.utf8.count {
      let head = "start,queue," + String(repeating: "x", count: shift) + "\r\n"
      let text = head + String(repeating: row.replacing("999", with: "999,"), count: 10_000)
      let reading = DemandFixture.read(text)
      #expect(reading.histories.first?.calls.max() == 10_000, "\(shift)")
      #expect(!reading.hasErrors)
    }
  }

  @Test("a line of more than 64 KiB is reported and reading goes on after it")
  func longLine() {
    let long = String(repeating: "y", count: 300_000)
    let reading = DemandFixture.read(
      "start,queue\n2026-01-05T10:00:00Z,999\n\(long)\n2026-01-05T10:00:00Z,998\n"
    )
    #expect(
      reading.texts == ["error: the line is longer than 64 KiB", "error: unknown queue `998`"]
    )
    #expect(reading.diagnostics.map(\.line) == [3, 4])
  }

  @Test("without a room any id is a queue, in the order of their first calls")
  func anyQueue() {
    let reading = DemandFixture.read(
      "start,queue\n2026-01-05T10:00:00Z,north\n2026-01-05T10:00:00Z,east\n",
      queues: nil
    )
    #expect(reading.histories.map(\.queue) == ["north", "east"])
    let many = (0..<101).map { "2026-01-05T10:00:00Z,q\($0)\n" }.joined()
    #expect(
      DemandFixture.read("start,queue\n" + many, queues: nil).texts
        == ["error: more than 100 queues"]
    )
  }
}

/// gzip by the system's own program, so that what is unpacked was not packed by the code under test.
enum DemandGzip {
  static func pack(_ bytes: [UInt8]) throws -> [UInt8] { try run(["-9", "-n", "-c"], bytes) }

  static func unpack(_ bytes: [UInt8]) throws -> [UInt8] { try run(["-d", "-c"], bytes) }

  private static func run(_ options: [String], _ bytes: [UInt8]) throws -> [UInt8] {
    let file = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString + ".gz")
    try Data(bytes).write(to: file)
    defer { try? FileManager.default.removeItem(at: file) }
    let process = Process()
    process.executableURL = URL(filePath: "/usr/bin/env")
    process.arguments = ["gzip", "-f"] + options + [file.path]
    let output = Pipe()
    process.standardOutput = output
    try process.run()
    let made = output.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    return [UInt8](made)
  }
}
