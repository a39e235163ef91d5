import CivilTime
import Foundation
import Planning
import RotaStore
import Testing

@testable import RotaWeb

/// Making a rota, what publishing it would change, and taking back.
@Suite struct APIPublishTests {
  @Test
  func `What differs from the last version is the shifts that were changed, until it is published`()
    async throws
  {
    let test = try TestSite(isPublishable: true)
    _ = try DemoAccounts.make(in: test.site)
    let supervisor = try APICaller(test, "supervisor")
    let span = "from=2026-10-22&days=28"
    let made = try await supervisor.object("rota/make?\(span)")
    #expect(made["days"] as? Int == 28 && (made["postings"] as? Int ?? 0) > 0)
    let first = try await supervisor.object("rota/publish?\(span)")
    #expect(first["version"] as? Int == 1 && first["last_version"] is NSNull)
    #expect(first["new_days"] as? Int == 28)
    #expect((first["shifts"] as? Int ?? 0) > 0)
    #expect((first["against"] as? [String])?.isEmpty == true, "\(first["against"] ?? "")")
    let before = try test.entry()
    let body: [String: Any] = ["from": "2026-10-22", "days": 28]
    let preview = try await supervisor.preview("rota-publish", body)
    #expect(preview["changes"] as? Bool == true)
    #expect(try test.entry() == before)
    #expect(try await supervisor.command("rota-publish", body).status == 200)

    #expect(try await supervisor.list("rota/diff").isEmpty)
    let still = try await supervisor.object("rota/publish?\(span)")
    #expect((still["changes"] as? [Any])?.isEmpty == true)
    #expect(still["new_days"] as? Int == 0)

    // Somebody is stood down: that shift, and no other, differs.
    let rows = try await supervisor.list("rota?from=2026-11-12&days=1")
    let person = try #require(rows.last?["person"] as? String)
    let down = try await supervisor.command(
      "shift-stand-down",
      ["posting": "\(person):2026-11-12", "reason": "cover", "basis": "agreement"]
    )
    #expect(down.status == 200, "\(down.value)")
    let next = try await supervisor.object("rota/publish?\(span)")
    let changes = try #require(next["changes"] as? [[String: Any]])
    #expect(changes.map { $0["person"] as? String } == [person])
    #expect(changes.first?["change"] as? String == "removed")
    #expect(changes.first?["date"] as? String == "2026-11-12")
    let diff = try await supervisor.list("rota/diff?earlier=1")
    #expect(diff.map { $0["person"] as? String } == [person])
    #expect(try await supervisor.look("rota/diff?earlier=2").status == 404)

    let entry = try #require(down.value["entry"] as? Int)
    let undone = try await supervisor.list("changes")
    #expect(undone.first?["entry"] as? Int == entry)
    let back = try await supervisor.preview("undo", ["entry": entry])
    #expect(
      (back["cover"] as? [[String: Any]])?.allSatisfy {
        ($0["after"] as? Double ?? 0) > ($0["before"] as? Double ?? 9e9)
      } == true
    )
    #expect(try await supervisor.command("undo", ["entry": entry]).status == 200)
    #expect(try await supervisor.list("rota/diff?earlier=1").isEmpty)
  }

  @Test func `Swaps that could be asked for and breaks are shown of one's own shifts`() async throws
  {
    let test = try TestSite()
    _ = try DemoAccounts.make(in: test.site)
    let staff = try APICaller(test, "staff")
    let supervisor = try APICaller(test, "supervisor")
    let own = try #require(test.site.accounts.account("staff")?.person)
    let rota = try await supervisor.list("rota?from=2026-10-23&days=14")
    let mine = try #require(rota.first { $0["person"] as? String == own })
    let day = try #require(mine["start"] as? String).prefix(10)
    let partners = try await staff.list("swap-partners?posting=\(own):\(day)")
    #expect(partners.count <= 3 && partners.allSatisfy { $0["person"] as? String != own })
    let other = try #require(rota.first { $0["person"] as? String != own })
    let theirs = "\(other["person"] ?? ""):\((other["start"] as? String ?? "").prefix(10))"
    #expect(try await staff.look("swap-partners?posting=\(theirs)").status == 404)
    #expect(try await supervisor.look("swap-partners?posting=\(theirs)").status == 200)
    let letter = try #require(mine["shift"] as? String)
    let breaks = try await staff.object("days/\(day)/breaks/\(letter)")
    #expect(
      (breaks["breaks"] as? [[String: Any]])?.allSatisfy { $0["person"] as? String == own } == true
    )
    #expect(breaks["short"] == nil)
    let whole = try await supervisor.object("days/\(day)/breaks/\(letter)")
    #expect(((whole["breaks"] as? [Any])?.count ?? 0) > ((breaks["breaks"] as? [Any])?.count ?? 0))
  }
}
