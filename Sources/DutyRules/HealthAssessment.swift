import CivilTime
import Rostering

/// W7: a night worker is offered a free health assessment before night work, and at intervals.
///
/// The law sets no interval: having none at all is a breach, one older than the room's own interval a
/// warning, one that falls due in the rota's days a note. Where the only one known comes after nights
/// in the rota, it did not come before night work: a breach for who joined in the time that is known, a
/// warning for others, who may have had earlier ones.
///
/// - Source: Working Time Regulations 1998, regulation 7(1).
enum HealthAssessment {
  static func check(_ rule: Rule, _ diary: WorkDiary) -> [Finding] {
    let employed = diary.days.clamped(to: diary.record.known)
    guard employed.count > 0 else { return [] }
    let dates = diary.person.placements.filter { $0.days.start < employed.end }
      .compactMap(\.nightAssessment)
    guard let first = dates.min(), let last = dates.max() else {
      return [Finding(diary.span(employed), measured: 0, limit: 1, unit: "assessments")]
    }
    return before(first, diary) + since(last, employed, rule, diary)
  }

  private static func before(_ first: CivilDate, _ diary: WorkDiary) -> [Finding] {
    let nights = diary.dutiesInDays.filter {
      diary.nightMinutes[$0] >= diary.night.least.count && diary.duties[$0].date < first
    }
    guard let night = nights.first else { return [] }
    let known = diary.record.known
    let hasJoined = diary.record.employed.contains {
      $0.start > diary.reach.start && $0.start == known.start
    }
    return [
      Finding(
        Span(diary.duties[night].span.start, diary.start(of: first)),
        measured: 0,
        limit: 1,
        unit: "assessments before night work",
        severity: hasJoined ? nil : .warning
      )
    ]
  }

  private static func since(
    _ last: CivilDate,
    _ employed: DateSpan,
    _ rule: Rule,
    _ diary: WorkDiary
  ) -> [Finding] {
    let interval = rule.parameters.count("months")
    let due = last.adding(months: interval)
    if due >= employed.end { return [] }
    return [
      Finding(
        diary.span(DateSpan(max(due, employed.start), employed.end)),
        measured: last.months(to: employed.end - 1),
        limit: interval,
        unit: "months since the last assessment",
        severity: due <= employed.start ? .warning : .note
      )
    ]
  }
}

extension CivilDate {
  /// The same day some months on, or the last of that month where it has no such day;
  /// `never` beyond the years a date can be written in.
  func adding(months: Int) -> CivilDate {
    let (year, month, day) = components
    let n = year * 12 + month - 1 + months
    let last = CivilDate.days(in: n % 12 + 1, of: n / 12)
    return CivilDate(year: n / 12, month: n % 12 + 1, day: min(day, last)) ?? .never
  }

  /// Whole months that have passed up to a later date.
  func months(to later: CivilDate) -> Int {
    let (a, b) = (components, later.components)
    let n = (b.year - a.year) * 12 + b.month - a.month
    return adding(months: n) > later ? n - 1 : n
  }
}
