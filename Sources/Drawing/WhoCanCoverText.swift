public import Planning
public import CivilTime
import DutyRules
import Rostering

/// Who can cover, in words: those who can by rank, and for supervisors why each of the others cannot.
public struct WhoCanCoverText: Hashable, Sendable {
  /// When, which role, and how many can.
  public let sentence: String
  /// What is to mind of everybody who can, said once rather than in each row; nothing where people are given by id.
  public let common: [String]
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
    let role =
      question.role.map { id in
        ", \(showsNames ? roster.roles.first { $0.id == id }?.name.lowercased() ?? id : id)"
      } ?? ""
    let can = answer.available
    sentence =
      "\(TextWidth.clean(name)), \(Sentence.span(question.span, in: zone))\(role): "
      + "\(can.count) of \(answer.candidates.count) can."
    let shared = showsNames && isForSupervisors ? Shared(can) : Shared([])
    common = shared.words
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
          seen ? Self.notes(candidate, zone: zone, but: shared) : "",
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

  private static func notes(
    _ candidate: CoverCandidate,
    zone: ZoneRules,
    but shared: Shared
  ) -> String {
    let concerns = candidate.concerns.filter { !shared.rules.contains($0.rule) }
      .map { CoverCandidate.Reason.rule($0).words(in: zone) }
    let isShort = !candidate.hasNotice && !shared.isShortNotice
    return (concerns + (isShort ? ["short notice"] : [])).joined(separator: "; ")
  }

  /// What is to mind of everybody who can alike: it tells nobody whom to choose.
  private struct Shared {
    /// Rules of good practice of which each has passed the same number.
    let rules: [String]
    let isShortNotice: Bool

    init(_ can: [CoverCandidate]) {
      guard let first = can.first, can.count > 1 else {
        rules = []
        isShortNotice = false
        return
      }
      rules = first.concerns.filter { one in
        can.allSatisfy { candidate in
          candidate.concerns.contains {
            $0.rule == one.rule && $0.measured == one.measured && $0.limit == one.limit
          }
        }
      }.map(\.rule)
      isShortNotice = can.allSatisfy { !$0.hasNotice }
    }

    var words: [String] {
      rules.map { "good practice on \(VerdictText.title(of: $0).lowercased()) is passed (\($0))" }
        + (isShortNotice ? ["short notice"] : [])
    }
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
