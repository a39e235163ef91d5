import Wellbeing

/// Opens one's own page of hard calls, so that the record knows that what others raised was seen.
///
/// Where nothing of others is waiting to be seen, nothing is written.
public struct OpenOwnCalls: Command {
  /// What the journal calls it.
  public static let name = "call mine"

  /// Opens the page of who asks.
  public init() {}

  /// Nothing but that there is one.
  public var object: String { "" }

  /// That it was opened, where there was something to see.
  public func draft(in weighing: Weighing) throws(Refusal) -> Draft {
    var grounds = Grounds()
    let asker = grounds.wantAsker(weighing)
    grounds.wantNoWords(weighing)
    grounds.wantNow(weighing)
    try grounds.check()
    var draft = Draft()
    guard let asker, hasUnseen(asker, in: weighing) else { return draft }
    draft.hasHappened = true
    let id = weighing.fresh(1)
    draft.object = id.description
    draft.made[id] = .careReading(
      CareReading(person: asker, reader: asker, at: weighing.now, subject: .log)
    )
    return draft
  }

  /// Whether others recorded something that somebody has had no quiet moment for yet.
  private func hasUnseen(_ person: String, in weighing: Weighing) -> Bool {
    let recorded = weighing.facts.about(person).compactMap { recorded in
      switch recorded.fact {
      case .exposure(let it): it.raisedBy == .themselves ? nil : it.entered
      case .concern(let it): it.by == .themselves ? nil : it.at
      default: nil
      }
    }
    if recorded.isEmpty { return false }
    let quiet = QuietTimes(
      of: person,
      facts: weighing.facts,
      room: weighing.base,
      at: weighing.now
    )
    return recorded.contains { moment in
      quiet.first(after: moment).map { $0 > weighing.now } ?? true
    }
  }
}
