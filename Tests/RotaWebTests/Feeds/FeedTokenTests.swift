import Testing

@testable import RotaWeb

/// The secret in the address of a calendar link.
@Suite struct FeedTokenTests {
  @Test(
    "256 bits in base64url",
    arguments: [
      // RFC 4648, section 5; the octets of the second were encoded by Python's base64 module.
      ([UInt8](repeating: 0, count: 32), "rf_" + String(repeating: "A", count: 43)),
      (
        (0..<32).map { UInt8($0 * 8 + 3) },
        "rf_AwsTGyMrMztDS1NbY2tze4OLk5ujq7O7w8vT2-Pr8_s"
      ),
    ]
  )
  func text(_ octets: [UInt8], _ text: String) {
    #expect(FeedToken(octets: octets).text == text)
    #expect(FeedToken(text)?.text == text)
  }

  @Test("no two are alike, and each can be read again")
  func fresh() {
    let all = (0..<1_000).map { _ in FeedToken.fresh() }
    #expect(Set(all).count == 1_000 && Set(all.map(\.digest)).count == 1_000)
    #expect(all.allSatisfy { FeedToken($0.text) == $0 })
  }

  @Test(
    "what cannot be one is not looked for",
    arguments: [
      "", "rf_", "rf_" + String(repeating: "A", count: 42),
      "rf_" + String(repeating: "A", count: 44),
      "rx_" + String(repeating: "A", count: 43), "rf_" + String(repeating: "é", count: 43),
      "rf_" + String(repeating: "=", count: 43), "rf_../../" + String(repeating: "A", count: 37),
    ]
  )
  func refused(_ text: String) { #expect(FeedToken(text) == nil) }

  @Test("printing it does not print it")
  func silent() {
    let token = FeedToken.fresh()
    var dumped = ""
    dump(token, to: &dumped)
    for text in ["\(token)", "\([token])", String(reflecting: token), "\([1: token])", dumped] {
      #expect(!text.contains(token.text.dropFirst(3)), "\(text)")
    }
  }
}
