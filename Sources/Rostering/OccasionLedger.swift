public import CivilTime

/// Who works when others are off: hours on nights, weekends, bank holidays and named days.
///
/// Counted by the hours that fall in them: Christmas Eve's night reaches seven hours into Christmas Day and
/// counts there too.
public struct OccasionLedger: Sendable {
  /// A column of the ledger.
  public struct Column: Hashable, Sendable {
    /// Its id, `christmas-day`.
    public let id: String
    /// Its name.
    public let name: String
  }

  /// What somebody worked of one column in one year.
  public struct Entry: Hashable, Sendable {
    /// The place of the person in `Roster.people`.
    public let person: Int
    /// The place of the column.
    public let column: Int
    /// The calendar year in which the occasion begins.
    public let year: Int
    /// How long.
    public let worked: Minutes
    /// Whether it comes from ledger.csv rather than from the rota.
    public let isEarlier: Bool
  }

  /// Nights, weekends and bank holidays, then the room's occasions.
  public let columns: [Column]
  /// By person, column and year; what was not worked is left out.
  public let entries: [Entry]

  /// Night time in the ledger: 23:00 to 06:00, as in the Working Time Regulations, regulation 2(1).
  public static let night = ClosedHours(
    from: WallTime(minuteOfDay: 23 * 60),
    to: WallTime(minuteOfDay: 6 * 60)
  )

  /// The columns every ledger has.
  public static let standing = [
    Column(id: "nights", name: "Night hours"), Column(id: "weekends", name: "Weekend hours"),
    Column(id: "bank-holidays", name: "Bank holiday hours"),
  ]

  /// Counts a rota's working time, as worked where that is known; courses and court count, on rest days too, and
  /// absences do not.
  public init(_ rota: Rota) {
    let roster = rota.roster
    columns = Self.standing + roster.occasions.map { Column(id: $0.id, name: $0.name) }
    let width = columns.count
    let windows = Self.windows(roster, over: rota.days)
    let first = rota.days.start - 3
    let years = (first.year...max(first.year, (rota.days.end + 2).year))
    var minutes = [Int](
      repeating: 0,
      count: roster.people.count * columns.count * years.count
    )
    func count(_ span: Span, _ date: CivilDate, _ person: Int) {
      for day in max(0, date - first - 2)...min(windows.count - 1, date - first + 2) {
        for window in windows[day] {
          let shared = window.span.clamped(to: span).length.count
          if shared == 0 { continue }
          let year = window.year - years.lowerBound
          minutes[(person * width + window.column) * years.count + year] += shared
        }
      }
    }
    let known = Set(roster.changes.worked.map(\.person))
    let settled = Set(roster.people.indices.filter { known.contains(roster.people[$0].id) })
    for posting in rota.postings where roster.isAtWork(posting) {
      if settled.isEmpty || !settled.contains(posting.person) {
        count(posting.span, posting.date, posting.person)
      }
    }
    for (person, duty) in rota.dutiesBesidePostings(of: settled) {
      count(duty.span, duty.date, person)
    }
    var entries: [Entry] = []
    for (i, count) in minutes.enumerated() where count > 0 {
      entries.append(
        Entry(
          person: i / years.count / columns.count,
          column: i / years.count % columns.count,
          year: years.lowerBound + i % years.count,
          worked: Minutes(count),
          isEarlier: false
        )
      )
    }
    let places = Dictionary(
      roster.people.enumerated().map { ($1.id, $0) },
      uniquingKeysWith: { a, _ in a }
    )
    for row in roster.earlier {
      guard let person = places[row.person],
        let column = columns.firstIndex(where: { $0.id == row.occasion })
      else { continue }
      entries.append(
        Entry(
          person: person,
          column: column,
          year: row.year,
          worked: row.worked,
          isEarlier: true
        )
      )
    }
    self.entries = entries.sorted {
      ($0.person, $0.column, $0.year) < ($1.person, $1.column, $1.year)
    }
  }

  private struct Window {
    let span: Span
    let column: Int
    let year: Int
  }

  /// The stretches that count, by the day they begin on; day 0 is three days before the rota.
  private static func windows(_ roster: Roster, over days: DateSpan) -> [[Window]] {
    let run = DateSpan(days.start - 3, days.end + 3)
    var windows = [[Window]](repeating: [], count: run.count)
    func add(_ date: CivilDate, _ span: Span, _ column: Int) {
      guard run.contains(date) else { return }
      windows[date - run.start].append(Window(span: span, column: column, year: date.year))
    }
    for date in run.days {
      add(date, night.span(on: date, in: roster.zone), 0)
      if date.weekday.isWeekend { add(date, roster.zone.day(date), 1) }
    }
    for holiday in Set(roster.holidays.map(\.date)) { add(holiday, roster.zone.day(holiday), 2) }
    // An occasion counted from Easter may lie in another year than its Easter.
    for year in (run.start.year - 1)...(run.end.year + 1) {
      for (i, occasion) in roster.occasions.enumerated() {
        guard let date = occasion.date(in: year) else { continue }
        add(date, occasion.hours.span(on: date, in: roster.zone), standing.count + i)
      }
    }
    return windows
  }
}

extension Rota {
  /// Work that is no part of a posting, and all work of the people whose hours worked are known, by place.
  fileprivate func dutiesBesidePostings(
    of settled: Set<Int>
  ) -> [(person: Int, duty: Duty)] {
    let works = roster.absenceKinds.filter(\.isWork).map(\.id)
    let away = Set(roster.absences.filter { works.contains($0.kind) }.map(\.person))
    if away.isEmpty && settled.isEmpty { return [] }
    let records = WorkRecords(roster, over: days, back: 0, ahead: 0)
    var found: [(person: Int, duty: Duty)] = []
    for person in roster.people.indices {
      if away.contains(roster.people[person].id) {
        let offDesk = records.record(of: person)?.offDesk ?? []
        found += offDesk.map { (person, Duty(span: $0.span, date: $0.date, letter: nil)) }
      }
      if settled.contains(person) {
        var postings: [Posting] = []
        records.maker.append(person: person, over: days, to: &postings)
        let known = records.index.changes(of: person)?.worked ?? []
        let worked = WorkedHours(postings, known, over: days, in: roster)
        found += worked.postings.filter(roster.isAtWork).map { (person, Duty($0)) }
        found += worked.beyond.map { (person, $0) }
      }
    }
    return found
  }
}
