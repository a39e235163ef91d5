import CivilTime
import Rostering

/// W13: 5.6 weeks of paid leave a year, at most 28 days; a note of what is still to be placed.
///
/// A week of leave is a week's rostered hours of that person; a part of a year counts in proportion.
/// Only leave years that the rota knows as a whole are looked at.
///
/// - Source: Working Time Regulations 1998, regulations 13(1) and 13A(1)–(3).
enum Leave {
  static func check(_ rule: Rule, _ diary: WorkDiary, _ records: WorkRecords) -> [Finding] {
    let kinds = records.roster.absenceKinds
    guard let leave = kinds.firstIndex(where: { $0.id == "leave" }) else { return [] }
    var found: [Finding] = []
    for year in records.roster.leaveYears(touching: diary.days) {
      guard year.start >= diary.reach.start, year.end <= diary.reach.end else { continue }
      let run = year.clamped(to: diary.record.known)
      let employed = diary.record.employed.map { $0.clamped(to: year) }.filter { $0.count > 0 }
      let days = employed.reduce(0) { $0 + $1.count }
      // What lies before the history is not known, so nothing can be said of that year.
      guard let first = employed.first, run.start <= first.start else { continue }
      let lost = diary.record.lost.filter { run.contains($0.date) }
      let taken = lost.filter { $0.kind == leave }.reduce(0) { $0 + $1.length.count }
      let duties = diary.duties[diary.firstDuty(from: run.start)..<diary.firstDuty(from: run.end)]
      let overtime = diary.record.overtime.lazy.map { $0.clamped(to: diary.span(run)).length.count }
      let rostered =
        duties.reduce(0) { $0 + $1.span.length.count } - overtime.reduce(0, +)
        + lost.reduce(0) { $0 + $1.length.count }
      let shifts = Set(duties.map(\.date)).union(lost.map(\.date)).count
      if shifts == 0 { continue }
      // 5.6 weeks of a year of 52 weeks and a day or two, in proportion to the part employed.
      let weeks = rule.parameters.number("weeks") * Double(days) / Double(year.count)
      let byWeeks = weeks * Double(rostered) / (Double(days) / 7)
      let byDays =
        Double(rule.parameters.count("most_days")) * Double(days) / Double(year.count)
        * Double(rostered) / Double(shifts)
      let need = Int(min(byWeeks, byDays).rounded(.up))
      if taken < need {
        found.append(
          Finding(diary.span(run), measured: taken, limit: need, unit: "minutes of leave")
        )
      }
    }
    return found
  }
}
