public import CivilTime
public import Rostering

/// What leave would take and meet, before it is asked for.
///
/// Of others it knows numbers alone: how many are off and how many would be there, never who and why.
public struct LeavePreview: Hashable, Sendable {
  /// A shift that it takes.
  public struct Shift: Hashable, Sendable {
    /// The day it belongs to.
    public let date: CivilDate
    /// Its letter.
    public let letter: ShiftLetter
    /// What of it is taken.
    public let span: Span
  }

  /// The account of a leave year as it stands and as it would be.
  public struct Balance: Hashable, Sendable {
    /// The leave year.
    public let year: DateSpan
    /// What may still be booked.
    public let before: Minutes
    /// What could still be booked after.
    public let after: Minutes
    /// What is asked for besides and not granted yet.
    public let asked: Minutes
  }

  /// A stretch that would have fewer people of a role than its minimum level, and fewer than without the leave.
  public struct Short: Hashable, Sendable {
    /// The id of the role.
    public let role: String
    /// The day the stretch begins on.
    public let date: CivilDate
    /// The shift whose level it is; nothing for a level by the clock.
    public let letter: ShiftLetter?
    /// When.
    public let span: Span
    /// The minimum level.
    public let need: Int
    /// The fewest at any moment of it.
    public let there: Double
  }

  /// The shifts it takes, by day.
  public let shifts: [Shift]
  /// The paid hours it takes.
  public let hours: Minutes
  /// The account of each leave year that it touches; empty for other kinds, or where the room does not count leave.
  public let balances: [Balance]
  /// The shifts on which it would reach or pass how many may be off.
  public let full: [PeopleOff]
  /// Where too few would be left.
  public let short: [Short]

  /// The most days that are looked at; leave that is longer is counted, and held against cover so far.
  public static let coverDays = 92

  /// Looks at leave that somebody thinks of asking for.
  ///
  /// - Parameters:
  ///   - absence: The leave.
  ///   - facts: What the record knows.
  ///   - base: The room of the Config.
  ///   - now: The moment that parts what is taken from what is booked.
  /// - Returns: What it would come to.
  public static func make(
    of absence: Absence,
    facts: Facts,
    base: Room,
    now: Instant
  ) -> LeavePreview {
    let own = facts.roster(over: base.roster, people: [absence.person])
    var after = own
    after.absences.append(absence)
    let all = absence.extent.days(in: own.zone)
    let days = DateSpan(all.start, min(all.end, all.start + 3660))
    return LeavePreview(
      shifts: shifts(taken: Rota(after, over: days), from: Rota(own, over: days)),
      hours: RosteredHours(own).taken(by: absence),
      balances: absence.kind == AbsenceKind.leave
        ? balances(own, after, absence.person, days, facts, base, now) : [],
      full: PeopleOff.counts(with: absence, facts: facts, base: base).filter {
        $0.people.count >= $0.limit.most
      },
      short: short(absence, over: days, facts, base)
    )
  }

  private static func shifts(taken after: Rota, from before: Rota) -> [Shift] {
    let stays = Set(after.postings.filter(\.isOnDesk).map(\.span))
    return before.postings.filter { $0.isOnDesk && !stays.contains($0.span) }
      .map { Shift(date: $0.date, letter: $0.letter, span: $0.span) }
      .sorted { $0.span.start < $1.span.start }
  }

  private static func balances(
    _ before: Roster,
    _ after: Roster,
    _ person: String,
    _ days: DateSpan,
    _ facts: Facts,
    _ base: Room,
    _ now: Instant
  ) -> [Balance] {
    let credits = facts.credits(of: person, .carriedOver).map(\.value)
    let requests = facts.about(person) { fact -> Absence? in
      if case .leaveRequest(let it) = fact, it.absence.kind == AbsenceKind.leave {
        it.absence
      } else {
        nil
      }
    }.map(\.value)
    return before.leaveYears(touching: days).compactMap { year in
      func account(_ roster: Roster, _ requests: [Absence]) -> LeaveAccount? {
        LeaveAccount(
          roster,
          year: year,
          rules: base.changes.leave,
          credits: credits,
          requests: requests,
          now: now
        )
      }
      guard let old = account(before, requests), let new = account(after, []) else { return nil }
      return Balance(year: year, before: old.left, after: new.left, asked: old.asked)
    }
  }

  private static func short(
    _ absence: Absence,
    over all: DateSpan,
    _ facts: Facts,
    _ base: Room
  ) -> [Short] {
    let days = DateSpan(all.start, min(all.end, all.start + coverDays))
    let before = facts.roster(over: base.roster, around: days)
    var after = before
    after.absences.append(absence)
    return zip(Rota(before, over: days).roleCover(), Rota(after, over: days).roleCover())
      .compactMap { old, new in
        guard !new.isMet, new.least < old.least || new.gaps != old.gaps else { return nil }
        return Short(
          role: after.roles[new.role].id,
          date: new.date,
          letter: new.letter,
          span: new.span,
          need: new.need,
          there: new.least
        )
      }
  }
}
