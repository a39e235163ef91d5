import CivilTime
import Wellbeing

/// Says that a hard call was of another category, or at another time: the instruction's, where it has one.
public struct CorrectHardCall: Command {
  /// What the journal calls it.
  public static let name = "call correct"
  /// The id of the event.
  public let event: String
  /// Whose; where nobody is named one's own, or all that one recorded.
  public let people: [String]
  /// The id of the category it was of; nothing where that was right.
  public let category: String?

  /// Corrects a hard call.
  public init(event: String, people: [String] = [], category: String? = nil) {
    self.event = event
    self.people = people
    self.category = category
  }

  /// `k3f9-1`.
  public var object: String { event }

  /// A correction for each person and each thing that was otherwise.
  public func draft(in weighing: Weighing) throws(Refusal) -> Draft {
    var grounds = Grounds()
    let asker = grounds.wantAsker(weighing)
    grounds.wantNoWords(weighing)
    let at = weighing.instruction.happened
    if let at { grounds.wantCallTime(at, weighing) }
    if let category { grounds.wantCategory(category, weighing) }
    if at == nil, category == nil {
      grounds.add(.input, "it is the category or the time that can be corrected")
    }
    try grounds.check()
    guard let asker else { return Draft() }

    let targets = CallTargets(name: event, people: people)
    let entries = targets.entries(for: asker, in: weighing, &grounds)
    try grounds.check()
    var draft = Draft()
    draft.hasHappened = true
    for entry in entries {
      guard let standing = grounds.wantStanding(entry, weighing) else { continue }
      if standing.category == nil {
        grounds.add(.input, "a concern has no category and no time to correct")
      }
      let changes: [Correction.Change?] = [
        category.flatMap { $0 == standing.category ? nil : .category($0) },
        at.flatMap { $0 == standing.at ? nil : .time($0) },
      ]
      for case let change? in changes {
        draft.correct(entry, change, by: asker, in: weighing)
      }
    }
    try grounds.check()
    return draft
  }
}

extension Draft {
  /// Puts a correction of an entry into it.
  mutating func correct(
    _ entry: CallEntry,
    _ change: Correction.Change,
    by asker: String,
    in weighing: Weighing
  ) {
    made[weighing.fresh(made.count + 1)] = .correction(
      CorrectionMade(
        person: entry.person,
        correction: Correction(subject: entry.subject, change: change, by: asker, at: weighing.now)
      )
    )
  }
}
