import CivilTime
import Rostering
import Wellbeing

/// What a welfare lead sees, or a deputy of what has come to them: open cases by their event and open flags by person;
/// nothing that compares people.
public struct LeadCareView: Hashable, Sendable {
  /// How much of something there is: cases, never people.
  public struct Counts: Hashable, Sendable {
    /// Open cases.
    public let open: Int
    /// Those for which something is due within seven days, or was.
    public let due: Int
    /// Those offered and not answered yet, or without an answer.
    public let unanswered: Int
    /// Those for which nobody is at work in time.
    public let late: Int
  }

  /// The open cases, by event, then name.
  public let cases: [OpenCase]
  /// The open flags, by person, then rule.
  public let flags: [OpenFlag]
  /// Handovers that nobody answered; for leads.
  public let handovers: [UnansweredHandover]
  /// How much there is.
  public let counts: Counts

  /// What somebody sees of a round; empty for whoever is neither a lead nor a deputy to whom something has come.
  public init(_ round: CareRound, for viewer: String) {
    let parts: Set<CarePart> = [.lead, .deputy]
    cases = round.cases.filter { round.part(of: viewer, in: $0).map(parts.contains) ?? false }
    flags = round.flags.filter { round.part(of: viewer, in: $0).map(parts.contains) ?? false }
    handovers = round.rights(of: viewer).isLead ? round.unansweredHandovers() : []
    let soon = round.now + .days(7)
    counts = Counts(
      open: cases.count,
      due: cases.count { $0.due.map { $0 < soon } ?? false },
      unanswered: cases.count {
        $0.care.item.state == .offered || $0.care.item.state == .unanswered
      },
      late: cases.count { $0.due != nil && !($0.owner?.isInTime ?? false) }
    )
  }
}
