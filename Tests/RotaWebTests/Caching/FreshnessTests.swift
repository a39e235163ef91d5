import CivilTime
import Testing

@testable import RotaWeb

/// When 304 is the answer.
@Suite struct FreshnessTests {
  static let now = Instant("2026-11-22T12:00Z")!
  static let known = Freshness(
    tag: EntityTag(of: Array("abc".utf8)),
    modified: Instant("2026-11-20T10:00:00Z")!
  )

  @Test("the name is the SHA-256 of the bytes, in quotes")
  func name() {
    // FIPS 180-2, appendix B.1: the digest of "abc".
    #expect(
      Self.known.tag.text
        == "\"ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad\""
    )
  }

  @Test("the name decides where one is given, whatever the time says")
  func byName() {
    let tag = Self.known.tag.text
    let late = "Sun, 22 Nov 2026 00:00:00 GMT"
    for (header, isKnown) in [
      (tag, true), ("W/\(tag)", true), ("\"x\", \(tag)", true), ("\"x\",\t W/\(tag) ", true),
      ("*", true), ("\"x\"", false), ("", false), (String(tag.dropFirst().dropLast()), false),
    ] {
      for since in [nil, late] {
        let isFresh = Self.known.isKnown(
          ifNoneMatch: header,
          ifModifiedSince: since,
          now: Self.now
        )
        #expect(isFresh == isKnown, "\(header)")
      }
    }
  }

  @Test(
    "without a name the time does, and a time that cannot be read does not",
    arguments: [
      ("Fri, 20 Nov 2026 10:00:00 GMT", true), ("Fri, 20 Nov 2026 09:59:59 GMT", false),
      ("yesterday", false), ("", false),
    ]
  )
  func byTime(_ since: String, _ isKnown: Bool) {
    let isFresh = Self.known.isKnown(ifNoneMatch: nil, ifModifiedSince: since, now: Self.now)
    #expect(isFresh == isKnown)
  }

  @Test("who asks for the first time gets all of it")
  func first() {
    #expect(!Self.known.isKnown(ifNoneMatch: nil, ifModifiedSince: nil, now: Self.now))
  }
}
