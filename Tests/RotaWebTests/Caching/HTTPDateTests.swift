import CivilTime
import Testing

@testable import RotaWeb

/// Dates as HTTP writes them; the examples are those of RFC 9110, section 5.6.7.
@Suite struct HTTPDateTests {
  static let now = Instant("2026-11-22T12:00Z")!
  static let example = Instant("1994-11-06T08:49:37Z")!

  @Test(
    "all three forms of the example are read",
    arguments: [
      "Sun, 06 Nov 1994 08:49:37 GMT", "Sunday, 06-Nov-94 08:49:37 GMT", "Sun Nov  6 08:49:37 1994",
    ]
  )
  func read(_ text: String) { #expect(HTTPDate.moment(text, now: Self.now) == Self.example) }

  @Test("the first form is written, and read again")
  func written() {
    #expect(HTTPDate.text(Self.example) == "Sun, 06 Nov 1994 08:49:37 GMT")
    // Days of the week and leap days over eight years, by an odd step.
    for step in 0..<3_000 {
      let moment = Instant(seconds: 1_700_000_000 + step * 86_399)
      #expect(HTTPDate.moment(HTTPDate.text(moment), now: Self.now) == moment)
    }
  }

  @Test("a year of two digits is not over fifty years ahead")
  func century() {
    let ahead = HTTPDate.moment("Friday, 01-Jan-76 00:00:00 GMT", now: Self.now)
    #expect(ahead == Instant("2076-01-01T00:00Z")!)
    let back = HTTPDate.moment("Friday, 01-Jan-77 00:00:00 GMT", now: Self.now)
    #expect(back == Instant("1977-01-01T00:00Z")!)
  }

  @Test(
    "what is no date is none",
    arguments: [
      "", "0", "now", "Sun, 31 Feb 2026 00:00:00 GMT", "Sun, 06 Nov 1994 08:49:37 CET",
      "Sun, 06 Nov 1994 24:00:00 GMT", "Sun, 06 Nov 1994 08:60:00 GMT",
      "Sun, 06 Nov 1994 08:49 GMT",
      "Sun, 06 Nov 99999999999999999999 08:49:37 GMT",
      "Sun, 06 Nov 9223372036854775807 08:49:37 GMT",
      "a b c d e GMT", "Sun, -6 Nov 1994 08:49:37 GMT",
    ]
  )
  func refused(_ text: String) { #expect(HTTPDate.moment(text, now: Self.now) == nil) }
}
