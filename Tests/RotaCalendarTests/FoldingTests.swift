import RotaCalendar
import Testing

struct FoldingTests {
  /// Characters of one, two, three and four octets.
  static let characters = ["x", "é", "李", "🌙"]

  @Test("lines of every length are folded at 75 octets, between characters", arguments: characters)
  func everyLength(character: String) throws {
    let width = character.utf8.count
    for octets in 60...90 {
      for lead in 0..<width {
        // The line is `SUMMARY:` and then ASCII up to where whole characters end it.
        let count = (octets - 8 - lead) / width
        let text = String(repeating: "y", count: lead) + String(repeating: character, count: count)
        try expectRead(text)
      }
    }
  }

  @Test("words, runs of spaces and escapes are put together again")
  func mixed() throws {
    var numbers = Seeded(state: 20_261_024)
    let pieces = ["a", "é", "李", "🌙", " ", "  ", ",", ";", ":", "\\", "\n", "\t", "\"", "👩‍👩‍👧"]
    for _ in 0..<400 {
      let count = Int.random(in: 1...120, using: &numbers)
      let text = (0..<count).map { _ in pieces.randomElement(using: &numbers)! }.joined()
      try expectRead("[" + text + "]")
    }
  }

  @Test("commas, semicolons, backslashes and line ends are escaped, nothing else")
  func escapes() throws {
    var shift = event(summary: "a,b;c\\d\ne:f\"g\\nh\ti")
    shift.description = shift.summary
    let read = try reading(file([shift]))
    #expect(read.values("DESCRIPTION") == [#"a\,b\;c\\d\ne:f"g\\nh"# + "\ti"])
    #expect(read.values("SUMMARY") == [#"a\,b\;c\\d e:f"g\\nh"# + "\ti"])
  }

  private func expectRead(_ text: String) throws {
    var shift = event(summary: text)
    shift.description = text
    shift.location = text
    let read = try reading(file([shift]))
    for line in read.physical {
      #expect(line.count <= 75)
      #expect(String(validating: line, as: UTF8.self) != nil)
    }
    let line = text.split(separator: "\n", omittingEmptySubsequences: false).joined(separator: " ")
    for (name, expected) in [("SUMMARY", line), ("DESCRIPTION", text), ("LOCATION", line)] {
      let value = try #require(read.values(name).first)
      #expect(Reading.unescaped(value).unicodeScalars.elementsEqual(expected.unicodeScalars))
    }
  }
}
