import RotaCalendar
import Testing

struct CleanedTests {
  @Test(
    "every line end becomes LF",
    arguments: ["a\r\nb", "a\rb", "a\nb", "a\u{2028}b", "a\u{2029}b"]
  )
  func lineEnds(text: String) { #expect(text.cleaned(limit: 250) == "a\nb") }

  @Test("empty lines stay, whichever way they are ended")
  func emptyLines() {
    #expect("a\r\n\r\nb".cleaned(limit: 250) == "a\n\nb")
    #expect("a\r\rb".cleaned(limit: 250) == "a\n\nb")
    #expect("a\n\rb".cleaned(limit: 250) == "a\n\nb")
  }

  @Test("of all control characters only HTAB and line ends are left")
  func controls() {
    for value in UInt32(0)...0x9F {
      let scalar = Unicode.Scalar(value)!
      let text = "a" + String(scalar) + "b"
      let expected: String =
        switch value {
        case 0x09: "a\tb"
        case 0x0A, 0x0D: "a\nb"
        case 0x20...0x7E: text
        default: "ab"
        }
      #expect(text.cleaned(limit: 250) == expected, "U+\(String(value, radix: 16))")
    }
  }

  @Test("white space at both ends goes")
  func trimmed() {
    #expect(" \t\r\n\u{A0} a b \u{3000}\n".cleaned(limit: 250) == "a b")
    #expect(" \r\n ".cleaned(limit: 250).isEmpty)
    #expect("abc def".cleaned(limit: 4) == "abc")
    #expect("\u{FEFF}abc".cleaned(limit: 4) == "abc")
  }

  @Test("text is cut between characters, never inside one")
  func cut() {
    let family = "👩‍👩‍👧‍👦"
    let accented = "e\u{301}\u{302}"
    #expect(String(repeating: family, count: 300).cleaned(limit: 250).count == 250)
    let text = String(repeating: accented + family, count: 10).cleaned(limit: 7)
    #expect(
      text.unicodeScalars.elementsEqual(
        (accented + family + accented + family + accented + family + accented).unicodeScalars
      )
    )
    let short = String(repeating: "a", count: 250)
    #expect(short.cleaned(limit: 250) == short)
  }

  @Test("one letter under a million accents does not fill the calendar")
  func tallLetter() {
    let tall = "e" + String(repeating: "\u{301}", count: 1_000_000)
    #expect(("abc " + tall).cleaned(limit: 250) == "abc")
    #expect(tall.cleaned(limit: 250).isEmpty)
    #expect(String(repeating: "a", count: 5_000_000).cleaned(limit: 4000).utf8.count == 4000)
    #expect((String(repeating: " ", count: 5_000_000) + "a").cleaned(limit: 250) == "a")
  }

  @Test("a label has no comma, semicolon, backslash or line end")
  func labels() {
    #expect("Shifts, Team A; \\nights\r\n".cleanedLabel(limit: 250) == "Shifts Team A nights")
    #expect(",;\\".cleanedLabel(limit: 250).isEmpty)
    #expect("a\u{2028}b\tc".cleanedLabel(limit: 250) == "a b c")
  }
}
