import CivilTime
import Foundation
import Planning
import RotaStore
import Rostering
import Testing
import Wellbeing

@testable import RotaWeb

/// Answers that tell nothing of others: not by what is refused, not by a key that was used, not by what is offered, not by
/// the number of an entry.
@Suite struct NoOracleTests {
  let cast: CareCast
  let other: String

  init() async throws {
    cast = try await CareCast()
    let taken = cast.person
    let standing = try cast.test.site.live.standing()
    let day = standing.base.roster.zone.date(at: cast.test.now)
    let accounts = try cast.test.site.accounts.all().compactMap(\.person)
    let found = standing.room.roster.people.first { person in
      person.id != taken && !accounts.contains(person.id)
        && SiteRole.all(of: person.id, in: standing.room, on: day) == [.staff]
    }
    other = try #require(found).id
  }

  private func token(_ person: String) throws -> String {
    let known = try cast.test.site.accounts.all().first { $0.person == person }
    if let known { return try cast.test.apiToken(known.name) }
    if try cast.test.site.accounts.account(person) == nil {
      try cast.test.site.accounts.add(
        Account(name: person, person: person, isAdmin: false, made: cast.test.now),
        by: "user:test"
      )
    }
    return try cast.test.apiToken(person)
  }

  private func send(
    _ command: String,
    _ body: String,
    as person: String
  ) async throws -> (Int, String) {
    let answer = await cast.test.api(
      "POST",
      "/api/v1/commands/\(command)",
      token: try token(person),
      body: body
    )
    return (answer.status, String(decoding: answer.bytes, as: UTF8.self))
  }

  @Test func `A colleague learns nothing of who has stepped away`() async throws {
    let floor = Floor.make(
      try cast.test.site.live.standing().facts,
      in: try cast.test.site.live.standing().base,
      at: cast.test.now
    )
    let posting = try #require(floor.person(cast.person)).posting
    func asked() async throws -> [String] {
      var said: [String] = []
      for (command, body) in [
        ("break-start", "{\"kind\":\"meal\",\"posting\":\"\(posting.apiText)\"}"),
        ("break-end", "{\"posting\":\"\(posting.apiText)\"}"),
      ] {
        let (status, text) = try await send(command, body, as: other)
        #expect(status == 404)
        said.append(text.replacing(/urn:relief:[a-z0-9]+/, with: ""))
      }
      return said
    }
    let before = try await asked()
    #expect(try await send("away-start", "{}", as: cast.person).0 == 200)
    #expect(try await asked() == before)
    // The command itself tells who may not that they may not, and nothing else.
    let standing = try cast.test.site.live.standing()
    let command = StartBreak(posting: posting, kind: .meal)
    let instruction = Instruction(
      key: "k",
      by: Actor(person: other, name: other, isSupervisor: false),
      now: cast.test.now
    )
    #expect {
      try Change.weigh(
        command,
        room: standing.base,
        facts: standing.facts,
        instruction: instruction
      )
    } throws: { error in
      (error as? Refusal)?.objections.map(\.message) == ["only \(cast.person) may do this"]
    }
  }

  @Test func `A key that somebody else used says nothing of whose it is`() async throws {
    let record = cast.test.site.live
    let key = Instruction.freshKey()
    _ = try record.perform(
      RaiseConcern(person: cast.person),
      instruction: Instruction(
        key: key,
        by: Actor(person: other, name: other, isSupervisor: false),
        now: cast.test.now
      )
    )
    let person = try await Caller(cast.test, person: cast.person)
    let sent = await person.send("/me/seen", [("once", key)])
    #expect(!sent.source.contains(other) && !sent.source.contains("call concern"))
    let mine = Instruction(
      key: key,
      by: Actor(person: cast.person, name: cast.person, isSupervisor: false),
      now: cast.test.now
    )
    #expect {
      try record.perform(TellPerson(person: cast.person, means: .seen), instruction: mine)
    } throws: { error in
      let text = (error as? Refusal)?.objections.map(\.message).joined() ?? other
      return !text.contains(other) && !text.contains("concern")
    }
  }

  @Test
  func `What is offered looks the same whether or not a case is open, or they are not wanted`()
    async throws
  {
    func looked() async -> String {
      let fields = [("person", cast.person), ("kind", "hot-debrief")]
      let page = await cast.supervisor.send("/debriefs/offer", fields)
      #expect(page.status == 200)
      return page.source.replacing(/name="once" value="[^"]*"/, with: "")
    }
    let before = await looked()
    await cast.record()
    _ = try await cast.offer()
    _ = await cast.lead.send(
      "/debriefs/offer",
      [("person", cast.person), ("kind", "hot-debrief"), ("sure", "yes")]
    )
    let supervisor = try #require(try cast.test.site.accounts.account("supervisor")?.person)
    #expect(
      try await send("care-wish", "{\"not_wanted\":[\"\(supervisor)\"]}", as: cast.person).0 == 200
    )
    #expect(await looked() == before)
    let sent = await cast.supervisor.send(
      "/debriefs/offer",
      [("person", cast.person), ("kind", "hot-debrief"), ("sure", "yes")]
    )
    #expect(sent.status == 303)
    // It is not lost: the leads hear of it.
    let concerns = try cast.test.site.live.standing().facts.all(.concern)
    #expect(concerns.count == 1)
  }

  @Test func `An entry in confidence has no number and no time for others`() async throws {
    let before = try cast.test.site.live.standing().entry
    cast.test.wait(seconds: 600)
    #expect(try await send("call-add", "{\"category\":\"child\"}", as: cast.person).0 == 200)
    let hidden = try cast.test.site.live.standing().entry
    #expect(hidden == before + 1)
    cast.test.wait(seconds: 600)
    let day = try cast.test.site.live.standing().base.roster.zone.date(at: cast.test.now)
    _ = try cast.test.site.live.perform(
      AskLeave(Absence(person: other, kind: "leave", extent: .days(DateSpan(day + 60, days: 1)))),
      instruction: Instruction(
        key: Instruction.freshKey(),
        by: Actor(person: other, name: other, isSupervisor: false),
        now: cast.test.now
      )
    )
    let page = await cast.supervisor.words("/rota?as-at=\(hidden)")
    #expect(page.contains("entry \(before),") && !page.contains("entry \(hidden)"))
    let metrics = await cast.test.ask("GET", "/metrics")
    let text = String(decoding: metrics.bytes, as: UTF8.self)
    #expect(
      !text.contains("entry") && !text.contains("call-add") && text.contains("(confidential)")
    )
  }

  @Test func `Nobody takes a colleague's shift on their own word, or grants themselves leave`()
    async throws
  {
    let room = try cast.test.site.live.standing().room
    let posting = try #require(
      room.roster.standing(cast.person, over: DateSpan(CivilDate("2026-11-05")!, days: 20)).first
    ).name
    let body = "{\"gives\":\"\(posting.apiText)\",\"taker\":\"\(other)\",\"basis\":\"agreement\"}"
    #expect(try await send("swap-take", body, as: other).0 == 403)
    let supervisor = try #require(try cast.test.site.accounts.account("supervisor")?.person)
    let own =
      "{\"person\":\"\(supervisor)\",\"kind\":\"leave\",\"from\":\"2027-05-01\",\"to\":\"2027-05-02\"}"
    #expect(try await send("absence-add", own, as: supervisor).0 == 403)
    let others = own.replacing(supervisor, with: cast.person)
    #expect(try await send("absence-add", others, as: supervisor).0 == 200)
  }

  @Test func `A new password ends the tokens of the old one`() async throws {
    let token = try token(cast.person)
    #expect(await cast.test.api("GET", "/api/v1/me", token: token).status == 200)
    try cast.test.site.accounts.setPassword(
      try Argon2.hash("four small words here"),
      of: cast.person,
      by: "user:test",
      at: cast.test.now
    )
    #expect(await cast.test.api("GET", "/api/v1/me", token: token).status == 401)
  }
}

extension PostingName {
  /// As the API names a posting.
  fileprivate var apiText: String { "\(person):\(date)" }
}
