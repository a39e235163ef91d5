import CivilTime
import Foundation
import Planning
import Testing

@testable import RotaStore

/// Calendar links as they are kept: by the digest of their secret, ended at once, few a person, no writing by reading.
@Suite struct FeedLinksTests {
  static let now = Scratch.now
  static let today = Scratch.now.utcDate

  static func link(_ number: UInt8, of person: String = "kowen", made: Instant = now) -> FeedLink {
    FeedLink(
      digest: [UInt8](repeating: number, count: 32),
      person: person,
      kind: .shifts,
      label: "Phone \(number)",
      made: made
    )
  }

  /// A record's file with nothing in it, and its links.
  static func links() throws -> (Scratch, RecordFile, FeedLinks) {
    let scratch = try Scratch()
    let file = try scratch.open(Schema.migrations)
    return (scratch, file, FeedLinks(file))
  }

  @Test func aLinkIsFoundByItsDigestAloneUntilItIsEnded() throws {
    let (scratch, _, links) = try Self.links()
    defer { withExtendedLifetime(scratch) {} }
    let (one, two) = (Self.link(1), Self.link(2))
    try links.add(one, by: "kowen")
    try links.add(two, by: "kowen")
    #expect(try links.link(one.digest, on: Self.today) == one)
    #expect(try links.link([UInt8](repeating: 3, count: 32), on: Self.today) == nil)
    // Nobody ends another's.
    #expect(try !links.end(one.id, of: "srees", by: "srees", at: Self.now))
    #expect(try links.end(one.id, of: "kowen", by: "kowen", at: Self.now))
    #expect(try links.link(one.digest, on: Self.today) == nil)
    #expect(try links.links(of: "kowen", on: Self.today) == [two])
  }

  @Test func fiveAreEnough() throws {
    let (scratch, _, links) = try Self.links()
    defer { withExtendedLifetime(scratch) {} }
    for i in 1...5 { try links.add(Self.link(UInt8(i)), by: "kowen") }
    #expect(throws: Refusal.self) { try links.add(Self.link(6), by: "kowen") }
    try links.add(Self.link(7, of: "srees"), by: "srees")
    try links.end(Self.link(3).id, of: "kowen", by: "kowen", at: Self.now)
    try links.add(Self.link(6), by: "kowen")
    #expect(try links.links(of: "kowen", on: Self.today).map(\.label).count == 5)
  }

  @Test func ninetyDaysUnusedAndItWorksNoMore() throws {
    let (scratch, _, links) = try Self.links()
    defer { withExtendedLifetime(scratch) {} }
    let link = Self.link(1)
    try links.add(link, by: "kowen")
    #expect(try links.link(link.digest, on: Self.today + 89) != nil)
    #expect(try links.link(link.digest, on: Self.today + 90) == nil)
    try links.note(link.digest, used: Self.today + 60, by: "khal/0.11")
    #expect(try links.link(link.digest, on: Self.today + 149)?.reader == "khal/0.11")
    #expect(try links.link(link.digest, on: Self.today + 150) == nil)
    #expect(try links.links(of: "kowen", on: Self.today + 150).isEmpty)
    // Five that are over make room for one.
    for i in 2...5 { try links.add(Self.link(UInt8(i)), by: "kowen") }
    let late = Self.link(6, made: Self.now + Minutes.hours(24 * 200))
    try links.add(late, by: "kowen")
    #expect(try links.links(of: "kowen", on: late.made.utcDate) == [late])
  }

  @Test func readingIsNotedOnceADay() throws {
    let (scratch, _, links) = try Self.links()
    defer { withExtendedLifetime(scratch) {} }
    let link = Self.link(1)
    try links.add(link, by: "kowen")
    try links.note(link.digest, used: Self.today, by: "one")
    try links.note(link.digest, used: Self.today, by: "two")
    let noted = try #require(try links.link(link.digest, on: Self.today))
    #expect(noted.used == Self.today && noted.reader == "one")
    try links.note(link.digest, used: Self.today + 1, by: "two")
    // A clock that was put back does not make it older.
    try links.note(link.digest, used: Self.today - 3, by: "three")
    let later = try #require(try links.link(link.digest, on: Self.today))
    #expect(later.used == Self.today + 1 && later.reader == "two")
  }

  @Test func oneSwitchTurnsAllOfThemOff() throws {
    let (scratch, _, links) = try Self.links()
    defer { withExtendedLifetime(scratch) {} }
    let all = [Self.link(1), Self.link(2, of: "srees")]
    for link in all { try links.add(link, by: link.person) }
    try links.setOff(true, by: "admin", at: Self.now)
    for link in all { #expect(try links.link(link.digest, on: Self.today) == nil) }
    #expect(try links.links(of: "kowen", on: Self.today).count == 1)
    try links.setOff(false, by: "admin", at: Self.now)
    for link in all { #expect(try links.link(link.digest, on: Self.today) == link) }
  }

  @Test func whatWasDoneStandsInTheListAndHowOftenItIsReadDoesNot() throws {
    let (scratch, file, links) = try Self.links()
    defer { withExtendedLifetime(scratch) {} }
    try links.add(Self.link(1), by: "kowen")
    try links.note(Self.link(1).digest, used: Self.today, by: "khal")
    try links.end(Self.link(1).id, of: "kowen", by: "kowen", at: Self.now)
    try links.setOff(true, by: "admin", at: Self.now)
    try links.setOff(true, by: "admin", at: Self.now)
    try links.setOff(false, by: "admin", at: Self.now)
    let history = try Accounts(file).history()
    #expect(
      history.map { "\($0.action.rawValue) \($0.account)" } == [
        "feed-add kowen", "feed-end kowen", "feeds-off admin", "feeds-on admin",
      ]
    )
  }

  @Test(arguments: ["", String(repeating: "x", count: 41)])
  func aLabelIsALineOfSomeLetters(_ label: String) throws {
    let (scratch, _, links) = try Self.links()
    defer { withExtendedLifetime(scratch) {} }
    let link = FeedLink(
      digest: Self.link(1).digest,
      person: "kowen",
      kind: .busy,
      label: label,
      made: Self.now
    )
    #expect(throws: Refusal.self) { try links.add(link, by: "kowen") }
    #expect(try links.links(of: "kowen", on: Self.today).isEmpty)
  }
}
