import Foundation
import RoomFiles
import Testing

/// Many faults at once, and inputs made to be slow or deep.
struct ManyFaultsTests {
  @Test("every fault of every file is reported in one run, by file and place")
  func allAtOnce() throws {
    var files: [String: String] = [:]
    files["room.yaml"] = try Fixtures.text("room.yaml")
      .replacing("Europe/London", with: "Europe/Lundon")
      .replacing("phase: 2", with: "phase: 9")
      .replacing("interval: 30", with: "interval: 7")
    files["rules/wtr-1998.yaml"] = try Fixtures.text("rules/wtr-1998.yaml")
      .replacing("hours: 11,", with: "hours: eleven,")
    files["holidays/uk.json"] = try Fixtures.text("holidays/uk.json")
      .replacing("2026-04-06", with: "2026-04-31")
    files["people.csv"] = try Fixtures.text("people.csv")
      .replacing("Mon-Thu", with: "Mo-Do").replacing(",0.5,", with: ",5,")
    files["absences.csv"] = try Fixtures.text("absences.csv").replacing("ana,", with: "eve,")
    files["ledger.csv"] = try Fixtures.text("ledger.csv").replacing("480.5", with: "1e3")
    let reading = ConfigReader.read(try Fixtures.base(files))
    #expect(reading.room == nil)
    #expect(
      reading.diagnostics.map { "\($0.path):\($0.line ?? 0):\($0.column ?? 0)" } == [
        "room.yaml:2:11", "room.yaml:12:63", "room.yaml:24:23", "rules/wtr-1998.yaml:10:17",
        "rules/wtr-1998.yaml:11:34", "holidays/uk.json:6:44", "people.csv:5:58",
        "people.csv:6:55", "absences.csv:2:1", "ledger.csv:3:17",
      ]
    )
    #expect(reading.text().hasSuffix("\n10 errors\n"))
  }

  @Test("two hundred are printed, the rest counted")
  func capped() throws {
    let rows = (0..<5000).map { "nobody\($0),leave,2026-01-01,2026-01-02\n" }.joined()
    let reading = ConfigReader.read(
      try Fixtures.base(["absences.csv": "person,kind,from,to\n" + rows])
    )
    #expect(reading.diagnostics.count == 1000)
    #expect(reading.uncounted == 4000)
    #expect(reading.text().hasSuffix("and 4800 more\n5000 errors\n"))
  }

  @Test("many keys written twice are reported quickly, the first of them one by one")
  func manyTwice() throws {
    let text = (0..<1500).map { "k\($0): 1\nk\($0): 2\n" }.joined()
    let start = ContinuousClock.now
    let reading = ConfigReader.read(try Fixtures.base(["room.yaml": text]))
    // No speed is measured: the limit only tells a moment from the minutes it took when each was held against all.
    #expect(ContinuousClock.now - start < .seconds(30))
    let twice = reading.diagnostics.filter { $0.message.hasSuffix("is written twice") }
    #expect(twice.count == 20)
    #expect(twice.first?.message == "the key `k0` is written twice")
    #expect(
      reading.diagnostics.contains { $0.message == "more keys than these are written twice" }
    )
  }

  /// The size of each text; `RELIEF_BOMB_BYTES=5000000` goes to the limit, best in a release build.
  static let size =
    ProcessInfo.processInfo.environment["RELIEF_BOMB_BYTES"].flatMap { Int($0) } ?? 300_000

  /// Long texts, each with as many faults as fit, or as deep as it goes.
  static let bombs: [(name: String, path: String, text: String)] = [
    ("cells of nothing", "absences.csv", "person,kind,from,to\n" + many(",,,,,,,,,\n")),
    ("one long row", "absences.csv", "person,kind,from,to\n" + many(",")),
    ("quotes", "absences.csv", "person,kind,from,to\n" + many("\"\n")),
    ("single quotes in cells", "absences.csv", "person,kind,from,to\n" + many("a\"")),
    ("rows with four faults", "people.csv", peopleHeader + many("!,!,!,!,!,!\n")),
    ("one person in many rows", "people.csv", peopleHeader + many("a,A,red,handler,2026-01-01,\n")),
    ("header of many", "people.csv", many("id,")),
    ("skills", "people.csv", peopleHeader + "a,A,red," + many("x;") + ",2026-01-01,\n"),
    ("flow depth", "room.yaml", "room: " + many("[")),
    ("flow maps", "room.yaml", many("{a: ")),
    ("block depth", "room.yaml", many("- ")),
    ("question marks", "room.yaml", many("? ")),
    (
      "steps", "room.yaml",
      (0..<size / 1000).map { String(repeating: " ", count: $0) + "a:\n" }.joined()
    ),
    ("flat list", "room.yaml", "teams:\n" + many("- a\n")),
    ("duplicate keys", "room.yaml", many("a: 1\n")),
    ("variables", "room.yaml", "room: " + many("$A ")),
    ("anchors", "room.yaml", many("- &a *b\n")),
    ("colons", "room.yaml", many(":")),
    ("open quote", "room.yaml", "room: \"" + many("a\n")),
    ("unknown keys", "room.yaml", (0..<size / 12).map { "k\($0): 1\n" }.joined()),
    ("block text", "room.yaml", "room: |\n" + many("  a\n")),
    ("list depth", "holidays/uk.json", many("[")),
    ("object depth", "holidays/uk.json", many("{\"a\":")),
    ("events", "holidays/uk.json", "{\"scotland\":{\"events\":[" + many("1,") + "1]}}"),
    ("control characters", "rules/wtr-1998.yaml", many("\u{1}")),
    ("lines", "rules/wtr-1998.yaml", many("\n")),
  ]
  static let peopleHeader = "id,name,team,roles,from,to\n"

  static func many(_ text: String) -> String {
    String(repeating: text, count: size / text.utf8.count)
  }

  @Test("long and deep files are refused in bounded time", arguments: bombs.indices)
  func bomb(_ index: Int) throws {
    let (name, path, text) = Self.bombs[index]
    let start = ContinuousClock.now
    let reading = ConfigReader.read(try Fixtures.base([path: text]))
    let length = reading.text().utf8.count
    let time = ContinuousClock.now - start
    if ProcessInfo.processInfo.environment["RELIEF_TIMES"] != nil { print("\(name): \(time)") }
    #expect(reading.hasErrors, "\(name)")
    #expect(length < 400_000, "\(name)")
    #expect(time < .seconds(60), "\(name)")
  }
}
