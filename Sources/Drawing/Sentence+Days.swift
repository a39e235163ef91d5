public import CivilTime
import Rostering

extension Sentence {
  private static let months = [
    "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec",
  ]

  /// `Oct`.
  public static func month(_ date: CivilDate) -> String { months[date.components.month - 1] }

  /// `Sat 24 Oct 2026`.
  public static func day(_ date: CivilDate) -> String {
    date == .never ? "further notice" : "\(shortDay(date)) \(date.year)"
  }

  /// `Sat 24 Oct`, where the year goes without saying.
  public static func shortDay(_ date: CivilDate) -> String {
    "\(date.weekday.short) \(date.components.day) \(month(date))"
  }

  /// `Mon 19 Oct to Sun 15 Nov 2026`, the last day included.
  public static func days(_ days: DateSpan) -> String {
    guard days.count > 0 else { return "no days" }
    let last = days.end - 1
    if days.count == 1 { return day(last) }
    return
      "\(days.start.year == last.year ? shortDay(days.start) : day(days.start)) to \(day(last))"
  }

  /// `Thu 22 Oct 07:00` by the clocks of a zone; with `BST` or `GMT` where they show the time twice.
  public static func moment(_ moment: Instant, in zone: ZoneRules) -> String {
    "\(shortDay(zone.date(at: moment))) \(time(moment, in: zone))"
  }

  /// `07:00` by the clocks of a zone; with `BST` or `GMT` where they show the time twice.
  public static func time(_ moment: Instant, in zone: ZoneRules) -> String {
    let (date, time) = zone.local(at: moment)
    guard zone.reading(of: date, at: time).reading == .repeated else { return "\(time)" }
    let next = zone.firstTransition(after: moment)
    let name = next == 0 ? zone.initialAbbreviation : zone.transitions[next - 1].abbreviation
    return "\(time) \(name)"
  }

  /// `Sat 24 Oct 19:00–07:00`, with the second day where it is neither the same nor the next.
  public static func span(_ span: Span, in zone: ZoneRules) -> String {
    let days = zone.date(at: span.end) - zone.date(at: span.start)
    return "\(moment(span.start, in: zone))–"
      + (days <= 1 ? time(span.end, in: zone) : " " + moment(span.end, in: zone))
  }
}
