import CivilTime
import Planning
import Rostering
import RotaStore
import Testing

@testable import RotaWeb

/// What each caller is answered on each route, written by hand from the papers and not from the table of routes.
///
/// Order of callers: nobody, staff, supervisor, lead, practitioner, admin, data protection officer. A form is sent with its
/// token and no other field, unless the line says which.
@Suite struct RoleMatrixTests {
  private static let callers = [
    "", "staff", "supervisor", "lead", "practitioner", "admin", "data-protection",
  ]

  private static let expected: [String: [Int]] = [
    "GET /healthz": [200, 200, 200, 200, 200, 200, 200],
    "GET /readyz": [200, 200, 200, 200, 200, 200, 200],
    "GET /metrics": [200, 200, 200, 200, 200, 200, 200],
    "GET /assets/{name}": [404, 404, 404, 404, 404, 404, 404],
    "GET /sign-in": [200, 200, 200, 200, 200, 200, 200],
    "POST /sign-in": [403, 403, 403, 403, 403, 403, 403],
    "POST /sign-out": [303, 303, 303, 303, 303, 303, 303],
    "GET /first": [200, 200, 200, 200, 200, 200, 200],
    "POST /first": [403, 403, 403, 403, 403, 403, 403],
    "GET /words": [200, 200, 200, 200, 200, 200, 200],
    "GET /password": [303, 200, 200, 200, 200, 200, 200],
    // A form without a password is told so.
    "POST /password": [303, 403, 403, 403, 403, 403, 403],
    "POST /floor/let-go": [303, 403, 404, 403, 403, 403, 403],
    "POST /theme": [303, 303, 303, 303, 303, 303, 303],
    "GET /": [303, 303, 303, 303, 303, 303, 303],
    "GET /s/{token}.ics": [404, 404, 404, 404, 404, 404, 404],
    "GET /rota": [303, 200, 200, 200, 200, 403, 200],
    "GET /day/{date}": [303, 200, 200, 200, 200, 403, 200],
    "GET /floor": [303, 200, 200, 200, 200, 403, 200],
    "GET /handover": [303, 403, 200, 403, 403, 403, 403],
    "GET /cover": [303, 200, 200, 200, 200, 403, 200],
    "POST /rota/told": [303, 403, 400, 403, 403, 403, 403],
    "POST /cover/assign": [303, 403, 400, 403, 403, 403, 403],
    "POST /handover/answer": [303, 403, 400, 403, 403, 403, 403],
    "GET /rota.csv": [303, 200, 200, 200, 200, 403, 200],
    "GET /rota/publish": [303, 403, 200, 403, 403, 403, 403],
    "POST /rota/publish": [303, 403, 400, 403, 403, 403, 403],
    "GET /rota/make": [303, 403, 200, 403, 403, 403, 403],
    "GET /undo": [303, 403, 200, 403, 403, 403, 403],
    // Nothing waits under the name `x`, and nobody was named who is away.
    "POST /undo": [303, 403, 404, 403, 403, 403, 403],
    "GET /rota/leave/{id}": [303, 403, 404, 403, 403, 403, 403],
    "POST /rota/leave/{id}": [303, 403, 404, 403, 403, 403, 403],
    "GET /rota/swap/{id}": [303, 403, 404, 403, 403, 403, 403],
    "POST /rota/swap/{id}": [303, 403, 404, 403, 403, 403, 403],
    "GET /rota/absence/{id}": [303, 403, 404, 403, 403, 403, 403],
    "POST /rota/absence/{id}": [303, 403, 404, 403, 403, 403, 403],
    "GET /rota/shift/{id}": [303, 403, 404, 403, 403, 403, 403],
    "POST /rota/shift/{id}": [303, 403, 404, 403, 403, 403, 403],
    "GET /day/{date}/away": [303, 403, 404, 403, 403, 403, 403],
    "POST /day/{date}/away": [303, 403, 404, 403, 403, 403, 403],
    "GET /day/{date}/stand-down": [303, 403, 404, 403, 403, 403, 403],
    "POST /day/{date}/stand-down": [303, 403, 404, 403, 403, 403, 403],
    "GET /day/{date}/breaks": [303, 403, 404, 403, 403, 403, 403],
    "POST /day/{date}/breaks": [303, 403, 404, 403, 403, 403, 403],
    "GET /cover/assign": [303, 403, 400, 403, 403, 403, 403],
    "GET /lab": [303, 403, 200, 403, 403, 403, 403],
    "GET /me": [303, 200, 200, 200, 200, 403, 200],
    "GET /me/swap": [303, 200, 200, 200, 200, 403, 200],
    "GET /me/leave": [303, 200, 200, 200, 200, 403, 200],
    "POST /me/swap/ask": [303, 404, 404, 404, 404, 403, 404],
    "POST /me/leave/withdraw": [303, 404, 404, 404, 404, 403, 404],
    "GET /me/record": [303, 200, 200, 200, 200, 403, 200],
    "GET /me/links": [303, 200, 200, 200, 200, 403, 200],
    "GET /me/shifts.ics": [303, 200, 200, 200, 200, 403, 200],
    // Without its fields a form says what it wants; a link that nobody has is gone already.
    "POST /me/links": [303, 422, 422, 422, 422, 403, 422],
    "POST /me/links/{id}/end": [303, 303, 303, 303, 303, 403, 303],
    "POST /me/leave": [303, 400, 400, 400, 400, 403, 400],
    "POST /me/swap": [303, 404, 404, 404, 404, 403, 404],
    "POST /me/offer": [303, 404, 404, 404, 404, 403, 404],
    "POST /me/seen": [303, 400, 400, 400, 400, 403, 400],
    "GET /people": [303, 403, 200, 403, 403, 403, 403],
    "GET /people/import": [303, 403, 200, 403, 403, 403, 403],
    "POST /people/import": [303, 403, 422, 403, 403, 403, 403],
    "POST /people/import/apply": [303, 403, 400, 403, 403, 403, 403],
    "GET /audit": [303, 403, 200, 403, 403, 200, 200],
    "GET /accounts": [303, 403, 403, 403, 403, 200, 403],
    "POST /accounts/add": [303, 403, 403, 403, 403, 422, 403],
    "POST /accounts/code": [303, 403, 403, 403, 403, 404, 403],
    "POST /accounts/disable": [303, 403, 403, 403, 403, 404, 403],
    "POST /accounts/enable": [303, 403, 403, 403, 403, 404, 403],
    "POST /accounts/role": [303, 403, 403, 403, 403, 400, 403],
    // The supervisor and the practitioner work that morning; who is not on the floor is told so.
    "GET /floor/away": [303, 400, 303, 400, 303, 403, 400],
    "POST /floor/away": [303, 400, 303, 400, 303, 403, 400],
    "POST /floor/back": [303, 400, 303, 400, 303, 403, 400],
    "POST /floor/cover": [303, 403, 404, 403, 403, 403, 403],
    "POST /floor/look-in": [303, 403, 404, 403, 403, 403, 403],
    // What is of nobody there, and what is of others, are not found alike.
    "GET /debriefs": [303, 403, 200, 200, 200, 403, 403],
    "GET /debriefs/{case}": [303, 403, 404, 404, 404, 403, 403],
    "POST /debriefs/{case}": [303, 403, 404, 404, 404, 403, 403],
    "POST /debriefs/{case}/open": [303, 403, 403, 404, 403, 403, 403],
    "POST /debriefs/{case}/text": [303, 403, 403, 404, 403, 403, 403],
    "POST /debriefs/offer": [303, 403, 400, 400, 403, 403, 403],
    "POST /debriefs/no-offer": [303, 403, 403, 400, 403, 403, 403],
    "GET /debriefs/handover": [303, 403, 403, 404, 403, 403, 403],
    "POST /debriefs/handover": [303, 403, 403, 404, 403, 403, 403],
    "GET /debriefs/trends": [303, 403, 403, 200, 403, 403, 403],
    "POST /debriefs/trends": [303, 403, 403, 303, 403, 403, 403],
    "GET /debriefs/trends.csv": [303, 403, 403, 200, 403, 403, 403],
    // What one recorded, and what others recorded of one: there is nothing of that name.
    "GET /me/record/{entry}": [303, 404, 404, 404, 404, 403, 404],
    "POST /me/record/{entry}": [303, 404, 404, 404, 404, 403, 404],
    "POST /me/record/seen": [303, 303, 303, 303, 303, 403, 303],
    "GET /me/raised": [303, 200, 200, 200, 200, 403, 200],
    "GET /me/raised/{entry}": [303, 404, 404, 404, 404, 403, 404],
    "POST /me/raised/{entry}": [303, 404, 404, 404, 404, 403, 404],
    "GET /me/call": [303, 200, 200, 200, 200, 403, 200],
    "POST /me/call": [303, 422, 422, 422, 422, 403, 422],
    "GET /floor/concern": [303, 200, 200, 200, 200, 403, 200],
    "POST /floor/concern": [303, 422, 422, 422, 422, 403, 422],
    "GET /me/talk": [303, 200, 200, 200, 200, 403, 200],
    "POST /me/talk": [303, 422, 422, 422, 422, 403, 422],
    "GET /me/wishes": [303, 200, 200, 200, 200, 403, 200],
    "POST /me/wishes": [303, 303, 303, 303, 303, 403, 303],
    // Who is on no shift has no breaks; who is has to say what to enter.
    "GET /floor/break": [303, 404, 200, 404, 200, 403, 404],
    "POST /floor/break": [303, 400, 400, 400, 400, 403, 400],
    "GET /floor/call": [303, 403, 200, 403, 403, 403, 403],
    "POST /floor/call": [303, 403, 422, 403, 403, 403, 403],
  ]

  @Test func `Every route is in the list, and the list has no other`() {
    // Those of the API are held by `APIRoleTests`, with tokens.
    let routes = RouteTable.site.routes.filter { $0.kind != .api }
      .map { "\($0.method.rawValue) \($0.path)" }
    #expect(Set(routes) == Set(Self.expected.keys))
    #expect(Set(routes).count == routes.count)
  }

  @Test func `Every caller is answered as the list says`() async throws {
    let test = try TestSite()
    let accounts = try DemoAccounts.make(in: test.site)
    #expect(Set(accounts.map(\.name)) == Set(Self.callers.dropFirst()))
    for (i, caller) in Self.callers.enumerated() {
      let password = accounts.first { $0.name == caller }?.password
      for (route, statuses) in Self.expected.sorted(by: { $0.key < $1.key }) {
        var cookie: String?
        if let password {
          let signedIn: String = try #require(await test.signIn(caller, password))
          cookie = signedIn
        }
        let parts = route.split(separator: " ")
        let path = String(parts[1]).replacing("{date}", with: "today").replacing(
          "{name}",
          with: "x"
        )
        .replacing("{token}", with: "rf_x").replacing("{id}", with: "x")
        .replacing("{case}", with: "x").replacing("{entry}", with: "x")
        let answer = await test.ask(
          String(parts[0]),
          path,
          cookie: cookie,
          form: parts[0] == "POST" ? "csrf=\(cookie.map { test.token($0) } ?? "")" : nil
        )
        #expect(answer.status == statuses[i], "\(route) for \(caller)")
      }
    }
  }

  @Test func `Roles act on the next request, and nobody outside the room has one`() async throws {
    let test = try TestSite()
    _ = try DemoAccounts.make(in: test.site)
    let standing = try test.site.live.standing()
    let lead = try #require(try test.site.accounts.account("lead"))
    let viewer = test.site.viewer(lead, in: standing, at: test.now)
    #expect(viewer.roles.contains(.lead) && !viewer.roles.contains(.admin))
    let admin = try #require(try test.site.accounts.account("admin"))
    let keeper = test.site.viewer(admin, in: standing, at: test.now)
    #expect(keeper.roles == [.admin])
    #expect(keeper.actor.person == nil && !keeper.actor.isSupervisor, "not the owner of the record")
    #expect(
      SiteRole.all(
        of: "nobody-here",
        in: standing.room,
        on: standing.base.roster.zone.date(at: test.now)
      ) == []
    )
  }
}
