import CivilTime
import Drawing
import Testing

struct TextTests {
  @Test(
    "characters take the columns a terminal gives them",
    arguments: [
      ("abc", 3), ("李小龙", 6), ("Zoë", 3), ("Zoe\u{308}", 3), ("👮🏽‍♀️", 2), ("🇬🇧", 2), ("1️⃣", 2),
      ("−1", 2), ("ﾊ", 1), ("가", 2), ("한", 2), ("a\u{200B}b", 2), ("…", 1), ("", 0),
    ] as [(String, Int)]
  )
  func columns(text: String, wanted: Int) {
    #expect(TextWidth.columns(TextWidth.clean(text)) == wanted)
  }

  @Test("no control character, line break or change of direction survives")
  func clean() {
    let nasty = (0..<0xA0).compactMap { Unicode.Scalar($0) }.map(String.init).joined()
    let cleaned = TextWidth.clean(nasty + "\u{202E}x\u{2066}\u{2028}")
    let left = cleaned.unicodeScalars.filter {
      $0.properties.generalCategory == .control || $0.value == 0x202E || $0.value == 0x2066
    }
    #expect(left.isEmpty)
    #expect(cleaned.contains("\u{FFFD}x"))
  }

  @Test("text cut to any width fits it")
  func cut() {
    for text in ["李小龙李小龙", "P. Lewis", "Ana 🚓 Costa", ""] {
      for width in 0...12 { #expect(TextWidth.columns(TextWidth.cut(text, to: width)) <= width) }
    }
    #expect(TextWidth.cut("P. Lewis", to: 5) == "P. L…")
  }

  @Test("a table aligns numbers at the right and wide names by their columns")
  func table() {
    let table = TextTable(
      [.init("Who"), .init("Hours", isNumber: true)],
      rows: [["李", "9"], ["A. Shah", "1,200"], ["x\ny"]]
    )
    #expect(
      table.lines() == ["Who      Hours", "李           9", "A. Shah  1,200", "x y"]
    )
  }

  @Test("numbers, days and counts read as people say them")
  func sentences() {
    #expect(Sentence.hours(.hours(12)) == "12 h")
    #expect(Sentence.hours(Minutes(2310)) == "38.5 h")
    #expect(Sentence.decimal(41.96) == "42.0")
    #expect(Sentence.decimal(-0.04) == "0.0")
    #expect(
      Sentence.signed(-1) == "−1" && Sentence.signed(0.5) == "+0.5" && Sentence.signed(0) == "0"
    )
    #expect(Sentence.count(1, "person", "people") == "1 person")
    #expect(Sentence.count(1_234_567, "shift") == "1,234,567 shifts")
    #expect(Sentence.day(day("2026-10-24")) == "Sat 24 Oct 2026")
    #expect(Sentence.days(days("2026-12-28", 7)) == "Mon 28 Dec 2026 to Sun 3 Jan 2027")
    #expect(Sentence.list(["a", "b", "c"]) == "a, b and c")
  }

  @Test("a time that the clocks show twice says which one it is")
  func repeated() {
    #expect(Sentence.moment(Instant("2026-10-25T00:30Z")!, in: london) == "Sun 25 Oct 01:30 BST")
    #expect(Sentence.moment(Instant("2026-10-25T01:30Z")!, in: london) == "Sun 25 Oct 01:30 GMT")
    #expect(Sentence.moment(Instant("2026-10-25T02:30Z")!, in: london) == "Sun 25 Oct 02:30")
  }
}
