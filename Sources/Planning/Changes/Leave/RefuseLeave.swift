import Rostering

/// Says no to leave that somebody asked for.
public struct RefuseLeave: Command {
  /// What the journal calls it.
  public static let name = "leave refuse"

  /// Which request.
  public let request: FactID

  /// Makes the command.
  public init(request: FactID) { self.request = request }

  /// What it is about, for the journal.
  public var object: String { "\(request)" }

  /// The facts it makes and ends, or every reason of its own against it.
  public func draft(in weighing: Weighing) throws(Refusal) -> Draft {
    try weighing.onlySupervisors("refuse leave")
    _ = try weighing.leaveRequest(request)
    var draft = Draft()
    draft.ended = [request]
    return draft
  }
}

/// Takes back what one asked for oneself.
public struct WithdrawLeave: Command {
  /// What the journal calls it.
  public static let name = "leave withdraw"

  /// Which request.
  public let request: FactID

  /// Makes the command.
  public init(request: FactID) { self.request = request }

  /// What it is about, for the journal.
  public var object: String { "\(request)" }

  /// The facts it makes and ends, or every reason of its own against it.
  public func draft(in weighing: Weighing) throws(Refusal) -> Draft {
    let asked = try weighing.leaveRequest(request)
    try weighing.selfOrSupervisor(asked.absence.person, may: "withdraw it")
    var draft = Draft()
    draft.ended = [request]
    return draft
  }
}
