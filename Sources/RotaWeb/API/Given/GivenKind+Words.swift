import RoomFiles

extension GivenKind {
  /// How it is written, for who wrote it otherwise.
  var words: String {
    switch self {
    case .id: "an id of up to \(Self.longestID) characters"
    case .text(let most, _): "a text of 1 to \(most) characters"
    case .file(let most): "the text of a file of up to \(most) bytes"
    case .token: "1 to 128 letters, digits or signs of ASCII, without spaces"
    case .date: "a date as 2026-10-24"
    case .moment: "a moment with its offset, as 2026-10-24T19:00+01:00"
    case .time: "a time as 21:30"
    case .flag: "true or false"
    case .whole(let range): "a whole number from \(range.lowerBound) to \(range.upperBound)"
    case .choice(let words): "one of \(words.joined(separator: ", "))"
    case .letter: "a shift's letter, as N"
    case .posting: "a shift as kowen:2026-10-24"
    case .fact: "an id as the API gave it"
    case .list(let kind, let most): "a list of up to \(most), each \(kind.words), none twice"
    }
  }

  /// The same as a JSON Schema.
  var schema: JSONTree {
    switch self {
    case .id: Self.text([("minLength", .whole(1)), ("maxLength", .whole(Self.longestID))])
    case .text(let most, _): Self.text([("minLength", .whole(1)), ("maxLength", .whole(most))])
    // Bytes are no measure of JSON Schema: one that is too long is told so.
    case .file: Self.text([("minLength", .whole(1))])
    case .token: Self.text([("pattern", .text("^[!-~]{1,128}$"))])
    case .date: Self.text([("format", .text("date")), ("pattern", .text("^\(Self.day)$"))])
    case .moment:
      Self.text([("pattern", .text(Self.momentPattern))])
    case .time: Self.text([("pattern", .text("^([01][0-9]|2[0-3]):[0-5][0-9]$"))])
    case .flag: .keys([("type", .text("boolean"))])
    case .whole(let range):
      .keys([
        ("type", .text("integer")), ("minimum", .whole(range.lowerBound)),
        ("maximum", .whole(range.upperBound)),
      ])
    case .choice(let words): Self.text([("enum", .list(words.map { .text($0) }))])
    case .letter: Self.text([("pattern", .text("^[0-9A-Za-z]$"))])
    case .posting:
      Self.text([("pattern", .text("^[^:]{1,\(Self.longestID)}:\(Self.day)(:[a-z0-9-]{1,48})?$"))])
    case .fact: Self.text([("pattern", .text("^[a-z0-9-]{1,40}-[1-9][0-9]{0,5}$"))])
    case .list(let kind, let most):
      .keys([
        ("type", .text("array")), ("items", kind.schema), ("maxItems", .whole(most)),
        ("uniqueItems", .flag(true)),
      ])
    }
  }

  /// A moment with its offset; seconds may be left out, which `date-time` of JSON Schema does not allow.
  static let momentPattern = "^\(day)T[0-9]{2}:[0-9]{2}(:[0-9]{2})?(Z|[+-][0-9]{2}:[0-9]{2})$"

  private static let day = "(19[7-9][0-9]|20[0-9]{2}|21[0-4][0-9])-[0-9]{2}-[0-9]{2}"

  private static func text(_ more: [(String, JSONTree)]) -> JSONTree {
    .keys([("type", .text("string"))] + more)
  }
}

extension JSONTree {
  /// An object of keys and values, in the order given.
  static func keys(_ members: [(String, JSONTree)]) -> JSONTree {
    .object(members.map { Member($0.0, $0.1) })
  }
}
