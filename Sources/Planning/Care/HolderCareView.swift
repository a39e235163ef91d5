public import CivilTime
import Rostering
public import Wellbeing

/// What somebody sees who holds talks: a supervisor of their checks and debriefs and whom to ask, a practitioner of their appointments.
///
/// There is no field in it for what happened, why it was offered, what was answered or how often.
public struct HolderCareView: Hashable, Sendable {
  /// One talk to hold.
  public struct Talk: Hashable, Sendable {
    /// The case's name.
    public let id: FactID
    /// With whom, by id.
    public let person: String
    /// Which talk.
    public let step: CareStep
    /// When; nothing where no time stands yet.
    public let span: Span?
    /// Until when something is to be done about it; nothing where nothing is due.
    public let due: Instant?
  }

  /// Whom they are to ask how they are, by person.
  public let asks: [CareAsk]
  /// The talks, by time, those without one last, then by name.
  public let talks: [Talk]

  /// What somebody sees of a round.
  ///
  /// - Parameters:
  ///   - round: How care stands.
  ///   - viewer: The id of who looks.
  ///   - only: One case alone; all, and whom to ask, where nothing is said.
  public init(_ round: CareRound, for viewer: String, only: FactID? = nil) {
    asks = only == nil ? round.asks(of: viewer) : []
    talks = round.cases
      .filter { (only ?? $0.id) == $0.id && round.part(of: viewer, in: $0) == .holder }
      .compactMap { open -> Talk? in
        // Who said no is not on anybody's list; what waits for others neither.
        guard let step = open.care.item.next, open.placement != nil, open.placement != .waits else {
          return nil
        }
        return Talk(
          id: open.id,
          person: open.care.person,
          step: step,
          span: open.slot?.span,
          due: open.due
        )
      }
      .sorted { ($0.span?.start ?? .never, $0.id) < ($1.span?.start ?? .never, $1.id) }
  }
}

extension CareRound {
  /// The talks that somebody holds and that have a time, for their calendar.
  public func appointments(heldBy holder: String) -> [OpenCase] {
    cases.filter { $0.slot?.practitioner == holder }
  }

  /// The talks with somebody that have a time, for their own calendar where they ask for that.
  public func appointments(with person: String) -> [OpenCase] {
    cases.filter { $0.care.person == person && $0.slot != nil }
  }
}
