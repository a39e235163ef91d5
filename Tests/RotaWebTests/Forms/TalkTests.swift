import CivilTime
import Planning
import RotaStore
import Rostering
import Testing
import Wellbeing

@testable import RotaWeb

/// Asking a welfare lead for a talk: it reaches the leads, and nothing that a supervisor sees changes by it.
@Suite struct TalkTests {
  let cast: CareCast
  let person: Caller

  init() async throws {
    cast = try await CareCast()
    person = try await cast.caller(cast.person)
  }

  private static let pages = [
    "/rota", "/rota?people=all", "/day/today", "/floor", "/handover", "/debriefs", "/cover",
    "/people", "/undo", "/me", "/me/record", "/me/raised", "/rota.csv",
  ]

  /// Pages as they look, without what is another in every answer and the number of the newest entry.
  private func pages(of caller: Caller) async -> [String] {
    var all: [String] = []
    for path in Self.pages {
      all.append(
        await caller.look(path).source
          .replacing(/name="once" value="[^"]*"/, with: "")
          .replacing(/As at entry \d+/, with: "As at entry")
      )
    }
    return all
  }

  @Test func `It says whom it reaches, wants a few words, and is one entry`() async throws {
    try await person.looks(["/me/talk", "/me/talk?sent=yes", "/me/wishes"])
    let first = await person.words("/me/talk")
    let lead = try #require(try cast.test.site.accounts.account("lead")?.person)
    let roster = try cast.test.site.live.standing().room.roster
    let name = try #require(roster.people.first { $0.id == lead }).name
    #expect(first.contains("It will reach the welfare lead") && first.contains(name))
    #expect(first.contains("This is not an emergency line") && first.contains("ring 116 123"))
    #expect(!(await person.words("/me/talk?sent=yes").contains("It has reached")), "nothing was")
    try await person.refuses(
      "/me/talk",
      [("text", "  \n ")],
      with: ["text": "A few words are needed"]
    )
    let long = String(repeating: "a", count: CareText.longest + 1)
    try await person.refuses("/me/talk", [("text", long)], with: ["text": "2,000 at most"])
    let place = try await person.writes("/me/talk", [("text", "Please ring me <b>")])
    #expect(place == "/me/talk?sent=yes")
    let after = await person.words(place)
    #expect(after.contains("It has reached the welfare lead") && after.contains(name))
    let own = await person.words("/me/record")
    #expect(own.contains("Self-referral") || own.contains("self-referral"))
    #expect(await cast.lead.words("/debriefs").contains(cast.name))
  }

  @Test func `No page of a supervisor, a practitioner or a colleague changes by it`() async throws {
    let standing = try cast.test.site.live.standing()
    let colleague = try #require(
      standing.room.roster.people.first {
        $0.id != cast.person
          && SiteRole.all(of: $0.id, in: standing.room, on: CivilDate("2026-10-22")!) == [.staff]
      }
    ).id
    let others = [cast.supervisor, cast.practitioner, try await cast.caller(colleague)]
    var before: [[String]] = []
    for other in others { before.append(await pages(of: other)) }
    let sees = await pages(of: cast.lead)
    try await person.writes("/me/talk", [("text", "Please ring me")])
    for (other, was) in zip(others, before) {
      for (path, (old, new)) in zip(Self.pages, zip(was, await pages(of: other))) {
        #expect(old == new, "\(path)")
      }
    }
    // The comparison can tell: the lead's pages do differ.
    #expect(await pages(of: cast.lead) != sees)
  }

  @Test func `Five a day, and the sixth keeps its words`() async throws {
    for _ in 0..<5 { try await person.writes("/me/talk", [("text", "Please ring me")]) }
    try await person.refuses(
      "/me/talk",
      [("text", "Once more")],
      with: ["text": "were sent today already"],
      status: 409
    )
    #expect(
      await person.send("/me/talk", [("text", "Once more")]).source.contains("Once more</textarea>")
    )
  }

  @Test func `Wishes are kept, and what does not go together is said at once`() async throws {
    let boss = "ahughes"
    try await person.refuses(
      "/me/wishes",
      [("not", boss), ("contact", "telegram"), ("by", boss)],
      with: ["contact": "Choose how", "by": "cannot be both"]
    )
    try await person.refuses(
      "/me/wishes",
      [("days", "yes")],
      with: ["contact": "how you may be reached"]
    )
    #expect(await person.send("/me/wishes", [("not", "nobody-here")]).status == 404)
    let place = try await person.writes(
      "/me/wishes",
      [("not", boss), ("contact", "phone"), ("days", "yes")]
    )
    let (_, source) = await person.look(place)
    #expect(
      source.contains("value=\"\(boss)\" checked") && source.contains("value=\"phone\" selected")
    )
    let own = await person.words("/me/record")
    #expect(own.contains("Not to be involved: Angharad Hughes") && own.contains("on days off too"))
    try await person.writes("/me/wishes", [("contact", "")])
    #expect(await person.words("/me/record").contains("You have said nothing"))
  }

  @Test func `Whoever wants none of the leads is told that it reaches nobody`() async throws {
    let staff = await person.look("/me/wishes").source.matches(of: /name="not" value="([^"]*)"/)
      .map { ("not", String($0.1)) }
    #expect(!staff.isEmpty)
    try await person.writes("/me/wishes", staff)
    #expect(await person.words("/me/wishes").contains("Nobody is left whom"))
    #expect(
      await person.words("/me/talk").contains("There is nobody in this room whom it would reach.")
    )
  }

  @Test func `Who holds talks reads on their own page how many, and nobody’s name`() async throws {
    await cast.record()
    _ = try await cast.offer()
    let id = try await cast.onlyCase()
    #expect(await person.send("/me/offer", [("case", id), ("answer", "accept")]).status == 303)
    let standing = try cast.test.site.live.standing()
    let round = CareRound(base: standing.base, facts: standing.facts, now: cast.test.now)
    let holder = try #require(round.cases.first?.slot?.practitioner)
    let page = await (try cast.caller(holder)).words("/me")
    #expect(page.contains("You hold 1 talk, the next on "))
    #expect(!page.contains(cast.name))
    #expect(!(await person.words("/me").contains("You hold")))
  }
}
