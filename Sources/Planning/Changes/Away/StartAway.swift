public import CivilTime
public import Rostering
import Wellbeing

/// Somebody steps away: a protected break that is granted at once, for as long as it takes.
///
/// No rule and no cover stands against it, and nobody is asked why: a reason or a note is refused. Anybody may enter it
/// for somebody who has walked out; only the person learns who did. Tapped again it goes on for longer.
///
/// "Home for today" takes the person off the floor to the end of the shift. The shift stands as it was in hours, pay and
/// leave: no worked time is cut and no absence made; a room whose terms say otherwise enters `worked home` besides.
public struct StartAway: Command {
  /// What the journal calls it.
  public static let name = "away start"
  /// How long it is where nothing is said.
  public static let usualLength = Minutes(20)
  /// Whose, and of which shift.
  public let posting: PostingName
  /// For how long; to the end of the shift at the most.
  public let length: Length
  /// With whom.
  public let company: StepAway.Company

  /// For how long somebody steps away.
  public enum Length: Hashable, Sendable {
    /// For some time.
    case time(Minutes)
    /// Until a moment.
    case until(Instant)
    /// Home for today.
    case home
  }

  /// Steps away.
  public init(
    posting: PostingName,
    length: Length = .time(Self.usualLength),
    company: StepAway.Company = .nobody
  ) {
    self.posting = posting
    self.length = length
    self.company = company
  }

  /// Whom it is about is nobody else's to read.
  public var object: String { "step-away" }

  /// The step-away; a planned break that is running gives way to it.
  public func draft(in weighing: Weighing) throws(Refusal) -> Draft {
    var grounds = Grounds()
    grounds.wantNoReason(weighing)
    let at = weighing.moment
    let standing = weighing.atDesk(posting, at: at, &grounds)
    if case .person(let id) = company {
      grounds.wantKnown(id, weighing)
      if id == posting.person { grounds.add(.input, "somebody else is meant to be there") }
    }
    try grounds.check()
    guard let standing else { return Draft() }
    let last = max(standing.span.end, at)
    let isHome = length == .home
    let until =
      switch length {
      case .home: last
      case .until(let moment): min(last, max(at, moment))
      case .time(let time): min(last, at + max(.zero, min(time, .days(2))))
      }
    let old = weighing.away(posting, at: at)
    var draft = Draft()
    draft.hasHappened = true
    draft.made[old?.id ?? weighing.fresh(1)] = .stepAway(
      StepAway(
        posting: posting,
        start: old?.stepAway.start ?? at,
        until: isHome ? until : max(until, old.map { min($0.stepAway.until, last) } ?? until),
        isHome: isHome || (old?.stepAway.isHome ?? false),
        company: company == .nobody ? old?.stepAway.company ?? .nobody : company,
        cover: old?.stepAway.cover
      )
    )
    if let (id, entry) = weighing.running(posting, at: at), entry.stopped == nil,
      let started = entry.started
    {
      draft.made[id] = .breakTaken(
        BreakEntry(
          posting: posting,
          kind: entry.kind,
          started: started,
          ended: at,
          due: entry.due
        )
      )
    }
    return draft
  }
}

extension Grounds {
  /// Refuses a reason: nobody gives one for stepping away.
  mutating func wantNoReason(_ weighing: Weighing) {
    let said = weighing.instruction
    if said.reason != nil || said.note != nil || said.basis != nil {
      add(
        .input,
        "nobody gives a reason for stepping away",
        hint: "leave reason, note and basis out"
      )
    }
  }
}
