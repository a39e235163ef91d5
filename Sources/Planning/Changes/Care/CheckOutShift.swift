import CivilTime
public import Rostering
import Wellbeing

/// Somebody taps how a shift was, if they like: for themselves alone.
public struct CheckOutShift: Command {
  /// What the journal calls it.
  public static let name = "care check-out"
  /// The shift.
  public let posting: PostingName
  /// How it was.
  public let answer: CheckOut.Answer

  /// Taps it.
  public init(posting: PostingName, answer: CheckOut.Answer) {
    self.posting = posting
    self.answer = answer
  }

  /// Never whose.
  public var object: String { "a shift" }

  /// The answer, in place of one before.
  public func draft(in weighing: Weighing) throws(Refusal) -> Draft {
    let by = try weighing.carer()
    var grounds = Grounds()
    if posting.person != by {
      throw Refusal(.notAllowed, "how a shift was is for whoever worked it to say, and to see")
    }
    if let standing = weighing.standing(posting, &grounds), standing.span.start > weighing.now {
      grounds.add(.input, "\(posting) has not begun")
    }
    try grounds.check()
    let old = weighing.facts.about(by).last { recorded in
      if case .checkOut(let it) = recorded.fact { it.posting == posting } else { false }
    }
    var draft = Draft()
    draft.made[old?.id ?? weighing.fresh(1)] = .checkOut(
      CheckOut(posting: posting, at: weighing.now, answer: answer)
    )
    return draft
  }
}
