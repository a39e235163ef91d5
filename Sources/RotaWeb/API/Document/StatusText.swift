import RoomFiles

/// A status that many routes of the API answer with, described once.
struct StatusText {
  let status: Int
  let name: String
  private let words: String

  static let all = [
    StatusText(
      status: 304,
      name: "Known",
      words: "Nothing has changed since the ETag that was sent."
    ),
    StatusText(
      status: 400,
      name: "BadRequest",
      words: "What was sent cannot be used; `errors` says all of it."
    ),
    StatusText(status: 401, name: "NoToken", words: "No token that works was sent."),
    StatusText(status: 403, name: "Forbidden", words: "The account’s person may not."),
    StatusText(
      status: 404,
      name: "NotFound",
      words: "There is none, or none that the reader may know of."
    ),
    StatusText(
      status: 409,
      name: "Conflict",
      words: "A rule or another change stands against it; `errors` says why, and what helps."
    ),
    StatusText(
      status: 413,
      name: "TooLarge",
      words: "What was sent is longer than 64 KiB, or than a list may be where one is taken in."
    ),
    StatusText(status: 414, name: "TooLong", words: "The address is longer than 4,096 bytes."),
    StatusText(status: 415, name: "NotJSON", words: "A body is sent as application/json."),
    StatusText(
      status: 503,
      name: "Busy",
      words: "Too much is asked at once, or the record is busy; nothing was changed."
    ),
    StatusText(
      status: 507,
      name: "Full",
      words: "The record cannot be written; nothing was changed."
    ),
  ]

  /// The header by which a reader asks again only for what changed.
  static let tag: (String, JSONTree) = (
    "ETag",
    .keys([
      ("description", .text("The name of these bytes, for If-None-Match.")),
      ("schema", .keys([("type", .text("string"))])),
    ])
  )

  var tree: JSONTree {
    var members: [(String, JSONTree)] = [("description", .text(words))]
    switch status {
    case 304: members.append(("headers", .keys([Self.tag])))
    case 401:
      members.append(
        (
          "headers",
          .keys([("WWW-Authenticate", .keys([("schema", .keys([("type", .text("string"))]))]))])
        )
      )
    default: break
    }
    if status >= 400 {
      let schema = JSONTree.keys([("$ref", .text("#/components/schemas/Problem"))])
      members.append(
        ("content", .keys([("application/problem+json", .keys([("schema", schema)]))]))
      )
    }
    return .keys(members)
  }
}
