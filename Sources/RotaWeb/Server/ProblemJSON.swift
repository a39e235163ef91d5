import RoomFiles

/// What went wrong, for programs.
///
/// - Source: RFC 9457, problem details for HTTP.
enum ProblemJSON {
  static func bytes(status: Int, detail: String, id: String) -> [UInt8] {
    JSONTree.object([
      .init("status", .whole(status)),
      .init("detail", .text(detail)),
      .init("instance", .text(id)),
    ]).bytes
  }
}
