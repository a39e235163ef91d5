import CivilTime
import Rostering

/// W11: 24 hours of rest in a row in each week, or 48 (or twice 24) in each fortnight.
///
/// It may not overlap the daily rest, so a rest counts from eleven hours after the duty before it or up to
/// eleven hours before the duty after it, whichever leaves more of it in the week: a free Sunday is a week's rest
/// although Saturday's daily rest reaches into it. Weeks begin on Monday at 00:00 unless agreed otherwise.
///
/// - Source: Working Time Regulations 1998, regulation 11(1)–(7).
enum WeeklyRest {
  static func check(_ rule: Rule, _ diary: WorkDiary) -> [Finding] {
    let need = rule.parameters.minutes("hours")
    let daily = rule.parameters.minutes("daily_hours")
    let isFortnight = rule.parameters.word("per") == "fortnight"
    let length = isFortnight ? 14 : 7
    // Weeks go by their weekday; a fortnight also needs to know which of two weeks is its first.
    let weekday = CivilDate(dayNumber: -3 + rule.parameters.weekday("starts").rawValue)
    let anchor = isFortnight ? rule.parameters.date("from") ?? weekday : weekday
    let known = diary.record.known
    let offset = ((known.start - anchor) % length + length) % length
    var start = known.start + (offset == 0 ? 0 : length - offset)
    var found: [Finding] = []
    while start + length <= known.end {
      let run = DateSpan(start, days: length)
      start = run.end
      if run.end <= diary.days.start || run.start >= diary.days.end { continue }
      let week = diary.span(run)
      let rests = rests(in: week, diary, after: daily)
      let longest = rests.max() ?? .zero
      let enough =
        isFortnight
        ? longest >= need + need || rests.filter { $0 >= need }.count >= 2 : longest >= need
      if enough { continue }
      let had = isFortnight ? rests.filter { $0 >= need }.max() ?? longest : longest
      let limit = isFortnight ? need + need : need
      found.append(
        Finding(
          week,
          measured: had.count,
          limit: limit.count,
          unit: "minutes of rest in \(length) days",
          owed: limit - had,
          since: week.end
        )
      )
    }
    return found
  }

  /// The rests of a week, each cut to the week and without the daily rest at its one end or the other.
  private static func rests(in week: Span, _ diary: WorkDiary, after daily: Minutes) -> [Minutes] {
    var rests: [Minutes] = []
    var from = week.start - .days(14)
    func add(until to: Instant) {
      let late = Span(from + daily, to).clamped(to: week).length
      let early = Span(from, to - daily).clamped(to: week).length
      rests.append(max(late, early))
    }
    for duty in diary.duties[diary.firstDuty(endingAfter: from)...] {
      add(until: duty.span.start)
      from = duty.span.end
      if duty.span.start >= week.end { return rests }
    }
    add(until: max(from, week.end + .days(14)))
    return rests
  }
}
