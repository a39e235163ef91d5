import CivilTime
import Foundation
import Planning
import RoomFiles
import Testing
import Wellbeing

struct BreaksReaderTests {
  static let head = "kind: breaks\nid: breaks\nversion: \"7\"\ntitle: Ours\n"
  static let why = "reason: because, basis: law, source: here"

  /// The good room with its file of breaks in other words.
  static func reading(_ text: String) throws -> ConfigReading {
    ConfigReader.read(try Fixtures.base(["rules/breaks.yaml": head + text]))
  }

  static func shipped() throws -> String {
    let root = Fixtures.folder.deletingLastPathComponent().deletingLastPathComponent()
    return try String(contentsOf: root.appending(path: "Config/rules/breaks.yaml"), encoding: .utf8)
  }

  @Test("the shipped file says word for word what a room without one has") func builtIn() throws {
    let reading = ConfigReader.read(
      try Fixtures.base(["rules/breaks.yaml": try Self.shipped()])
    )
    let rules = try #require(reading.room).breaks
    #expect(rules.breaks == BreakRules.builtIn.breaks)
    #expect(rules.times == BreakTimes())
    #expect(rules.rationales == BreakRules.builtIn.rationales)
    #expect(rules == .builtIn)
    #expect(reading.bundle.files["rules/breaks.yaml"] != nil)
    // Every number has its reason beside it, and each key that the reader knows is written out.
    let text = try Self.shipped()
    for name in rules.rationales.keys where !["screen", "together"].contains(name) {
      #expect(text.contains("\n  \(name):"), "\(name)")
    }
  }

  @Test("the usual rules are what the law and the advice say") func usual() {
    let rules = BreakRules.builtIn
    #expect(rules.times.statutoryLeast == Minutes(20))
    #expect(rules.times.statutoryAfter == Minutes(360))
    #expect((5...10).contains(rules.screen.length.count))
    #expect(rules.screen.every == Minutes(60))
    #expect(rules.times.longestNight < rules.times.longest)
    #expect(rules.breaks(in: Minutes(360)).isEmpty)
    #expect(rules.breaks(in: Minutes(361)).map(\.id) == ["rest", "meal"])
    #expect(rules.breaks(in: Minutes(720)).map(\.id) == ["rest", "meal", "late-rest"])
  }

  @Test("a room's own rules are read, and what they leave out is as in every room") func own()
    throws
  {
    let reading = try Self.reading(
      """
      breaks:
        tea: { kind: statutory, length: { minutes: 20 }, more_than: { hours: 5 }, paid: yes, \(Self.why) }
        supper: { kind: meal, length: { minutes: 40 }, more_than: { hours: 8 }, paid: no, \(Self.why) }
        eyes: { kind: screen, length: { minutes: 10 }, more_than: { hours: 8 }, paid: no, \(Self.why) }
      screen: { length: { minutes: 0 }, every: { minutes: 90 }, \(Self.why) }
      together: { tutors: no, \(Self.why) }
      times:
        slot: { minutes: 10, \(Self.why) }
        longest_night: { hours: 3, \(Self.why) }
      """
    )
    // 40 and 10 minutes are 50, and the day has 45 unpaid.
    #expect(
      reading.text() == """
        rules/breaks.yaml:5:1: warning: shift `D` has 45 min unpaid in room.yaml, and its breaks here have 50 min
          |
        5 | breaks:
          | ^^^^^^
          = hours are counted by room.yaml; make the two agree: `paid: no` and `length`, or `unpaid`
        1 warning

        """
    )
    let rules = try #require(reading.room).breaks
    let why = Rationale(reason: "because", basis: .law, source: "here")
    #expect(rules.version == "7")
    #expect(rules.breaks.map(\.id) == ["tea", "supper", "eyes"])
    #expect(rules.breaks.map(\.kind) == [.statutory, .meal, .screen])
    #expect(rules.breaks.map(\.length) == [Minutes(20), Minutes(40), Minutes(10)])
    #expect(rules.breaks.map(\.moreThan) == [Minutes(300), Minutes(480), Minutes(480)])
    #expect(rules.breaks.map(\.isPaid) == [true, false, false])
    #expect(rules.screen == ScreenBreaks(length: .zero, every: Minutes(90)))
    #expect(!rules.areTutorsTogether)
    #expect(rules.times.slot == Minutes(10))
    #expect(rules.times.longestNight == Minutes(180))
    #expect(rules.times.longest == BreakTimes().longest)
    #expect(rules.rationales["slot"] == why)
    #expect(rules.rationales["wish"] == BreakRules.builtIn.rationales["wish"])
  }

  @Test("rules without the break of a long day are a warning, and a room still") func unlawful()
    throws
  {
    let reading = try Self.reading(
      "breaks:\n  meal: { kind: meal, length: { minutes: 45 }, more_than: { hours: 8 }, paid: no, \(Self.why) }\n"
    )
    #expect(reading.room != nil)
    #expect(reading.text().contains("who works more than 6 h has no break of 20 min"))
    #expect(reading.text().hasSuffix("1 warning\n"))
  }
}
