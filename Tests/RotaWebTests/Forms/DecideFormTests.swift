import CivilTime
import Foundation
import Planning
import RotaStore
import Rostering
import Testing

@testable import RotaWeb

/// The forms by which a supervisor decides about shifts: standing somebody down, a swap, a shift beyond the pattern,
/// breaks planned anew.
@Suite struct DecideFormTests {
  let cast: CareCast
  private var boss: Caller { cast.supervisor }

  init() async throws { cast = try await CareCast() }

  private var facts: Facts { get throws { try cast.test.site.live.standing().facts } }

  /// A hidden field of a page.
  private func hidden(_ name: String, on path: String) async -> String {
    let parts = await boss.look(path).source.components(separatedBy: "name=\"\(name)\" value=\"")
    return parts.count > 1 ? String(parts[1].prefix { $0 != "\"" }) : ""
  }

  /// Somebody's next whole shift from a day on.
  private func next(_ person: String, from day: String) throws -> StandingPosting {
    let roster = try cast.test.site.live.standing().room.roster
    return try #require(
      roster.standing(person, over: DateSpan(CivilDate(day)!, days: 28)).first {
        $0.isWhole && !$0.onDesk.isEmpty
      }
    )
  }

  private func done(_ command: some Command, by who: String, isSupervisor: Bool = false) throws {
    let instruction = Instruction(
      key: Instruction.freshKey(),
      by: Actor(person: who, name: who, isSupervisor: isSupervisor),
      now: cast.test.now,
      reason: isSupervisor ? "request" : nil,
      basis: isSupervisor ? .agreement : nil
    )
    _ = try cast.test.site.live.perform(command, instruction: instruction)
  }

  /// Who is no supervisor can neither look nor send; who is sends only what they looked at.
  private func guarded(_ page: String, _ path: String, _ fields: [(String, String)]) async throws {
    try await boss.looks([page])
    let before = try cast.test.entry()
    let staff = try await cast.caller(cast.person)
    for other in [staff, cast.lead, cast.practitioner] {
      #expect(await other.look(page).status == 403, "\(page)")
      #expect(await other.send(path, fields).status == 403, "\(path)")
    }
    let yes = fields.filter { $0.0 != "seen" } + [("answer", "yes")]
    #expect(await boss.send(path, yes).status == 400, "without having looked")
    let stale = await boss.send(path, yes + [("seen", "x")])
    #expect(stale.status == 409)
    #expect(try cast.test.entry() == before)
  }

  @Test func `Somebody is stood down as it was seen, once`() async throws {
    let posting = try next(cast.person, from: "2026-10-23")
    let path = "/day/\(posting.name.date)/stand-down"
    let page = "\(path)?person=\(cast.person)&key=r"
    let fields = [("person", cast.person), ("key", "r")]
    try await guarded(page, path, fields)
    let sent = fields + [("seen", await hidden("seen", on: page)), ("answer", "yes")]
    let place = try await boss.writes(
      path,
      sent + [("reason", "request"), ("basis", "agreement")]
    )
    #expect(place.hasPrefix("/cover?on=\(posting.name.date)"))
    let roster = try cast.test.site.live.standing().room.roster
    let left = roster.standing(cast.person, over: DateSpan(posting.name.date, days: 1))
    #expect(left.allSatisfy { $0.onDesk.isEmpty })
    #expect(await boss.look("/day/\(posting.name.date)/stand-down?person=nobody").status == 404)
  }

  @Test func `A swap that both agree to is approved, and another declined`() async throws {
    func agreed(from day: String) throws -> FactID {
      let room = try cast.test.site.live.standing().room
      let gives = try next(cast.person, from: day)
      let partner = try #require(
        SwapPartners.make(room: room, gives: gives, now: cast.test.now, most: 1).partners.first
      )
      let known = Set(try facts.all(.swap).map(\.id))
      try done(
        AskSwap(gives: gives.name, taker: partner.person, takes: partner.takes.name),
        by: cast.person
      )
      let swap = try #require(try facts.all(.swap).first { !known.contains($0.id) }).id
      try done(AgreeSwap(swap: swap), by: partner.person)
      return swap
    }
    let first = try agreed(from: "2026-11-01")
    let path = "/rota/swap/\(first)"
    try await guarded(path, path, [])
    let sent = [
      ("answer", "yes"), ("seen", await hidden("seen", on: path)), ("reason", "request"),
      ("basis", "agreement"),
    ]
    try await boss.writes(path, sent)
    guard case .swap(let swap)? = try facts[first]?.fact else {
      Issue.record("the swap is gone")
      return
    }
    #expect(swap.state == .done)
    #expect(await boss.look(path).status == 404, "it waits no more")
    let second = try agreed(from: "2026-11-10")
    try await boss.writes("/rota/swap/\(second)", [("answer", "no"), ("reason", "request")])
    guard case .swap(let other)? = try facts[second]?.fact else {
      Issue.record("the swap is gone")
      return
    }
    #expect(other.state == .declined)
  }

  @Test func `A shift beyond the pattern is called off`() async throws {
    let posting = try next(cast.person, from: "2026-11-01")
    try done(StandDown(posting: posting.name), by: "ahughes", isSupervisor: true)
    let found = WhoCanCover.make(
      room: try cast.test.site.live.standing().room,
      question: CoverQuestion(insteadOf: posting),
      now: cast.test.now
    )
    let cover = try #require(found.available.first).person
    try done(
      AssignShift(
        person: cover,
        date: posting.name.date,
        kind: .cover,
        letter: posting.letter,
        role: posting.role
      ),
      by: "ahughes",
      isSupervisor: true
    )
    let shift = try #require(
      try facts.about(cover).last { $0.fact.kind == .assignment }
    ).id
    let path = "/rota/shift/\(shift)"
    try await guarded(path, path, [])
    let sent = [
      ("answer", "yes"), ("seen", await hidden("seen", on: path)), ("reason", "request"),
      ("basis", "agreement"),
    ]
    try await boss.writes(path, sent)
    #expect(try !facts.about(cover).contains { $0.id == shift })
  }

  @Test func `Breaks planned anew are kept as they were seen`() async throws {
    let path = "/day/2026-10-22/breaks"
    let page = "\(path)?shift=D"
    let at = await hidden("at", on: page)
    try await guarded(page, path, [("shift", "D"), ("at", at)])
    #expect(await boss.look("\(path)?shift=X").status == 404)
    let source = await boss.look(page).source
    let seen = try #require(source.firstMatch(of: /name="seen" value="([^"]*)"/)?.1)
    let moment = try #require(source.firstMatch(of: /name="at" value="([^"]*)"/)?.1)
    let place = try await boss.writes(
      path,
      [("shift", "D"), ("at", String(moment)), ("seen", String(seen)), ("answer", "yes")]
    )
    #expect(place == "/day/2026-10-22")
    let floor = Floor.make(
      try facts,
      in: try cast.test.site.live.standing().base,
      at: cast.test.now
    )
    let told = try #require(floor.person(cast.person))
    #expect(try facts.breakSheet(of: told.posting) != nil)
  }
}
