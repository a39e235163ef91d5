import CivilTime
import Foundation
import Planning
import RotaStore
import Testing

@testable import RotaWeb

/// What is for some eyes alone: the journal, cases, trends and accounts.
@Suite struct APIReadingTests {
  @Test func `Of the journal each role reads what the page shows it`() async throws {
    let test = try TestSite()
    _ = try DemoAccounts.make(in: test.site)
    let staff = try APICaller(test, "staff")
    let supervisor = try APICaller(test, "supervisor")
    _ = try await staff.command("call-add", ["category": "child"])
    _ = try await staff.command("leave-ask", ["from": "2027-03-01"])
    _ = try await supervisor.command(
      "leave-credit",
      ["person": "kowen", "kind": "toil", "minutes": 60, "note": "words for two"]
    )
    func entries(_ role: String, _ path: String = "audit") async throws -> [[String: Any]] {
      let page = try await APICaller(test, role).object(path)
      #expect((page["chain"] as? [String: Int])?["faults"] == 0)
      return try #require(page["entries"] as? [[String: Any]])
    }
    let seen = try await entries("supervisor")
    let words = seen.compactMap { $0["command"] as? String }
    #expect(words.starts(with: ["leave credit", "leave ask"]))
    #expect(words.allSatisfy { !["call", "care", "away"].contains($0.prefix { $0 != " " }) })
    #expect(seen.first?["note"] as? Bool == true)
    #expect(!"\(seen)".contains("words for two"))

    let owner = try await entries("admin")
    let bare = try #require(owner.first { $0["command"] as? String == "call add" })
    #expect(["by", "about", "reason", "note"].allSatisfy { bare[$0] is NSNull })
    let officer = try await entries("data-protection")
    let whole = try #require(officer.first { $0["command"] as? String == "call add" })
    let author = try test.site.accounts.account("staff")?.person
    #expect(whole["by"] as? String == author)

    let own = try await entries("supervisor", "audit?what=leave%20ask")
    #expect(own.allSatisfy { $0["command"] as? String == "leave ask" } && !own.isEmpty)
    let number = try #require(seen.first?["entry"] as? Int)
    let older = try await entries("supervisor", "audit?before=\(number)")
    #expect(older.allSatisfy { ($0["entry"] as? Int ?? .max) < number })
    #expect(try await supervisor.look("audit?from=2026-10-22&to=2026-10-01").status == 400)
  }

  @Test func `A case is opened by asking for it, and the person sees who did`() async throws {
    let cast = try await CareCast()
    await cast.record()
    let id = try await cast.offer(note: "Met at the east door.")
    let test = cast.test
    let lead = try APICaller(test, "lead")
    let supervisor = try APICaller(test, "supervisor")
    #expect(try await supervisor.send("debriefs/\(id)/open", ["what": "case"]).status == 403)
    let before = try test.entry()
    let opened = try await lead.send("debriefs/\(id)/open", ["what": "case"])
    #expect(opened.status == 200)
    #expect(try test.entry() == before + 1)
    let care = try #require(opened.value["case"] as? [String: Any])
    #expect(care["person"] as? String == cast.person)
    #expect(opened.value["calls"] is NSNull)
    let texts = try #require(opened.value["texts"] as? [[String: Any]])
    #expect(!"\(opened.value)".contains("east door"))
    let log = try await lead.send("debriefs/\(id)/open", ["what": "log"])
    let calls = try #require(log.value["calls"] as? [String: Any])
    #expect((calls["entries"] as? [[String: Any]])?.map { $0["category"] as? String } == ["child"])
    let entry = try #require(texts.first?["entry"] as? Int)
    let text = try await lead.send("debriefs/\(id)/text", ["entry": entry])
    #expect(text.value["text"] as? String == "Met at the east door.")
    #expect(try await lead.send("debriefs/\(id)/text", ["entry": entry + 1]).status == 404)
    #expect(try test.entry() == before + 3)
    try test.site.accounts.add(
      Account(name: "subject", person: cast.person, isAdmin: false, made: test.now),
      by: "user:test"
    )
    let own = try await APICaller(test, "subject").object("me/record")
    let readers = try #require(own["read_by"] as? [[String: Any]])
    let who = try #require(test.site.accounts.account("lead")?.person)
    #expect(readers.filter { $0["reader"] as? String == who }.count == 3)
  }

  @Test func `A dry run about a case shows no more than its page, and enters nothing`() async throws
  {
    let cast = try await CareCast()
    await cast.record()
    let lead = try APICaller(cast.test, "lead")
    let before = try cast.test.entry()
    let body: [String: Any] = [
      "person": cast.person, "kind": "wellbeing-check", "rules": ["at-once"],
    ]
    let preview = try await lead.preview("care-offer", body)
    let findings = try #require(preview["findings"] as? [String])
    #expect(findings.contains { $0.hasPrefix("With: ") }, "\(findings)")
    for name in ["rules", "cover", "notice", "to_tell"] {
      #expect((preview[name] as? [Any])?.isEmpty == true)
    }
    #expect(try cast.test.entry() == before)
  }

  @Test func `Accounts are listed, disabled and let in again by an admin alone`() async throws {
    let test = try TestSite()
    _ = try DemoAccounts.make(in: test.site)
    let admin = try APICaller(test, "admin")
    let staff = try APICaller(test, "staff")
    let all = try await admin.list("accounts")
    #expect(
      Set(all.compactMap { $0["name"] as? String }).isSuperset(of: ["admin", "staff", "lead"])
    )
    let lead = try #require(all.first { $0["name"] as? String == "lead" })
    #expect((lead["roles"] as? [String])?.contains("lead") == true)
    #expect(try await staff.look("me").status == 200)
    #expect(try await admin.send("accounts/staff/disable", [:]).status == 200)
    #expect(try await staff.look("me").status == 401, "its tokens are over")
    #expect(try await admin.list("accounts").contains { $0["disabled"] is String })
    #expect(try await admin.send("accounts/staff/enable", [:]).status == 200)
    #expect(try await admin.send("accounts/nobody/disable", [:]).status == 404)
    #expect(
      try await admin.send("accounts/admin/disable", [:]).status == 409,
      "nobody would be left"
    )
  }

  @Test func `Trends are the leads' own: a deputy's token opens none, and issuing is tried first`()
    async throws
  {
    let test = try TestSite()
    _ = try DemoAccounts.make(in: test.site)
    let lead = try APICaller(test, "lead")
    #expect(try await lead.list("trends").isEmpty)
    let preview = try await lead.preview("trends-issue", [:])
    #expect(preview["changes"] as? Bool == false)
    let done = try await lead.command("trends-issue", [:])
    #expect(done.status == 200 && done.value["entry"] is NSNull)
  }
}
