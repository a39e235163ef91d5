/// Who recorded something about a person.
public enum RaisedBy: Hashable, Sendable {
  /// The person.
  case themselves
  /// A colleague, by id, and whether they want the person to see who it was.
  case colleague(String, isNamed: Bool)
  /// A supervisor, by id; they act for the room, so the person sees who it was.
  case supervisor(String)

  /// The id of whoever it was, where it was somebody else.
  public var author: String? {
    switch self {
    case .themselves: nil
    case .colleague(let id, _), .supervisor(let id): id
    }
  }

  /// Whose name the person sees beside the entry, where they see one.
  public var shownAuthor: String? {
    switch self {
    case .themselves, .colleague(_, isNamed: false): nil
    case .colleague(let id, isNamed: true), .supervisor(let id): id
    }
  }
}
