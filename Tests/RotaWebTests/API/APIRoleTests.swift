import CivilTime
import Planning
import RotaStore
import Testing

@testable import RotaWeb

/// What each caller is answered on each route of the API, written by hand from the papers and not from the table of routes.
///
/// Order of callers: nobody, staff, supervisor, lead, practitioner, admin, data protection officer. A command is sent with a field
/// that nobody knows, so that whoever may ask is told 400 and nothing is done.
@Suite struct APIRoleTests {
  private static let callers = [
    "", "staff", "supervisor", "lead", "practitioner", "admin", "data-protection",
  ]
  private static let everybody = [200, 200, 200, 200, 200, 200, 200]
  private static let signedIn = [401, 200, 200, 200, 200, 200, 200]
  private static let staff = [401, 200, 200, 200, 200, 403, 200]
  private static let supervisor = [401, 403, 200, 403, 403, 403, 403]
  private static let lead = [401, 403, 403, 200, 403, 403, 403]
  private static let admin = [401, 403, 403, 403, 403, 200, 403]
  private static let staffSends = [401, 400, 400, 400, 400, 403, 400]
  private static let supervisorSends = [401, 403, 400, 403, 403, 403, 403]
  private static let carerSends = [401, 403, 400, 400, 400, 403, 403]
  private static let leadSends = [401, 403, 403, 400, 403, 403, 403]
  private static let adminSends = [401, 403, 403, 403, 403, 400, 403]

  private static let reads: [String: [Int]] = [
    "openapi.yaml": everybody, "me": signedIn, "me/tokens": signedIn, "room": staff,
    "rota": staff, "absences": staff, "untold": staff, "swaps": staff, "leave-requests": staff,
    "days/{date}/cover": staff, "days/{date}/plan": supervisor, "handover": supervisor,
    "cover": staff, "floor": staff, "breaks": staff, "people": supervisor, "me/hours": staff,
    "me/links": staff, "me/away": staff, "me/record": staff,
    // Somebody who is not on the floor is not found, a lab without a pattern asks for one.
    "floor/{person}/cost": [401, 403, 404, 403, 403, 403, 403],
    "lab": [401, 403, 400, 403, 403, 403, 403],
    "debriefs": [401, 403, 403, 200, 403, 403, 403],
    "talks": [401, 403, 200, 200, 200, 403, 403],
    "me/leave": staff, "rota/make": supervisor, "rota/publish": supervisor,
    // Nothing was published yet.
    "rota/diff": [401, 403, 404, 403, 403, 403, 403],
    "days/{date}/breaks/{shift}": staff, "rota/owed": staff, "rota/late": staff,
    // Which shift it is about has to be said.
    "swap-partners": [401, 400, 400, 400, 400, 403, 400],
    "audit": [401, 403, 200, 403, 403, 200, 200], "changes": supervisor, "holds": supervisor,
    "call-categories": staff, "trends": lead, "accounts": admin,
  ]

  private static let writes: [String: [Int]] = [
    "me/tokens/{id}/end": [401, 400, 400, 400, 400, 400, 400], "me/links/{id}/end": staffSends,
    "me/calls": staffSends, "debriefs/{case}/open": leadSends, "debriefs/{case}/text": leadSends,
    "people/import": supervisorSends, "accounts/{name}/disable": adminSends,
    "accounts/{name}/enable": adminSends,
  ]

  private static let commands: [String: [Int]] = [
    "shift-assign": supervisorSends, "shift-cancel": supervisorSends,
    "shift-stand-down": supervisorSends, "shift-reshape": supervisorSends,
    "shift-desk": supervisorSends, "shift-acting": supervisorSends,
    "absence-add": supervisorSends, "absence-end": supervisorSends,
    "absence-cancel": supervisorSends, "leave-ask": staffSends, "leave-withdraw": staffSends,
    "leave-grant": supervisorSends, "leave-refuse": supervisorSends,
    "leave-rest-day": supervisorSends, "swap-ask": staffSends, "swap-take": staffSends,
    "swap-agree": staffSends, "swap-decline": staffSends, "swap-cancel": staffSends,
    "swap-approve": supervisorSends, "rota-publish": supervisorSends, "rota-told": staffSends,
    "undo": supervisorSends, "away-start": staffSends, "away-end": staffSends,
    "away-cover": supervisorSends, "away-look-in": supervisorSends, "break-start": staffSends,
    "break-end": staffSends, "break-miss": staffSends, "break-wish": staffSends,
    "worked-late": supervisorSends, "worked-home": supervisorSends,
    "worked-called-in": supervisorSends, "worked-held": supervisorSends, "call-add": staffSends,
    "call-good-day": staffSends, "care-check-out": staffSends, "care-refer": staffSends,
    "care-wish": staffSends, "care-handover": [401, 403, 400, 400, 403, 403, 403],
    "care-offer": [401, 403, 400, 400, 403, 403, 403],
    "care-no-offer": [401, 403, 403, 400, 403, 403, 403], "care-offer-again": carerSends,
    "care-no-answer": carerSends, "care-accept": staffSends, "care-decline": staffSends,
    "care-look-in": carerSends, "care-investigate": carerSends,
    "care-investigation-over": carerSends, "care-hold": carerSends, "care-place": staffSends,
    "care-close": carerSends, "care-read": leadSends, "call-concern": staffSends,
    "call-correct": staffSends, "call-withdraw": staffSends, "leave-credit": supervisorSends,
    "leave-carry": supervisorSends, "break-tell": supervisorSends, "break-swap": staffSends,
    "worked-break": supervisorSends, "person-join": supervisorSends,
    "person-leave": supervisorSends, "person-move": supervisorSends,
    "staff-import": supervisorSends, "absence-import": supervisorSends,
    "history-import": supervisorSends, "ledger-import": supervisorSends,
    "hold-add": supervisorSends, "hold-lift": supervisorSends, "trends-issue": leadSends,
  ]

  static var expected: [String: [Int]] {
    var all: [String: [Int]] = [:]
    for (path, statuses) in reads { all["GET /api/v1/\(path)"] = statuses }
    for (path, statuses) in writes { all["POST /api/v1/\(path)"] = statuses }
    for (name, statuses) in commands { all["POST /api/v1/commands/\(name)"] = statuses }
    return all
  }

  @Test func `Every route of the API is in the list, and the list has no other`() {
    let routes = RouteTable.site.routes.filter { $0.kind == .api }
    let names = routes.map { "\($0.method.rawValue) \($0.path)" }
    #expect(Set(names) == Set(Self.expected.keys))
    #expect(Set(names).count == names.count)
    #expect(routes.allSatisfy { $0.path.description.hasPrefix("/api/v1/") })
  }

  @Test func `Every caller is answered as the list says, and as the file does`() async throws {
    let test = try TestSite()
    _ = try DemoAccounts.make(in: test.site)
    let file = try OpenAPIFile()
    for (i, caller) in Self.callers.enumerated() {
      let token = caller.isEmpty ? nil : try test.apiToken(caller)
      for (route, statuses) in Self.expected.sorted(by: { $0.key < $1.key }) {
        let parts = route.split(separator: " ")
        let path = String(parts[1]).replacing("{date}", with: "2026-10-24")
          .replacing("{person}", with: "x").replacing("{id}", with: "x")
          .replacing("{case}", with: "x-1").replacing("{name}", with: "x")
          .replacing("{shift}", with: "D")
        let answer = await test.api(
          String(parts[0]),
          path,
          token: token,
          body: parts[0] == "POST" ? "{\"nobody-knows\": 1}" : nil
        )
        #expect(answer.status == statuses[i], "\(route) for \(caller)")
        let known = file.operations[route]?.statuses ?? []
        #expect(known.contains(answer.status), "\(route) for \(caller): \(answer.status)")
        #expect(
          (answer.status >= 400) == (answer.type == "application/problem+json"),
          "\(route) for \(caller)"
        )
      }
    }
  }

  @Test func `Without a token that works there is nothing, whatever else is sent`() async throws {
    let test = try TestSite()
    let accounts = try DemoAccounts.make(in: test.site)
    let password = try #require(accounts.first { $0.name == "staff" }?.password)
    let cookie = try #require(await test.signIn("staff", password))
    #expect(await test.ask("GET", "/me", cookie: cookie).status == 200)
    let answer = await test.ask("GET", "/api/v1/me", cookie: cookie)
    #expect(answer.status == 401)
    #expect(answer.header("www-authenticate")?.hasPrefix("Bearer") == true)

    let token = try test.apiToken("staff", days: 1)
    #expect(await test.api("GET", "/api/v1/me", token: token).status == 200)
    test.wait(seconds: 86_399)
    #expect(await test.api("GET", "/api/v1/me", token: token).status == 200)
    test.wait(seconds: 1)
    #expect(await test.api("GET", "/api/v1/me", token: token).status == 401, "it is over")

    let next = try test.apiToken("staff")
    try test.site.accounts.setDisabled(true, "staff", by: "user:test", at: test.now)
    #expect(await test.api("GET", "/api/v1/me", token: next).status == 401)
    try test.site.accounts.setDisabled(false, "staff", by: "user:test", at: test.now)
    #expect(await test.api("GET", "/api/v1/me", token: next).status == 401, "and stays so")
  }
}
