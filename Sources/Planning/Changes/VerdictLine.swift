import CivilTime
import DutyRules

extension Verdict {
  /// `W10 daily rest: 600 minutes of rest, limit 660, kowen, 28 Mar 22:00 – 29 Mar 09:00`.
  func line(in zone: ZoneRules, today: CivilDate) -> String {
    let title = RuleSpec.all.first { $0.id == rule }.map { " \($0.title)" } ?? ""
    let often = occurrences > 1 ? ", \(occurrences) times" : ""
    return "\(rule)\(title): \(Self.plain(measured)) \(unit), limit \(Self.plain(limit)), "
      + "\(person), \(zone.brief(span, today: today))\(often)"
  }

  private static func plain(_ value: Double) -> String {
    Int(exactly: value).map(String.init) ?? "\((value * 100).rounded() / 100)"
  }
}

extension ZoneRules {
  /// `28 Mar 22:00 – 29 Mar 09:00` by these clocks, with the year where it is not today's.
  func brief(_ span: Span, today: CivilDate) -> String {
    "\(brief(span.start, today: today)) – \(brief(span.end, today: today))"
  }

  /// `28 Mar 22:00` by these clocks, with the year where it is not today's.
  func brief(_ moment: Instant, today: CivilDate) -> String {
    let (date, time) = local(at: moment)
    return "\(date.brief(today: today)) \(time)"
  }
}

extension CivilDate {
  private static let months = [
    "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec",
  ]

  /// `28 Mar`, with the year where it is not today's.
  func brief(today: CivilDate) -> String {
    let (year, month, day) = components
    return "\(day) \(Self.months[month - 1])" + (year == today.year ? "" : " \(year)")
  }
}
