import CivilTime
import Foundation
import Planning
import RoomFiles
import Testing
import Wellbeing

struct WellbeingReaderTests {
  static let head = "kind: wellbeing\nid: care\nversion: \"7\"\ntitle: Ours\n"
  static let why = "reason: because, basis: law, source: here"

  /// The good room with a file `rules/care.yaml`.
  static func reading(_ text: String) throws -> ConfigReading {
    ConfigReader.read(try Fixtures.base(["rules/care.yaml": head + text]))
  }

  static func shipped() throws -> String {
    let root = Fixtures.folder.deletingLastPathComponent().deletingLastPathComponent()
    return try String(
      contentsOf: root.appending(path: "Config/rules/wellbeing.yaml"),
      encoding: .utf8
    )
  }

  @Test("the shipped file says word for word what a room without one has")
  func builtIn() throws {
    let without = try #require(ConfigReader.read(try Fixtures.base()).room)
    #expect(without.wellbeing == .builtIn)
    let reading = ConfigReader.read(
      try Fixtures.base(["rules/wellbeing.yaml": try Self.shipped()])
    )
    #expect(reading.text() == "")
    let rules = try #require(reading.room).wellbeing
    #expect(rules.categories == WellbeingRules.builtIn.categories)
    #expect(rules.flagRules == WellbeingRules.builtIn.flagRules)
    #expect(rules.timeRationales == WellbeingRules.builtIn.timeRationales)
    #expect(rules.times == CareTimes())
    #expect(rules == .builtIn)
    #expect(reading.room?.inputs.contains { $0.path == "rules/wellbeing.yaml" } == true)
    #expect(reading.bundle.files["rules/wellbeing.yaml"] != nil)
  }

  @Test("what it says of the usual rules is what the trade and the facts say")
  func usual() throws {
    let rules = WellbeingRules.builtIn
    #expect(
      rules.categories.map(\.id) == [
        "child", "death", "suicide", "violence", "colleague", "abuse", "helpless", "other",
      ]
    )
    #expect(
      rules.categories.filter(\.isFlaggedAtOnce).map(\.id) == ["child", "suicide", "colleague"]
    )
    // Every time has its reason beside it.
    let names =
      CareStep.allCases.map(\.rawValue) + [
        "sleep_after_night", "starts_every", "unread_self_referral", "unanswered_handover",
      ]
    #expect(Set(rules.timeRationales.keys) == Set(names))
    // No length of the shipped file is left to chance: each key that the reader knows is written out.
    let text = try Self.shipped()
    for name in names { #expect(text.contains("\n  \(name):"), "\(name)") }
  }

  @Test("a room's own categories, rules and times are read")
  func own() throws {
    let reading = try Self.reading(
      """
      categories:
        fire: { name: Fire, at_once: no, \(Self.why) }
        child: { name: Children, at_once: yes, \(Self.why) }
      rules:
        a: { when: at-once, \(Self.why) }
        b: { when: count, count: 2, of: [fire, child], within: { minutes: 90 }, \(Self.why) }
        c: { when: count, count: 4, of: alike, within: block, \(Self.why) }
        d: { when: break, within: { hours: 2 }, \(Self.why) }
        e: { when: declined, within: { days: 14 }, \(Self.why) }
        f: { when: concern, \(Self.why) }
      times:
        trim-first: { when: after, from: { days: 3 }, until: { days: 10 }, choosable: { hours: 24 }, length: { minutes: 45 }, \(Self.why) }
        check: { when: next-shift, length: { minutes: 15 }, \(Self.why) }
        unread_self_referral: { hours: 6, \(Self.why) }
        starts_every: { minutes: 15, \(Self.why) }
      """
    )
    #expect(reading.text() == "")
    let rules = try #require(reading.room).wellbeing
    let why = Rationale(reason: "because", basis: .law, source: "here")
    #expect(rules.version == "7")
    #expect(
      rules.categories == [
        ExposureCategory(id: "fire", name: "Fire", isFlaggedAtOnce: false, rationale: why),
        ExposureCategory(id: "child", name: "Children", isFlaggedAtOnce: true, rationale: why),
      ]
    )
    #expect(
      rules.flagRules.map(\.trigger) == [
        .atOnce,
        .count(2, of: .categories(["fire", "child"]), within: .elapsed(Minutes(90))),
        .count(4, of: .alike, within: .block),
        .breakLost(within: Minutes(120)),
        .declined(within: Minutes(20_160)),
        .concern,
      ]
    )
    #expect(rules.flagRules.map(\.id) == ["a", "b", "c", "d", "e", "f"])
    #expect(
      rules.times[.trimFirst]
        == CareTiming(
          .after(from: Minutes(4320), until: Minutes(14_400), choosable: Minutes(1440)),
          length: Minutes(45)
        )
    )
    #expect(rules.times[.check] == CareTiming(.nextShift, length: Minutes(15)))
    #expect(rules.times.unreadSelfReferral == Minutes(360))
    #expect(rules.times.startsEvery == Minutes(15))
    // What is not named stays as it is in every room.
    #expect(rules.times[.trimSecond] == CareTimes()[.trimSecond])
    #expect(rules.timeRationales["check"] == why)
    #expect(
      rules.timeRationales["trim-second"] == WellbeingRules.builtIn.timeRationales["trim-second"]
    )
  }

  @Test("a section that is left out is as in every room")
  func leftOut() throws {
    let rules = try #require(try Self.reading("").room).wellbeing
    var expected = WellbeingRules.builtIn
    expected.version = "7"
    #expect(rules == expected)
  }

  @Test("categories that no rule flags at once are a warning, and a room still")
  func noAtOnce() throws {
    let reading = try Self.reading("rules:\n  f: { when: concern, \(Self.why) }\n")
    #expect(
      reading.text() == """
        rules/care.yaml:5:1: warning: no rule says `when: at-once`, so no category is flagged at once
          |
        5 | rules:
          | ^^^^^
          = add one, or write `at_once: no` beside each category
        1 warning

        """
    )
    #expect(reading.room?.wellbeing.flagRules.count == 1)
  }
}
