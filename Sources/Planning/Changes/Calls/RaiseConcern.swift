import Wellbeing

/// Says that somebody seemed "not themselves", with or without a hard call.
///
/// Its author reads `notice` first: what the person will see, and when.
public struct RaiseConcern: Command {
  /// What the journal calls it.
  public static let name = "call concern"
  /// The id of whom it is about.
  public let person: String
  /// Whether a colleague wants the person to see who it was.
  public let isNamed: Bool

  /// Raises a concern about somebody.
  public init(person: String, isNamed: Bool = false) {
    self.person = person
    self.isNamed = isNamed
  }

  /// Nothing but that there is one; the draft says its id.
  public var object: String { "" }

  /// What its author is told before it is sent.
  ///
  /// - Parameters:
  ///   - person: About whom.
  ///   - author: Who raises it.
  ///   - isNamed: Whether a colleague wants the person to see who it was.
  /// - Returns: A few sentences; none where nobody of the room raises it.
  public static func notice(about person: String, by author: Actor, isNamed: Bool) -> String {
    author.person.map {
      Concern.notice(to: author.raising(person, as: $0, isNamed: isNamed))
    } ?? ""
  }

  /// The concern.
  public func draft(in weighing: Weighing) throws(Refusal) -> Draft {
    var grounds = Grounds()
    let asker = grounds.wantAsker(weighing)
    if person != asker { grounds.wantKnown(person, weighing) }
    grounds.wantNoWords(weighing)
    grounds.wantNow(weighing)
    try grounds.check()
    guard let asker else { return Draft() }
    var draft = Draft()
    draft.hasHappened = true
    let id = weighing.fresh(1)
    draft.object = id.description
    draft.made[id] = .concern(
      Concern(
        id: id.description,
        person: person,
        at: weighing.now,
        by: weighing.instruction.by.raising(person, as: asker, isNamed: isNamed)
      )
    )
    return draft
  }
}
