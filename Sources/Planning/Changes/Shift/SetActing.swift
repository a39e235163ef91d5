public import CivilTime
import Rostering

/// Lets somebody act in another role for some days: acting supervisor.
public struct SetActing: Command {
  /// What the journal calls it.
  public static let name = "shift acting"
  /// Who.
  public let person: String
  /// The id of the role.
  public let role: String
  /// When, by the day a posting belongs to.
  public let days: DateSpan

  /// Lets somebody act.
  public init(person: String, role: String, days: DateSpan) {
    self.person = person
    self.role = role
    self.days = days
  }

  /// `kowen supervisor 2026-10-24`.
  public var object: String { "\(person) \(role) \(days.start)" }

  /// Acting in the role.
  public func draft(in weighing: Weighing) throws(Refusal) -> Draft {
    var grounds = Grounds()
    grounds.wantSupervisor(weighing)
    grounds.wantKnown(person, weighing)
    if days.count == 0 { grounds.add(.input, "the days end before they begin") }
    if !weighing.base.roster.roles.contains(where: { $0.id == role }) {
      let known = weighing.base.roster.roles.map(\.id).joined(separator: ", ")
      grounds.add(.input, "there is no role \(role)", hint: "the roles are \(known)")
    }
    let acting = weighing.roster(of: [person]).changes.acting
    if acting.contains(where: { $0.days.clamped(to: days).count > 0 }) {
      grounds.add(.conflict, "\(person) acts in a role on some of these days already")
    }
    if days.end <= weighing.today, weighing.instruction.happened == nil {
      grounds.add(.conflict, "the days are over", hint: "give --at if it has happened already")
    }
    try grounds.check()
    var draft = Draft()
    draft.hasHappened = weighing.instruction.happened != nil
    draft.made[weighing.fresh(1)] = .acting(ActingRole(person: person, role: role, days: days))
    draft.touch(person, days)
    return draft
  }
}
