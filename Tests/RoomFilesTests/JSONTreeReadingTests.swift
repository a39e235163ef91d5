import Testing

@testable import RoomFiles

/// JSON that programs send, read strictly by RFC 8259.
@Suite struct JSONTreeReadingTests {
  private func read(_ text: String) -> JSONTree? { try? JSONTree(reading: Array(text.utf8)) }

  @Test func `What is JSON is read as it stands`() {
    #expect(
      read(" {\"a\": [1, -2.5, 1e2, true, null, \"x\\u00e9\\n\"]} ")
        == .object([
          .init(
            "a",
            .list([.whole(1), .exact(-2.5), .exact(100), .flag(true), .null, .text("xé\n")])
          )
        ])
    )
    #expect(read("99999999999999999999") == .exact(1e20), "no number is too long to be one")
    #expect(read("\"\\ud83d\\ude00\"") == .text("😀"))
  }

  @Test(arguments: [
    "", " ", "{", "[1,]", "{\"a\":1,}", "{\"a\":1 \"b\":2}", "{'a':1}", "{\"a\":1,\"a\":2}", "01",
    "+1", ".5",
    "1.", "nul", "NaN", "Infinity", "\"a\nb\"", "\"\\x\"", "\"\\ud800\"", "\"a", "1 2", "// x\n1",
    "[" + String(repeating: "[", count: 40),
  ])
  func `What is none is refused`(text: String) {
    #expect(throws: JSONTree.Fault.self) { try JSONTree(reading: Array(text.utf8)) }
  }

  @Test(
    arguments: [[0xFF, 0xFE, 0x31, 0x00], [0x22, 0xC3, 0x22], [0x22, 0x00, 0x22]] as [[UInt8]]
  )
  func `Bytes that are no UTF-8 are refused`(bytes: [UInt8]) {
    #expect(throws: JSONTree.Fault.self) { try JSONTree(reading: bytes) }
  }
}
