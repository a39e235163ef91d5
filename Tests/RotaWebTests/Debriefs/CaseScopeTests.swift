import CivilTime
import Planning
import Rostering
import Testing
import Wellbeing

@testable import RotaWeb

/// Whose case it is decides what is found of it.
@Suite struct CaseScopeTests {
  @Test func `Another's case is not found, as if there were none`() async throws {
    let cast = try await CareCast()
    await cast.record()
    let path = "/debriefs/\(try await cast.offer())"
    let (open, none) = (
      await cast.practitioner.look(path), await cast.practitioner.look("/debriefs/zzzzzzzz-1")
    )
    #expect(open.status == 404 && none.status == 404)
    #expect(Markup(open.source).text == Markup(none.source).text)
    for caller in [cast.practitioner] {
      #expect(await caller.send(path, [("move", "accept"), ("sure", "yes")]).status == 404)
      #expect(await caller.send(path + "/open", []).status == 403)
    }
    let staff = try await Caller(cast.test, person: cast.person)
    #expect(await staff.look(path).status == 403, "their own stands on their own page")
  }

  @Test func `A practitioner has their own appointments and nothing of why`() async throws {
    let cast = try await CareCast()
    await cast.record()
    let offer = [("person", cast.person), ("kind", "trim"), ("rule", "at-once"), ("sure", "yes")]
    #expect(await cast.lead.send("/debriefs/offer", offer).status == 303)
    let id = try await cast.onlyCase()
    let standing = try cast.test.site.live.standing()
    let round = CareRound(base: standing.base, facts: standing.facts, now: cast.test.now)
    let open = try #require(FactID(id).flatMap(round.openCase))
    let holder = try #require(open.slot).practitioner
    let day = standing.base.roster.zone.date(at: cast.test.now)
    let others = standing.room.people(who: .practitioner, on: day).filter { $0 != holder }
    let own = try await cast.caller(holder)
    let other = try await cast.caller(try #require(others.first))
    let page = await own.words("/debriefs/\(id)")
    #expect(page.contains(cast.name) && page.contains("TRiM"))
    let list = await own.words("/debriefs")
    #expect(list.contains(cast.name))
    for said in [page.lowercased(), list.lowercased()] {
      for word in ["a child", "offered", "hard call", "flag", "one call of this kind"] {
        #expect(!said.contains(word), "says \(word)")
      }
    }
    #expect(await other.look("/debriefs/\(id)").status == 404)
    #expect(!(await other.words("/debriefs").contains(cast.name)))
  }

  @Test func `A supervisor who offered a check holds it, and once it is declined there is nothing`()
    async throws
  {
    let cast = try await CareCast()
    let offer = [("person", cast.person), ("kind", "wellbeing-check"), ("sure", "yes")]
    let before = await cast.supervisor.send("/debriefs/offer", Array(offer.dropLast()))
    #expect(before.status == 200)
    let shown = Markup(before.source).text.replacing("Offered, never imposed", with: "")
    #expect(shown.contains("What it comes to") && !shown.lowercased().contains("offered"))
    #expect(await cast.supervisor.send("/debriefs/offer", offer).status == 303)
    let id = try await cast.onlyCase()
    let path = "/debriefs/\(id)"
    let talk = await cast.supervisor.words(path)
    #expect(talk.contains(cast.name) && !talk.lowercased().contains("offered"))
    #expect(!talk.contains("Open the notes") && !talk.contains("Close"))
    // A refusal says nothing of how the case stands either.
    let early = await cast.supervisor.send(path, [("move", "held")])
    #expect(early.status == 409 && !Markup(early.source).text.contains("is offered"))
    #expect(
      await cast.supervisor.send(path, [("move", "close"), ("because", "withdrawn")]).status == 400
    )
    // A referral is not a supervisor's to offer.
    let trim = [("person", cast.person), ("kind", "trim"), ("sure", "yes")]
    #expect(await cast.supervisor.send("/debriefs/offer", trim).status == 403)

    let person = try await Caller(cast.test, person: cast.person)
    #expect(await person.send("/me/offer", [("case", id), ("answer", "decline")]).status == 303)
    #expect(await cast.supervisor.look(path).status == 404)
    #expect(!(await cast.supervisor.words("/debriefs").contains("In your hands")))
    #expect(await cast.lead.words("/debriefs").lowercased().contains("declined"))
  }

  @Test func `Looking writes nothing, whoever looks`() async throws {
    let cast = try await CareCast()
    await cast.record()
    let id = try await cast.offer()
    let entry = try cast.test.entry()
    for caller in [cast.supervisor, cast.lead, cast.practitioner] {
      for path in [
        "/debriefs", "/debriefs/\(id)", "/debriefs/trends", "/debriefs/trends.csv", "/floor/call",
      ] {
        _ = await caller.look(path)
      }
    }
    #expect(try cast.test.entry() == entry)
  }

  @Test func `Texts that try to be markup stay texts`() async throws {
    let cast = try await CareCast()
    await cast.record()
    let note = HostileNames.all.prefix(38).joined(separator: " ").unicodeScalars
      .filter { $0.value != 0 }
    let typed = String(String.UnicodeScalarView(note).prefix(1_500))
    let path = "/debriefs/\(try await cast.offer(note: typed))"
    #expect(await cast.lead.send(path + "/open", []).status == 303)
    let source = await cast.lead.look(path).source
    let field = try #require(source.ranges(of: "name=\"entry\" value=\"").first)
    let number = String(source[field.upperBound...].prefix { $0 != "\"" })
    let text = await cast.lead.send(path + "/text", [("entry", number)])
    let refused = await cast.lead.send(path, [("move", "pick"), ("pick", "\"><script>x")])
    let again = await cast.lead.send(
      "/debriefs/offer",
      [("person", cast.person), ("at", "\" onfocus=x"), ("note", typed), ("event", "<b>")]
    )
    for page in [source, text.source, refused.source, again.source] {
      let markup = Markup(page)
      #expect(markup.elements.count { $0.name == "script" } == 1)
      #expect(!markup.elements.contains { $0.name == "img" || $0.name == "svg" || $0.name == "b" })
      #expect(!markup.elements.flatMap(\.attributes.keys).contains { $0.hasPrefix("on") })
    }
    #expect(text.source.contains("&lt;script&gt;"))
  }
}
