import CivilTime
import RotaCalendar
import Testing

struct SameBytesTests {
  static let texts = [
    "café", "cafe\u{301}", "Night shift", "Day shift – Control Room A", "", " ", "\u{0}", "a\rb",
    "🌙👩‍👩‍👧‍👦", "a,b;c\\d\ne",
    "UID:x\r\nEND:VEVENT\r\nSEQUENCE:9", "SEQUENCE:1\nLAST-MODIFIED:19700101T000000Z",
    String(repeating: "long words and more ", count: 40), String(repeating: "李", count: 300),
    String(repeating: " ", count: 200) + "x", "\u{202E}right to left", "\u{FEFF}mark",
    "e" + String(repeating: "\u{301}", count: 9000), "\u{85}\u{9F}\u{7F}",
  ]
  static let zones = [
    Zones.london, Zones.newYork, Zones.sydney, Zones.cairo, Zones.kolkata, .utc,
    ZoneRules(name: "No\r\nwhere", initialOffset: 60, initialAbbreviation: "?", transitions: []),
  ]

  @Test("the fast way, the tree and the pieces are the same bytes", arguments: 0..<60)
  func same(seed: Int) throws {
    var numbers = Seeded(state: UInt64(seed))
    let calendar = Self.anyFile(&numbers)
    let tree = try CalendarWriter.treeBytes(calendar)
    #expect(try CalendarWriter.bytes(calendar) == tree)
    var pieces: [UInt8] = []
    try CalendarWriter.write(calendar.header, events: calendar.events.lazy.map { $0 }) {
      pieces += copy $0
    }
    #expect(pieces == tree)
  }

  @Test("two spellings that Swift takes for the same text are both written as they are")
  func spellings() throws {
    let events = ["café", "cafe\u{301}", "é e\u{301}", "e\u{301} é"].enumerated()
      .map { event("\($0.offset)@x", summary: $0.element) }
    let calendar = file(events)
    #expect(try CalendarWriter.bytes(calendar) == CalendarWriter.treeBytes(calendar))
  }

  @Test("a UID of any length is written as the tree has it", arguments: 1...70)
  func lengths(octets: Int) throws {
    let uid = String(repeating: "u", count: octets)
    let calendar = file([event("a"), event(uid, summary: "Day shift"), event("b")])
    let tree = try CalendarWriter.treeBytes(calendar)
    #expect(try CalendarWriter.bytes(calendar) == tree)
    #expect(Reading(tree).values("UID") == ["a", uid, "b"])
  }

  @Test("a text of its own for each of a thousand events changes nothing")
  func manyTexts() throws {
    let events = (0..<1000).map { event("\($0)@x", summary: "Shift \($0)") }
    let calendar = file(events)
    #expect(try CalendarWriter.bytes(calendar) == CalendarWriter.treeBytes(calendar))
  }

  @Test("pieces are about 64 KiB and hold whole events")
  func pieces() throws {
    let events = (0..<1000).map { event("\($0)@x") }
    var pieces: [[UInt8]] = []
    try CalendarWriter.write(file([]).header, events: events) {
      pieces.append(copy $0)
    }
    #expect(pieces.count > 3)
    for piece in pieces.dropLast() {
      #expect((65_536..<70_000).contains(piece.count))
      #expect(piece.suffix(12).elementsEqual("END:VEVENT\r\n".utf8))
    }
  }

  static func anyFile(_ numbers: inout Seeded) -> CalendarFile {
    let count = Int.random(in: 1...60, using: &numbers)
    let zone = zones.randomElement(using: &numbers)!
    let first = Instant("2024-01-01T00:00Z")!
    let events = (0..<count).map { index in anyEvent(index, from: first, &numbers) }
    return CalendarFile(
      name: "Team, \(count)",
      zone: zone,
      events: events,
      colour: [nil, "steelblue"].randomElement(using: &numbers)!,
      refreshes: Bool.random(using: &numbers)
    )
  }

  static func anyEvent(_ index: Int, from first: Instant, _ numbers: inout Seeded) -> CalendarEvent
  {
    let start = first + Minutes(Int.random(in: 0...4_000_000, using: &numbers))
    let length = Minutes(Int.random(in: 1...2000, using: &numbers))
    var event = CalendarEvent(
      uid: String(repeating: "u", count: Int.random(in: 0...66, using: &numbers)) + "\(index)@x",
      time: .timed(start: start, end: start + length),
      summary: texts.randomElement(using: &numbers)!,
      modified: Instant(seconds: start.seconds - Int.random(in: 0...10_000_000, using: &numbers))
    )
    if Int.random(in: 0..<5, using: &numbers) == 0 {
      let days = Int.random(in: 1...9, using: &numbers)
      event.time = .allDay(DateSpan(start.utcDate, days: days))
    }
    event.description = ([nil] + texts).randomElement(using: &numbers)!
    event.location = [nil, "Control Room A", "Room; B"].randomElement(using: &numbers)!
    event.categories = Array(texts.shuffled(using: &numbers).prefix(index % 4))
    event.status = [.confirmed, .tentative].randomElement(using: &numbers)!
    event.busy = CalendarEvent.Busy.allCases.randomElement(using: &numbers)!
    event.isTransparent = Bool.random(using: &numbers)
    event.isPrivate = Bool.random(using: &numbers)
    event.sequence = [0, 1, 9, 10, 99, 2_147_483_646].randomElement(using: &numbers)!
    let isCancelled = Int.random(in: 0..<6, using: &numbers) == 0
    return isCancelled ? event.cancelled(at: start) : event
  }
}
