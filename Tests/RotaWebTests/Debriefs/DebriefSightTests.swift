import Testing

@testable import RotaWeb

/// Which words each page about care has, by the rule that a supervisor is told times and never reasons, and that what happened
/// is shown to nobody whose reading does not stand in the record.
@Suite struct DebriefSightTests {
  /// The words of each page in small letters, drawn once.
  private static let texts: Result<[String: String], any Error> = Result {
    let set = try PageSet(SmallRoom.room(), night: SmallRoom.night, now: SmallRoom.now)
    return Dictionary(
      set.all.map { ($0.name, Markup($0.document).text.lowercased()) },
      uniquingKeysWith: { first, _ in first }
    )
  }

  private func text(_ name: String) throws -> String {
    try #require(try Self.texts.get()[name])
  }

  /// What stands in a case, each with the pages it may stand on.
  @Test(arguments: [
    ("your reading is entered; this is shown until", ["case-opened"]),
    ("a child", ["case-opened", "record"]),
    ("written by", ["case-opened"]), ("open the notes", ["case"]),
    ("offer it", []), ("close the case", ["case", "case-opened"]),
    ("no answer came", ["case", "case-opened", "talk"]),
  ])
  func words(_ word: String, _ pages: [String]) throws {
    for name in [
      "case", "case-opened", "talk", "debriefs-lead", "debriefs-supervisor", "floor", "handover",
      "record", "board-staff", "trends", "me",
    ] {
      #expect(try text(name).contains(word) == pages.contains(name), "\(word) on \(name)")
    }
  }

  @Test func whoHoldsATalkReadsNothingOfHowItStands() throws {
    let talk = try text("talk")
    for word in ["offered", "declined", "accepted", "hard call", "flag", "because", "rule"] {
      #expect(!talk.contains(word), "a talk says \(word)")
    }
    #expect(talk.contains("ann cole") || talk.contains("bea dunn"))
  }
}
