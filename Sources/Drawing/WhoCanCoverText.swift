public import Planning
public import CivilTime
import DutyRules
import Rostering

/// Who can cover, in words: those who can by rank, and for supervisors why each of the others cannot.
public struct WhoCanCoverText: Hashable, Sendable {
  /// When, which role, and how many can.
  public let sentence: String
  /// Those who can, the first the fairest choice.
  public let available: TextTable
  /// Everybody else; a colleague reads no reasons.
  public let others: TextTable

  /// Puts an answer into words.
  public init(_ answer: WhoCanCover, in room: Room, isForSupervisors: Bool, showsNames: Bool) {
    let roster = room.roster
    let zone = roster.zone
    let naming = Naming(roster, showsNames: showsNames)
    let question = answer.question
    let name = roster.shift(question.letter)?.name ?? question.letter.description
    let role = question.role.map { ", \($0)" } ?? ""
    let can = answer.available
    sentence =
      "\(TextWidth.clean(name)), \(Sentence.span(question.span, in: zone))\(role): "
      + "\(can.count) of \(answer.candidates.count) can."
    available = TextTable(
      [
        .init("", isNumber: true), .init("person"),
        .init("extra in \(WhoCanCover.weeks) weeks", isNumber: true),
        .init("hours", isNumber: true), .init("note"),
      ],
      rows: can.map { candidate in
        let seen = isForSupervisors
        return [
          candidate.rank.map { "\($0)" } ?? "", naming.person(id: candidate.person),
          seen ? "\(candidate.extraDuties)" : "",
          seen ? Sentence.number(candidate.worked.inHours, places: 1) : "",
          seen ? Self.notes(candidate, zone: zone) : "",
        ]
      }
    )
    others = TextTable(
      [.init("person"), .init("why not")],
      rows: answer.candidates.filter { !$0.isAvailable }.map { candidate in
        [
          naming.person(id: candidate.person),
          isForSupervisors
            ? candidate.reasons.map { $0.words(in: zone) }.joined(separator: "; ")
            : "not available",
        ]
      }
    )
  }

  private static func notes(_ candidate: CoverCandidate, zone: ZoneRules) -> String {
    let concerns = candidate.concerns.map { CoverCandidate.Reason.rule($0).words(in: zone) }
    return (concerns + (candidate.hasNotice ? [] : ["short notice"])).joined(separator: "; ")
  }
}

extension CoverCandidate.Reason {
  /// `on duty Sat 24 Oct 07:00–19:00`, `away`, `10 h of rest, needs 11 h (W10)`.
  public func words(in zone: ZoneRules) -> String {
    switch self {
    case .notInRoom: return "not in the room"
    case .roleNotHeld(let role): return "role \(role) not held"
    case .skillNotHeld(let skill): return "skill \(skill) not held"
    case .skillExpired(let skill, let date):
      return "skill \(skill) ended on \(Sentence.day(date))"
    case .onDuty(let span): return "on duty \(Sentence.span(span, in: zone))"
    case .away: return "away"
    case .restricted: return "restricted"
    case .rule(let verdict):
      let reading = VerdictReading(verdict: verdict, zone: zone)
      return "\(reading.finding) (\(verdict.rule))"
    }
  }
}
