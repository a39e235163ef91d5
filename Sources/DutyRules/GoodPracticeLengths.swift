import CivilTime
import Rostering

/// hsg-length and hsg-night-length: how long one duty lasts.
///
/// - Source: HSE, HSG256 "Managing shiftwork", good practice guidelines: 12 hours including overtime, 8 where
///   the work is demanding or at night.
enum DutyLength {
  static func check(_ rule: Rule, _ diary: WorkDiary, nightsOnly: Bool) -> [Finding] {
    let most = rule.parameters.minutes("hours").count
    let found = diary.dutiesInDays.compactMap { i -> Finding? in
      let duty = diary.duties[i]
      if nightsOnly, diary.nightMinutes[i] < diary.night.least.count { return nil }
      guard duty.span.length.count > most else { return nil }
      return Finding(
        duty.span,
        measured: duty.span.length.count,
        limit: most,
        unit: "minutes in one duty"
      )
    }
    return Finding.worst(found, isWorse: { $0.measured > $1.measured })
  }
}

/// hsg-start: duties that begin too early in the morning.
///
/// - Source: HSE, HSG256: avoid early morning starts; move those before 06:00 later.
enum EarlyStart {
  static func check(_ rule: Rule, _ diary: WorkDiary) -> [Finding] {
    let bound = rule.parameters.time("not_before")
    let found = diary.dutiesInDays.compactMap { i -> Finding? in
      let duty = diary.duties[i]
      let start = diary.zone.local(at: duty.span.start).time
      guard start < bound, diary.nightMinutes[i] < diary.night.least.count else { return nil }
      return Finding(
        duty.span,
        measured: start.minuteOfDay,
        limit: bound.minuteOfDay,
        unit: "minutes after midnight"
      )
    }
    return Finding.worst(found, isWorse: { $0.measured < $1.measured })
  }
}

/// hsg-weekends: weekends without a minute of duty from Saturday 00:00 to Monday 00:00.
///
/// - Source: HSE, HSG256: build regular free weekends into the shift schedule.
enum FreeWeekends {
  static func check(_ rule: Rule, _ diary: WorkDiary) -> [Finding] {
    let oneIn = rule.parameters.count("one_in")
    // A run of weekends is followed across the rota's edges.
    let run = diary.record.known
    let horizon = diary.horizon
    var found: [Finding] = []
    var worked = 0
    var firstWorked: CivilDate?
    var saturday = run.start + (12 - run.start.weekday.rawValue) % 7
    func close(_ end: CivilDate) {
      if worked >= oneIn, let firstWorked {
        let span = diary.span(DateSpan(firstWorked, end))
        guard span.overlaps(horizon) else { return }
        found.append(
          Finding(
            span,
            measured: worked,
            limit: oneIn - 1,
            unit: "weekends in a row with work"
          )
        )
      }
    }
    while saturday + 2 <= run.end {
      if diary.minutes(in: DateSpan(saturday, days: 2), of: \.worked) > 0 {
        if worked == 0 { firstWorked = saturday }
        worked += 1
      } else {
        close(saturday - 5)
        worked = 0
      }
      saturday = saturday + 7
    }
    close(saturday - 5)
    return Finding.worst(found, isWorse: { $0.measured > $1.measured })
  }
}
