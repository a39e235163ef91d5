import CivilTime
import Rostering

/// Keeps facts from being deleted for as long as somebody may need them.
public struct AddHold: Command {
  /// What the journal calls it.
  public static let name = "hold add"
  /// What is to be kept.
  public let hold: Hold

  /// Keeps what a hold is about.
  public init(_ hold: Hold) { self.hold = hold }

  /// What it is about, for the journal.
  public var object: String {
    let days = hold.days.map { "\($0.start)" + ($0.count > 1 ? " to \($0.end - 1)" : "") }
    return ([hold.object.rawValue] + [hold.person, days].compactMap { $0 }).joined(separator: " ")
  }

  /// The facts it makes and ends.
  /// - Throws: A refusal with every reason against it.
  public func draft(in weighing: Weighing) throws(Refusal) -> Draft {
    guard weighing.instruction.by.isSupervisor else {
      throw Refusal(.notAllowed, "only a supervisor may keep facts from being deleted")
    }
    var objections: [Refusal.Objection] = []
    if let person = hold.person, !weighing.facts.people.contains(person) {
      throw Refusal(.notAllowed, "nobody has the id `\(person)`")
    }
    if hold.object == .person && hold.person == nil {
      objections.append(Refusal.Objection("a hold on a person wants a person"))
    }
    if hold.object != .person && hold.days == nil {
      objections.append(Refusal.Objection("a hold on a \(hold.object.rawValue) wants its days"))
    }
    if hold.until < weighing.today {
      objections.append(Refusal.Objection("the hold would have ended on \(hold.until)"))
    }
    if hold.reference.isEmpty || hold.reference.count > 60 {
      objections.append(
        Refusal.Objection("a hold wants the number of its case, up to 60 characters")
      )
    }
    if !objections.isEmpty { throw Refusal(.input, objections) }
    var draft = Draft()
    draft.hasHappened = true
    draft.made[weighing.fresh(1)] = .hold(hold)
    return draft
  }
}
