import RoomFiles

/// A route of the API as OpenAPI describes it.
struct OperationText {
  private let route: Route
  private let operation: Operation

  init(_ route: Route, _ operation: Operation) {
    self.route = route
    self.operation = operation
  }

  var tree: JSONTree {
    var members: [(String, JSONTree)] = [
      ("operationId", .text(operation.id)), ("summary", .text(operation.summary)),
      ("x-relief-roles", .list(roles.map { .text($0) })),
      ("x-relief-scope", .text(route.scope.rawValue)),
    ]
    if route.callers == .everyone { members.append(("security", .list([]))) }
    let parameters =
      operation.path.map { parameter($0, in: "path") }
      + operation.query.map { parameter($0, in: "query") }
      + operation.headers.map { parameter($0, in: "header") }
    if !parameters.isEmpty { members.append(("parameters", .list(parameters))) }
    if let body = operation.body, !body.isEmpty { members.append(("requestBody", self.body(body))) }
    members.append(("responses", .keys(responses)))
    return .keys(members)
  }

  /// Who may ask: roles by name, `signed-in` for all of them, `everyone` for who has no token either.
  private var roles: [String] {
    switch route.callers {
    case .everyone: ["everyone"]
    case .signedIn: ["signed-in"]
    case .roles(let roles): roles.map(\.rawValue).sorted()
    }
  }

  private func parameter(_ field: GivenField, in place: String) -> JSONTree {
    .keys([
      ("name", .text(field.name)), ("in", .text(place)), ("required", .flag(field.isRequired)),
      ("description", .text(field.words)), ("schema", field.kind.schema),
    ])
  }

  private func body(_ fields: [GivenField]) -> JSONTree {
    let wanted = fields.filter(\.isRequired)
    var schema: [(String, JSONTree)] = [("type", .text("object"))]
    if !wanted.isEmpty { schema.append(("required", .list(wanted.map { .text($0.name) }))) }
    schema += [
      ("additionalProperties", .flag(false)),
      (
        "properties",
        .keys(
          fields.map { field in
            guard case .object(let members) = field.kind.schema else {
              return (field.name, field.kind.schema)
            }
            return (
              field.name, .object(members + [.init("description", .text(field.words))])
            )
          }
        )
      ),
    ]
    return .keys([
      ("required", .flag(!wanted.isEmpty)),
      (
        "content",
        .keys([("application/json", .keys([("schema", .keys(schema))]))])
      ),
    ])
  }

  private var responses: [(String, JSONTree)] {
    route.statuses.sorted().map { status in
      guard status == 200 else {
        let name = StatusText.all.first { $0.status == status }?.name ?? "Failed"
        return (String(status), .keys([("$ref", .text("#/components/responses/\(name)"))]))
      }
      var members: [(String, JSONTree)] = [("description", .text(operation.summary))]
      if route.method == .get { members.append(("headers", .keys([StatusText.tag]))) }
      members.append(
        (
          "content",
          .keys([(operation.type, .keys([("schema", operation.shape.schema)]))])
        )
      )
      return ("200", .keys(members))
    }
  }
}
