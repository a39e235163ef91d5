import RoomFiles
import Testing

@testable import RotaWeb

/// Holds Exports/openapi.yaml against the table of routes, both ways.
@Suite struct OpenAPITests {
  @Test func `The program prints the file that lies there`() throws {
    #expect(try OpenAPIFile().bytes == OpenAPIDocument.bytes)
  }

  @Test func `Every route of the API is in the file, and the file has no other`() throws {
    let file = try OpenAPIFile()
    let routes = RouteTable.site.routes.filter { $0.path.description.hasPrefix("/api/") }
    #expect(Set(file.operations.keys) == Set(routes.map { "\($0.method.rawValue) \($0.path)" }))
    #expect(Set(file.operations.values.map(\.id)).count == routes.count)
  }

  @Test func `Roles, scopes, parameters, fields and statuses are those of the routes`() throws {
    let file = try OpenAPIFile()
    for route in RouteTable.site.routes where route.kind == .api {
      let name = "\(route.method.rawValue) \(route.path)"
      let found = try #require(file.operations[name])
      let roles: Set<String> =
        switch route.callers {
        case .everyone: ["everyone"]
        case .signedIn: ["signed-in"]
        case .roles(let roles): Set(roles.map(\.rawValue))
        }
      #expect(found.roles == roles, "\(name)")
      #expect(found.scope == route.scope.rawValue, "\(name)")
      #expect(found.statuses == route.statuses, "\(name)")
      let operation = try #require(route.operation)
      #expect(
        found.fields
          == Set(
            operation.path.map { "path \($0.name)" } + operation.query.map { "query \($0.name)" }
              + operation.headers.map { "header \($0.name)" }
              + (operation.body ?? []).map { "body \($0.name)" }
          ),
        "\(name)"
      )
      #expect(Set(route.path.parameters) == Set(operation.path.map(\.name)), "\(name)")
      let isWanted = operation.path.allSatisfy(\.isRequired)
      #expect(isWanted, "\(name)")
    }
  }

  @Test func `A way of writing takes what it says and nothing beside it`() {
    let taken: [(GivenKind, [String], [String])] = [
      (
        .date, ["2026-10-24", "2028-02-29"],
        ["2026-02-29", "24 Oct", "1971-12-31", "2151-01-01", ""]
      ),
      (
        .moment, ["2026-10-24T19:00+01:00", "2026-10-24T19:00:30Z"],
        ["2026-10-24T19:00", "2026-10-24 19:00Z"]
      ),
      (.time, ["00:00", "23:59"], ["24:00", "7:00"]),
      (.flag, ["true", "false"], ["1", "True", ""]),
      (.whole(1...84), ["1", "84"], ["0", "85", "01", "+1", "1.0", "９", ""]),
      (.letter, ["D", "n", "7"], ["DD", "-", "É", ""]),
      (
        .posting, ["kowen:2026-10-24", "kowen:2026-10-24:k3f9-1"],
        ["kowen", ":2026-10-24", "kowen:2026-10-24:", "a:2026-10-24:B", "a:b:c:d"]
      ),
      (
        .fact, ["k3f9-1", "k3f9-config-12"],
        ["k3f9", "-1", "k3f9-0", "k3f9-01", "K3-1", "k3f9-1000000"]
      ),
      (.id, ["kowen", "Ünal"], ["", String(repeating: "x", count: 65), "a\u{0}b", "a\nb"]),
      (.choice(["cover", "extra"]), ["cover"], ["Cover", ""]),
      (.token, ["3f9a-!~"], ["", "a b", "ä", String(repeating: "x", count: 129)]),
    ]
    for (kind, good, bad) in taken {
      for text in good { #expect(kind.read(text) != nil, "\(text)") }
      for text in bad { #expect(kind.read(text) == nil, "\(text)") }
    }
    #expect(GivenKind.list(.id, most: 2).read(.list([.text("a"), .text("b")])) != nil)
    #expect(GivenKind.list(.id, most: 2).read(.list([.text("a"), .text("a")])) == nil)
    #expect(GivenKind.list(.id, most: 1).read(.list([.text("a"), .text("b")])) == nil)
    #expect(
      GivenKind.flag.read(.text("true")) == nil && GivenKind.whole(1...9).read(.exact(1.5)) == nil
    )
  }
}
