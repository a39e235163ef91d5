import CivilTime
import Rostering

/// Runs of duties on days one after the other, for the rules that limit how many.
///
/// A day counts where a duty begins on it. Only runs that touch the rota's days are looked at, but each is
/// followed back and forth across their edges.
enum DutyRuns {
  static func check(
    _ diary: WorkDiary,
    most: Int,
    unit: String,
    isCounted: (Int) -> Bool
  ) -> [Finding] {
    var found: [Finding] = []
    var run: [Int] = []
    func close() {
      let days = Set(run.map { diary.duties[$0].date }).count
      guard days > most, let first = run.first, let last = run.last else { return }
      let span = Span(diary.duties[first].span.start, diary.duties[last].span.end)
      if span.overlaps(diary.horizon) {
        found.append(Finding(span, measured: days, limit: most, unit: unit))
      }
    }
    for i in diary.duties.indices where isCounted(i) {
      if let last = run.last, diary.duties[i].date - diary.duties[last].date > 1 {
        close()
        run = []
      }
      run.append(i)
    }
    close()
    return Finding.worst(found, isWorse: { $0.measured > $1.measured })
  }
}

/// hsg-days: duties on too many days in a row.
///
/// - Source: HSE, HSG256: at most 5 to 7 consecutive working days.
enum DaysInARow {
  static func check(_ rule: Rule, _ diary: WorkDiary) -> [Finding] {
    DutyRuns.check(diary, most: rule.parameters.count("days"), unit: "days in a row") { _ in true }
  }
}

/// hsg-long: too many long duties in a row.
///
/// - Source: HSE, HSG256: long shifts, night shifts and early starts at most 2 to 3 in a row.
enum LongInARow {
  static func check(_ rule: Rule, _ diary: WorkDiary) -> [Finding] {
    let long = rule.parameters.minutes("from_hours")
    let most = rule.parameters.count("days")
    return DutyRuns.check(diary, most: most, unit: "long duties in a row") {
      // A night shortened by the clocks is still as long a shift as the others.
      diary.duties[$0].span.length + .hours(1) >= long
        && (diary.duties[$0].span.length >= long || diary.crossesClockChange($0))
    }
  }
}

/// hsg-nights: too many nights in a row.
///
/// - Source: HSE, HSG256, as `LongInARow`.
enum NightsInARow {
  static func check(_ rule: Rule, _ diary: WorkDiary) -> [Finding] {
    DutyRuns.check(diary, most: rule.parameters.count("days"), unit: "nights in a row") {
      diary.nightMinutes[$0] >= diary.night.least.count
    }
  }
}

/// hsg-early: too many early starts in a row.
///
/// - Source: HSE, HSG256, as `LongInARow`.
enum EarlyInARow {
  static func check(_ rule: Rule, _ diary: WorkDiary) -> [Finding] {
    let before = rule.parameters.time("before")
    return DutyRuns.check(
      diary,
      most: rule.parameters.count("days"),
      unit: "early starts in a row"
    ) {
      diary.nightMinutes[$0] < diary.night.least.count
        && diary.zone.local(at: diary.duties[$0].span.start).time < before
    }
  }
}

extension WorkDiary {
  /// Whether the clocks change during a duty.
  func crossesClockChange(_ duty: Int) -> Bool {
    zone.offset(at: duties[duty].span.start) != zone.offset(at: duties[duty].span.end)
  }
}
