import CivilTime
import Rostering

/// W2w: somebody who works at least three hours of night time as a normal course is a night worker.
///
/// One week in three is enough. Weeks are counted from Monday over all that is known of the person.
///
/// - Source: Working Time Regulations 1998, regulation 2(1); one week in three: R v Attorney General for
///   Northern Ireland, ex parte Burns [1999] IRLR 315.
enum NightWorker {
  /// Weeks known, and those of them with a night duty.
  private static func weeks(_ diary: WorkDiary) -> (all: Int, withNight: Int) {
    var seen: Set<Int> = []
    for (duty, night) in zip(diary.duties, diary.nightMinutes)
    where night >= diary.night.least.count {
      seen.insert(week(duty.date))
    }
    let known = diary.record.known
    return (max(1, week(known.end - 1) - week(known.start) + 1), seen.count)
  }

  private static func week(_ date: CivilDate) -> Int {
    (date.dayNumber - date.weekday.rawValue) / 7
  }

  static func isOne(_ diary: WorkDiary, _ rule: Rule?) -> Bool {
    guard let rule else { return false }
    let (all, nights) = weeks(diary)
    return nights > 0 && nights * rule.parameters.count("one_week_in") >= all
  }

  static func check(_ rule: Rule, _ diary: WorkDiary) -> [Finding] {
    let (all, nights) = weeks(diary)
    let every = rule.parameters.count("one_week_in")
    return [
      Finding(
        diary.span(diary.days.clamped(to: diary.record.known)),
        measured: nights,
        limit: (all + every - 1) / every,
        unit: "weeks of \(all) with a night duty"
      )
    ]
  }
}
