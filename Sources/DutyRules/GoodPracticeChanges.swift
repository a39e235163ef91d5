import CivilTime
import Rostering

/// hsg-sleep: full nights' sleep between day and night duties, both ways.
///
/// A full night's sleep is a whole sleep window, 23:00 to 07:00 say, without a minute of duty.
///
/// - Source: HSE, HSG256: allow a minimum of two nights' full sleep when switching between day and night shifts.
enum SleepBetween {
  static func check(_ rule: Rule, _ diary: WorkDiary) -> [Finding] {
    let need = rule.parameters.count("nights")
    let window = ClosedHours(from: rule.parameters.time("from"), to: rule.parameters.time("to"))
    let nights = diary.nightMinutes.map { $0 >= diary.night.least.count }
    var found: [Finding] = []
    for i in diary.duties.indices.dropFirst() where nights[i] != nights[i - 1] {
      let rest = Span(diary.duties[i - 1].span.end, diary.duties[i].span.start)
      guard rest.overlaps(diary.horizon), rest.length < .days(need + 3) else { continue }
      var slept = 0
      var date = diary.duties[i - 1].date
      while date <= diary.duties[i].date {
        let sleep = window.span(on: date, in: diary.zone)
        if rest.start <= sleep.start, sleep.end <= rest.end { slept += 1 }
        date = date + 1
      }
      if slept < need {
        found.append(
          Finding(rest, measured: slept, limit: need, unit: "full nights’ sleep between")
        )
      }
    }
    return Finding.worst(found, isWorse: { $0.measured < $1.measured })
  }
}

/// hsg-rotation: duties should move forward, each starting no earlier in the day than the one before.
///
/// Looked at inside a block of duties with less than two days of rest between them.
///
/// - Source: HSE, HSG256: where shifts rotate, forward (morning, afternoon, night).
enum ForwardRotation {
  static func check(_ rule: Rule, _ diary: WorkDiary) -> [Finding] {
    var found: [Finding] = []
    for i in diary.dutiesInDays where i > 0 {
      let (a, b) = (diary.duties[i - 1], diary.duties[i])
      guard a.letter != b.letter, a.letter != nil, b.letter != nil,
        b.span.start - a.span.end < .days(2)
      else { continue }
      let earlier =
        diary.zone.local(at: a.span.start).time.minuteOfDay
        - diary.zone.local(at: b.span.start).time.minuteOfDay
      if earlier > 0 {
        found.append(
          Finding(
            Span(a.span.start, b.span.end),
            measured: earlier,
            limit: 0,
            unit: "minutes earlier than the duty before"
          )
        )
      }
    }
    return Finding.worst(found, isWorse: { $0.measured > $1.measured })
  }
}
