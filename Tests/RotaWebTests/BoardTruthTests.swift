import CivilTime
import Foundation
import Planning
import Rostering
import RotaStore
import Testing

@testable import RotaWeb

/// What the supervisor's pages say of what was done, what is to be done, and to whom it is said.
@Suite struct BoardTruthTests {
  typealias Desk = DecisionTests.Desk

  private static func text(_ page: String) -> String { Markup(page).text }

  /// Somebody whole on a shift of a day.
  private static func posting(_ desk: Desk, _ day: String, role: String) throws -> StandingPosting {
    let room = try desk.test.site.live.standing().room
    return try #require(
      room.roster.standing(over: DateSpan(CivilDate(day)!, days: 1)).first {
        $0.isWhole && $0.role == role
      }
    )
  }

  /// Reports somebody away and lets the first who can cover them.
  private static func cover(
    _ desk: Desk
  ) async throws -> (away: Int, assign: String, form: [(String, String)]) {
    let one = try posting(desk, "2026-10-24", role: "dispatcher")
    let day = "/day/2026-10-24"
    #expect(await desk.get("\(day)/away?person=\(one.name.person)") == 200)
    #expect(!desk.last.contains(" is away (sick)"), "before it is entered it is not so")
    let sick = [
      ("person", one.name.person), ("kind", "sick"), ("to", "2026-10-24"),
      ("seen", desk.field("seen")),
    ]
    let entered = await desk.post("\(day)/away", sick)
    let away = try desk.entry
    #expect(await desk.get(try #require(entered.header("location"))) == 200)
    let link = String(try #require(desk.last.firstMatch(of: /href="(\/cover\/assign[^"]*)"/)?.1))
    let assign = link.replacing("&amp;", with: "&")
    #expect(await desk.get(assign) == 200)
    var form = ["person", "date", "shift", "role", "for", "seen"].map { ($0, desk.field($0)) }
    form += [("reason", "cover"), ("basis", "agreement")]
    if !desk.last.contains("id=\"basis\"") { form.removeLast() }
    return (away, assign, form)
  }

  @Test func `A second press is told in plain words that it is done already`() async throws {
    let desk = try await Desk(TestSite())
    let (_, assign, form) = try await Self.cover(desk)
    #expect(desk.last.contains("Sat 24 Oct, "), "the shift has its hours")
    #expect(await desk.post("/cover/assign", form).status == 303)
    _ = await desk.get(assign)
    let again = await desk.post("/cover/assign", form, once: Instruction.freshKey())
    #expect(again.status == 409)
    let said = Self.text(desk.last)
    #expect(said.contains(" of Sat 24 Oct 2026 already"))
    #expect(!said.contains("2026-10-24"))
  }

  @Test func `Whoever covers an absence that is taken back is named with the way to call it off`()
    async throws
  {
    let desk = try await Desk(TestSite())
    let (away, _, form) = try await Self.cover(desk)
    #expect(await desk.get("/undo?entry=\(away)") == 200)
    #expect(!desk.last.contains("stays on it"))
    #expect(await desk.post("/cover/assign", form).status == 303)
    #expect(await desk.get("/undo?entry=\(away)") == 200)
    #expect(desk.last.contains("and stays on it.") && desk.last.contains("Call that off too"))
  }

  @Test func `The last change says that somebody is away, and not of what`() async throws {
    let desk = try await Desk(TestSite())
    let days = Absence.Extent.days(DateSpan(CivilDate("2026-10-24")!, days: 1))
    try desk.done(
      AddAbsence(Absence(person: "kowen", kind: "sick", extent: days)),
      by: desk.person,
      isSupervisor: true
    )
    for path in ["/rota", "/undo"] {
      #expect(await desk.get(path) == 200)
      #expect(desk.last.lowercased().contains("time away of "), "\(path)")
      #expect(!desk.last.contains("sick of"), "\(path)")
    }
  }

  @Test func `Nobody is said to have been told while nothing is published`() async throws {
    let desk = try await Desk(TestSite(isPublishable: true))
    #expect(await desk.get("/rota") == 200)
    #expect(!desk.last.contains("Everybody has been told"))
    #expect(desk.last.contains("people are told of their shifts when it is"))
    try desk.done(
      Publish(from: CivilDate("2026-10-22"), days: 7),
      by: desk.person,
      isSupervisor: true
    )
    #expect(await desk.get("/rota") == 200)
    #expect(
      desk.last.contains(
        "Everybody has been told of the changes to their published shifts, which go to Wed 28 Oct 2026."
      )
    )
  }

  @Test func `Today is the day of the shift that is on`() async throws {
    let test = try TestSite()
    let morning = try await Desk(test)
    #expect(await morning.get("/day/today") == 200)
    #expect(morning.last.contains("<h1>Thu 22 Oct 2026 <small>Today</small>"))
    // At 03:00 of the next day the night of the 22nd is on.
    let late = try TestSite()
    late.wait(seconds: 17 * 3_600)
    let desk = try await Desk(late)
    #expect(await desk.get("/day/today") == 200)
    #expect(desk.last.contains("<h1>Thu 22 Oct 2026 <small>The shift that is on now</small>"))
  }

  @Test func `What the list of staff lacks is put right there, and seen before and after`()
    async throws
  {
    let desk = try await Desk(TestSite())
    #expect(await desk.get("/rota/publish?from=2026-10-22&to=2026-12-31") == 200)
    #expect(desk.last.contains("night_assessment") && desk.last.contains("/people/import#columns"))
    #expect(await desk.get("/rota") == 200)
    #expect(desk.last.contains("<a href=\"/people/import#columns\">"))
    #expect(await desk.get("/people/import") == 200)
    #expect(
      desk.last.contains("id=\"columns\"") && desk.last.contains("<code>night_assessment</code>")
    )
    let people = try String(
      contentsOfFile: URL(filePath: #filePath).deletingLastPathComponent()
        .deletingLastPathComponent().deletingLastPathComponent().appending(
          path: "Config/people.csv"
        )
        .path,
      encoding: .utf8
    ).split(separator: "\n")
    let row = try #require(people.first { $0.hasPrefix("ffarah,") })
    let list = "\(people[0])\n\(row)2026-09-01\n"
    #expect(await desk.post("/people/import", [("csv", list)]).status == 200)
    let shown = Self.text(desk.last)
    #expect(shown.contains("no night worker’s health assessment"))
    #expect(shown.contains("night worker’s health assessment Tue 1 Sep 2026"))
    let fields = [
      ("list", desk.field("list")), ("seen", desk.field("seen")), ("reason", "mistake"),
    ]
    let taken = await desk.post("/people/import/apply", fields)
    #expect(taken.status == 303)
    #expect(await desk.get(try #require(taken.header("location"))) == 200)
    #expect(Self.text(desk.last).contains("The list was taken in: what it says of Faduma Farah"))
    #expect(await desk.get("/people?taken=1") == 200)
    #expect(!desk.last.contains("was taken in"))
  }

  @Test func `Leave beyond what there is meets that, and no sentence says otherwise`() async throws
  {
    let desk = try await Desk(TestSite(), "staff")
    #expect(await desk.get("/me/leave?from=2026-11-02&to=2027-03-01") == 200)
    let said = Self.text(desk.last)
    #expect(said.contains("more than there is"))
    #expect(said.contains("It takes more leave than there is"))
    #expect(!said.contains("passes no limit"))
  }

  @Test func `Colleagues read why they are away themselves, and of others only that they are`()
    async throws
  {
    let boss = try await Desk(TestSite())
    let staff = try await Desk(TestSite(), "staff")
    let own = try Self.posting(staff, "2026-10-24", role: "dispatcher").name.person
    try staff.done(
      AddAbsence(
        Absence(
          person: staff.person,
          kind: "leave",
          extent: .days(DateSpan(CivilDate("2026-10-26")!, days: 14))
        )
      ),
      by: own,
      isSupervisor: true
    )
    let path = "/rota?from=2026-10-19&weeks=4&people=all"
    func marks(_ desk: Desk) async -> Set<String> {
      #expect(await desk.get(path) == 200)
      let found = desk.last.matches(
        of: /<td class="t-(?:away|work|restricted|split)">([^<]*)</
      )
      return Set(found.flatMap { $0.output.1.split(separator: "/").map(String.init) })
    }
    #expect(await marks(boss).isSuperset(of: ["SK", "AL"]))
    let rows = await marks(staff)
    #expect(rows.isSubset(of: ["aw", "AL", "D", "E", "N", "+"]) && rows.contains("aw"))
    let lines = staff.last.components(separatedBy: "<tr>").filter {
      $0.hasPrefix("<th class=\"first\"") && $0.contains(">AL<")
    }
    #expect(lines.count == 1)
    let mine = try #require(lines.first)
    let name = try #require(
      try staff.test.site.live.standing().room.roster.people.first { $0.id == staff.person }
    ).name
    #expect(mine.contains(name))
    #expect(await staff.get("/rota.csv?from=2026-10-19&weeks=4") == 200)
    let said = staff.last.split(separator: "\r\n").filter { $0.contains(",absent:") }
    #expect(!said.isEmpty && said.allSatisfy { $0.hasPrefix("\(staff.person),") })
  }

  @Test func `What is to mind of everybody who can cover is said once, and of the rest in rows`()
    async throws
  {
    let desk = try await Desk(TestSite())
    // A night of the sample is 12 h long, which good practice advises against for whoever works it.
    #expect(await desk.get("/cover?on=2026-10-22&shift=N&role=handler") == 200)
    let said = Self.text(desk.last)
    #expect(said.contains("Of each of them: ") && said.contains("(hsg-night-length)"))
    #expect(said.components(separatedBy: "hsg-night-length").count == 2, "once")
    #expect(said.components(separatedBy: "short notice").count <= 2)
    #expect(said.contains("Hours worked in them"))
  }
}
