import CivilTime
import Foundation
import Planning
import RotaStore
import Testing

@testable import RotaWeb

/// What the page of somebody's calendar links says of where they are read from.
@Suite struct LinkNetworkTests {
  @Test(
    "a later network is pointed out, the first one is not, and the server notes them once a day"
  )
  func newNetwork() async throws {
    let test = try TestSite()
    let staff = try #require(try DemoAccounts.make(in: test.site).first { $0.name == "staff" })
    let person = try #require(try test.site.accounts.account("staff")?.person)
    let cookie = try #require(await test.signIn(staff.name, staff.password))
    let token = FeedToken.fresh()
    try FeedLinks(test.site.live.held.file).add(
      FeedLink(digest: token.digest, person: person, kind: .shifts, label: "Phone", made: test.now),
      by: "staff"
    )
    func read(from address: String?) async -> Int {
      await test.site.answer(
        Asked("GET", "/s/\(token.text).ics", hosts: [TestSite.host], address: address)
      ).status
    }
    func page() async -> String {
      String(decoding: await test.ask("GET", "/me/links", cookie: cookie).bytes, as: UTF8.self)
    }
    #expect(await read(from: "192.0.2.7") == 200)
    #expect(await read(from: "192.0.2.8") == 200)
    #expect(await read(from: nil) == 200)
    var shown = await page()
    #expect(shown.contains("192.0.2.0/24") && !shown.contains("another network"))
    test.wait(seconds: 86_400)
    #expect(await read(from: "2001:db8::7") == 200)
    let again = try #require(await test.signIn(staff.name, staff.password))
    shown = String(
      decoding: await test.ask("GET", "/me/links", cookie: again).bytes,
      as: UTF8.self
    )
    #expect(
      shown.contains("Phone was read from another network, 2001:db8::/48, since Fri 23 Oct 2026")
    )
    #expect(shown.components(separatedBy: "another network").count == 2)
  }
}
