import CivilTime
import Rostering

extension AbsenceDoubts {
  /// Holds leave and time off in lieu against the limits of people off, the account and the night before.
  mutating func checkGranted() {
    guard AbsenceKind.granted.contains(absence.kind), !grounds.hasFaults else { return }
    for count in PeopleOff.counts(with: absence, facts: weighing.facts, base: weighing.base)
    where count.isOver {
      grounds.answerable.append(count.sentence)
    }
    if absence.kind == AbsenceKind.leave { checkAccount() }
    checkNightBefore()
  }

  /// Whether the account has the hours, in each leave year that it touches.
  private mutating func checkAccount() {
    var roster = weighing.roster(of: [absence.person])
    if !roster.absences.contains(absence) { roster.absences.append(absence) }
    let credits = weighing.facts.credits(of: absence.person, .carriedOver).map(\.value)
    let all = absence.extent.days(in: roster.zone)
    let days = DateSpan(all.start, min(all.end, all.start + 3660))
    if RosteredHours(weighing.roster(of: [absence.person])).taken(by: absence) == .zero {
      grounds.warnings.append("no shift of \(absence.person) lies on these days: nothing is taken")
    }
    for year in roster.leaveYears(touching: days) {
      guard
        let account = LeaveAccount(
          roster,
          year: year,
          rules: weighing.base.changes.leave,
          credits: credits,
          requests: [],
          now: weighing.now
        ), account.left < .zero
      else { continue }
      let year = "the leave year from \(year.start)"
      grounds.answerable.append(
        "\(.zero - account.left) more than \(absence.person) has left in \(year), \(account.total) in all"
      )
    }
  }

  /// Leave that begins on the morning a night ends begins with sleep.
  private mutating func checkNightBefore() {
    let zone = weighing.base.roster.zone
    guard case .days(let days) = absence.extent else { return }
    let roster = weighing.roster(of: [absence.person])
    for posting in Rota(roster, over: DateSpan(days.start - 1, days: 1)).postings
    where posting.isOnDesk && posting.span.end > zone.startOfDay(days.start) {
      let end = zone.local(at: posting.span.end).time
      grounds.warnings.append(
        "it begins on the morning that the night of \(posting.date) ends, at \(end)"
      )
    }
  }

  /// What time off in lieu draws from what is owed; nothing for other kinds.
  mutating func toilCredit(cause: FactID) -> HoursCredit? {
    guard absence.kind == AbsenceKind.toil, !grounds.hasFaults else { return nil }
    let hours = RosteredHours(weighing.roster(of: [absence.person])).taken(by: absence)
    let owed = weighing.facts.credits(of: absence.person, .toil)
      .reduce(Minutes.zero) { $0 + $1.value.hours }
    if owed < hours {
      let message = "\(absence.person) has \(owed) of time off in lieu, and this takes \(hours)"
      if hasHappened {
        grounds.warnings.append(message)
      } else {
        grounds.add(
          .conflict,
          message,
          hint: "enter what is owed with `relief leave credit`, or book leave"
        )
      }
    }
    if hours == .zero {
      grounds.warnings.append("no shift of \(absence.person) lies on these days: nothing is taken")
      return nil
    }
    return HoursCredit(
      person: absence.person,
      kind: .toil,
      hours: .zero - hours,
      date: absence.extent.firstDay(in: weighing.base.roster.zone),
      cause: cause
    )
  }
}
