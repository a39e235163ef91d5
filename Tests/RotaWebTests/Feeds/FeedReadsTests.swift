import CivilTime
import Testing

@testable import RotaWeb

/// Reading a link is noted once a day, and what read it by a word that is safe to show.
@Suite struct FeedReadsTests {
  @Test("once a day, network and link, and never for a day that is over")
  func onceADay() {
    let reads = FeedReads()
    let today = CivilDate("2026-10-24")!
    let (one, two) = ([UInt8](repeating: 1, count: 32), [UInt8](repeating: 2, count: 32))
    #expect(reads.isFirst(one, from: "a", on: today))
    #expect(!reads.isFirst(one, from: "a", on: today))
    #expect(reads.isFirst(two, from: "a", on: today))
    #expect(!reads.isFirst(one, from: "a", on: today - 1))
    #expect(reads.isFirst(one, from: "a", on: today + 1))
    #expect(reads.isFirst(one, from: "b", on: today + 1))
    #expect(reads.isFirst(one, from: nil, on: today + 1))
    #expect(!reads.isFirst(one, from: "b", on: today + 1))
  }

  @Test(
    "a program's name is its first word, of ordinary letters, and short",
    arguments: [
      ("Google-Calendar-Importer", "Google-Calendar-Importer"), ("khal/0.11.2 (x)", "khal/0.11.2"),
      ("<script>alert(1)</script>", "scriptalert"), ("Größe/1", "Gre/1"), ("", nil), (" x", nil),
      ("\u{202E}evil", "evil"),
      (String(repeating: "a", count: 99), String(repeating: "a", count: 40)),
    ]
  )
  func reader(_ sent: String, _ shown: String?) { #expect(FeedReads.reader(sent) == shown) }

  @Test("no program, no name")
  func nobody() { #expect(FeedReads.reader(nil) == nil) }
}
