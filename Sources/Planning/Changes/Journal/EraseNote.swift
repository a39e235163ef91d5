/// Erases the note of an entry for good: its key, then its text.
public struct EraseNote: Command {
  /// What the journal calls it.
  public static let name = "audit erase-note"
  /// The entry whose note it is.
  public let entry: Int
  /// The people its change was about, who may have it erased as supervisors may.
  public let concerned: Set<String>

  /// Erases the note of an entry.
  public init(entry: Int, concerned: Set<String>) {
    self.entry = entry
    self.concerned = concerned
  }

  /// What it is about, for the journal.
  public var object: String { "entry \(entry)" }

  /// The facts it makes and ends.
  /// - Throws: A refusal with every reason against it.
  public func draft(in weighing: Weighing) throws(Refusal) -> Draft {
    let actor = weighing.instruction.by
    guard actor.isSupervisor || actor.person.map(concerned.contains) ?? false else {
      throw Refusal(.notAllowed, "only a supervisor or whom the note is about may have it erased")
    }
    return Draft()
  }
}
