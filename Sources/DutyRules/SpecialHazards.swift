import CivilTime
import Rostering

/// W6h: with special hazards or heavy strain, at most 8 hours in any 24 in which there is night work.
///
/// Whether the work is such is for an agreement or a risk assessment to say, so it is a declared switch.
/// No averaging: of all the 24 hours that hold a minute of a duty's night work the fullest is measured.
///
/// - Source: Working Time Regulations 1998, regulation 6(7)–(8).
enum SpecialHazards {
  static func check(_ rule: Rule, _ diary: WorkDiary) -> [Finding] {
    guard rule.parameters.flag("special_hazards") else { return [] }
    let limit = rule.parameters.minutes("hours").count
    var found: [Finding] = []
    for i in diary.dutiesInDays where diary.nightMinutes[i] > 0 {
      let duty = diary.duties[i]
      var worst: (minutes: Int, span: Span)?
      for night in diary.nights.parts(of: duty.span, startingOn: duty.date) {
        for span in windows(around: night, diary) {
          let minutes = diary.minutes(in: span)
          if minutes > worst?.minutes ?? limit { worst = (minutes, span) }
        }
      }
      guard let worst, worst.span != found.last?.span else { continue }
      found.append(
        Finding(
          worst.span,
          measured: worst.minutes,
          limit: limit,
          unit: "minutes in 24 hours",
          owed: Minutes(worst.minutes - limit),
          since: duty.span.end
        )
      )
    }
    return found
  }

  /// Stretches of 24 hours that hold some of a night's work, among them the fullest.
  ///
  /// Moving one later, as long as work ends in it, or earlier, as long as work begins in it, loses nothing;
  /// so the fullest is found among those that begin or end with a duty.
  private static func windows(around night: Span, _ diary: WorkDiary) -> [Span] {
    var starts: [Instant] = []
    var i = diary.firstDuty(endingAfter: night.start - .days(1))
    while i < diary.duties.count, diary.duties[i].span.start < night.end + .days(1) {
      let duty = diary.duties[i].span
      starts += [duty.start, duty.end - .days(1)]
      i += 1
    }
    return starts.map { Span($0, $0 + .days(1)) }.filter { $0.overlaps(night) }
  }
}
