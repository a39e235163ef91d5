import RoomFiles

/// The shape of an answer, for the description of the API.
///
/// Objects have all of their keys and no others, so that a checker finds what an answer lacks or gives away.
indirect enum Shape: Hashable, Sendable {
  /// A key of an object.
  struct Key: Hashable, Sendable {
    let name: String
    let shape: Shape
    /// Whether it may be left out.
    var isOptional = false
  }

  case text
  case date
  case moment
  case whole
  case number
  case flag
  case choice([String])
  case list(Shape)
  case orNull(Shape)
  case object([Key])
  /// An object with any keys, each of one shape.
  case map(Shape)
  /// One that stands once in the description, under its name among the schemas.
  case named(String, Shape)
  /// A file that is an object once it is read: the description itself.
  case file

  /// An object, its keys in order.
  static func keys(_ keys: KeyValuePairs<String, Shape>) -> Shape {
    .object(keys.map { Key(name: $0.key, shape: $0.value) })
  }

  /// The same as a JSON Schema.
  var schema: JSONTree {
    switch self {
    case .text: type("string")
    case .file: type("object")
    case .named(let name, _): .keys([("$ref", .text("#/components/schemas/\(name)"))])
    case .date: type("string", [("format", .text("date"))])
    case .moment: type("string", [("pattern", .text(GivenKind.momentPattern))])
    case .whole: type("integer")
    case .number: type("number")
    case .flag: type("boolean")
    case .choice(let words): type("string", [("enum", .list(words.map { .text($0) }))])
    case .list(let shape): type("array", [("items", shape.schema)])
    case .orNull(let shape):
      .keys([("anyOf", .list([shape.schema, .keys([("type", .text("null"))])]))])
    case .object(let keys):
      type(
        "object",
        [
          ("required", .list(keys.filter { !$0.isOptional }.map { .text($0.name) })),
          ("additionalProperties", .flag(false)),
          ("properties", .keys(keys.map { ($0.name, $0.shape.schema) })),
        ]
      )
    case .map(let shape): type("object", [("additionalProperties", shape.schema)])
    }
  }

  private func type(_ name: String, _ more: [(String, JSONTree)] = []) -> JSONTree {
    .keys([("type", .text(name))] + more)
  }
}
