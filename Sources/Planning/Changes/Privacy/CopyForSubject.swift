/// Gives somebody a copy of all that is held about them, which is itself a reading of it.
public struct CopyForSubject: Command {
  /// What the journal calls it.
  public static let name = "care copy"
  /// Whose.
  public let person: String

  /// Copies what is held about somebody.
  public init(of person: String) { self.person = person }

  /// What it is about, for the journal: never whose.
  public var object: String { "all that is held about one person" }

  /// The facts it makes and ends: that it was read.
  /// - Throws: A refusal with every reason against it.
  public func draft(in weighing: Weighing) throws(Refusal) -> Draft {
    let asker = weighing.instruction.by
    guard
      asker.person != nil,
      asker.person == person || weighing.asker.isDataProtectionOfficer
    else {
      throw Refusal(
        .notAllowed,
        "only the person and the data protection officer may copy what is held about them"
      )
    }
    guard weighing.knows(person) else {
      throw Refusal(.notAllowed, "nobody has the id `\(person)`")
    }
    var draft = Draft()
    draft.hasHappened = true
    draft.made[weighing.fresh(1)] = .careReading(
      CareReading(person: person, reader: asker.name, at: weighing.now, subject: .export)
    )
    return draft
  }
}
