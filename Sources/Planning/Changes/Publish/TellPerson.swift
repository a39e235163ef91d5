public import CivilTime
import Rostering

/// Notes that somebody knows of the changes to their shifts: a supervisor told them, or they saw it themselves.
public struct TellPerson: Command {
  /// What the journal calls it.
  public static let name = "rota told"

  /// Who knows.
  public let person: String
  /// How.
  public let means: Told.Means
  /// Only of the shift of this day; all that is open where nothing is said.
  public let date: CivilDate?

  /// Makes the command.
  public init(person: String, means: Told.Means, date: CivilDate? = nil) {
    self.person = person
    self.means = means
    self.date = date
  }

  /// Who, and of which day.
  public var object: String { date.map { "\(person) \($0)" } ?? person }

  /// A note for each open change.
  public func draft(in weighing: Weighing) throws(Refusal) -> Draft {
    let actor = weighing.instruction.by
    if means == .seen {
      guard actor.person == person else {
        throw Refusal(.notAllowed, "only \(person) can say that they saw it themselves")
      }
    } else if !actor.isSupervisor {
      throw Refusal(
        .notAllowed,
        "only a supervisor records whom they told",
        hint: actor.person == person ? "relief rota seen" : nil
      )
    }
    let recorded = weighing.facts.about(person)
    guard recorded.contains(where: { $0.fact.kind == .person }) else {
      throw Refusal(.notAllowed, "nobody has the id \(person)")
    }
    let open = OpenTelling.all(in: recorded).filter { date == nil || $0.posting.date == date }
    guard !open.isEmpty else {
      throw Refusal(.input, "there is nothing that \(person) has not been told")
    }
    let at = weighing.instruction.happened ?? weighing.now
    if at > weighing.now {
      throw Refusal(.input, "nobody can have been told at a time still to come")
    }
    var draft = Draft()
    draft.hasHappened = true
    for (number, untold) in open.enumerated() {
      draft.made[weighing.fresh(number + 1)] = .told(
        Told(
          posting: untold.posting,
          changed: untold.changed,
          at: at,
          by: actor.person ?? actor.name,
          means: means
        )
      )
    }
    return draft
  }
}
