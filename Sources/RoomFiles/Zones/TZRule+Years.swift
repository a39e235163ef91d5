import CivilTime
import Rostering

extension TZRule.Day {
  /// The day in a year, as a day number; nothing outside the years of dates.
  func dayNumber(in year: Int) -> Int? {
    guard let newYear = CivilDate(year: year, month: 1, day: 1)?.dayNumber else { return nil }
    let isLeap = CivilDate.days(in: 2, of: year) == 29
    switch self {
    case .julian(let n): return newYear + n - 1 + (isLeap && n >= 60 ? 1 : 0)
    case .zeroBased(let n): return newYear + n
    case .week(let month, let week, let day):
      guard let first = CivilDate(year: year, month: month, day: 1) else { return nil }
      // Monday is 0 for the date and Sunday 0 for the rule.
      let weekday = (first.weekday.rawValue + 1) % 7
      let before = (day - weekday + 7) % 7 + (week - 1) * 7
      let days = CivilDate.days(in: month, of: year)
      return first.dayNumber + (before < days ? before : before - 7)
    }
  }
}

extension TZRule {
  /// The changes of the clocks in a year, in order.
  func transitions(in year: Int) -> [ZoneRules.Transition] {
    guard let summer, let begins = summer.begins.day.dayNumber(in: year),
      let ends = summer.ends.day.dayNumber(in: year)
    else { return [] }
    // The time of each change is read from the clock as it stood before.
    let on = begins * 86_400 + summer.begins.time - standard.offset
    let off = ends * 86_400 + summer.ends.time - summer.offset
    let both = [
      ZoneRules.Transition(
        at: Instant(seconds: on),
        offset: summer.offset,
        abbreviation: summer.name
      ),
      ZoneRules.Transition(
        at: Instant(seconds: off),
        offset: standard.offset,
        abbreviation: standard.name
      ),
    ]
    return both.sorted { $0.at < $1.at }
  }
}

extension ZoneRules {
  /// The zone with what its rule says after `last`, to the end of the last year of dates.
  func extended(by rule: TZRule, after last: Instant?) throws(ZoneFileError) -> ZoneRules {
    if rule.summer == nil, transitions.last?.offset ?? initialOffset != rule.standard.offset {
      throw .damaged("its footer says otherwise than its last transition")
    }
    var all = transitions
    let firstYear = max(CivilDate.firstYear, last.map { $0.utcDate.year - 1 } ?? 0)
    for year in firstYear...max(firstYear, CivilDate.lastYear) {
      for change in rule.transitions(in: year) {
        if let last, change.at <= last { continue }
        guard change.at < .never else { continue }
        // Summer time all the year round ends and begins again at one moment, which is no change.
        if all.last?.at == change.at { all.removeLast() }
        all.append(change)
      }
    }
    return ZoneRules(
      name: name,
      initialOffset: initialOffset,
      initialAbbreviation: initialAbbreviation,
      transitions: all
    )
  }
}
