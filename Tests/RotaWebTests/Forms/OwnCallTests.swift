import CivilTime
import Planning
import Rostering
import Testing

@testable import RotaWeb

/// A hard call of one's own: recorded, corrected and withdrawn in the browser by nobody else.
@Suite struct OwnCallTests {
  let cast: CareCast
  let person: Caller

  init() async throws {
    cast = try await CareCast()
    person = try await cast.caller(cast.person)
  }

  /// The name of the one entry on the person's own page.
  private func entry() async throws -> String {
    let found = await person.links(on: "/me/record", beginning: "/me/record/")
    #expect(found.count == 1)
    return try #require(found.first)
  }

  @Test func `What is wrong is said beside every field at once, and the right one is one entry`()
    async throws
  {
    try await person.looks(["/me/call", "/me/record"])
    try await person.refuses(
      "/me/call",
      [("category", ""), ("at", "soon"), ("incident", "no number")],
      with: ["category": "which kind", "at": "Write the time as", "incident": "has a digit"]
    )
    try await person.refuses(
      "/me/call",
      [("category", "nonsense"), ("at", "2027-01-01T10:00"), ("incident", "1")],
      with: ["category": "no kind of hard call called nonsense", "at": "still to come"]
    )
    let place = try await person.writes(
      "/me/call",
      [("category", "death"), ("at", "09:40"), ("incident", "0412-221026")]
    )
    #expect(place == "/me/record?done=recorded")
    let words = await person.words(place)
    #expect(words.contains("Recorded, for you.") && words.contains("A death"))
    #expect(words.contains("22 Oct 09:40") && words.contains("you"))
  }

  @Test func `One’s own is corrected, and withdrawn for good`() async throws {
    try await person.writes("/me/call", [("category", "death")])
    let path = "/me/record/\(try await entry())"
    try await person.looks([path])
    try await person.refuses(path, [("what", "correct")], with: ["category": "what was otherwise"])
    try await person.refuses(
      path,
      [("what", "correct"), ("category", "nonsense"), ("at", "whenever")],
      with: ["category": "no kind of hard call", "at": "Write the time as"]
    )
    try await person.refuses(
      path,
      [("what", "correct"), ("category", "child"), ("at", "2025-01-01T10:00")],
      with: ["at": "more than a year ago"]
    )
    try await person.refuses(
      path,
      [("what", "correct"), ("category", "death")],
      with: ["category": "how it stands already"]
    )
    #expect(await person.send(path, []).status == 400, "neither the one nor the other")
    #expect(await person.send(path, [("what", "withdraw"), ("person", "x")]).status == 400)
    let place = try await person.writes(
      path,
      [("what", "correct"), ("category", "child"), ("at", "09:10")]
    )
    var words = await person.words(place)
    #expect(words.contains("Corrected.") && words.contains("A child"))
    #expect(words.contains("09:10") && !words.contains("A death"))
    try await person.writes(path, [("what", "withdraw")])
    words = await person.words("/me/record?done=withdrawn")
    #expect(words.contains("None recorded.") && words.contains("counts for nothing"))
    #expect(await person.look(path).status == 404, "and stays withdrawn")
    #expect(await person.send(path, [("what", "correct"), ("category", "death")]).status == 404)
  }

  @Test func `Nobody else finds it, whatever they are`() async throws {
    try await person.writes("/me/call", [("category", "death")])
    let name = try await entry()
    let before = try cast.test.entry()
    for other in [cast.supervisor, cast.lead, cast.practitioner] {
      for path in ["/me/record/\(name)", "/me/raised/\(name)"] {
        #expect(await other.look(path).status == 404)
        for what in ["correct", "withdraw"] {
          let sent = await other.send(path, [("what", what), ("category", "child")])
          #expect(sent.status == 404, "\(path) \(what)")
        }
      }
      #expect(await other.words("/me/raised").contains("Nothing that you could still change."))
    }
    #expect(try cast.test.entry() == before)
  }
}
