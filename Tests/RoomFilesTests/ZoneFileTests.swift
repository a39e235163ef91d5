import CivilTime
import Foundation
import RoomFiles
import Testing

struct ZoneFileTests {
  static let root = Fixtures.folder.appending(path: "Fixtures/zoneinfo").path

  /// The transitions that Python found, by zone.
  static func expected(_ path: String) throws -> [String: [(at: Int, offset: Int)]] {
    let text = try String(contentsOfFile: path, encoding: .utf8)
    var zones: [String: [(at: Int, offset: Int)]] = [:]
    for line in text.split(separator: "\n").dropFirst() {
      let cells = line.split(separator: ",")
      zones[String(cells[0]), default: []].append((Int(cells[1])!, Int(cells[2])!))
    }
    return zones
  }

  static func compare(_ zone: ZoneRules, _ expected: [(at: Int, offset: Int)]) {
    let end = Instant("2101-01-01T00:00Z")!
    let first = expected[0]
    #expect(zone.offset(at: Instant(seconds: first.at)) == first.offset, "\(zone.name)")
    let found = zone.transitions
      .filter { $0.at.seconds > first.at && $0.at < end }
      .map { "\($0.at) \($0.offset)" }
    let wanted = expected.dropFirst().map { "\(Instant(seconds: $0.at)) \($0.offset)" }
    #expect(found == wanted, "\(zone.name)")
  }

  @Test("zones change their clocks when Python's zoneinfo says so, to 2100")
  func python() throws {
    let all = try Self.expected(Fixtures.folder.appending(path: "Fixtures/transitions.csv").path)
    #expect(all.count == 20)
    for (name, expected) in all.sorted(by: { $0.key < $1.key }) {
      Self.compare(try ZoneFile.read(name: name, root: Self.root), expected)
    }
  }

  @Test(
    "every zone of this machine does",
    .enabled(if: ProcessInfo.processInfo.environment["RELIEF_ZONE_TRANSITIONS"] != nil)
  )
  func everyZone() throws {
    let path = ProcessInfo.processInfo.environment["RELIEF_ZONE_TRANSITIONS"] ?? ""
    for (name, expected) in try Self.expected(path)
    where !["posixrules", "localtime"].contains(name) {
      Self.compare(try ZoneFile.read(name: name), expected)
    }
  }

  @Test("London's nights and the abbreviations are right to the end of 2199")
  func london() throws {
    let zone = try ZoneFile.read(name: "Europe/London", root: Self.root)
    #expect(zone.day(CivilDate("2026-10-25")!).length == .hours(25))
    #expect(zone.day(CivilDate("2199-03-31")!).length == .hours(23))
    let summer = zone.transitions(
      in: Span(Instant("2026-03-01T00:00Z")!, Instant("2026-04-01T00:00Z")!)
    )
    #expect(summer.map(\.abbreviation) == ["BST"])
    #expect(summer.map(\.at) == [Instant("2026-03-29T01:00Z")!])
  }

  @Test(
    "names that leave the database are refused",
    arguments: [
      "", "/etc/passwd", "../../etc/passwd", "Europe/../UTC", "Europe//London", ".hidden",
      "Europe/London\0", "posix/../../x", "Europe/London/", "Ünicode", "A/B/C/D/E",
    ]
  )
  func badNames(_ name: String) {
    #expect(throws: ZoneFileError.badName(name)) { try ZoneFile.read(name: name, root: Self.root) }
  }

  @Test(
    "copies of the database and what is no place in it are unknown",
    arguments: [
      "posix/Europe/London", "right/Europe/London", "localtime", "posixrules", "Factory",
      "leapseconds",
    ]
  )
  func noPlaces(_ name: String) {
    #expect(throws: ZoneFileError.unknown(name)) { try ZoneFile.read(name: name) }
  }

  @Test("a zone below a copy of the database is told with the zone it copies")
  func copyHint() throws {
    for copy in ["right", "posix"] {
      let reading = try Fixtures.reading("room.yaml", "Europe/London", "\(copy)/Europe/London")
      #expect(reading.diagnostics.map(\.label) == ["did you mean `Europe/London`?"])
      #expect(reading.diagnostics.map(\.message) == ["unknown time zone `\(copy)/Europe/London`"])
    }
  }

  @Test("unknown zones, folders and missing databases are told apart")
  func missing() {
    #expect(throws: ZoneFileError.unknown("Europe/Lundon")) {
      try ZoneFile.read(name: "Europe/Lundon", root: Self.root)
    }
    #expect(throws: ZoneFileError.unknown("Europe")) {
      try ZoneFile.read(name: "Europe", root: Self.root)
    }
    #expect(throws: ZoneFileError.noDatabase(root: "/nowhere")) {
      try ZoneFile.read(name: "UTC", root: "/nowhere")
    }
  }

  @Test("a zone file cut anywhere or changed anywhere is read or refused, never more")
  func damaged() throws {
    let path = "\(Self.root)/Europe/Dublin"
    let good = [UInt8](try #require(FileManager.default.contents(atPath: path)))
    for length in stride(from: 0, to: good.count, by: 7) {
      #expect(throws: ZoneFileError.self) {
        try ZoneFile.rules(name: "X", bytes: Array(good[..<length]))
      }
    }
    var random = SeededRandom(state: 7)
    for _ in 0..<500 {
      var bytes = good
      for _ in 0..<Int.random(in: 1...4, using: &random) {
        bytes[Int.random(in: 0..<bytes.count, using: &random)] = .random(
          in: 0...255,
          using: &random
        )
      }
      _ = try? ZoneFile.rules(name: "X", bytes: bytes)
    }
  }

  /// A file of version 2 without explicit transitions and with a footer.
  func made(_ footer: String, offset: Int32 = 0) -> [UInt8] {
    func header(_ times: UInt8) -> [UInt8] {
      Array("TZif2".utf8) + [UInt8](repeating: 0, count: 15)
        + [0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, times, 0, 0, 0, 1, 0, 0, 0, 4]
    }
    let bits = UInt32(bitPattern: offset)
    let type: [UInt8] =
      (0..<4).map { UInt8(truncatingIfNeeded: bits >> (24 - 8 * UInt32($0))) } + [0, 0]
    let block = header(0) + type + Array("LMT\0".utf8)
    return block + block + [10] + Array(footer.utf8) + [10]
  }

  @Test(
    "footers of every form are written out",
    arguments: [
      ("GMT0BST,M3.5.0/1,M10.5.0", "2026-03-29T01:00:00Z", "2026-10-25T01:00:00Z"),
      ("<+00>0<+01>,J60/0,J300/0", "2024-03-01T00:00:00Z", "2024-10-26T23:00:00Z"),
      ("AAA0BBB,59/0,299/0", "2024-02-29T00:00:00Z", "2024-10-25T23:00:00Z"),
      ("<-02>2<-01>,M3.5.0/-1,M10.5.0/0", "2026-03-29T01:00:00Z", "2026-10-25T01:00:00Z"),
      ("IST-2IDT,M3.4.4/26,M10.5.0", "2026-03-27T00:00:00Z", "2026-10-24T23:00:00Z"),
      ("AAA0BBB-2:30:30,M1.1.1/0:00:30,M6.5.0/-24", "2026-01-05T00:00:30Z", "2026-06-26T21:29:30Z"),
    ]
  )
  func footers(_ footer: String, _ first: String, _ second: String) throws {
    let offset: Int32 = footer.hasPrefix("<-02>") ? -7200 : footer.hasPrefix("IST") ? 7200 : 0
    let zone = try ZoneFile.rules(name: "X", bytes: made(footer, offset: offset))
    let year = Int(first.prefix(4))!
    let found = zone.transitions.filter { $0.at.utcDate.year == year }.map(\.at.description)
    #expect(found == [first, second])
    #expect(zone.transitions.last?.at.utcDate.year == 2199)
  }

  @Test(
    "footers that are none are refused",
    arguments: [
      "GMT", "GM0", "GMT0BST", "GMT0BST,M3.5.0", "GMT0BST,M13.5.0,M10.5.0", "GMT25",
      "GMT0BST,M3.6.0,M10.5.0", "GMT0BST,M3.5.7,M10.5.0", "GMT0BST,J0,J10", "GMT0BST,366,1",
      "GMT0BST,M3.5.0/168,M10.5.0", "<+03", "<>0", "GMT0BST,M3.5.0/1,M10.5.0x",
    ]
  )
  func badFooters(_ footer: String) {
    #expect(throws: ZoneFileError.self) {
      try ZoneFile.rules(name: "X", bytes: made(footer))
    }
  }

  @Test("summer time all the year round is no change at all after its first")
  func perpetual() throws {
    let zone = try ZoneFile.rules(name: "X", bytes: made("EST5EDT,0/0,J365/25", offset: -18_000))
    #expect(zone.transitions.count == 1)
    #expect(zone.offset(at: Instant("2026-07-01T00:00Z")!) == -14_400)
  }
}
