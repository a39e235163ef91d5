public import CivilTime
public import Rostering

/// Somebody was kept after the end of a shift.
public struct KeptLate: Command {
  /// What the journal calls it.
  public static let name = "worked late"
  /// Which posting.
  public let posting: PostingName
  /// When they went.
  public let until: Instant
  /// Whether the time is given back instead of paid.
  public let isForTimeOff: Bool

  /// Enters that somebody was kept.
  public init(posting: PostingName, until: Instant, isForTimeOff: Bool = false) {
    self.posting = posting
    self.until = until
    self.isForTimeOff = isForTimeOff
  }

  /// `kowen 2026-10-24`.
  public var object: String { posting.description }

  /// What was worked, and the time off owed for it where it is given back.
  public func draft(in weighing: Weighing) throws(Refusal) -> Draft {
    var grounds = Grounds()
    grounds.wantSupervisor(weighing)
    grounds.wantPast(until, weighing, hint: "relief shift reshape plans longer hours")
    let standing = weighing.standing(posting, &grounds)
    if let standing {
      grounds.wantWorked(standing)
      if until <= standing.span.end {
        grounds.add(
          .input,
          "the shift ends later than that",
          hint: "relief worked home says that somebody went early"
        )
      }
      if until > standing.span.start + .days(2) {
        grounds.add(.input, "that is more than two days after it began")
      }
    }
    try grounds.check()
    var draft = Draft()
    var next = 1
    if let standing {
      draft.enter(
        standing,
        until: until,
        owing: isForTimeOff ? until - standing.span.end : nil,
        numbers: &next,
        in: weighing
      )
    }
    return draft
  }
}
