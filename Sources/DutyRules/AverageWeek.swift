import CivilTime
import Rostering

/// W4 and W4f: working time, overtime included, must not average more than 48 hours a week.
///
/// A period without leave or sickness is W4's: A ÷ C. In one with excluded days W4f adds the hours of
/// as many worked days straight after it: (A + B) ÷ C. An excluded day here is one on which all of a
/// rostered duty was lost to one of the kinds the rule names, or that was worked under an opt-out since
/// given up; the hours of those count nowhere. Where the days after are not all known yet, what is known is
/// a lower bound.
///
/// - Source: Working Time Regulations 1998, regulation 4(1), (3)–(7).
enum AverageWeek {
  /// Checks the periods with excluded days, those without, or where `hasExcluded` is nothing both.
  static func check(
    _ rule: Rule,
    _ diary: WorkDiary,
    hasExcluded: Bool?,
    kinds: Set<Int>
  ) -> [Finding] {
    let hours = rule.parameters.minutes("hours").count
    let days = CountedDays(diary, kinds)
    var over: [(end: CivilDate, finding: Finding)] = []
    for run in ReferencePeriods(rule).periods(diary) {
      if days.isOptedOut(run.end - 1, diary.person) { continue }
      let lost = days.excluded(in: run)
      if let hasExcluded, (lost > 0) != hasExcluded { continue }
      let total = days.minutes(in: run, andAfterIt: lost)
      let limit = hours * run.count / 7
      if total > limit {
        over.append(
          (
            run.end,
            Finding(
              diary.span(run),
              measured: total,
              limit: limit,
              unit: "minutes in \(ReferencePeriods.name(run))"
            )
          )
        )
      }
    }
    return ReferencePeriods.worstOfEachRun(over)
  }

  /// A person's working time without the days worked under an opt-out, laid out for A, B and C.
  private struct CountedDays {
    let reach: DateSpan
    /// Whether an opt-out holds on any day.
    let mayBeOptedOut: Bool
    /// Working minutes before each day of the reach.
    let worked: [Int]
    /// Excluded days before each day of the reach.
    let excluded: [Int]
    /// The days on which duties begin, in order.
    var dates: [CivilDate] = []
    /// Working minutes up to the end of the duties of each of those days.
    var through: [Int] = []

    init(_ diary: WorkDiary, _ kinds: Set<Int>) {
      let isOptedOut = diary.person.placements.contains(where: \.hasOptedOut)
      let duties =
        isOptedOut
        ? diary.duties.filter { !(diary.person.placement(on: $0.date)?.hasOptedOut ?? false) }
        : diary.duties
      let reach = diary.reach
      self.reach = reach
      mayBeOptedOut = isOptedOut
      worked =
        isOptedOut
        ? WorkDiary.totals(duties.lazy.map(\.span), diary.dayStarts) : diary.worked
      let span = diary.span(reach)
      dates.reserveCapacity(duties.count)
      through.reserveCapacity(duties.count)
      for duty in duties {
        let minutes = (through.last ?? 0) + duty.span.clamped(to: span).length.count
        if let last = dates.last, duty.date <= last {
          through[through.count - 1] = minutes
        } else {
          dates.append(duty.date)
          through.append(minutes)
        }
      }
      // 1 where the day after the place is excluded; then how many were so far.
      var excluded = [Int](repeating: 0, count: reach.count + 1)
      func mark(_ date: CivilDate, _ isExcluded: Bool) {
        if reach.contains(date) { excluded[date - reach.start + 1] = isExcluded ? 1 : 0 }
      }
      for lost in diary.record.lost where kinds.contains(lost.kind) { mark(lost.date, true) }
      for duty in diary.duties { mark(duty.date, isOptedOut) }
      if isOptedOut { for duty in duties { mark(duty.date, false) } }
      for i in 0..<reach.count { excluded[i + 1] += excluded[i] }
      self.excluded = excluded
    }

    func isOptedOut(_ date: CivilDate, _ person: Person) -> Bool {
      mayBeOptedOut && person.placement(on: date)?.hasOptedOut ?? false
    }

    func excluded(in run: DateSpan) -> Int {
      excluded[run.end - reach.start] - excluded[run.start - reach.start]
    }

    /// A + B: what was worked in a run, and from its end to the last duty of the next so many days worked.
    func minutes(in run: DateSpan, andAfterIt days: Int) -> Int {
      let before = worked[run.start - reach.start]
      let inside = worked[run.end - reach.start] - before
      if days == 0 { return inside }
      var low = 0
      var high = dates.count
      while low < high {
        let mid = (low + high) / 2
        if dates[mid] < run.end { low = mid + 1 } else { high = mid }
      }
      let last = min(low + days, dates.count) - 1
      return last < low ? inside : max(inside, through[last] - before)
    }
  }
}
