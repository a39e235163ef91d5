import Wellbeing

/// Withdraws a hard call or a concern: it counts for nothing from then on.
public struct WithdrawEntry: Command {
  /// What the journal calls it.
  public static let name = "call withdraw"
  /// The id of the event or the concern.
  public let entry: String
  /// Whose; where nobody is named one's own, or all that one recorded.
  public let people: [String]

  /// Withdraws an entry.
  public init(entry: String, people: [String] = []) {
    self.entry = entry
    self.people = people
  }

  /// `k3f9-1`.
  public var object: String { entry }

  /// A withdrawal for each person.
  public func draft(in weighing: Weighing) throws(Refusal) -> Draft {
    var grounds = Grounds()
    let asker = grounds.wantAsker(weighing)
    grounds.wantNoWords(weighing)
    grounds.wantNow(weighing)
    try grounds.check()
    guard let asker else { return Draft() }
    let targets = CallTargets(name: entry, people: people)
    let entries = targets.entries(for: asker, in: weighing, &grounds)
    try grounds.check()
    var draft = Draft()
    draft.hasHappened = true
    for entry in entries where grounds.wantStanding(entry, weighing) != nil {
      draft.correct(entry, .withdrawn, by: asker, in: weighing)
    }
    try grounds.check()
    return draft
  }
}
