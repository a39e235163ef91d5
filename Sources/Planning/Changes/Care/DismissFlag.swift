import Rostering
import Wellbeing

/// A lead looked at a flag and decided that no offer is needed: it is closed and does not count again.
public struct DismissFlag: Command {
  /// What the journal calls it.
  public static let name = "care no-offer"
  /// Whose flag.
  public let person: String
  /// The id of its rule.
  public let rule: String

  /// Closes a flag.
  public init(of person: String, rule: String) {
    self.person = person
    self.rule = rule
  }

  /// Never whose.
  public var object: String { "a flag" }

  /// The flag as dealt with.
  public func draft(in weighing: Weighing) throws(Refusal) -> Draft {
    let by = try weighing.carer()
    let round = weighing.careRound()
    if by == person {
      throw Refusal(.notAllowed, "nobody handles their own record", hint: "a welfare lead does")
    }
    let open = round.flags.first { $0.flag.person == person && $0.flag.rule == rule }
    let part = open.flatMap { round.part(of: by, in: $0) }
    let rights = round.rights(of: by)
    let isLead = rights.isLead && !round.wishes(of: person).unwanted.contains(by)
    guard isLead || part == .deputy else { throw .notAvailable(person) }
    guard let flag = try round.flags([rule], of: person).first else { throw .notAvailable(person) }
    let id = weighing.fresh(1)
    var draft = Draft()
    draft.made[id] = .care(try weighing.dealtWith(flag, as: id, by: by, round))
    return draft
  }
}
