import CivilTime
import Foundation
import Planning
import Testing

@testable import RotaStore

/// From where a calendar link is read: known for 30 days, to its owner alone, and gone with the link.
@Suite struct FeedNetworkTests {
  static let today = FeedLinksTests.today

  private func networks(_ links: FeedLinks, on day: CivilDate = today) throws -> [String] {
    try links.links(of: "kowen", on: day).flatMap(\.networks)
      .map { "\($0.network) \($0.since - Self.today) \($0.used - Self.today)" }
  }

  @Test func theFirstNetworkIsNotNewAndALaterOneIs() throws {
    let (scratch, _, links) = try FeedLinksTests.links()
    defer { withExtendedLifetime(scratch) {} }
    let link = FeedLinksTests.link(1)
    try links.add(link, by: "kowen")
    try links.note(link.digest, used: Self.today, by: "a", from: "192.0.2.0/24")
    #expect(try links.links(of: "kowen", on: Self.today)[0].newNetworks.isEmpty)
    try links.note(link.digest, used: Self.today + 2, by: "b", from: "198.51.100.0/24")
    try links.note(link.digest, used: Self.today + 3, by: "a", from: "192.0.2.0/24")
    // A clock that was put back makes nothing older.
    try links.note(link.digest, used: Self.today + 1, by: "a", from: "192.0.2.0/24")
    #expect(try networks(links) == ["192.0.2.0/24 0 3", "198.51.100.0/24 2 2"])
    let new = try links.links(of: "kowen", on: Self.today)[0].newNetworks
    #expect(new.map(\.network) == ["198.51.100.0/24"])
  }

  @Test func afterThirtyDaysItIsForgotten() throws {
    let (scratch, _, links) = try FeedLinksTests.links()
    defer { withExtendedLifetime(scratch) {} }
    let link = FeedLinksTests.link(1)
    try links.add(link, by: "kowen")
    try links.note(link.digest, used: Self.today, by: "a", from: "192.0.2.0/24")
    try links.note(link.digest, used: Self.today + 30, by: "a", from: "203.0.113.0/24")
    #expect(try networks(links, on: Self.today + 30).count == 2)
    try links.note(link.digest, used: Self.today + 31, by: "a", from: "203.0.113.0/24")
    #expect(try networks(links, on: Self.today + 31) == ["203.0.113.0/24 30 31"])
  }

  @Test func itGoesWithTheLinkAndNobodyElseHasIt() throws {
    let (scratch, file, links) = try FeedLinksTests.links()
    defer { withExtendedLifetime(scratch) {} }
    let (one, two) = (FeedLinksTests.link(1), FeedLinksTests.link(2, of: "srees"))
    try links.add(one, by: "kowen")
    try links.add(two, by: "srees")
    try links.note(two.digest, used: Self.today, by: "a", from: "192.0.2.0/24")
    // A link that is gone, or never was, is noted nowhere.
    try links.note(
      [UInt8](repeating: 9, count: 32),
      used: Self.today,
      by: "a",
      from: "192.0.2.0/24"
    )
    #expect(try networks(links).isEmpty)
    try links.end(two.id, of: "srees", by: "srees", at: FeedLinksTests.now)
    let rows = try file.engine.read { try $0.query("SELECT * FROM feed_network") }
    #expect(rows.isEmpty)
  }

  @Test func anAccountThatIsDisabledLosesTheLinksOfItsPersonForGood() throws {
    let (scratch, file, links) = try FeedLinksTests.links()
    defer { withExtendedLifetime(scratch) {} }
    let accounts = Accounts(file)
    for name in ["kowen", "srees"] {
      let account = Account(name: name, person: name, isAdmin: false, made: FeedLinksTests.now)
      try accounts.add(account, by: "user:root")
    }
    let (one, other) = (FeedLinksTests.link(1), FeedLinksTests.link(2, of: "srees"))
    try links.add(one, by: "kowen")
    try links.add(other, by: "srees")
    try accounts.setDisabled(true, "kowen", by: "user:root", at: FeedLinksTests.now)
    #expect(try links.link(one.digest, on: Self.today) == nil)
    #expect(try links.link(other.digest, on: Self.today) == other)
    try accounts.setDisabled(false, "kowen", by: "user:root", at: FeedLinksTests.now)
    #expect(try links.link(one.digest, on: Self.today) == nil)
    let erased = try Erasures(file.place).all().filter { $0[0] == "link" }
    #expect(erased == [["link", String(repeating: "01", count: 32)]])
  }
}
