import CivilTime
import Planning
import Rostering
import Testing

@testable import RotaWeb

/// What somebody recorded about others: theirs to change until it was seen, and nobody else's at any time.
@Suite struct RaisedTests {
  let cast: CareCast
  let person: Caller

  init() async throws {
    cast = try await CareCast()
    person = try await cast.caller(cast.person)
  }

  private func raised() async -> [String] {
    await cast.supervisor.links(on: "/me/raised", beginning: "/me/raised/")
  }

  @Test func `A supervisor corrects what they recorded until it is seen, and then no more`()
    async throws
  {
    await cast.record()
    let boss = cast.supervisor
    let name = try #require(await raised().first)
    let path = "/me/raised/\(name)"
    try await boss.looks(["/me/raised", path])
    for page in ["/me/raised", path] {
      let words = await boss.words(page)
      #expect(words.contains(cast.name))
      // The kinds stand in the list to choose from; which one it was does not.
      #expect(page == path || !words.lowercased().contains("a child"), "\(page)")
    }
    let form = await boss.look(path).source
    #expect(!form.contains("value=\"child\" selected"), "nor is it chosen beforehand")
    try await boss.refuses(
      path,
      [("what", "correct"), ("category", "nonsense"), ("at", "whenever"), ("person", cast.person)],
      with: ["category": "no kind of hard call", "at": "Write the time as"]
    )
    #expect(
      await boss.send(path, [("what", "withdraw"), ("person", "kowen-not")]).status == 404,
      "about whom they recorded nothing"
    )
    #expect(await person.words("/me/record").contains("A child"))
    try await boss.writes(
      path,
      [("what", "correct"), ("category", "death"), ("person", cast.person)]
    )
    #expect(await person.words("/me/record").contains("A death"), "they see it corrected")
    #expect(await raised() == [name], "looking at one's own page enters nothing")

    #expect(await person.look("/me/record").source.contains("action=\"/me/record/seen\""))
    #expect(await person.sendBare("/me/record/seen", []) == 403)
    let before = try cast.test.entry()
    #expect(await person.send("/me/record/seen", []).status == 303)
    #expect(await person.send("/me/record/seen", []).status == 303)
    #expect(try cast.test.entry() == before + 1, "once")
    #expect(!(await person.look("/me/record").source.contains("action=\"/me/record/seen\"")))

    #expect(await raised().isEmpty)
    #expect(await boss.look(path).status == 404)
    let late = [("what", "withdraw"), ("person", cast.person)]
    #expect(await boss.send(path, late).status == 404)
    #expect(await person.words("/me/record").contains("A death"))
    // The person's own way stays open.
    try await person.writes("/me/record/\(name)", [("what", "withdraw")])
    #expect(await person.words("/me/record").contains("None recorded."))
  }

  @Test func `Where several were named it is said for whom`() async throws {
    let standing = try cast.test.site.live.standing()
    let other = try #require(
      Floor.make(standing.facts, in: standing.base, at: cast.test.now).people.map(\.person).sorted()
        .first { $0 != cast.person && $0 != "ahughes" }
    )
    let fields = [("person", cast.person), ("person", other), ("category", "child")]
    #expect(await cast.supervisor.send("/floor/call", fields).status == 303)
    let path = "/me/raised/\(try #require(await raised().first))"
    try await cast.supervisor.refuses(
      path,
      [("what", "correct"), ("at", "soon")],
      with: ["person": "for whom to correct", "at": "Write the time as"]
    )
    try await cast.supervisor.refuses(
      path,
      [("what", "withdraw")],
      with: ["whom": "for whom to withdraw"]
    )
    try await cast.supervisor.writes(path, [("what", "withdraw"), ("person", other)])
    #expect(await person.words("/me/record").contains("A child"), "theirs stays")
    let named = await cast.supervisor.words("/me/raised")
    #expect(named.contains(cast.name))
  }
}
