import CivilTime
import Foundation
import Planning
import Rostering
import RotaStore
import Testing

@testable import RotaWeb

/// The room's people and lists of staff, through the table of routes.
@Suite struct PeoplePageTests {
  let test: TestSite
  let cookie: String

  init() async throws {
    test = try TestSite()
    let accounts = try DemoAccounts.make(in: test.site)
    let boss = try #require(accounts.first { $0.name == "supervisor" })
    cookie = try #require(await test.signIn(boss.name, boss.password))
  }

  private func look(_ path: String) async -> String {
    String(decoding: await test.ask("GET", path, cookie: cookie).bytes, as: UTF8.self)
  }

  private func send(_ path: String, _ fields: [String: String]) async -> (Int, String) {
    let form = fields.merging(["csrf": test.token(cookie)]) { $1 }
      .map { "\($0)=\(Percent.encoded($1))" }.joined(separator: "&")
    let answer = await test.ask("POST", path, cookie: cookie, form: form)
    return (answer.status, String(decoding: answer.bytes, as: UTF8.self))
  }

  private func hidden(_ name: String, _ page: String) -> String? {
    page.components(separatedBy: "name=\"\(name)\" value=\"").dropFirst().first
      .map { String($0.prefix { $0 != "\"" }) }
  }

  private func person(_ id: String) throws -> Person? {
    let roster = try test.site.live.standing().room.roster
    return roster.index(ofPerson: id).map { roster.people[$0] }
  }

  private var entry: Int { get throws { try test.site.live.standing().entry } }

  private static let head = "id,name,team,roles,from,to,terms,night_assessment\n"

  @Test func `A list is checked, shown and taken in as one entry`() async throws {
    let list =
      Self.head
      + "zz1,Zed One,red,handler,2026-12-01,,staff,2026-10-01\nzz2,Zed Two,blue,dispatcher,2026-12-01,2027-01-31,staff,2026-10-01\n"
    let before = try entry
    let (status, page) = await send("/people/import", ["csv": list])
    #expect(status == 200 && page.contains("2 new, 0 unchanged"))
    #expect(page.contains("Zed One") && page.contains("Red, Contact handler, from Tue 1 Dec 2026"))
    #expect(try entry == before, "checking changes nothing")
    var fields = [
      "list": try #require(hidden("list", page)), "seen": try #require(hidden("seen", page)),
    ]
    // New people break rules of health that want a reason, as at the command line.
    let (wanting, asked) = await send("/people/import/apply", fields)
    #expect(wanting == 422 && asked.contains("Reason: choose one"))
    #expect(try entry == before)
    fields["reason"] = "mistake"
    #expect(await send("/people/import/apply", fields).0 == 303)
    #expect(try entry == before + 1)
    #expect(try person("zz2")?.placements.first?.days.end == CivilDate("2027-02-01"))
    let again = await send("/people/import", ["csv": list])
    #expect(again.0 == 200 && again.1.contains("2 unchanged") && again.1.contains("just so"))
    #expect(hidden("seen", again.1) == nil, "so there is no button")
    #expect(await look("/people?all=yes&q=zed").contains("zz1"))
  }

  @Test func `Every fault at once, with row, column and what to do`() async throws {
    let list =
      Self.head
      + "zz1,One,pink,handler,2026-12-01,,staff,2026-10-01\nzz2,Two,red,cook,2026-12-01,,staff,2026-10-01\nzz3,Three,red,handler,31/02/2026,,staff,\n"
    let before = try entry
    let (status, page) = await send("/people/import", ["csv": list])
    #expect(status == 422 && page.contains("3 faults"))
    for (row, column) in [("2", "team"), ("3", "roles"), ("4", "from")] {
      #expect(page.contains("<th scope=\"row\">\(row)</th>"), "\(row)")
      #expect(page.contains("\(column)</td>"), "\(column)")
    }
    #expect(hidden("seen", page) == nil)
    #expect(
      page.contains("2026-12-01,,staff,2026-10-01\nzz3,Three"),
      "what was pasted is still there, line by line"
    )
    #expect(try entry == before)
    #expect(await send("/people/import", ["csv": ""]).0 == 422)
    #expect(await send("/people/import", ["csv": "no list at all"]).0 == 422)
    #expect(await send("/people/import", ["csv": list, "admin": "yes"]).0 == 400)
  }

  @Test func `What was shown and is true no more is shown anew, and nothing is done`() async throws
  {
    let list = Self.head + "zz1,Zed One,red,handler,2026-12-01,,staff,2026-10-01\n"
    let page = await send("/people/import", ["csv": list]).1
    let fields = [
      "list": try #require(hidden("list", page)), "seen": try #require(hidden("seen", page)),
    ]
    _ = try test.site.live.perform(
      ImportStaff([
        Person(
          id: "zz1",
          name: "Zed One",
          placements: [
            Placement(
              days: DateSpan(CivilDate("2026-12-01")!, .never),
              team: "blue",
              roles: ["handler"],
              terms: "staff",
              nightAssessment: CivilDate("2026-10-01")
            )
          ]
        )
      ]),
      instruction: Instruction(
        key: Instruction.freshKey(),
        by: Actor(person: "ahughes", name: "ahughes", isSupervisor: true),
        now: test.now,
        reason: "mistake"
      )
    )
    let before = try entry
    let (status, anew) = await send("/people/import/apply", fields)
    #expect(status == 409 && anew.contains("changed since you looked") && anew.contains("1 moved"))
    #expect(try entry == before)
    let fresh = [
      "list": try #require(hidden("list", anew)), "seen": try #require(hidden("seen", anew)),
      "reason": "mistake",
    ]
    #expect(await send("/people/import/apply", fresh).0 == 303)
    #expect(try person("zz1")?.placements.last?.team == "red")
    for bad in [
      ["list": "xyz", "seen": ""], ["list": "", "seen": ""], ["list": "00", "seen": ""],
    ] {
      #expect(await send("/people/import/apply", bad).0 >= 400, "\(bad)")
    }
  }

  @Test func `A file is taken as it comes`() async throws {
    let csv =
      "id;name;team;roles;from;to;terms;night_assessment\r\nzz9;Zed Nine;red;handler;2026-12-01;;staff;2026-10-01\r\n"
    let body =
      "--b\r\nContent-Disposition: form-data; name=\"csrf\"\r\n\r\n\(test.token(cookie))\r\n--b\r\n"
      + "Content-Disposition: form-data; name=\"file\"; filename=\"staff.csv\"\r\nContent-Type: text/csv\r\n\r\n\(csv)\r\n--b--\r\n"
    func post(_ path: String) async -> Answer {
      let bytes = Array(body.utf8)
      return await test.site.answer(
        Asked(
          "POST",
          path,
          hosts: [TestSite.host],
          headers: [
            .init("sec-fetch-site", "same-origin"), .init("cookie", cookie),
            .init("content-type", "multipart/form-data; boundary=b"),
          ]
        ) { $0 < bytes.count ? nil : bytes }
      )
    }
    let answer = await post("/people/import")
    #expect(answer.status == 200)
    #expect(String(decoding: answer.bytes, as: UTF8.self).contains("Zed Nine"))
    #expect(await post("/people/import/apply").status == 415, "only where a file is expected")
  }

  @Test func `The list says who is here and nothing of their health or terms`() async throws {
    let page = await look("/people")
    let here = try test.site.live.standing().room.roster.people.count {
      $0.placement(on: CivilDate("2026-10-22")!) != nil
    }
    #expect(
      page.contains("\(here) people today") && page.contains("kowen")
    )
    for word in ["opted", "assessment", "officer terms", "no-nights"] {
      #expect(!page.lowercased().contains(word))
    }
    #expect(await look("/people?q=nobody-of-this-name").contains("Nobody is like that."))
    let before = try entry
    _ = await look("/people?q=red")
    #expect(try entry == before)
  }
}
