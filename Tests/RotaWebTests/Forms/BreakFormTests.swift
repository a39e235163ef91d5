import CivilTime
import Planning
import RotaStore
import Rostering
import Testing
import Wellbeing

@testable import RotaWeb

/// Breaks entered in the browser: by whoever has them, and by a supervisor for anybody on the floor.
@Suite struct BreakFormTests {
  let cast: CareCast
  let person: Caller
  /// Two on the floor in the same role, the person of the cast and another.
  let pair: [FloorPerson]

  private static let path = "/floor/break"

  init() async throws {
    let cast = try await CareCast()
    self.cast = cast
    person = try await cast.caller(cast.person)
    let standing = try cast.test.site.live.standing()
    let now = cast.test.now
    let day = standing.base.roster.zone.date(at: now)
    let floor = Floor.make(standing.facts, in: standing.base, at: now)
    let one = try #require(floor.person(cast.person))
    let mates = floor.people.filter {
      $0.role == one.role && $0.person != one.person && $0.on == one.on
        && SiteRole.all(of: $0.person, in: standing.room, on: day) == [.staff]
    }
    let mate = try #require(mates.min { $0.person < $1.person })
    pair = [one, mate]
  }

  /// Tells the pair: a rest that is over, and a meal each, an hour apart.
  private func tell() throws {
    func span(_ from: String, _ minutes: Int) -> Span {
      let start = Instant("2026-10-22T\(from):00+01:00")!
      return Span(start, start + Minutes(minutes))
    }
    let sheets = pair.enumerated().map { i, one in
      BreakSheet(
        posting: one.posting,
        breaks: [
          .init(kind: .statutory, span: span(i == 0 ? "09:00" : "09:30", 20)),
          .init(kind: .meal, span: span(i == 0 ? "12:00" : "13:00", 40)),
        ]
      )
    }
    let boss = Actor(person: "ahughes", name: "ahughes", isSupervisor: true)
    _ = try cast.test.site.live.perform(
      TellBreaks(date: pair[0].posting.date, letter: pair[0].letter, sheets: sheets),
      instruction: Instruction(key: Instruction.freshKey(), by: boss, now: cast.test.now)
    )
  }

  private func meals() throws -> [Instant] {
    let facts = try cast.test.site.live.standing().facts
    return try pair.map { one in
      let sheet = try #require(facts.breakSheet(of: one.posting)).sheet
      return try #require(sheet.breaks.first { $0.kind == .meal }).span.start
    }
  }

  @Test func `One’s own begins and ends, each one entry`() async throws {
    try await person.looks([Self.path])
    try await person.refuses(Self.path, [("what", "start")], with: ["kind": "which break begins"])
    try await person.refuses(
      Self.path,
      [("what", "start"), ("kind", "comfort")],
      with: ["kind": "which break begins"]
    )
    #expect(await person.send(Self.path, [("kind", "meal")]).status == 400)
    #expect(await person.send(Self.path, [("what", "end")]).status == 409, "on none")
    #expect(try await person.writes(Self.path, [("what", "start"), ("kind", "meal")]) == "/floor")
    #expect(await person.words(Self.path).contains("You are on a break"))
    #expect(await person.send(Self.path, [("what", "start"), ("kind", "rest")]).status == 409)
    cast.test.wait(seconds: 1200)
    try await person.writes(Self.path, [("what", "end")])
    #expect(await person.words(Self.path).contains("You are at the desk"))
    let facts = try cast.test.site.live.standing().facts
    let entry = try #require(facts.breaks(of: pair[0].posting).first).entry
    #expect(entry.kind == .meal && entry.ended == cast.test.now && entry.interrupted == nil)
  }

  @Test func `A supervisor enters anybody’s, a colleague nobody’s`() async throws {
    let other = pair[1].person
    let path = "\(Self.path)?person=\(other)"
    try await cast.supervisor.looks([path])
    #expect(await person.look(path).status == 404)
    let start = [("what", "start"), ("kind", "rest"), ("person", other)]
    let before = try cast.test.entry()
    #expect(await person.send(Self.path, start).status == 404)
    #expect(
      await cast.supervisor.send(
        Self.path,
        [("what", "start"), ("kind", "rest"), ("person", "nobody-here")]
      ).status == 404
    )
    #expect(await cast.lead.look(Self.path).status == 404, "who is on no shift has no breaks")
    #expect(try cast.test.entry() == before)
    try await cast.supervisor.writes(Self.path, start)
    cast.test.wait(seconds: 120)
    try await cast.supervisor.writes(Self.path, [("what", "interrupted"), ("person", other)])
    let facts = try cast.test.site.live.standing().facts
    #expect(facts.breaks(of: pair[1].posting).first?.entry.interrupted == cast.test.now)
  }

  @Test func `Two change places where both agree, and every want is said at once`() async throws {
    try tell()
    let was = try meals()
    try await person.refuses(
      Self.path,
      [("what", "swap")],
      with: ["with": "with whom", "swapped": "which break", "agreed": "both agree"]
    )
    let swap = [("what", "swap"), ("with", pair[1].person), ("swapped", "meal")]
    try await person.refuses(Self.path, swap, with: ["agreed": "both agree"])
    try await person.writes(Self.path, swap + [("agreed", "yes")])
    #expect(try meals() == was.reversed())
    // A supervisor changes them back for two others, and is not asked whether they agree.
    let page = await cast.supervisor.look("\(Self.path)?person=\(cast.person)").source
    #expect(!page.contains("name=\"agreed\""))
    try await cast.supervisor.writes(Self.path, swap + [("person", cast.person)])
    #expect(try meals() == was)
    // The rest of both is over: the command’s reason stands beside the field, by name.
    try await person.refuses(
      Self.path,
      [("what", "swap"), ("with", pair[1].person), ("swapped", "rest"), ("agreed", "yes")],
      with: ["with": "break has come already"],
      status: 409
    )
  }

  @Test func `What was missed and what is wished for is kept`() async throws {
    try tell()
    try await person.refuses(
      Self.path,
      [("what", "missed"), ("missed", "meal 2026")],
      with: ["missed": "Choose which break"]
    )
    let source = await person.look(Self.path).source
    let missed = try #require(source.firstMatch(of: /<option value="(statutory [^"]*)"/)?.1)
    try await person.writes(Self.path, [("what", "missed"), ("missed", String(missed))])
    #expect(!(await person.look(Self.path).source.contains("A break was missed")))
    try await person.refuses(
      Self.path,
      [("what", "wish"), ("side", "noon")],
      with: ["side": "Choose early, late"]
    )
    try await person.writes(Self.path, [("what", "wish"), ("side", "early")])
    #expect(await person.look(Self.path).source.contains("value=\"early\" selected"))
    try await person.writes(Self.path, [("what", "wish"), ("side", "")])
    #expect(try cast.test.site.live.standing().facts.breakWish(of: pair[0].posting) == nil)
  }
}
