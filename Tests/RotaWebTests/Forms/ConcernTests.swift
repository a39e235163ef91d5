import CivilTime
import Planning
import Rostering
import Testing

@testable import RotaWeb

/// Telling of somebody one is worried about: what they will see comes before it is sent.
@Suite struct ConcernTests {
  let cast: CareCast

  init() async throws { cast = try await CareCast() }

  @Test func `A colleague reads first what will be seen, and sends it then`() async throws {
    // Of the caller's own team's people: somebody with no other part in anything.
    let standing = try cast.test.site.live.standing()
    let colleague = try #require(
      standing.room.roster.people.first {
        $0.id != cast.person
          && SiteRole.all(of: $0.id, in: standing.room, on: CivilDate("2026-10-22")!) == [.staff]
      }
    ).id
    let hand = try await cast.caller(colleague)
    let path = "/floor/concern"
    try await hand.looks([path])
    try await hand.refuses(path, [("sure", "no")], with: ["person": "who it is about"])
    try await hand.refuses(path, [("sure", "yes")], with: ["person": "who it is about"])
    let before = try cast.test.entry()
    for somebody in ["nobody-here", colleague] {
      let sent = await hand.send(path, [("person", somebody), ("sure", "yes")])
      #expect(sent.status == 404, "\(somebody)")
    }
    let shown = await hand.send(path, [("person", cast.person), ("sure", "no")])
    #expect(shown.status == 200)
    #expect(shown.source.contains("that a colleague raised a concern about them, not who"))
    #expect(shown.source.contains("They can withdraw it."))
    let named = await hand.send(path, [("person", cast.person), ("named", "yes"), ("sure", "no")])
    #expect(named.source.contains("They will see that you raised a concern about them"))
    #expect(named.source.contains("name=\"named\" value=\"yes\""), "and it goes with it")
    #expect(try cast.test.entry() == before, "reading it sends nothing")
    let place = try await hand.writes(path, [("person", cast.person), ("sure", "yes")])
    #expect(await hand.words(place).contains("A concern about \(cast.name)"))
    let seen = await (try cast.caller(cast.person)).words("/me/record")
    #expect(seen.contains("concern: not themselves") && seen.contains("a colleague"))
    let link = try #require(await hand.links(on: "/me/raised", beginning: "/me/raised/").first)
    #expect(!(await hand.words("/me/raised/\(link)").contains("Something was otherwise")))
    let nothing = [("what", "correct"), ("category", "child"), ("person", cast.person)]
    #expect(await hand.send("/me/raised/\(link)", nothing).status == 400, "nothing to correct")
    try await hand.writes(
      "/me/raised/\(link)",
      [("what", "withdraw"), ("person", cast.person)]
    )
    #expect(await hand.words("/me/raised").contains("Nothing that you could still change."))
  }

  @Test func `A supervisor is always named, and is told so`() async throws {
    let page = await cast.supervisor.look("/floor/concern").source
    #expect(!page.contains("name=\"named\""))
    let shown = await cast.supervisor.send(
      "/floor/concern",
      [("person", cast.person), ("sure", "no")]
    )
    #expect(shown.source.contains("that you, as a supervisor, raised a concern about them"))
  }
}
