public import CivilTime
import Rostering

/// Somebody's leave in one leave year, in hours: what they have, what is taken, booked and left.
///
/// Shape: hours are paid hours, as a week of full time is; a shift's leave costs what the shift would have paid,
/// so a night of thirteen hours costs an hour more.
public struct LeaveAccount: Hashable, Sendable {
  /// The leave year.
  public let year: DateSpan
  /// The days of it on which they are employed.
  public let daysEmployed: Int
  /// Leave of the year, in proportion to contracted hours and days employed.
  public let entitlement: Minutes
  /// What its bank holidays add, in proportion to contracted hours.
  public let bankHolidays: Minutes
  /// What came over from the year before, at most what the room allows; negative where too much was taken.
  public let carriedOver: Minutes
  /// Leave of shifts that are over.
  public let taken: Minutes
  /// Leave of shifts to come.
  public let booked: Minutes
  /// What is asked for and not granted yet.
  public let asked: Minutes
  /// Whether contracted hours are unknown for some days, which then count as full time.
  public let assumesFullTime: Bool

  /// What they have in all.
  public var total: Minutes { entitlement + bankHolidays + carriedOver }
  /// What may still be booked; negative where more is booked than there is.
  public var left: Minutes { total - taken - booked }

  /// The account of a person for the leave year that a day lies in.
  ///
  /// - Parameters:
  ///   - person: Their id.
  ///   - date: A day of the leave year.
  ///   - facts: What the record knows.
  ///   - base: The room of the Config.
  ///   - now: The moment that parts what is taken from what is booked.
  /// - Returns: The account; nothing where the room does not count leave or they are not employed in that year.
  public static func make(
    of person: String,
    on date: CivilDate,
    facts: Facts,
    base: Room,
    now: Instant
  ) -> LeaveAccount? {
    let requests = facts.about(person) { fact -> Absence? in
      if case .leaveRequest(let it) = fact, it.absence.kind == AbsenceKind.leave {
        it.absence
      } else {
        nil
      }
    }
    let roster = facts.roster(over: base.roster, people: [person])
    return LeaveAccount(
      roster,
      year: roster.leaveYear(of: date),
      rules: base.changes.leave,
      credits: facts.credits(of: person, .carriedOver).map(\.value),
      requests: requests.map(\.value),
      now: now
    )
  }

  /// The account by the roster of the one person.
  init?(
    _ roster: Roster,
    year: DateSpan,
    rules: LeaveRules,
    credits: [HoursCredit],
    requests: [Absence],
    now: Instant
  ) {
    guard let hours = rules.hours, rules.fullTime > .zero, let person = roster.people.first,
      let kind = roster.absenceKinds.firstIndex(where: { $0.id == AbsenceKind.leave })
    else { return nil }
    let holidays = Set(roster.holidays.map(\.date))
    var days = 0
    var earned = 0.0
    var holidayHours = 0.0
    var assumes = false
    for placement in person.placements {
      let run = placement.days.clamped(to: year)
      if run.count == 0 { continue }
      days += run.count
      if placement.contracted == nil { assumes = true }
      let share =
        Double((placement.contracted ?? rules.fullTime).count) / Double(rules.fullTime.count)
      earned += Double(hours.count) * share * Double(run.count) / Double(max(1, year.count))
      holidayHours +=
        Double(rules.bankHoliday.count) * share * Double(holidays.count { run.contains($0) })
    }
    guard days > 0 else { return nil }
    let carried = credits.filter { year.contains($0.date) }.reduce(Minutes.zero) { $0 + $1.hours }
    let rota = Rota(roster, over: year)
    var asking = roster
    asking.absences += requests
    let all = RosteredHours.paid(Rota(asking, over: year)) { $0.state == .absent(kind: kind) }
    let off = RosteredHours.paid(rota) { $0.state == .absent(kind: kind) }
    let past = RosteredHours.paid(rota) { $0.state == .absent(kind: kind) && $0.span.end <= now }
    self.year = year
    daysEmployed = days
    entitlement = Minutes(Int(earned.rounded()))
    bankHolidays = Minutes(Int(holidayHours.rounded()))
    carriedOver = min(carried, rules.carryOver)
    taken = past
    booked = off - past
    asked = all - off
    assumesFullTime = assumes
  }
}
