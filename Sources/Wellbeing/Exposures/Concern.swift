public import CivilTime

/// That somebody seemed "not themselves" to a colleague or supervisor, with or without a hard call.
///
/// There is no reason in it and no text.
public struct Concern: Hashable, Sendable {
  /// Its id, made by the record.
  public let id: String
  /// About whom.
  public let person: String
  /// When it was raised.
  public let at: Instant
  /// Who raised it.
  public let by: RaisedBy

  /// Makes a concern.
  public init(id: String, person: String, at: Instant, by: RaisedBy) {
    self.id = id
    self.person = person
    self.at = at
    self.by = by
  }

  /// What its author is told before it is sent: exactly what the person will see of it, and when.
  ///
  /// - Parameter by: Who raises it.
  /// - Returns: A few sentences to show.
  public static func notice(to by: RaisedBy) -> String {
    let who: String
    switch by {
    case .themselves: return "Only you and a welfare lead will see this."
    case .colleague(_, isNamed: true): who = "that you raised a concern about them"
    case .colleague(_, isNamed: false):
      who = "that a colleague raised a concern about them, not who"
    case .supervisor: who = "that you, as a supervisor, raised a concern about them"
    }
    return
      "They will see \(who), and at what time. They see it at a quiet moment, not on a call: at their "
      + "next break, at the end of their shift, or when they open their own page. They can withdraw it. "
      + "A welfare lead sees it too; no other colleague does."
  }
}
