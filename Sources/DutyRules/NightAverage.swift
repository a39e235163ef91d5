import CivilTime

/// W6: a night worker's normal hours must not average more than 8 in each 24.
///
/// The average is A ÷ (B − C): A normal hours in the period, overtime left out, B its days, C its weekly
/// rest in days. Nobody can opt out.
///
/// - Source: Working Time Regulations 1998, regulation 6(1)–(5).
enum NightAverage {
  static func check(_ rule: Rule, _ diary: WorkDiary) -> [Finding] {
    let hours = rule.parameters.minutes("hours").count
    let rest = rule.parameters.count("rest_days_a_week")
    var over: [(end: CivilDate, finding: Finding)] = []
    for run in ReferencePeriods(rule).periods(diary) {
      let total = diary.minutes(in: run, of: \.normal)
      // B − C in sevenths of a day, so that it is whole for a joiner's part of a period too.
      let sevenths = run.count * (7 - rest)
      let limit = hours * sevenths / 7
      if total > limit {
        over.append(
          (
            run.end,
            Finding(
              diary.span(run),
              measured: total,
              limit: limit,
              unit: "normal minutes in \(sevenths / 7) days"
            )
          )
        )
      }
    }
    return ReferencePeriods.worstOfEachRun(over)
  }
}
