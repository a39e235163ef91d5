/// Erases the confidential text of an entry for good: its key, then the text.
public struct EraseCareText: Command {
  /// What the journal calls it.
  public static let name = "care erase-text"
  /// What is erased.
  public let text: CareText

  /// Erases the text of an entry.
  public init(_ text: CareText) { self.text = text }

  /// What it is about, for the journal.
  public var object: String { "entry \(text.entry)" }

  /// The facts it makes and ends.
  /// - Throws: A refusal with every reason against it.
  public func draft(in weighing: Weighing) throws(Refusal) -> Draft {
    // What is about several people is not one person's to take from the others.
    let isOwn = weighing.instruction.by.person.map { text.people == [$0] } ?? false
    guard isOwn || weighing.mayHandle(text.people) else {
      throw Refusal(
        .notAllowed,
        "only whom the text is about alone, a welfare lead or the data protection officer may have it erased"
      )
    }
    let held = weighing.holds.filter { hold in
      text.people.contains { hold.person == $0 }
        || text.cases.contains { id in
          weighing.facts[id].map { hold.stops($0.fact, in: weighing.zone) } ?? false
        }
    }
    if let refusal = Refusal(keptBy: held) { throw refusal }
    var draft = Draft()
    draft.hasHappened = true
    return draft
  }
}
