import RoomFiles

/// The description of the JSON API, made from the same values that read requests and name statuses.
///
/// - Source: OpenAPI Specification 3.1.0.
public enum OpenAPIDocument {
  /// Its media type.
  ///
  /// - Source: RFC 9512.
  public static let type = "application/yaml"

  /// All of it, as YAML; the same program gives the same bytes.
  public static let bytes: [UInt8] = YAMLText.bytes(tree(RouteTable.api))

  static func tree(_ routes: [Route]) -> JSONTree {
    var paths: [(path: String, operations: [(String, JSONTree)])] = []
    for route in routes {
      guard let operation = route.operation else { continue }
      let entry = (route.method.rawValue.lowercased(), OperationText(route, operation).tree)
      if let place = paths.firstIndex(where: { $0.path == route.path.description }) {
        paths[place].operations.append(entry)
      } else {
        paths.append((route.path.description, [entry]))
      }
    }
    return .keys([
      ("openapi", .text("3.1.0")),
      (
        "info",
        .keys([
          ("title", .text("Relief")), ("version", .text("1")), ("description", .text(description)),
        ])
      ),
      ("servers", .list([.keys([("url", .text("/"))])])),
      ("security", .list([.keys([("token", .list([]))])])),
      ("paths", .keys(paths.map { ($0.path, .keys($0.operations)) })),
      ("components", components(routes)),
    ])
  }

  private static let description = """
    Reads are what the pages and the commands with --json show, for the roles that the account's person has now. \
    Each write is one command, weighed by the same rules; with `dry_run` it is weighed and not written. A program sends a token of an account in \
    `Authorization: Bearer relief_…`; cookies count for nothing. What is outside a reader's scope is not found. \
    An address longer than 4,096 bytes is 414, one longer than 8 KiB is not read and 400, a path asked by another \
    method 405 with `Allow`. Every answer that is no success is `application/problem+json`.
    """

  private static func components(_ routes: [Route]) -> JSONTree {
    .keys([
      (
        "securitySchemes",
        .keys([
          (
            "token",
            .keys([
              ("type", .text("http")), ("scheme", .text("bearer")),
              ("description", .text("Made by `relief account token`, shown once.")),
            ])
          )
        ])
      ),
      ("schemas", .keys([("Problem", problem.schema)] + named(routes))),
      ("responses", .keys(StatusText.all.map { ($0.name, $0.tree) })),
    ])
  }

  /// The shapes that stand under a name, each once.
  private static func named(_ routes: [Route]) -> [(String, JSONTree)] {
    let shapes = Set(routes.compactMap(\.operation?.shape))
    return shapes.compactMap { shape -> (String, JSONTree)? in
      if case .named(let name, let shape) = shape { (name, shape.schema) } else { nil }
    }.sorted { $0.0 < $1.0 }
  }

  /// - Source: RFC 9457, with `errors` beside its members.
  private static let problem = Shape.keys([
    "type": .text, "title": .text, "status": .whole, "detail": .text, "instance": .text,
    "errors": .list(.keys(["field": .orNull(.text), "detail": .text, "hint": .orNull(.text)])),
  ])
}
