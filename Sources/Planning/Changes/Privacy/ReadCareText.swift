/// Reads the confidential text of an entry: each of those it is about sees who read it.
public struct ReadCareText: Command {
  /// What the journal calls it.
  public static let name = "care read-text"
  /// What is read.
  public let text: CareText

  /// Reads the text of an entry.
  public init(_ text: CareText) { self.text = text }

  /// What it is about, for the journal.
  public var object: String { "entry \(text.entry)" }

  /// The facts it makes and ends: none where somebody reads what is about themselves.
  /// - Throws: A refusal with every reason against it.
  public func draft(in weighing: Weighing) throws(Refusal) -> Draft {
    guard weighing.mayRead(text) else {
      throw Refusal(.notAllowed, "the text of entry \(text.entry) is not yours to read")
    }
    var draft = Draft()
    draft.hasHappened = true
    let reader = weighing.instruction.by.name
    if text.people.contains(reader) { return draft }
    for (i, person) in text.people.sorted().enumerated() {
      draft.made[weighing.fresh(i + 1)] = .careReading(
        CareReading(person: person, reader: reader, at: weighing.now, subject: .text)
      )
    }
    return draft
  }
}

/// Says that somebody wanted to read, erase or copy what is not for them, and did not get it.
public struct RefuseCareText: Command {
  /// What the journal calls it.
  public static let name = "care refused"
  /// The entry they wanted the text of; nothing where it was all that is held about somebody.
  public let entry: Int?

  /// Says what somebody did not get.
  public init(entry: Int?) { self.entry = entry }

  /// What it is about, for the journal.
  public var object: String { entry.map { "entry \($0)" } ?? "a copy or erasure" }

  /// The facts it makes and ends: none.
  public func draft(in weighing: Weighing) throws(Refusal) -> Draft {
    var draft = Draft()
    draft.hasHappened = true
    return draft
  }
}
