import CivilTime
import Foundation
import Planning
import RotaStore
import Rostering
import Testing

@testable import RotaWeb

/// What a supervisor decides in the browser: shown with its cost first, done as it was seen, refused as the command
/// line refuses it.
@Suite struct DecisionTests {
  /// A supervisor in a browser.
  final class Desk {
    let test: TestSite
    let cookie: String
    let person: String
    private(set) var last = ""

    init(_ test: TestSite, _ account: String = "supervisor") async throws {
      self.test = test
      let accounts = try DemoAccounts.make(in: test.site)
      let password = try #require(accounts.first { $0.name == account }).password
      cookie = try #require(await test.signIn(account, password))
      let known = try #require(try test.site.accounts.account(account))
      person = try #require(known.person)
    }

    var entry: Int { get throws { try test.site.live.standing().entry } }
    var facts: Facts { get throws { try test.site.live.standing().facts } }

    func get(_ path: String) async -> Int {
      let answer = await test.ask("GET", path, cookie: cookie)
      last = String(decoding: answer.bytes, as: UTF8.self)
      return answer.status
    }

    /// A hidden field of the page that was looked at last.
    func field(_ name: String) -> String {
      let parts = last.components(separatedBy: "name=\"\(name)\" value=\"")
      return parts.count > 1 ? String(parts[1].prefix { $0 != "\"" }) : ""
    }

    func post(_ path: String, _ fields: [(String, String)], once: String? = nil) async -> Answer {
      let all = fields + [("csrf", test.token(cookie))] + (once.map { [("once", $0)] } ?? [])
      let form = all.map { "\($0.0)=\(Percent.encoded($0.1))" }.joined(separator: "&")
      let answer = await test.ask("POST", path, cookie: cookie, form: form)
      last = String(decoding: answer.bytes, as: UTF8.self)
      return answer
    }

    /// Something done beside the browser.
    @discardableResult
    func done(_ command: some Command, by who: String, isSupervisor: Bool = false) throws -> Int {
      let instruction = Instruction(
        key: Instruction.freshKey(),
        by: Actor(person: who, name: who, isSupervisor: isSupervisor),
        now: test.now,
        reason: isSupervisor ? "request" : nil,
        basis: isSupervisor ? .agreement : nil
      )
      return try test.site.live.perform(command, instruction: instruction).entry
    }
  }

  private static let span = "from=2026-10-22&to=2026-10-28"
  private static let days = [("from", "2026-10-22"), ("to", "2026-10-28")]

  @Test func `A version is published as it was seen, once, and not as it was before`() async throws
  {
    let desk = try await Desk(TestSite(isPublishable: true))
    let before = try desk.entry
    #expect(await desk.get("/rota/publish?\(Self.span)") == 200)
    #expect(desk.last.contains("nobody gains or loses a shift"))
    #expect(desk.last.contains("Publish version 1"))
    let seen = desk.field("seen")
    #expect(await desk.get("/rota/publish?\(Self.span)") == 200)
    #expect(desk.field("seen") == seen, "the same for as long as it comes to the same")
    #expect(try desk.entry == before, "looking writes nothing")
    #expect(await desk.post("/rota/publish", Self.days).status == 400)
    let key = Instruction.freshKey()
    let sent = Self.days + [("seen", seen)]
    #expect(await desk.post("/rota/publish", sent, once: key).status == 303)
    #expect(await desk.post("/rota/publish", sent, once: key).status == 303)
    #expect(PublishedDays(try desk.facts).versions.map(\.version) == [1], "and only once")
    let stale = await desk.post("/rota/publish", sent, once: Instruction.freshKey())
    #expect(stale.status == 409)
    #expect(desk.last.contains("nothing was published") && desk.last.contains("Publish version 2"))
    #expect(PublishedDays(try desk.facts).newest?.version == 1)
    #expect(desk.field("seen") != seen)
    // What the 409 shows can be published from there.
    let again = Self.days + [("seen", desk.field("seen"))]
    #expect(await desk.post("/rota/publish", again).status == 303)
    #expect(PublishedDays(try desk.facts).newest?.version == 2)
    #expect(await desk.get("/rota") == 200)
    #expect(desk.last.contains("Version 2") && desk.last.contains("by Angharad Hughes"))
  }

  @Test func `Whose shifts differ stands in the review, and a change makes it another one`()
    async throws
  {
    let desk = try await Desk(TestSite(isPublishable: true))
    try desk.done(
      Publish(from: CivilDate("2026-10-22"), days: 7),
      by: desk.person,
      isSupervisor: true
    )
    #expect(await desk.get("/rota/publish?\(Self.span)") == 200)
    #expect(desk.last.contains("shifts differ between version 1 and this one"))
    let seen = desk.field("seen")
    let room = try desk.test.site.live.standing().room
    let posting = try #require(
      room.roster.standing(over: DateSpan(CivilDate("2026-10-26")!, days: 1)).first {
        $0.isWhole && $0.role == "handler"
      }
    )
    try desk.done(StandDown(posting: posting.name), by: desk.person, isSupervisor: true)
    let stale = await desk.post("/rota/publish", Self.days + [("seen", seen)])
    #expect(stale.status == 409)
    let name = try #require(room.roster.people.first { $0.id == posting.name.person }).name
    #expect(desk.last.contains("1 shift of 1 person differs"))
    #expect(desk.last.contains("<bdi>\(name)</bdi>") || desk.last.contains(name))
    #expect(desk.last.contains("removed"))
    #expect(await desk.get("/rota") == 200)
    #expect(desk.last.contains("1 shift differs from it by now."))
  }

  @Test func `What breaks a limit is not published, and the review says what it is`() async throws {
    let desk = try await Desk(TestSite())
    let before = try desk.entry
    #expect(await desk.get("/rota/publish?from=2026-10-22&to=2026-12-31") == 200)
    #expect(desk.last.contains("What stands against it"))
    #expect(desk.last.contains("Farah") && !desk.last.contains("Publish version"))
    let sent = [("from", "2026-10-22"), ("to", "2026-12-31"), ("seen", "x")]
    #expect(await desk.post("/rota/publish", sent).status == 409)
    #expect(try desk.entry == before)
  }

  @Test func `Days that make no sense are a mistake beside the field`() async throws {
    let desk = try await Desk(TestSite())
    for span in ["from=soon", "from=2026-10-22&to=2026-10-21", "to=31/02/2026", "to=9999-01-01"] {
      for path in ["/rota/make", "/rota/publish"] where span != "from=soon" || path == "/rota/make"
      {
        #expect(await desk.get("\(path)?\(span)") == 200)
        #expect(desk.last.contains("There is a problem"), "\(path)?\(span)")
      }
    }
  }

  @Test func `A rota is made and checked without being kept`() async throws {
    let desk = try await Desk(TestSite())
    let before = try desk.entry
    #expect(await desk.get("/rota/make") == 200)
    #expect(!desk.last.contains("minimum levels short"), "nothing is made before it is asked for")
    #expect(await desk.get("/rota/make?from=2026-10-22&to=4+Nov+2026") == 200)
    #expect(desk.last.contains("minimum levels short"))
    #expect(desk.last.contains("/rota/publish?from=2026-10-22&amp;to=2026-11-04"))
    #expect(try desk.entry == before)
  }

  @Test func `Leave is granted with its cost shown, declined, and never one’s own`() async throws {
    let desk = try await Desk(TestSite())
    func ask(_ person: String, _ day: String) throws -> FactID {
      let days = DateSpan(CivilDate(day)!, days: 1)
      try desk.done(
        AskLeave(Absence(person: person, kind: "leave", extent: .days(days))),
        by: person
      )
      let found = try desk.facts.all(.leaveRequest).first {
        if case .leaveRequest(let it) = $0.fact { it.absence.person == person } else { false }
      }
      return try #require(found).id
    }
    let (one, two, own) = (
      try ask("kowen", "2026-12-02"), try ask("kaur", "2026-12-03"),
      try ask(desk.person, "2026-12-04")
    )
    let before = try desk.entry
    #expect(await desk.get("/rota") == 200)
    #expect(desk.last.contains("/rota/leave/\(one)") && !desk.last.contains("/rota/leave/\(own)"))
    #expect(desk.last.contains("Another supervisor answers it."))
    #expect(await desk.get("/rota/leave/\(one)") == 200)
    #expect(desk.last.contains("What it comes to"))
    let seen = desk.field("seen")
    #expect(try desk.entry == before)
    #expect(await desk.post("/rota/leave/\(one)", [("answer", "yes")]).status == 400)
    #expect(
      await desk.post("/rota/leave/\(one)", [("answer", "yes"), ("seen", "x")]).status == 409
    )
    #expect(try desk.entry == before)
    let yes = [("answer", "yes"), ("seen", seen), ("reason", "request")]
    #expect(await desk.post("/rota/leave/\(one)", yes).status == 303)
    #expect(try desk.facts.about("kowen").contains { $0.fact.kind == .absence && $0.made > before })
    #expect(await desk.post("/rota/leave/\(one)", yes).status == 404, "it waits no more")
    let no = [("answer", "no"), ("reason", "demand")]
    #expect(await desk.post("/rota/leave/\(two)", no).status == 303)
    #expect(try desk.test.site.live.record.entry(try desk.entry)?.reason == "demand")
    #expect(await desk.get("/rota/leave/\(own)") == 200)
    #expect(desk.last.contains("Nobody grants their own leave"))
    #expect(!desk.last.contains("name=\"answer\" value=\"yes\""))
    let mine = [("answer", "yes"), ("seen", "x")]
    #expect(await desk.post("/rota/leave/\(own)", mine).status == 403)
  }

  @Test func `An absence is entered, leads to cover, and is undone`() async throws {
    let desk = try await Desk(TestSite())
    let room = try desk.test.site.live.standing().room
    let posting = try #require(
      room.roster.standing(over: DateSpan(CivilDate("2026-10-24")!, days: 1)).first {
        $0.isWhole && $0.role == "dispatcher"
      }
    )
    let (person, day) = (posting.name.person, "/day/2026-10-24")
    #expect(await desk.get("\(day)/away?person=\(person)") == 200)
    #expect(desk.last.contains("Cover: Dispatcher"), "what it takes of the cover stands first")
    let sick = [
      ("person", person), ("kind", "sick"), ("to", "2026-10-24"), ("seen", desk.field("seen")),
    ]
    let entered = await desk.post("\(day)/away", sick)
    #expect(entered.status == 303)
    let cover = try #require(entered.header("location"))
    #expect(cover.hasPrefix("/cover?on=2026-10-24") && cover.hasSuffix("for=\(person)"))
    #expect(await desk.get(cover) == 200)
    let link = String(try #require(desk.last.firstMatch(of: /href="(\/cover\/assign[^"]*)"/)?.1))
    let assign = link.replacing("&amp;", with: "&")
    #expect(await desk.get(assign) == 200)
    let chosen = try #require(assign.firstMatch(of: /person=([^&]*)/)).1
    var form = ["person", "date", "shift", "role", "for", "seen"].map { ($0, desk.field($0)) }
    let before = try desk.entry
    if desk.last.contains("id=\"basis\"") {
      #expect(await desk.post("/cover/assign", form).status == 422)
      #expect(try desk.entry == before)
      form.append(("basis", "agreement"))
    }
    #expect(await desk.post("/cover/assign", form + [("reason", "cover")]).status == 303)
    #expect(try desk.facts.about(String(chosen)).contains { $0.fact.kind == .assignment })
    let number = try desk.entry
    #expect(await desk.get("/undo?entry=\(number)") == 200)
    #expect(try desk.entry == number)
    let back = [("entry", "\(number)"), ("seen", desk.field("seen")), ("reason", "mistake")]
    #expect(await desk.post("/undo", back).status == 303)
    #expect(try !desk.facts.about(String(chosen)).contains { $0.fact.kind == .assignment })
  }

  @Test func `What is told in confidence is no change to take back, and stands in no list`()
    async throws
  {
    let desk = try await Desk(TestSite())
    let number = try desk.done(AddHardCall(people: ["kowen"], category: "child"), by: "kowen")
    #expect(await desk.get("/undo?entry=\(number)") == 404)
    let sent = [("entry", "\(number)"), ("seen", "x")]
    #expect(await desk.post("/undo", sent).status == 404)
    #expect(await desk.get("/undo") == 200)
    #expect(!desk.last.contains("entry=\(number)") && desk.last.contains("Nothing was changed yet"))
    for entry in ["1", "0", "-1", "99999", "x"] {
      #expect(await desk.get("/undo?entry=\(entry)") == 404)
    }
  }

  @Test func `The rota as CSV names nobody, and why somebody is away to supervisors alone`()
    async throws
  {
    let desk = try await Desk(TestSite())
    let path = "/rota.csv?from=2026-10-19&weeks=4"
    #expect(await desk.get(path) == 200)
    #expect(desk.last.hasPrefix("person,name,team,role,shift,start,end,hours,state"))
    #expect(desk.last.contains("sick"))
    let people = try desk.test.site.live.standing().room.roster.people
    #expect(!people.contains { desk.last.contains($0.name) }, "ids, and nobody's name")
    let colleague = try await Desk(TestSite(), "staff")
    #expect(await colleague.get(path) == 200)
    #expect(!colleague.last.contains("sick") && !colleague.last.contains("parental"))
    #expect(await colleague.get("/rota.csv?from=never") == 400)
  }
}
