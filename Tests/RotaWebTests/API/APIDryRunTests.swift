import CivilTime
import Foundation
import Planning
import RotaStore
import Testing

@testable import RotaWeb

/// Commands that are weighed and not carried out.
@Suite struct APIDryRunTests {
  private let test: TestSite
  private let staff: APICaller
  private let supervisor: APICaller

  init() throws {
    test = try TestSite()
    _ = try DemoAccounts.make(in: test.site)
    staff = try APICaller(test, "staff")
    supervisor = try APICaller(test, "supervisor")
  }

  private func person(of account: String) throws -> String {
    try #require(test.site.accounts.account(account)?.person)
  }

  @Test func `Nothing is written, no key is kept, and the real one does what it said`() async throws
  {
    let before = try test.entry()
    let body: [String: Any] = ["from": "2027-03-01", "to": "2027-03-02"]
    let tried = try await staff.command(
      "leave-ask",
      body.merging(["dry_run": true]) { $1 },
      key: "one"
    )
    #expect(tried.status == 200 && !tried.isRepeat)
    let preview = try #require(tried.value["preview"] as? [String: Any])
    #expect(preview["changes"] as? Bool == true)
    #expect(preview["at_entry"] as? Int == before)
    #expect(try test.entry() == before)
    #expect(
      try await staff.list("leave-requests").allSatisfy { $0["from"] as? String != "2027-03-01" }
    )

    let done = try await staff.command("leave-ask", body, key: "one")
    #expect(done.status == 200 && !done.isRepeat, "the key is still free")
    #expect(done.value["preview"] is NSNull)
    #expect(try test.entry() == before + 1)
    // The key is taken now; a dry run under it says what another one would come to, and takes nothing for done.
    let other = try await staff.command(
      "leave-ask",
      ["from": "2027-05-03", "dry_run": true],
      key: "one"
    )
    #expect(other.status == 200 && !other.isRepeat)
    #expect(try test.entry() == before + 1)
  }

  @Test func `It is refused to whom and for what the real one is`() async throws {
    let before = try test.entry()
    let body: [String: Any] = ["person": "kowen", "date": "2026-10-24", "dry_run": true]
    #expect(try await staff.command("shift-assign", body).status == 403)
    let unknown = try await supervisor.command(
      "shift-assign",
      ["person": "nobody-of-it", "date": "2026-10-24", "shift": "D", "dry_run": true]
    )
    let real = try await supervisor.command(
      "shift-assign",
      ["person": "nobody-of-it", "date": "2026-10-24", "shift": "D"]
    )
    #expect(unknown.status == real.status && unknown.status >= 400)
    #expect(
      unknown.value["errors"] as? [[String: NSObject]] == real.value["errors"]
        as? [[String: NSObject]]
    )
    let badKey = try await supervisor.command("shift-assign", body, key: "not a key")
    #expect(badKey.status == 400)
    #expect(try test.entry() == before)
  }

  @Test func `A shift taken off somebody says cover, notice and whom to tell as the page does`()
    async throws
  {
    // Somebody on the rota two days on whom nothing stands against standing down.
    let rows = try await supervisor.list("rota?from=2026-10-24&days=1")
    var seen: [String: Any]?
    for row in rows where seen == nil {
      guard let person = row["person"] as? String else { continue }
      let body: [String: Any] = [
        "posting": "\(person):2026-10-24", "reason": "cover", "basis": "agreement",
        "dry_run": true,
      ]
      let (status, value, _) = try await supervisor.command("shift-stand-down", body)
      guard status == 200, let preview = value["preview"] as? [String: Any],
        let cover = preview["cover"] as? [[String: Any]], !cover.isEmpty
      else { continue }
      seen = preview
      #expect(
        cover.allSatisfy { ($0["after"] as? Double ?? 9e9) < ($0["before"] as? Double ?? 0) },
        "one fewer is there"
      )
      let notice = try #require(preview["notice"] as? [[String: Any]])
      #expect(notice.allSatisfy { $0["person"] as? String == person && $0["days"] as? Int == 2 })
      let findings = try #require(preview["findings"] as? [String])
      #expect(findings.contains { $0.hasPrefix("Cover: ") })
      #expect(findings.allSatisfy { !$0.contains("workedout") })
    }
    #expect(seen != nil)
  }

  @Test func `Every command can be tried by whoever may give it, and none writes`() async throws {
    let own = try person(of: "staff")
    let values: [String: Any] = [
      "person": own, "taker": "ahughes", "kind": "leave", "from": "2026-12-01",
      "to": "2026-12-02", "date": "2026-10-24", "shift": "D", "posting": "\(own):2026-10-24",
      "gives": "\(own):2026-10-24", "first": "\(own):2026-10-22", "second": "ahughes:2026-10-22",
      "start": "2026-10-24T09:00+01:00", "end": "2026-10-24T10:00+01:00", "minutes": 20,
      "role": "handler", "entry": "x-1", "case": "x-1", "absence": "x-1", "request": "x-1",
      "swap": "x-1", "assignment": "x-1", "hold": "x-1", "people": [own], "category": "child",
      "rule": "at-once", "step": "check", "choice": "after", "reason": "done",
      "means": "phone", "cover": "ahughes", "until": "2026-10-24T20:00+01:00",
      "at": "2026-10-24T15:00+01:00", "had": 10, "into": "2026-10-24", "team": "red",
      "name": "Try Out", "roles": ["handler"], "last_day": "2026-12-31", "csv": "id,name\n",
      "answer": "ordinary", "sure": true,
    ]
    let before = try test.entry()
    var done: Set<String> = []
    for role in ["staff", "supervisor", "lead", "practitioner"] {
      let caller = try APICaller(test, role)
      for route in RouteTable.api {
        guard let operation = route.operation, route.method == .post,
          route.path.description.hasPrefix("/api/v1/commands/")
        else { continue }
        let fields = operation.body ?? []
        #expect(fields.contains(.dryRun), "\(operation.id)")
        var body: [String: Any] = ["dry_run": true]
        for field in fields where field.isRequired {
          body[field.name] = Self.value(of: field, values)
        }
        let (status, value, _) = try await caller.command(operation.id, body)
        #expect(route.statuses.contains(status), "\(operation.id) for \(role): \(value)")
        if status == 200 { done.insert(operation.id) }
        #expect(try test.entry() == before, "\(operation.id) for \(role)")
      }
    }
    // Those that nothing of the sample stands against.
    let wanted: Set = [
      "leave-ask", "call-add", "call-concern", "call-good-day", "care-wish", "care-offer",
      "leave-credit", "leave-carry", "person-leave", "person-move", "break-tell", "break-wish",
      "away-start", "shift-stand-down", "shift-acting", "trends-issue",
    ]
    #expect(done.isSuperset(of: wanted), "\(wanted.subtracting(done))")
  }

  private static func value(of field: GivenField, _ values: [String: Any]) -> Any {
    if case .choice(let words) = field.kind { return words[0] }
    if case .whole(let range) = field.kind { return values[field.name] as? Int ?? range.lowerBound }
    return values[field.name] ?? "x-1"
  }
}
