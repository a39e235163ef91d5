import CivilTime
import Rostering
public import Wellbeing

/// A talk was held: that it was and when, never what was said.
public struct HoldTalk: Command {
  /// What the journal calls it.
  public static let name = "care hold"
  /// The case.
  public let id: FactID
  /// Which talk; the one that is due where nothing is said.
  public let step: CareStep?

  /// Enters it.
  public init(_ id: FactID, step: CareStep? = nil) {
    self.id = id
    self.step = step
  }

  /// The case's name.
  public var object: String { id.description }

  /// The case moved on; what of a time that the person picked lies outside their duty, as time worked.
  public func draft(in weighing: Weighing) throws(Refusal) -> Draft {
    let hand = try weighing.caseInHand(id)
    guard let step = step ?? hand.item.due ?? hand.item.next else {
      throw Refusal(
        .conflict,
        "every talk of this case was held",
        hint: "`relief debrief close \(id) --because done`"
      )
    }
    var draft = try weighing.moving(hand, .hold(step))
    guard case .picked(let asDuty)? = hand.open.care.slot?.basis else { return draft }
    // A future pick that is entered as held early was not worked at its time.
    var number = 2
    for span in asDuty where span.end <= weighing.now {
      let worked = WorkedTime(
        person: hand.item.person,
        posting: nil,
        span: span,
        kind: .calledIn
      )
      draft.enter(
        worked,
        as: weighing.fresh(number),
        credit: weighing.fresh(number + 1),
        in: weighing
      )
      number += 2
    }
    return draft
  }
}
