import CivilTime
import Foundation
import Testing

@testable import RotaWeb

/// A flag worked to its end by forms alone, as the papers say who may see what of it on the way.
@Suite struct LeadJourneyTests {
  @Test func `A lead works a flag from the offer to the end, and everybody sees their part`()
    async throws
  {
    let cast = try await CareCast()
    let (test, lead) = (cast.test, cast.lead)
    await cast.record()
    #expect(await lead.words("/debriefs").contains(cast.name))

    // The offer: what it comes to first, and nothing written by that.
    let before = try test.entry()
    let offer = [("person", cast.person), ("kind", "wellbeing-check"), ("rule", "at-once")]
    let seen = await lead.send("/debriefs/offer", offer)
    #expect(seen.status == 200 && seen.source.contains("What it comes to"))
    #expect(seen.source.contains("Wellbeing check") && seen.source.contains("No offer is needed"))
    #expect(try test.entry() == before)
    let id = try await cast.offer()
    #expect(try test.entry() == before + 1)
    let path = "/debriefs/\(id)"

    // The person says yes on their own page.
    let person = try await Caller(test, person: cast.person)
    #expect(await person.words("/me/record").contains("Yes, please"))
    #expect(await person.send("/me/offer", [("case", id), ("answer", "accept")]).status == 303)

    // Held, the follow-up, closed: each is looked at first.
    for (move, after) in [("held", "wellbeing check held"), ("held", "look-in held")] {
      test.wait(seconds: 60)
      let entry = try test.entry()
      let look = await lead.send(path, [("move", move)])
      #expect(look.status == 200)
      #expect(try test.entry() == entry)
      #expect(await lead.send(path, [("move", move), ("sure", "yes")]).status == 303)
      #expect(try test.entry() == entry + 1)
      #expect(await lead.words(path).lowercased().contains(after))
    }
    let closing = [("move", "close"), ("because", "done")]
    #expect(await lead.send(path, closing).source.contains("is closed, and stays so"))
    #expect(await lead.send(path, closing + [("sure", "yes")]).status == 303)
    #expect(await lead.words("/debriefs").contains("Nothing is open."))
    #expect(await lead.look(path).status == 404, "what is closed is not open to anybody")

    let own = await person.words("/me/record")
    #expect(own.contains("closed: done") && own.contains("look-in held"))
    for page in ["/debriefs", "/floor", "/handover"] {
      let said = await cast.supervisor.words(page).lowercased()
      for word in ["offered", "accepted", "declined", "a child", "flag", "closed"] {
        #expect(!said.contains(word), "\(page) says \(word) to a supervisor")
      }
    }
  }

  @Test func `The notes are shown once a reading stands, for ten minutes, and the person sees it`()
    async throws
  {
    let cast = try await CareCast()
    await cast.record()
    let id = try await cast.offer(note: "Rang the desk; prefers mornings.")
    let path = "/debriefs/\(id)"
    let entry = try cast.test.entry()
    let closed = await cast.lead.words(path)
    #expect(closed.contains("Open the notes") && !closed.contains("What happened so far"))
    #expect(!closed.contains("One call of this kind") && !closed.contains("A child"))
    #expect(try cast.test.entry() == entry, "looking writes nothing")

    #expect(await cast.lead.send(path + "/open", []).status == 303)
    #expect(try cast.test.entry() == entry + 1)
    let open = await cast.lead.words(path)
    #expect(open.contains("What happened so far") && open.contains("One call of this kind"))
    #expect(open.contains("Written by") && !open.contains("prefers mornings"))
    #expect(!open.contains("A child"), "the hard calls are a reading of their own")
    #expect(await cast.lead.send(path + "/open", [("what", "log")]).status == 303)
    #expect(await cast.lead.words(path).contains("A child"))

    // A text is shown in the answer that enters its reading, and nowhere else.
    let source = await cast.lead.look(path).source
    let field = try #require(source.ranges(of: "name=\"entry\" value=\"").first)
    let number = String(source[field.upperBound...].prefix { $0 != "\"" })
    let count = try cast.test.entry()
    let text = await cast.lead.send(path + "/text", [("entry", number)])
    #expect(text.status == 200 && text.source.contains("Rang the desk; prefers mornings."))
    #expect(try cast.test.entry() == count + 1)
    #expect(await cast.lead.send(path + "/text", [("entry", "1")]).status == 404)

    cast.test.wait(seconds: 5 * 60)
    #expect(await cast.lead.words(path).contains("What happened so far"))
    cast.test.wait(seconds: 5 * 60)
    #expect(!(await cast.lead.words(path).contains("What happened so far")))

    let person = try await Caller(cast.test, person: cast.person)
    let own = await person.words("/me/record")
    let read = try #require(own.ranges(of: "Who read it").first)
    let below = own[read.lowerBound...]
    #expect(below.contains("case") && below.contains("log") && below.contains("text"))
  }

  @Test func `A flag that needs no offer is closed, and a mistake is said beside its field`()
    async throws
  {
    let cast = try await CareCast()
    await cast.record()
    let flag = [("person", cast.person), ("rule", "at-once")]
    let wrong = await cast.lead.send(
      "/debriefs/offer",
      flag + [("at", "sometime"), ("sure", "yes")]
    )
    #expect(wrong.status == 422 && wrong.source.contains("id=\"at-mistake\""))
    let long = await cast.lead.send(
      "/debriefs/offer",
      flag + [("note", String(repeating: "x", count: 2_001)), ("sure", "yes")]
    )
    #expect(long.status == 422 && long.source.contains("2,001 characters"))
    #expect(await cast.lead.send("/debriefs/no-offer", flag).status == 303)
    #expect(!(await cast.lead.words("/debriefs").contains("Answer it")))
    #expect(await cast.lead.send("/debriefs/no-offer", flag).status == 400, "it is not open now")
  }

  @Test func `What a case does not allow is refused on its own page`() async throws {
    let cast = try await CareCast()
    await cast.record()
    let path = "/debriefs/\(try await cast.offer())"
    let entry = try cast.test.entry()
    for (fields, status) in [
      ([("move", "held")], 409), ([("move", "held"), ("sure", "yes")], 409),
      ([("move", "close"), ("because", "done")], 409), ([("move", "close")], 422),
      ([("move", "pick"), ("pick", "soon")], 422), ([("move", "dance")], 400), ([], 400),
    ] {
      let sent = await cast.lead.send(path, fields)
      #expect(sent.status == status, "\(fields)")
      #expect(!sent.source.contains("relief debrief"), "no word of the command line: \(fields)")
    }
    #expect(try cast.test.entry() == entry)
  }

  @Test func `A handover that nobody answered is a lead's to answer, with a name or with nobody`()
    async throws
  {
    let cast = try await CareCast()
    let waiting = await cast.lead.links(on: "/debriefs", beginning: "/debriefs/handover?")
    #expect(waiting.count >= 2)
    let asked = try #require(waiting.first).replacing("&amp;", with: "&")
    let page = await cast.lead.look("/debriefs/handover?\(asked)")
    #expect(page.status == 200)
    let fields = asked.split(separator: "&").map { pair in
      let parts = pair.split(separator: "=")
      return (String(parts[0]), String(parts[1]))
    }
    let box = try #require(page.source.ranges(of: "name=\"person\" value=\"").first)
    let named = String(page.source[box.upperBound...].prefix { $0 != "\"" })
    let sent = await cast.lead.send("/debriefs/handover", fields + [("person", named)])
    #expect(sent.status == 303)
    let left = await cast.lead.links(on: "/debriefs", beginning: "/debriefs/handover?")
    #expect(left.count == waiting.count - 1)
    #expect(await cast.lead.send("/debriefs/handover", fields).status == 404, "it is answered")
    #expect(await cast.lead.words("/debriefs").contains("1 concern"))
  }
}
