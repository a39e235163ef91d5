public import CivilTime
import DutyRules
import Rostering

/// Who can take a stretch of work, in a fair order, and why the others cannot.
///
/// Those who can come first: without a rule of good practice passed before those with one, then the fewest extra
/// duties in thirteen weeks, the fewest hours worked in them, enough notice, and the id. Nobody is preferred
/// for anything else.
public struct WhoCanCover: Sendable {
  /// What is asked.
  public let question: CoverQuestion
  /// Everybody: those who can by rank, then those who cannot by id.
  public let candidates: [CoverCandidate]

  /// How many weeks of extra duties and hours count for the order.
  public static let weeks = 13

  /// Those who can, by rank.
  public var available: [CoverCandidate] { candidates.filter(\.isAvailable) }

  /// Asks everybody of a room.
  ///
  /// - Parameters:
  ///   - room: The room as it stands, its record's changes in it.
  ///   - question: What is asked.
  ///   - now: When.
  /// - Returns: The answer.
  /// - Complexity: linear in people × days; the rules are asked once for all of them.
  public static func make(room: Room, question: CoverQuestion, now: Instant) -> WhoCanCover {
    let quick = QuickReasons(room.roster, question)
    let trial = CoverTrial(room, question, of: quick.possible)
    let ledger = ExtraDuties(room.roster, before: question.date, of: Set(quick.possible.keys))
    let today = room.roster.zone.date(at: now)
    var can: [CoverCandidate] = []
    var cannot: [CoverCandidate] = []
    for (place, person) in room.roster.people.enumerated()
    where person.id != question.instead?.person {
      let found = trial.verdicts[person.id] ?? []
      let hard = found.filter { $0.severity == .breach }
      let reasons = (quick.reasons[place] ?? []) + hard.map { .rule($0) }
      let candidate = CoverCandidate(
        person: person.id,
        rank: nil,
        reasons: reasons,
        concerns: found.filter { $0.severity == .warning },
        extraDuties: ledger.count[person.id] ?? 0,
        worked: ledger.worked[place] ?? .zero,
        hasNotice: room.changes.noticeRule(
          of: .restDay,
          terms: person.placement(on: question.date)?.terms
        ).map { question.date - today >= $0.days } ?? true
      )
      if reasons.isEmpty { can.append(candidate) } else { cannot.append(candidate) }
    }
    let ranked = can.sorted { $0.precedes($1) }.enumerated().map { $1.ranked($0 + 1) }
    return WhoCanCover(
      question: question,
      candidates: ranked + cannot.sorted { $0.person < $1.person }
    )
  }
}

extension CoverCandidate {
  fileprivate func precedes(_ other: CoverCandidate) -> Bool {
    func order(_ candidate: CoverCandidate) -> [Int] {
      [
        candidate.concerns.isEmpty ? 0 : 1, candidate.extraDuties, candidate.worked.count,
        candidate.hasNotice ? 0 : 1,
      ]
    }
    let (own, others) = (order(self), order(other))
    return own == others ? person < other.person : own.lexicographicallyPrecedes(others)
  }

  fileprivate func ranked(_ rank: Int) -> CoverCandidate {
    CoverCandidate(
      person: person,
      rank: rank,
      reasons: reasons,
      concerns: concerns,
      extraDuties: extraDuties,
      worked: worked,
      hasNotice: hasNotice
    )
  }
}
