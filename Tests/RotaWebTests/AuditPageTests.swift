import CivilTime
import Foundation
import Planning
import Rostering
import RotaStore
import Testing
import Wellbeing

@testable import RotaWeb

/// The journal through the table of routes: who sees what of it, and how far back a link leads.
@Suite struct AuditPageTests {
  let test: TestSite
  let cookies: [String: String]

  init() async throws {
    test = try TestSite()
    var cookies: [String: String] = [:]
    for account in try DemoAccounts.make(in: test.site) {
      cookies[account.name] = await test.signIn(account.name, account.password)
    }
    self.cookies = cookies
  }

  private func text(_ path: String, as name: String) async -> (Int, String) {
    let answer = await test.ask("GET", path, cookie: cookies[name])
    return (answer.status, String(decoding: answer.bytes, as: UTF8.self))
  }

  private func numbers(_ page: String) -> [Int] {
    page.matches(of: /<th scope="row" class="n">([0-9,]+)</).compactMap {
      Int($0.output.1.replacing(",", with: ""))
    }
  }

  private func act(_ command: some Command, by person: String, note: String? = nil) throws {
    let boss = person == "ahughes"
    _ = try test.site.live.perform(
      command,
      instruction: Instruction(
        key: Instruction.freshKey(),
        by: Actor(person: person, name: person, isSupervisor: boss),
        now: test.now,
        note: note.map { Confidential($0) }
      )
    )
  }

  @Test func `Pages of fifty, and the link back leads to the same entries when others come`()
    async throws
  {
    let days = DateSpan(CivilDate("2026-11-01")!, days: 120).days
    for day in days {
      try act(
        AskLeave(Absence(person: "kowen", kind: "leave", extent: .days(DateSpan(day, days: 1)))),
        by: "kowen"
      )
    }
    let head = try test.site.live.standing().entry
    let first = await text("/audit", as: "supervisor").1
    #expect(numbers(first) == Array((head - 49...head).reversed()))
    #expect(first.contains("/audit?before=\(head - 49)"))
    // The number of the newest would tell when something was entered in confidence.
    #expect(first.contains("Checked to the newest: all as it was written."))
    try act(
      AskLeave(
        Absence(
          person: "kowen",
          kind: "leave",
          extent: .days(DateSpan(CivilDate("2027-05-01")!, days: 1))
        )
      ),
      by: "kowen"
    )
    let second = await text("/audit?before=\(head - 49)", as: "supervisor").1
    #expect(numbers(second) == Array((head - 99...head - 50).reversed()))
    let found = await text("/audit?what=2026-11-07", as: "supervisor").1
    #expect(numbers(found).count == 1)
    #expect(numbers(await text("/audit?who=nobody-here", as: "supervisor").1).isEmpty)
    #expect(numbers(await text("/audit?from=23+Oct", as: "supervisor").1).isEmpty)
    #expect(numbers(await text("/audit?from=22+Oct&to=22+Oct", as: "supervisor").1).count == 50)
    #expect(await text("/audit?from=soon", as: "supervisor").1.contains("From: write a date"))
    for before in ["0", "-5", "1", "x", "99999999999999999999"] {
      #expect(await text("/audit?before=\(before)", as: "supervisor").0 == 200, "\(before)")
    }
  }

  @Test func `Entries of care are not there for supervisors, and bare for who keeps accounts`()
    async throws
  {
    let lead = try #require(try test.site.accounts.account("lead")?.person)
    try act(OfferCare(to: "kowen", .wellbeingCheck), by: lead)
    let entry = try test.site.live.standing().entry
    let boss = await text("/audit", as: "supervisor").1
    #expect(!numbers(boss).contains(entry) && !boss.contains("care offer"))
    #expect(!numbers(await text("/audit?what=care", as: "supervisor").1).contains(entry))
    let admin = await text("/audit?what=care", as: "admin").1
    #expect(numbers(admin) == [entry] && !admin.contains("kowen"))
    #expect(
      numbers(await text("/audit?what=kowen", as: "admin").1).contains(entry) == false,
      "nor is it found by whom it is about"
    )
    let officer = await text("/audit?what=care", as: "data-protection").1
    #expect(numbers(officer) == [entry])
  }

  @Test func `A note is never in it`() async throws {
    try act(
      AskLeave(
        Absence(
          person: "kowen",
          kind: "leave",
          extent: .days(DateSpan(CivilDate("2026-11-07")!, days: 1))
        )
      ),
      by: "kowen",
      note: "a private matter"
    )
    for name in ["supervisor", "admin", "data-protection"] {
      #expect(await text("/audit", as: name).1.contains("a private matter") == false)
    }
  }

  @Test func `Looking writes nothing`() async throws {
    let before = (try test.site.live.standing().entry, try test.site.accounts.history().count)
    for _ in 0..<2 {
      _ = await text("/audit?who=a", as: "supervisor")
      _ = await text("/accounts", as: "admin")
    }
    let after = (try test.site.live.standing().entry, try test.site.accounts.history().count)
    #expect(before == after)
  }
}
