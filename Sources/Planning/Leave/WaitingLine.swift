import CivilTime
import Rostering

/// Leave that is asked for and not granted, first asked first.
public struct WaitingLine: Hashable, Sendable {
  /// One that waits.
  public struct Place: Hashable, Sendable {
    /// The request.
    public let id: FactID
    /// What is asked for and when.
    public let request: LeaveRequest
    /// How many who asked before want a place that this one wants as well.
    public let ahead: Int
    /// The shifts on which granting it would pass a limit.
    public let full: [PeopleOff]
  }

  /// The places, in the order in which they were asked for.
  public let places: [Place]

  /// The line as it stands.
  public init(facts: Facts, base: Room) {
    var wanted: [(shift: Set<Want>, person: String)] = []
    var places: [Place] = []
    for (id, request) in Self.requests(in: facts) {
      let counts = PeopleOff.counts(with: request.absence, facts: facts, base: base)
      let own = Set(counts.map { Want(limit: $0.limit, date: $0.date, letter: $0.letter.byte) })
      places.append(
        Place(
          id: id,
          request: request,
          ahead: wanted.count {
            !$0.shift.isDisjoint(with: own) && $0.person != request.absence.person
          },
          full: counts.filter(\.isOver)
        )
      )
      wanted.append((own, request.absence.person))
    }
    self.places = places
  }

  /// How many others wait who asked before and want a place that an absence wants as well; all who wait did,
  /// unless it waits itself as `request`.
  static func ahead(
    of absence: Absence,
    before request: FactID? = nil,
    facts: Facts,
    base: Room
  ) -> Int {
    if base.changes.limits.isEmpty { return 0 }
    let own = wants(absence, facts, base)
    let days = absence.extent.days(in: base.roster.zone)
    return requests(in: facts).prefix { $0.0 != request }.count { _, other in
      other.absence.person != absence.person
        && other.absence.extent.days(in: base.roster.zone).clamped(to: days).count > 0
        && !wants(other.absence, facts, base).isDisjoint(with: own)
    }
  }

  /// The places on shifts with a limit that an absence wants.
  private static func wants(_ absence: Absence, _ facts: Facts, _ base: Room) -> Set<Want> {
    var roster = facts.roster(over: base.roster, people: [absence.person])
    roster.absences.append(absence)
    let all = absence.extent.days(in: roster.zone)
    return Set(
      PeopleOff.counts(
        in: roster,
        over: DateSpan(all.start, min(all.end, all.start + 3660)),
        limits: base.changes.limits,
        around: absence.person
      ).map { Want(limit: $0.limit, date: $0.date, letter: $0.letter.byte) }
    )
  }

  private struct Want: Hashable {
    let limit: OffLimit
    let date: CivilDate
    let letter: UInt8
  }

  /// The requests, by when they were asked and, of those asked together, by which was entered first.
  static func requests(in facts: Facts) -> [(FactID, LeaveRequest)] {
    facts.all(.leaveRequest).compactMap { recorded -> (FactID, LeaveRequest)? in
      if case .leaveRequest(let it) = recorded.fact { (recorded.id, it) } else { nil }
    }.enumerated().sorted {
      ($0.element.1.asked, $0.offset) < ($1.element.1.asked, $1.offset)
    }.map(\.element)
  }
}
