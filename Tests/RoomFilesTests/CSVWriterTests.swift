import CivilTime
import RoomFiles
import Testing

struct CSVWriterTests {
  func line(_ fields: [CSVField]) -> String {
    var writer = CSVWriter(header: fields.indices.map { "c\($0)" })
    writer.row(fields)
    let text = String(decoding: writer.bytes, as: UTF8.self)
    return String(text.split(separator: "\r\n", omittingEmptySubsequences: false)[1])
  }

  @Test("the header comes first, without a byte order mark, and rows end with CRLF")
  func shape() {
    var writer = CSVWriter(header: ["person", "hours"])
    writer.row([.id("ana"), .whole(12)])
    writer.row([.id("ben")])
    writer.row([.id("cleo"), .whole(1), .whole(2)])
    #expect(
      String(decoding: writer.bytes, as: UTF8.self)
        == "person,hours\r\nana,12\r\nben,\r\ncleo,1\r\n"
    )
  }

  @Test("cells with commas, quotes and line breaks stand in quotes")
  func quoting() {
    #expect(line([.typed("a,b"), .typed("a\"b"), .typed("a\nb")]) == "\"a,b\",\"a\"\"b\",\"a\nb\"")
    #expect(line([.typed(" a ")]) == " a ")
  }

  @Test("only what people typed is guarded against spreadsheets")
  func guarded() {
    for text in ["=1", "+1", "-1", "@a", "\ta", "\0a"] {
      #expect(line([.typed(text)]) == "'" + text)
      #expect(line([.id(text)]) == text)
    }
    #expect(line([.typed("\ra")]) == "\"'\ra\"")
    #expect(line([.whole(-3), .exact(-0.5), .typed("a=1")]) == "-3,-0.5,a=1")
  }

  @Test("figures are rounded and never written with an exponent or as no number")
  func figures() {
    #expect(
      line([
        .rounded(0.90004, decimals: 4), .rounded(13, decimals: 2), .rounded(-2.255, decimals: 1),
        .rounded(-0.0001, decimals: 2), .rounded(.nan, decimals: 2), .exact(.infinity),
        .exact(0.1), .exact(5), .rounded(1.0049, decimals: 3), .rounded(0.05, decimals: 4),
      ]) == "0.9,13,-2.3,0,,,0.1,5,1.005,0.05"
    )
  }

  @Test("moments carry the offset of their zone")
  func moments() throws {
    let zone = try ZoneFile.read(name: "Europe/London", root: ZoneFileTests.root)
    #expect(
      line([.instant(Instant("2026-10-24T18:00Z")!, zone), .date(CivilDate("2026-10-24")!)])
        == "2026-10-24T19:00:00+01:00,2026-10-24"
    )
  }

  @Test("JSON keeps the order of keys and the digits of numbers")
  func json() {
    let tree = JSONTree.object([
      .init("b", .list([.whole(1), .rounded(0.25, decimals: 1), .exact(.nan), .flag(true)])),
      .init("a", .text("é\"\\\n\u{1}")),
      .init("none", .list([])), .init("empty", .object([])), .init("x", .null),
      .init(
        "line",
        .line(.object([.init("p", .whole(2)), .init("q", .list([.null, .list([])]))]))
      ),
    ])
    #expect(
      String(decoding: tree.bytes, as: UTF8.self) == """
        {
          "b": [
            1,
            0.3,
            null,
            true
          ],
          "a": "é\\"\\\\\\n\\u0001",
          "none": [],
          "empty": {},
          "x": null,
          "line": {"p": 2, "q": [null, []]}
        }

        """
    )
  }

  @Test("a digest is that of FIPS 180-4's first example")
  func digest() {
    #expect(
      Digest.hex(of: Array("abc".utf8))
        == "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"
    )
  }
}
