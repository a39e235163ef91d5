import CivilTime
import Rostering

/// W12: a duty of more than six hours has a break of at least twenty minutes away from the desk.
///
/// A rota does not say when people rest; the rule file declares what the room gives, and this holds it
/// against every duty.
///
/// - Source: Working Time Regulations 1998, regulation 12(1)–(3).
enum LongDayBreak {
  static func check(_ rule: Rule, _ diary: WorkDiary) -> [Finding] {
    let over = rule.parameters.minutes("over_hours")
    let need = rule.parameters.minutes("minutes").count
    let given =
      rule.parameters.flag("away_from_desk") ? rule.parameters.minutes("given_minutes").count : 0
    if given >= need { return [] }
    let found = diary.dutiesInDays.filter { diary.duties[$0].span.length > over }.map { i in
      Finding(
        diary.duties[i].span,
        measured: given,
        limit: need,
        unit: "minutes of break",
        owed: Minutes(need - given),
        since: diary.duties[i].span.end
      )
    }
    return Finding.worst(found, isWorse: { $0.measured < $1.measured })
  }
}
