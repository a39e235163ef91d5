import CivilTime
import Rostering

/// W12: a duty of more than six hours has a break of at least twenty minutes away from the desk.
///
/// A rota does not say when people rest; the rule file declares what the room gives, and this holds it
/// against every duty. Where it is known how long the longest break of a duty really was, that is what is measured.
///
/// - Source: Working Time Regulations 1998, regulation 12(1)–(3).
enum LongDayBreak {
  static func check(_ rule: Rule, _ diary: WorkDiary) -> [Finding] {
    let over = rule.parameters.minutes("over_hours")
    let need = rule.parameters.minutes("minutes").count
    let declared =
      rule.parameters.flag("away_from_desk") ? rule.parameters.minutes("given_minutes").count : 0
    if declared >= need, diary.record.breaks.isEmpty { return [] }
    let found = diary.dutiesInDays.compactMap { i -> Finding? in
      let span = diary.duties[i].span
      if span.length <= over { return nil }
      let known = diary.record.breaks.filter { $0.span.overlaps(span) }.map(\.longest.count)
      let given = known.max() ?? declared
      if given >= need { return nil }
      return Finding(
        span,
        measured: given,
        limit: need,
        unit: "minutes of break",
        owed: Minutes(need - given),
        since: span.end
      )
    }
    return Finding.worst(found, isWorse: { $0.measured < $1.measured })
  }
}
