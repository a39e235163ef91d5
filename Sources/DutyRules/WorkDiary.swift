import CivilTime
import Rostering

/// One person's working time laid out for measuring: minutes by local day, running totals, nights.
///
/// Every rule reads it and none changes it. Day `i` is the i-th day of `reach`.
struct WorkDiary {
  let person: Person
  let record: WorkRecord
  /// The days to report on, of the rota's own: only what touches them is a finding.
  let days: DateSpan
  let reach: DateSpan
  let zone: ZoneRules
  let dayStarts: [Instant]
  /// Night time, where the rule set says what it is.
  let nights: NightTable
  /// Working minutes before day i; one entry more than there are days.
  let worked: [Int]
  /// The same without overtime.
  let normal: [Int]
  /// Minutes of each duty in night time.
  let nightMinutes: [Int]

  var duties: [Duty] { record.duties }
  var night: NightTime { nights.night }

  init(_ record: WorkRecord, in records: WorkRecords, nights: NightTable, over days: DateSpan) {
    person = records.roster.people[record.person]
    self.record = record
    self.days = days
    reach = records.reach
    zone = records.roster.zone
    dayStarts = records.dayStarts
    self.nights = nights
    worked = Self.totals(record.duties.lazy.map(\.span), dayStarts)
    normal =
      record.overtime.isEmpty
      ? worked : zip(worked, Self.totals(record.overtime, dayStarts)).map { $0 - $1 }
    nightMinutes = record.duties.map { nights.minutes(of: $0.span, startingOn: $0.date) }
  }

  /// Running totals of the minutes of spans, cut where local days begin.
  ///
  /// Shape: as many as there are starts; the i-th is what lies between the first start and the i-th.
  static func totals(_ spans: some Sequence<Span>, _ starts: [Instant]) -> [Int] {
    var totals = [Int](repeating: 0, count: starts.count)
    var day = 0
    for span in spans {
      // Spans come in order, so the day only moves forward.
      while day + 2 < starts.count, starts[day + 1] <= span.start { day += 1 }
      var at = day
      while at + 1 < starts.count, starts[at] < span.end {
        let from = max(span.start, starts[at])
        let to = min(span.end, starts[at + 1])
        if to > from { totals[at + 1] += (to - from).count }
        at += 1
      }
    }
    for day in totals.indices.dropFirst() { totals[day] += totals[day - 1] }
    return totals
  }

  /// The rota's days as moments.
  var horizon: Span { Span(start(of: days.start), start(of: days.end)) }

  /// The moment a day of the reach begins.
  func start(of date: CivilDate) -> Instant {
    dayStarts[min(max(0, date - reach.start), dayStarts.count - 1)]
  }

  /// A run of days as moments.
  func span(_ run: DateSpan) -> Span { Span(start(of: run.start), start(of: run.end)) }

  /// Working minutes in a run of days, duties cut at its ends.
  func minutes(in run: DateSpan, of totals: KeyPath<WorkDiary, [Int]>) -> Int {
    self[keyPath: totals][run.end - reach.start] - self[keyPath: totals][run.start - reach.start]
  }

  /// The place of the first duty that belongs to `date` or a later day.
  func firstDuty(from date: CivilDate) -> Int {
    var low = 0
    var high = duties.count
    while low < high {
      let mid = (low + high) / 2
      if duties[mid].date < date { low = mid + 1 } else { high = mid }
    }
    return low
  }

  /// The place of the first duty that ends after a moment.
  func firstDuty(endingAfter moment: Instant) -> Int {
    var low = 0
    var high = duties.count
    while low < high {
      let mid = (low + high) / 2
      if duties[mid].span.end <= moment { low = mid + 1 } else { high = mid }
    }
    return low
  }

  /// The duties that touch the rota's days.
  var dutiesInDays: Range<Int> {
    let horizon = horizon
    let first = firstDuty(endingAfter: horizon.start)
    var last = first
    while last < duties.count, duties[last].span.start < horizon.end { last += 1 }
    return first..<last
  }

  /// Working minutes inside a span.
  func minutes(in span: Span) -> Int {
    var total = 0
    var i = firstDuty(endingAfter: span.start)
    while i < duties.count, duties[i].span.start < span.end {
      total += duties[i].span.clamped(to: span).length.count
      i += 1
    }
    return total
  }
}

/// The hours that count as night: 23:00 to 06:00 unless agreed otherwise.
struct NightTime: Hashable {
  let from: WallTime
  let to: WallTime
  /// How much of a duty must fall in it for a night duty.
  let least: Minutes

  /// Regulation 2(1) without an agreement.
  static let usual = NightTime(
    from: WallTime(minuteOfDay: 23 * 60),
    to: WallTime(minuteOfDay: 6 * 60),
    least: .hours(3)
  )

  /// Its usual length on the clock.
  var length: Minutes { Minutes((to.minuteOfDay - from.minuteOfDay + 1440) % 1440) }

  /// The night that begins on a date, as moments.
  func span(startingOn date: CivilDate, in zone: ZoneRules) -> Span {
    ClosedHours(from: from, to: to).span(on: date, in: zone)
  }
}

/// The nights of a run of days as moments: the zone is asked once a night, not once a person.
struct NightTable {
  let night: NightTime
  private let first: CivilDate
  private let spans: [Span]

  init(_ night: NightTime, over days: DateSpan, in zone: ZoneRules) {
    self.night = night
    // The night before the first day reaches into it, and the last duty into the days after.
    let run = DateSpan(days.start - 1, days.end + 2)
    first = run.start
    spans = run.days.map { night.span(startingOn: $0, in: zone) }
  }

  /// The parts of a span in night time, in order; `date` is the local day it starts on or one before.
  func parts(of span: Span, startingOn date: CivilDate) -> [Span] {
    var parts: [Span] = []
    each(of: span, startingOn: date) { parts.append($0) }
    return parts
  }

  /// How many minutes of a span lie in night time.
  func minutes(of span: Span, startingOn date: CivilDate) -> Int {
    var total = 0
    each(of: span, startingOn: date) { total += $0.length.count }
    return total
  }

  private func each(of span: Span, startingOn date: CivilDate, _ body: (Span) -> Void) {
    var place = max(0, date - first - 1)
    while place < spans.count, spans[place].start < span.end {
      let part = spans[place].clamped(to: span)
      if !part.isEmpty { body(part) }
      place += 1
    }
  }
}
