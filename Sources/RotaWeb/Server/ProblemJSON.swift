import Drawing
import Planning
import RoomFiles

/// What went wrong, for programs.
///
/// - Source: RFC 9457, problem details for HTTP; `errors` is an extension of ours, one for each thing that is wrong.
enum ProblemJSON {
  /// The bytes.
  static func bytes(
    status: Int,
    detail: String,
    id: String,
    errors: [JSONTree] = []
  ) -> [UInt8] {
    JSONTree.keys([
      ("type", .text("about:blank")), ("title", .text(title(status))), ("status", .whole(status)),
      ("detail", .text(detail)), ("instance", .text("urn:relief:\(id)")),
      ("errors", .list(errors)),
    ]).bytes
  }

  /// Each thing that is wrong, where there is more to say than one sentence.
  static func errors(of error: any Error) -> [JSONTree] {
    switch error {
    case let error as GivenMistakes:
      error.mistakes.map { one($0.field.isEmpty ? nil : $0.field, $0.text, nil) }
    case let refusal as Refusal:
      refusal.objections.map { one(nil, $0.message, $0.hint) }
    default: []
    }
  }

  private static func one(_ field: String?, _ detail: String, _ hint: String?) -> JSONTree {
    func clean(_ text: String) -> String { String(TextWidth.clean(text).prefix(400)) }
    return .keys([
      ("field", field.map { .text(clean($0)) } ?? .null), ("detail", .text(clean(detail))),
      ("hint", hint.map { .text(clean($0)) } ?? .null),
    ])
  }

  /// What a status is called; `about:blank` asks for no other title.
  ///
  /// - Source: RFC 9110, section 15; RFC 4918 for 507.
  private static func title(_ status: Int) -> String {
    switch status {
    case 400: "Bad Request"
    case 401: "Unauthorized"
    case 403: "Forbidden"
    case 404: "Not Found"
    case 405: "Method Not Allowed"
    case 409: "Conflict"
    case 413: "Content Too Large"
    case 414: "URI Too Long"
    case 415: "Unsupported Media Type"
    case 503: "Service Unavailable"
    case 507: "Insufficient Storage"
    default: "Internal Server Error"
    }
  }
}

extension Answer {
  /// What went wrong, for programs.
  static func problem(_ error: Unanswered, id: String, errors: [JSONTree] = []) -> Answer {
    Answer(
      status: error.status,
      type: "application/problem+json",
      bytes: ProblemJSON.bytes(
        status: error.status,
        detail: error.sentence,
        id: id,
        errors: errors
      )
    )
  }
}
