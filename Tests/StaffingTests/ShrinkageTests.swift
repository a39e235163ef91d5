import Staffing
import Testing

@Suite struct ShrinkageTests {
  /// Against whole numbers: ⌈100 n / (100 − s)⌉.
  @Test func exactForEveryRoom() throws {
    for percent in 1...90 {
      let text =
        percent % 10 == 0 ? "0.\(percent / 10)" : percent < 10 ? "0.0\(percent)" : "0.\(percent)"
      let byText = try #require(Shrinkage(text))
      let byNumber = try #require(Shrinkage(Double(percent) / 100))
      for n in 0...300 {
        let want = (100 * n + 99 - percent) / (100 - percent)
        #expect(byText.scheduled(agents: n) == want)
        #expect(byNumber.scheduled(agents: n) == want)
      }
    }
  }

  @Test func knownTrap() throws {
    let third = try #require(Shrinkage(0.3))
    #expect(third.scheduled(agents: 21) == 30)
    #expect(abs(third.unrounded(agents: 15) - 150.0 / 7) < 1e-12)
  }

  @Test func manyDecimals() throws {
    let nines = try #require(Shrinkage("0.999999999999999"))
    #expect(nines.scheduled(agents: 7) == 7_000_000_000_000_000)
    #expect(nines.scheduled(agents: 100_000) == nil)
    #expect(nines.scheduled(agents: 0) == 0)
    // As a number this is 1.
    #expect(Shrinkage("0.999999999999999999999999999") == nil)
    let hair = try #require(Shrinkage("0.000000000000000000000000001"))
    #expect(hair.scheduled(agents: 10) == 11)
    #expect(Shrinkage("1e-3")?.scheduled(agents: 999) == 1000)
    #expect(Shrinkage("0.30000")?.scheduled(agents: 21) == 30)
    #expect(Shrinkage(1e-300)?.scheduled(agents: 21) == 21)
    #expect(Shrinkage("0")?.scheduled(agents: 7) == 7)
    // The least whole number has no size that is one.
    #expect(Shrinkage("1e-9223372036854775808") == nil)
    #expect(Shrinkage("1e9223372036854775807") == nil)
    #expect(Shrinkage("0.5")?.scheduled(agents: .max) == nil)
    #expect(Shrinkage("0.5")?.scheduled(agents: -1) == nil)
  }

  @Test(arguments: [
    "", ".", "1", "-0.1", "1.5", "nan", "inf", "0,3", "30 %", "0.3.1", "1e", "1e99999999999",
    "0x1p-3",
  ])
  func refused(_ text: String) { #expect(Shrinkage(text) == nil) }

  @Test func refusedNumbers() {
    for share in [1, -0.1, Double.nan, .infinity] { #expect(Shrinkage(share) == nil) }
  }
}
