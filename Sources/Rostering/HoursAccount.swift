public import CivilTime

/// What somebody's hours come to in one leave year, against what their contract says.
public struct HoursAccount: Hashable, Sendable {
  /// The part of the leave year in which they are employed, from the first day to the last.
  public let days: DateSpan
  /// The number of days of it on which they are: fewer than `days` where they left and came back.
  public let daysEmployed: Int
  /// Contracted paid time for those days, where the contract's hours are known.
  public let contracted: Minutes?
  /// Time the rota puts them on duty, leave and sickness included, as it elapses: shifts of the pattern, those
  /// taken in swaps and extra ones within the contract, as worked where that is known.
  public let rostered: Minutes
  /// Meal breaks in it, and in whole shifts of cover and overtime, that are not paid.
  public let unpaid: Minutes
  /// Work away from the desk beside their shifts: a course on a rest day, court after a night.
  public let beside: Minutes
  /// Hours beyond the contract, in none of the others: cover and overtime shifts, time kept late and called in,
  /// and what history.csv has for the year.
  public let overtime: Minutes
  /// Time a restriction took off the rota; in none of the others.
  public let restricted: Minutes
  /// Time lost to each kind of absence, by the kind's place; part of `rostered`, so nothing of cover and overtime.
  public let absent: [Int: Minutes]
  /// Rest days on which they worked other than in a swap, given back since or not.
  public let restDaysOwed: [CivilDate]

  /// Rostered time that is paid, work beside it and overtime.
  public var paid: Minutes { rostered - unpaid + beside + overtime }
  /// What is paid beyond the contract; negative is owed by the person.
  public var balance: Minutes? { contracted.map { paid - $0 } }
  /// Weeks, parts of weeks included.
  public var weeks: Double { Double(daysEmployed) / 7 }

  /// The accounts of a person for each leave year that some days touch, each year as a whole.
  public static func accounts(
    of person: Int,
    in roster: Roster,
    touching days: DateSpan
  ) -> [HoursAccount] {
    roster.leaveYears(touching: days).flatMap { year -> [HoursAccount] in
      guard let account = account(of: person, in: roster, over: year) else { return [] }
      return [account]
    }
  }

  private static func account(
    of person: Int,
    in roster: Roster,
    over year: DateSpan
  ) -> HoursAccount? {
    let placements = roster.people[person].placements
    let employed = DateSpan.merged(placements.map { $0.days.clamped(to: year) })
    guard let first = employed.first, let last = employed.last else { return nil }
    var alone = roster
    // Absences and history of others have no part in it.
    alone.people = [roster.people[person]]
    alone.absences = roster.absences.filter { $0.person == roster.people[person].id }
    let past = roster.history.filter { $0.person == roster.people[person].id }
    alone.history = []
    let records = WorkRecords(alone, over: year, back: 0, ahead: 0)
    guard let record = records.record(of: 0) else { return nil }
    var postings: [Posting] = []
    records.maker.append(person: 0, over: year, to: &postings)
    let changes = records.index.changes(of: 0)
    let worked = WorkedHours(postings, changes?.worked ?? [], over: record.known, in: alone)
    let moments = roster.zone.span(of: year)
    let before = Span.merged(past.filter { $0.kind == .overtime }.map(\.span))
      .reduce(.zero) { $0 + $1.clamped(to: moments).length }
    var overtime = record.overtime.reduce(before) { $0 + $1.length }
    var rostered = Minutes.zero
    var restricted = Minutes.zero
    var unpaid = 0.0
    var absent: [Int: Minutes] = [:]
    for posting in worked.postings {
      let length = posting.span.length
      let kind = posting.origin(in: alone)?.kind
      let isBeyond = kind == .cover || kind == .overtime
      switch posting.state {
      case .restricted:
        restricted += length
        continue
      case .absent where isBeyond && !alone.isAtWork(posting): continue
      case .absent(let kind): if !isBeyond { absent[kind, default: .zero] += length }
      case .planned: break
      }
      // Overtime shifts are in the record's overtime already.
      if !isBeyond { rostered += length }
      if kind == .cover { overtime += length }
      if let kind = roster.shift(posting.letter) {
        // A part of a shift bears its part of the meal break.
        let whole = kind.span(on: posting.date, in: roster.zone).length
        unpaid += Double(kind.unpaid.count) * Double(length.count) / Double(max(1, whole.count))
      }
    }
    var contracted: Double? = 0
    for placement in placements {
      let run = placement.days.clamped(to: year)
      if run.count == 0 { continue }
      contracted = contracted.flatMap { sum in
        placement.contracted.map { sum + Double($0.count) * Double(run.count) / 7 }
      }
    }
    return HoursAccount(
      days: DateSpan(first.start, last.end),
      daysEmployed: employed.reduce(0) { $0 + $1.count },
      contracted: contracted.map { Minutes(Int($0.rounded())) },
      rostered: rostered,
      unpaid: Minutes(Int(unpaid.rounded())),
      beside: record.offDesk.reduce(.zero) { $0 + $1.span.length },
      overtime: overtime,
      restricted: restricted,
      absent: absent,
      restDaysOwed: record.restDaysWorked
    )
  }
}
