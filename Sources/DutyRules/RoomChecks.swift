import CivilTime
import Rostering

/// The rules that are about the room and its rule file rather than a person: W2n and W9.
enum RoomChecks {
  static func check(_ set: RuleSet, over records: WorkRecords, into findings: inout Findings) {
    let span = Span(
      records.dayStarts[records.days.start - records.reach.start],
      records.dayStarts[records.days.end - records.reach.start]
    )
    for rule in set.rules {
      let found: (measured: Int, limit: Int, unit: String)? =
        switch rule.spec.id {
        case "W2n": nightTime(rule, set.nightTime)
        case "W9": recordsKept(rule)
        default: nil
        }
      guard let found else { continue }
      findings.verdicts.append(
        Verdict(
          rule: rule.spec.id,
          ruleSet: set.id,
          person: "",
          span: span,
          measured: Double(found.measured),
          limit: Double(found.limit),
          unit: found.unit,
          severity: rule.severity,
          source: rule.source
        )
      )
    }
  }

  /// W2n: night time lasts at least seven hours and takes in midnight to 05:00.
  ///
  /// - Source: Working Time Regulations 1998, regulation 2(1), "night time".
  private static func nightTime(
    _ rule: Rule,
    _ night: NightTime
  ) -> (measured: Int, limit: Int, unit: String)? {
    let least = rule.parameters.minutes("least")
    if night.length < least {
      return (night.length.count, least.count, "minutes of night time")
    }
    let from = rule.parameters.time("around_from")
    let around = Minutes(
      (rule.parameters.time("around_to").minuteOfDay - from.minuteOfDay + 1440) % 1440
    )
    let into = (from.minuteOfDay - night.from.minuteOfDay + 1440) % 1440
    let shared = max(0, min(night.length.count - into, around.count))
    return shared >= around.count
      ? nil : (shared, around.count, "minutes of night time from \(from)")
  }

  /// W9: records are kept for two years; how long the room keeps them is its own declaration.
  ///
  /// - Source: Working Time Regulations 1998, regulation 9.
  private static func recordsKept(_ rule: Rule) -> (measured: Int, limit: Int, unit: String)? {
    let kept = rule.parameters.count("kept_years")
    let need = rule.parameters.count("years")
    return kept >= need ? nil : (kept, need, "years records are kept")
  }
}
