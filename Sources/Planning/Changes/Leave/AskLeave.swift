import CivilTime
public import Rostering

/// Asks for leave, or for time off in lieu: it waits in line until a supervisor grants it.
public struct AskLeave: Command {
  /// What the journal calls it.
  public static let name = "leave ask"

  /// What is asked for.
  public let absence: Absence

  /// Makes the command.
  public init(_ absence: Absence) { self.absence = absence }

  /// What it is about, for the journal.
  public var object: String { "\(absence.person) \(absence.extent.words(in: .utc))" }

  /// The facts it makes and ends, or every reason of its own against it.
  public func draft(in weighing: Weighing) throws(Refusal) -> Draft {
    try weighing.selfOrSupervisor(absence.person, may: "ask for their leave")
    try weighing.known(absence.person)
    var look = AbsenceDoubts(weighing: weighing, absence: absence)
    look.checkShape()
    if !AbsenceKind.granted.contains(absence.kind) {
      look.grounds.add(
        .input,
        "`\(absence.kind)` is not asked for",
        hint: "leave and toil are; a supervisor enters other absences"
      )
    }
    let isPast =
      switch absence.extent {
      case .days(let days): days.start < weighing.today
      case .moments(let span): span.start < weighing.now
      }
    if isPast {
      look.grounds.add(
        .input,
        "it begins in the past",
        hint: "a supervisor enters leave that was taken: `relief absence add`"
      )
    }
    look.checkOverlaps(replaces: false)
    for (id, request) in WaitingLine.requests(in: weighing.facts)
    where request.absence.person == absence.person
      && request.absence.extent.overlaps(absence.extent, in: weighing.base.roster.zone)
    {
      look.grounds.add(
        .conflict,
        "the same days are asked for already (\(id))",
        hint: "withdraw that request first: `relief leave withdraw \(id)`"
      )
    }
    // Asking may pass a limit or the account: it is the grant that may not without a reason.
    look.checkGranted()
    look.grounds.warnings = look.grounds.answerable + look.grounds.warnings
    look.grounds.answerable = []
    _ = look.toilCredit(cause: weighing.fresh(1))
    let ahead = WaitingLine.ahead(of: absence, facts: weighing.facts, base: weighing.base)
    if ahead > 0 {
      look.grounds.warnings.append(
        ahead == 1
          ? "one other asked for the same places before"
          : "\(ahead) others asked for the same places before"
      )
    }
    look.nameClashes()
    var draft = Draft()
    draft.made[weighing.fresh(1)] = .leaveRequest(
      LeaveRequest(absence: absence, asked: weighing.now)
    )
    try look.grounds.settle(&draft, in: weighing)
    return draft
  }
}

extension Weighing {
  /// Refuses whoever is neither the person nor a supervisor.
  func selfOrSupervisor(_ person: String, may: String) throws(Refusal) {
    guard instruction.by.isSupervisor || instruction.by.person == person else {
      throw Refusal(.notAllowed, "only \(person) or a supervisor may \(may)")
    }
  }

  /// The request of a name.
  func leaveRequest(_ id: FactID) throws(Refusal) -> LeaveRequest {
    guard case .leaveRequest(let request)? = facts[id]?.fact else {
      throw Refusal(
        .input,
        "no leave is asked for as `\(id)`",
        hint: "`relief leave waiting` shows each request with its id"
      )
    }
    return request
  }
}
