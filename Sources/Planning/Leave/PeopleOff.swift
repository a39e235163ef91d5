public import CivilTime
public import Rostering

/// How many are off on one shift, against a limit of the room.
public struct PeopleOff: Hashable, Sendable {
  /// The limit.
  public let limit: OffLimit
  /// The day the shift belongs to.
  public let date: CivilDate
  /// The shift.
  public let letter: ShiftLetter
  /// The ids of those off, sorted.
  public let people: [String]

  /// Whether the limit is passed.
  public var isOver: Bool { people.count > limit.most }

  /// `4 off of team red as dispatcher on 2026-10-24 N, at most 2`: numbers only, no names.
  public var sentence: String {
    let who = (limit.team.map { " of team \($0)" } ?? "") + (limit.role.map { " as \($0)" } ?? "")
    return "\(people.count) would be on leave\(who) on \(date) \(letter), at most \(limit.most)"
  }

  /// Who is off on the shifts that an absence takes from somebody.
  ///
  /// Counted are people whose shift is taken by leave or time off in lieu: who has a rest day is not off,
  /// and who is ill or on a course does not stand in the way of others' leave.
  ///
  /// - Parameters:
  ///   - absence: Leave that is granted or would be.
  ///   - facts: What the record knows; the absence need not be among them.
  ///   - base: The room of the Config.
  /// - Returns: A count for each limit and shift that the absence bears on, by day.
  public static func counts(with absence: Absence, facts: Facts, base: Room) -> [PeopleOff] {
    let limits = base.changes.limits
    let all = absence.extent.days(in: base.roster.zone)
    if limits.isEmpty || all.count == 0 { return [] }
    let days = DateSpan(all.start, min(all.end, all.start + mostDays))
    var people: Set<String> = [absence.person]
    for recorded in facts.all(.absence) {
      guard case .absence(let other) = recorded.fact, AbsenceKind.granted.contains(other.kind),
        other.extent.days(in: base.roster.zone).clamped(to: days).count > 0
      else { continue }
      people.insert(other.person)
    }
    var roster = facts.roster(over: base.roster, people: people)
    if !roster.absences.contains(absence) { roster.absences.append(absence) }
    return counts(in: roster, over: days, limits: limits, around: absence.person)
  }

  /// Ten years: no leave is longer.
  private static let mostDays = 3660

  private struct Shift: Hashable {
    let limit: Int
    let date: CivilDate
    let letter: ShiftLetter
  }

  static func counts(
    in roster: Roster,
    over days: DateSpan,
    limits: [OffLimit],
    around person: String
  ) -> [PeopleOff] {
    let granted = Set(
      roster.absenceKinds.indices.filter {
        AbsenceKind.granted.contains(roster.absenceKinds[$0].id)
      }
    )
    var off: [Shift: Set<Int>] = [:]
    for posting in Rota(roster, over: days).postings {
      guard case .absent(let kind) = posting.state, granted.contains(kind) else { continue }
      let team = posting.team.map { roster.teams[$0].id }
      let role = roster.roles[posting.role].id
      for (i, limit) in limits.enumerated() {
        if let wanted = limit.team, wanted != team { continue }
        if let wanted = limit.role, wanted != role { continue }
        if let wanted = limit.shift, wanted != posting.letter { continue }
        off[Shift(limit: i, date: posting.date, letter: posting.letter), default: []]
          .insert(posting.person)
      }
    }
    let own = roster.index(ofPerson: person)
    return off.filter { own.map($0.value.contains) ?? false }
      .sorted {
        ($0.key.date, $0.key.letter, $0.key.limit) < ($1.key.date, $1.key.letter, $1.key.limit)
      }
      .map { shift, people in
        PeopleOff(
          limit: limits[shift.limit],
          date: shift.date,
          letter: shift.letter,
          people: people.map { roster.people[$0].id }.sorted()
        )
      }
  }
}
