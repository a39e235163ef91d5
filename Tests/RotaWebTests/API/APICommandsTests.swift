import CivilTime
import Foundation
import Planning
import RotaStore
import Rostering
import Testing

@testable import RotaWeb

/// That every command of the record can be given, and some of what they do.
@Suite struct APICommandsTests {
  /// Commands of the journal that are no operation, each for a reason that `RouteTable.api` gives.
  private static let without: Set = [
    "call mine", "care open", "care read-text", "care copy", "care erase", "care erase-text",
    "audit erase-note", "config", "retention", "care refused",
  ]

  @Test func `Every command that the sources name is an operation, or one of those left out`()
    throws
  {
    let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent().deletingLastPathComponent()
      .appending(path: "Sources/Planning/Changes")
    let files = try #require(
      FileManager.default.enumerator(at: root, includingPropertiesForKeys: nil)
    )
    var names: Set<String> = []
    for case let file as URL in files where file.pathExtension == "swift" {
      let text = try String(contentsOf: file, encoding: .utf8)
      for match in text.matches(of: /static let name = "([^"]+)"/) {
        names.insert(String(match.output.1))
      }
    }
    #expect(names.count > 70)
    let ids = Set(RouteTable.api.compactMap(\.operation?.id))
    let missing = names.filter { !ids.contains($0.replacing(" ", with: "-")) }
    #expect(missing == Self.without)
  }

  @Test
  func `A concern is sent once its author has read what will be seen, and withdrawn by its name`()
    async throws
  {
    let test = try TestSite()
    _ = try DemoAccounts.make(in: test.site)
    let staff = try APICaller(test, "staff")
    let before = try test.entry()
    let preview = try await staff.preview("call-concern", ["person": "ahughes"])
    let findings = try #require(preview["findings"] as? [String])
    #expect(findings.contains { $0.contains("told why") }, "\(findings)")
    #expect(try await staff.command("call-concern", ["person": "ahughes"]).status == 400)
    #expect(try test.entry() == before)

    let sent = try await staff.command("call-concern", ["person": "ahughes", "sure": true])
    #expect(sent.status == 200)
    let made = try #require(sent.value["made"] as? [String])
    #expect(made.count == 1)
    let name = try #require(made.first)
    // To others it is as if there were none, and to nobody is it theirs to correct.
    let lead = try APICaller(test, "lead")
    #expect(try await lead.command("call-withdraw", ["entry": name]).status == 403)
    #expect(
      try await staff.command("call-correct", ["entry": name, "category": "child"]).status == 400
    )
    #expect(try await staff.command("call-withdraw", ["entry": name]).status == 200)
    #expect(try await staff.command("call-withdraw", ["entry": name]).status == 409)
  }

  @Test func `A self-referral takes its text in and gives it to nobody who does not ask for it`()
    async throws
  {
    let test = try TestSite()
    _ = try DemoAccounts.make(in: test.site)
    let staff = try APICaller(test, "staff")
    #expect(try await staff.command("care-refer", [:]).status == 400)
    let preview = try await staff.preview("care-refer", ["note": "please ring me"])
    #expect((preview["findings"] as? [String])?.isEmpty == false)
    #expect(try await staff.command("care-refer", ["note": "please ring me"]).status == 200)
    let lead = try APICaller(test, "lead")
    let log = try await lead.object("debriefs")
    let cases = try #require(log["cases"] as? [[String: Any]])
    #expect(!"\(log)".contains("please ring me"))
    let person = try test.site.accounts.account("staff")?.person
    let id = try #require(cases.first { $0["person"] as? String == person }?["case"] as? String)
    #expect(try await lead.command("care-read", ["case": id]).status == 200)
    let opened = try await lead.send("debriefs/\(id)/open", ["what": "case"])
    let texts = try #require(opened.value["texts"] as? [[String: Any]])
    let entry = try #require(texts.first?["entry"] as? Int)
    let text = try await lead.send("debriefs/\(id)/text", ["entry": entry])
    #expect(text.value["text"] as? String == "please ring me")
    let before = try test.entry()
    let supervisor = try APICaller(test, "supervisor")
    #expect(try await supervisor.send("debriefs/\(id)/text", ["entry": entry]).status == 403)
    #expect(try test.entry() == before)
  }

  @Test func `One's own hard call is named, listed and corrected`() async throws {
    let test = try TestSite()
    _ = try DemoAccounts.make(in: test.site)
    let staff = try APICaller(test, "staff")
    let sent = try await staff.command("call-add", ["category": "child"])
    let name = try #require((sent.value["made"] as? [String])?.first)
    let corrected = try await staff.command("call-correct", ["entry": name, "category": "death"])
    #expect(corrected.status == 200)
    #expect(corrected.value["made"] as? [String] == [])
    let own = try await staff.send("me/calls", [:])
    let entries = try #require(own.value["entries"] as? [[String: Any]])
    #expect(
      entries.contains { $0["name"] as? String == name && $0["category"] as? String == "death" }
    )
    // Nothing of others waited to be seen: looking was no entry.
    let head = try test.entry()
    _ = try await staff.send("me/calls", [:])
    #expect(try test.entry() == head)
  }

  @Test func `Seeing what others recorded is entered once, and from then on is one's own`()
    async throws
  {
    let test = try TestSite()
    _ = try DemoAccounts.make(in: test.site)
    let staff = try APICaller(test, "staff")
    let supervisor = try APICaller(test, "supervisor")
    let person = try #require(test.site.accounts.account("staff")?.person)
    let sent = try await supervisor.command(
      "call-add",
      ["category": "child", "people": [person]]
    )
    let name = try #require((sent.value["made"] as? [String])?.first)
    let before = try test.entry()
    let seen = try await staff.send("me/calls", [:])
    #expect(
      (seen.value["entries"] as? [[String: Any]])?.contains { $0["name"] as? String == name }
        == true
    )
    #expect(try test.entry() == before + 1)
    #expect(try await supervisor.command("call-withdraw", ["entry": name]).status == 403)
    #expect(try await staff.command("call-withdraw", ["entry": name]).status == 200)
  }

  @Test func `Hours are credited, people join and move, and holds are put on and lifted`()
    async throws
  {
    let test = try TestSite()
    _ = try DemoAccounts.make(in: test.site)
    let supervisor = try APICaller(test, "supervisor")
    let owed: [String: Any] = ["person": "kowen", "kind": "toil", "minutes": 90]
    #expect(try await supervisor.command("leave-credit", owed).status == 200)
    let credits = try test.site.live.standing().facts.about("kowen").compactMap { recorded in
      if case .credit(let it) = recorded.fact { it } else { nil }
    }
    #expect(credits.map(\.hours) == [Minutes(90)] && credits.first?.kind == .toil)

    let room = try test.site.live.standing().base
    let role = try #require(room.roster.roles.first?.id)
    let teams = room.roster.teams.map(\.id)
    try #require(teams.count > 1)
    var joining: [String: Any] = [
      "person": "tester1", "name": "Tess Tester", "roles": [role], "from": "2026-11-02",
      "team": teams[0], "night_assessment": "2026-10-01", "reason": "cover",
      "basis": "agreement",
    ]
    if let terms = room.rules.byTerms.keys.sorted().first { joining["terms"] = terms }
    let joined = try await supervisor.command("person-join", joining)
    #expect(joined.status == 200, "\(joined.value)")
    let moved = try await supervisor.command(
      "person-move",
      [
        "person": "tester1", "team": teams[1], "from": "2026-12-07", "reason": "cover",
        "basis": "agreement",
      ]
    )
    #expect(moved.status == 200, "\(moved.value)")
    let people = try await supervisor.list("people?on=2026-12-08&team=\(teams[1])")
    #expect(people.contains { $0["id"] as? String == "tester1" })

    let held = try await supervisor.command(
      "hold-add",
      ["object": "incident", "from": "2026-10-20", "case": "INC-77"]
    )
    #expect(held.status == 200)
    let holds = try await supervisor.list("holds")
    #expect(holds.map { $0["case"] as? String } == ["INC-77"])
    #expect(holds.first?["to"] as? String == "2026-10-20")
    let id = try #require(holds.first?["id"] as? String)
    #expect(try await supervisor.command("hold-lift", ["hold": id]).status == 200)
    #expect(try await supervisor.list("holds").isEmpty)
    #expect(try await supervisor.command("hold-lift", ["hold": id]).status == 404)
  }

  @Test func `A list of staff says what it would change, and then changes that`() async throws {
    let test = try TestSite()
    _ = try DemoAccounts.make(in: test.site)
    let supervisor = try APICaller(test, "supervisor")
    let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent().deletingLastPathComponent()
      .appending(path: "Config/people.csv")
    let lines = try String(contentsOf: root, encoding: .utf8).split(separator: "\n")
    let header = try #require(lines.first { $0.hasPrefix("id,") })
    let row = try #require(lines.first { $0.hasPrefix("kowen,") })
    let csv = "\(header)\r\n\(row.replacing("kowen", with: "kowen2"))\r\n\(row)\r\n"
    let before = try test.entry()
    let looked = try await supervisor.send("people/import", ["csv": csv])
    #expect(looked.status == 200)
    let changed = try #require(looked.value["people"] as? [[String: Any]])
    #expect(changed.map { $0["person"] as? String } == ["kowen2"])
    #expect(changed.first?["change"] as? String == "new")
    #expect(looked.value["unchanged"] as? Int == 1)
    let faulty = try await supervisor.send("people/import", ["csv": "\(header)\nnobody,\n"])
    #expect(faulty.status == 200)
    #expect((faulty.value["rejects"] as? [Any])?.isEmpty == false)
    let refused = try await supervisor.command("staff-import", ["csv": "\(header)\nnobody,\n"])
    #expect(refused.status == 400)
    #expect((refused.value["errors"] as? [[String: Any]])?.first?["field"] as? String == "csv")
    let taken: [String: Any] = ["csv": csv, "reason": "cover", "basis": "agreement"]
    let preview = try await supervisor.preview("staff-import", taken)
    #expect(preview["changes"] as? Bool == true)
    #expect(try test.entry() == before)
    #expect(try await supervisor.command("staff-import", taken).status == 200)
    #expect(try test.entry() == before + 1)
    #expect(try test.site.live.standing().room.roster.index(ofPerson: "kowen2") != nil)
  }
}
