import CivilTime
import Planning
import RotaStore
import Rostering
import Testing

@testable import RotaWeb

/// The sample room on a Thursday morning, with a supervisor, a lead, a practitioner, and somebody on the floor whom a call
/// was hard for.
struct CareCast {
  let test: TestSite
  let supervisor: Caller
  let lead: Caller
  let practitioner: Caller
  private let accounts: [DemoAccounts.Shown]
  /// The id and the name of whom it was hard for.
  let person: String
  let name: String

  init() async throws {
    let test = try TestSite()
    self.test = test
    let accounts = try DemoAccounts.make(in: test.site)
    self.accounts = accounts
    supervisor = try await Caller(test, "supervisor", accounts)
    lead = try await Caller(test, "lead", accounts)
    practitioner = try await Caller(test, "practitioner", accounts)
    let standing = try test.site.live.standing()
    let day = standing.base.roster.zone.date(at: test.now)
    let taken = try accounts.compactMap { try test.site.accounts.account($0.name)?.person }
    let floor = Floor.make(standing.facts, in: standing.base, at: test.now)
    let on = floor.people.map(\.person).sorted().filter { id in
      !taken.contains(id) && SiteRole.all(of: id, in: standing.room, on: day) == [.staff]
    }
    let first = try #require(on.first)
    person = first
    let place = try #require(standing.room.roster.index(ofPerson: first))
    name = standing.room.roster.people[place].name
  }

  /// Somebody of the room at a browser of their own: with the account they have, or one made for them.
  func caller(_ person: String) async throws -> Caller {
    for shown in accounts where try test.site.accounts.account(shown.name)?.person == person {
      return try await Caller(test, shown.name, accounts)
    }
    return try await Caller(test, person: person)
  }

  /// The supervisor records a call about a child, which is flagged at once.
  func record() async {
    let sent = await supervisor.send(
      "/floor/call",
      [("person", person), ("category", "child"), ("incident", "0412-221026")]
    )
    #expect(sent.status == 303)
  }

  /// The lead offers a check in answer to the flag; the id of the case.
  func offer(note: String? = nil) async throws -> String {
    let fields = [("person", person), ("kind", "wellbeing-check"), ("rule", "at-once")]
    let sent = await lead.send(
      "/debriefs/offer",
      fields + (note.map { [("note", $0)] } ?? []) + [("sure", "yes")]
    )
    #expect(sent.status == 303)
    return try await onlyCase()
  }

  /// The id of the one case in the lead's log.
  func onlyCase() async throws -> String {
    let ids = await lead.links(on: "/debriefs", beginning: "/debriefs/").filter {
      $0 != "trends" && !$0.hasPrefix("handover?")
    }
    #expect(ids.count == 1)
    return try #require(ids.first)
  }
}
