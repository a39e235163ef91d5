/// A JSON value with the place of every part, so that a fault in a date can be pointed at.
indirect enum JSONValue {
  case text(Piece)
  /// A number, `true`, `false` or `null`, as written.
  case literal(Piece)
  case list([JSONValue], Place)
  /// Keys in order; one written twice is reported when read.
  case object([(key: Piece, value: JSONValue)], Place)

  var place: Place {
    switch self {
    case .text(let piece), .literal(let piece): piece.place
    case .list(_, let place), .object(_, let place): place
    }
  }

  /// `a list`, for messages.
  var kind: String {
    switch self {
    case .text: "a text"
    case .literal(let piece): quoted(piece.text)
    case .list: "a list"
    case .object: "an object"
    }
  }
}
