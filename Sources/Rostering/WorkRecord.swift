public import CivilTime

/// One stretch of one person's working time, desk or not; stretches that touch are one.
public struct Duty: Hashable, Sendable {
  /// When.
  public var span: Span
  /// The day it belongs to.
  public let date: CivilDate
  /// The letter of the shift it begins with, where it is one.
  public let letter: ShiftLetter?
}

/// A posting, or a part of one, that an absence took out of working time.
public struct LostDuty: Hashable, Sendable {
  /// The day it belongs to.
  public let date: CivilDate
  /// The place of the kind in `Roster.absenceKinds`.
  public let kind: Int
  /// When.
  public let span: Span

  /// How long.
  public var length: Minutes { span.length }
}

/// All that is known of one person's working time, before, in and after a rota's days.
///
/// Shape: `duties` is sorted and its spans neither overlap nor touch; so are `overtime` and `employed`.
public struct WorkRecord: Sendable {
  /// The place of the person in `Roster.people`.
  public let person: Int
  /// The days for which working time is known, from the first day of employment to the last.
  public let known: DateSpan
  /// The runs of days they are employed, of any length; people leave and come back.
  public let employed: [DateSpan]
  /// The working time.
  public let duties: [Duty]
  /// What of it was beyond the rota.
  ///
  /// That is overtime, time kept late and call-ins; cover and extra shifts are normal hours.
  public let overtime: [Span]
  /// What absences took out of it.
  public let lost: [LostDuty]
  /// Rest days of the pattern on which the person worked, off the desk, on an extra shift or called in, each of
  /// which leaves one owed; one worked in a swap was given away for another and leaves none.
  public let restDaysWorked: [CivilDate]
  /// Off-desk work on rest days and beside shifts: training, court.
  public let offDesk: [OffDeskDuty]
  /// How long breaks really were, where that is known.
  public let breaks: [KnownBreak]
}

/// Work away from the desk that is no part of a posting.
public struct OffDeskDuty: Hashable, Sendable {
  /// When.
  public let span: Span
  /// The day it belongs to.
  public let date: CivilDate
  /// The place of the kind in `Roster.absenceKinds`.
  public let kind: Int
  /// Whether the day was a rest day.
  public let isOnRestDay: Bool
}

/// Makes the work records of a roster's people over some days and as much on either side as is asked.
public struct WorkRecords: Sendable {
  let index: RosterIndex
  let maker: PostingMaker
  /// The days of the rota.
  public let days: DateSpan
  /// Those days with what lies before and after them.
  public let reach: DateSpan
  /// The moments local days begin, one for each day of `reach` and one for the day after it.
  public let dayStarts: [Instant]

  /// Prepares records over `days`, looking so many days back and ahead.
  public init(_ roster: Roster, over days: DateSpan, back: Int, ahead: Int) {
    index = RosterIndex(roster)
    self.days = days
    reach = DateSpan(days.start - back, days.end + ahead)
    maker = PostingMaker(
      index: index,
      table: ShiftTable(roster.shifts, over: reach, in: roster.zone)
    )
    dayStarts = DateSpan(reach.start, reach.end + 1).days.map { roster.zone.startOfDay($0) }
  }

  /// The roster they are made from.
  public var roster: Roster { index.roster }

  /// The record of one person; nothing where they are not employed in the days' reach.
  public func record(of person: Int) -> WorkRecord? {
    let employed = DateSpan.merged(roster.people[person].placements.map(\.days))
    guard let first = employed.first, let last = employed.last else { return nil }
    var known = DateSpan(first.start, last.end).clamped(to: reach)
    if known.count == 0 { return nil }
    // What was really worked before the rota begins takes the place of what the pattern says.
    var planned = known
    let past = history(of: person)
    if let earliest = past.first {
      let begun = roster.zone.date(at: earliest.span.start)
      // A joiner's history begins with their first duty, which need not be on their first day.
      let joined = employed.first { (0...Self.joinersPause).contains(begun - $0.start) }?.start
      known = DateSpan(max(known.start, joined ?? begun), known.end)
      var end = days.start
      if roster.isHistoryClosed {
        end = min(end, (past.map { roster.zone.date(at: $0.span.start) }.max() ?? end) + 1)
      }
      planned = DateSpan(max(planned.start, end), planned.end)
    }
    var postings: [Posting] = []
    maker.append(person: person, over: planned, to: &postings)
    let changes = index.changes(of: person)
    let worked = WorkedHours(postings, changes?.worked ?? [], over: known, in: roster)

    var duties: [Duty] = []
    var lost: [LostDuty] = []
    var overtime: [Duty] = worked.beyond
    for p in worked.postings {
      switch p.state {
      case .restricted: break
      case .absent(let kind) where !roster.absenceKinds[kind].isWork:
        lost.append(LostDuty(date: p.date, kind: kind, span: p.span))
      case .planned, .absent:
        if changes == nil {
          duties.append(Duty(p))
        } else if p.origin(in: roster)?.kind == .overtime {
          overtime.append(Duty(p, in: roster.zone))
        } else {
          duties.append(Duty(p, in: roster.zone))
        }
      }
    }
    for p in past {
      if let kind = index.kind(of: p), !roster.absenceKinds[kind].isWork {
        lost += missed(p.span, kind: kind, of: person)
      } else if p.kind == .overtime {
        overtime.append(Duty(p, in: roster.zone))
      } else {
        duties.append(Duty(p, in: roster.zone))
      }
    }
    let offDesk = offDeskDuties(of: person, over: planned, beside: postings, worked: worked)
    duties += offDesk.map { Duty(span: $0.span, date: $0.date, letter: nil) }
    var rested = Set(offDesk.filter(\.isOnRestDay).map(\.date))
    if changes != nil { rested.formUnion(restDays(of: person, in: worked)) }
    if !overtime.isEmpty {
      // Overtime is what lies beyond everything else, so that no minute counts twice.
      let normal = duties.map(\.span)
      overtime = overtime.flatMap { duty in
        duty.span.without(normal).map {
          Duty(span: $0, date: roster.zone.date(at: $0.start), letter: duty.letter)
        }
      }
      duties += overtime
    }
    return WorkRecord(
      person: person,
      known: known,
      employed: employed,
      duties: Duty.joined(duties),
      overtime: Span.merged(overtime.map(\.span)),
      lost: lost.sorted { $0.span.start < $1.span.start },
      restDaysWorked: rested.sorted(),
      offDesk: offDesk,
      breaks: worked.breaks
    )
  }

  /// Rest days of the pattern on which a person worked at a desk, swaps apart.
  private func restDays(of person: Int, in worked: WorkedHours) -> [CivilDate] {
    let posted = worked.postings.filter { posting in
      guard let origin = posting.origin(in: roster) else { return false }
      return origin.kind != .swap && roster.isAtWork(posting)
    }
    return (posted.map(\.date) + worked.calledIn).filter { maker.isRestDay($0, of: person) }
  }

  /// How many days a joiner's first duty may come after their first day.
  private static let joinersPause = 13

  /// The history that counts: what began before the rota and reaches into these records' days, by start.
  private func history(of person: Int) -> [PastDuty] {
    let begins = dayStarts[days.start - reach.start]
    return index.history[person]
      .filter { $0.span.start < begins && $0.span.end > dayStarts[0] && !$0.span.isEmpty }
      .sorted { $0.span.start < $1.span.start }
  }

  /// What a past absence took from a person: the row itself where it is a shift's, else each shift of
  /// their pattern that it meets.
  private func missed(_ span: Span, kind: Int, of person: Int) -> [LostDuty] {
    if span.length <= .days(1) {
      return [LostDuty(date: roster.zone.date(at: span.start), kind: kind, span: span)]
    }
    let from = max(reach.start, roster.zone.date(at: span.start) - 1)
    let to = min(days.start, roster.zone.date(at: span.end) + 1)
    var postings: [Posting] = []
    maker.append(person: person, over: DateSpan(from, to), to: &postings)
    return postings.filter { $0.span.overlaps(span) }
      .map { LostDuty(date: $0.date, kind: kind, span: $0.span.clamped(to: span)) }
  }
}

extension Duty {
  init(_ p: Posting) { self.init(span: p.span, date: p.date, letter: p.letter) }

  /// A posting with other hours than its shift has may begin on the day before the one it belongs to.
  init(_ p: Posting, in zone: ZoneRules) {
    let date = min(p.date, zone.date(at: p.span.start))
    self.init(span: p.span, date: date, letter: p.letter)
  }

  init(_ p: PastDuty, in zone: ZoneRules) {
    var letter: ShiftLetter?
    if case .shift(let shift) = p.kind { letter = shift }
    self.init(span: p.span, date: zone.date(at: p.span.start), letter: letter)
  }

  /// Sorts duties and joins those that overlap or touch, so that no minute counts twice.
  static func joined(_ duties: [Duty]) -> [Duty] {
    var joined: [Duty] = []
    joined.reserveCapacity(duties.count)
    for duty in duties.sorted(by: { $0.span.start < $1.span.start }) where !duty.span.isEmpty {
      if let last = joined.last, duty.span.start <= last.span.end {
        joined[joined.count - 1].span = Span(last.span.start, max(last.span.end, duty.span.end))
      } else {
        joined.append(duty)
      }
    }
    return joined
  }
}

extension RosterIndex {
  func kind(of past: PastDuty) -> Int? {
    guard case .absence(let id) = past.kind else { return nil }
    return roster.absenceKinds.firstIndex { $0.id == id }
  }
}
