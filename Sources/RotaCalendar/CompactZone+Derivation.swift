import CivilTime

// The rules of a zone are guessed from what its clocks do in the years of the file, and then proved
// (CompactZone+Proof.swift): so the guess may be simple. The years before only help to tell whether a
// 25th is meant as the fourth Sunday or as the last. The years after must keep to the rules: readers
// keep a zone longer than a file, and one that fits Cairo in 2026 and fails in 2030 is no rule.

extension CompactZone {
  /// How many years on either side are asked; after eleven every date has met every weekday.
  private static let yearsAround = 12
  /// More years than a rota has; beyond, the proof would take long.
  private static let mostYears = 40

  /// The rules that fit all changes of the clocks in these years, or nothing where no pair does.
  init?(_ zone: ZoneRules, years: ClosedRange<Int>) {
    guard Self.isName(zone.name), years.count <= Self.mostYears, years.lowerBound > 1970
    else { return nil }
    let around = Change.all(of: zone, in: years, andAround: Self.yearsAround)
    let own = around.filter { years.contains($0.date.year) }
    name = zone.name
    if own.isEmpty {
      guard let fixed = Observance(fixed: zone, in: years) else { return nil }
      observances = [fixed]
      return
    }
    guard let forward = own.first(where: { $0.offset > $0.before }),
      let back = own.first(where: { $0.offset < $0.before }),
      own.count == 2 * years.count,
      let daylight = Observance(like: forward, own, around, years),
      let standard = Observance(like: back, own, around, years),
      around.allSatisfy({ change in
        change.date.year <= years.upperBound || daylight.begins(with: change)
          || standard.begins(with: change)
      })
    else { return nil }
    observances = [daylight, standard]
  }
}

/// One change of the clocks as the wall saw it.
private struct Change {
  let before: Int
  let offset: Int
  let abbreviation: String
  let date: CivilDate
  let secondOfDay: Int

  static func all(of zone: ZoneRules, in years: ClosedRange<Int>, andAround more: Int) -> [Change] {
    let first = max(years.lowerBound - more, CivilDate.firstYear)
    let last = min(years.upperBound + more, CivilDate.lastYear)
    guard let from = CivilDate(year: first, month: 1, day: 1),
      let to = CivilDate(year: last, month: 12, day: 31)
    else { return [] }
    let span = Span(Instant(utc: from - 1, minuteOfDay: 0), Instant(utc: to + 2, minuteOfDay: 0))
    let transitions = zone.transitions(in: span)
    return transitions.indices.map { index in
      let t = transitions[index]
      let before = index == 0 ? zone.initialOffset : zone.transitions[index - 1].offset
      let local = t.at.seconds + before
      let date = Instant(seconds: local).utcDate
      return Change(
        before: before,
        offset: t.offset,
        abbreviation: t.abbreviation,
        date: date,
        secondOfDay: local - date.dayNumber * 86_400
      )
    }
  }

  func isLike(_ other: Change) -> Bool {
    before == other.before && offset == other.offset && secondOfDay == other.secondOfDay
      && date.components.month == other.date.components.month && date.weekday == other.date.weekday
  }
}

extension CompactZone.Observance {
  /// The half of the year that begins with changes like one; nothing where not every year has one
  /// or no rule fits them all.
  fileprivate init?(
    like first: Change,
    _ own: [Change],
    _ around: [Change],
    _ years: ClosedRange<Int>
  ) {
    let alike = own.filter(first.isLike)
    guard Set(alike.map(\.date.year)).count == years.count, alike.count == years.count
    else { return nil }
    let fitting = YearlyRule.ordinals(of: first.date)
      .filter { ordinal in
        alike.allSatisfy { YearlyRule.ordinals(of: $0.date).contains(ordinal) }
      }
    let fits = { (ordinal: Int) in
      around.count { $0.isLike(first) && YearlyRule.ordinals(of: $0.date).contains(ordinal) }
    }
    // The last is preferred where as many years speak for each: it is what most laws say.
    guard let best = fitting.max(by: { (fits($0), -$0) < (fits($1), -$1) }) else { return nil }
    offsetBefore = first.before
    offset = first.offset
    abbreviation = first.abbreviation
    isDaylight = first.offset > first.before
    rule = YearlyRule(
      month: first.date.components.month,
      ordinal: best,
      weekday: first.date.weekday,
      secondOfDay: first.secondOfDay
    )
  }

  /// Whether a change is one of those that the rule tells.
  fileprivate func begins(with change: Change) -> Bool {
    change.before == offsetBefore && change.offset == offset
      && change.secondOfDay == rule?.secondOfDay && change.date == rule?.date(in: change.date.year)
  }

  /// The whole year, in a zone whose clocks do not change; nothing where that zone is UTC itself.
  fileprivate init?(fixed zone: ZoneRules, in years: ClosedRange<Int>) {
    guard let first = CivilDate(year: years.lowerBound, month: 1, day: 1) else { return nil }
    let index = zone.firstTransition(after: Instant(utc: first + 1, minuteOfDay: 0))
    offset = index == 0 ? zone.initialOffset : zone.transitions[index - 1].offset
    abbreviation =
      index == 0 ? zone.initialAbbreviation : zone.transitions[index - 1].abbreviation
    if offset == 0, abbreviation == "UTC" { return nil }
    offsetBefore = offset
    rule = nil
    isDaylight = false
  }
}
