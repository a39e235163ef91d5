import CivilTime
import Planning
import Rostering
import RotaStore

extension Visit {
  /// How things stood at an entry or a moment that somebody typed, with what that is called where it is not now.
  ///
  /// - Throws: `Unanswered` where the text says neither, or the record begins later; `RecordError`.
  public func standing(asAt text: String?) throws -> (standing: Standing, past: String?) {
    guard let text else { return (standing, nil) }
    let entry: Int?
    if let number = Int(text) {
      entry = (1...max(1, standing.entry)).contains(number) ? number : nil
    } else if let moment = moment(text) {
      entry = try site.live.record.entry(at: moment)
    } else {
      throw Unanswered.badInput(
        "Write what to look back at as the number of an entry, or as 2026-10-24T07:40."
      )
    }
    guard let entry else { throw Unanswered.notFound("The record begins later than that.") }
    if entry == standing.entry { return (standing, nil) }
    let zone = standing.base.roster.zone
    let entered = try site.live.record.entry(entry)?.entered
    let when = entered.map { ", \(zone.iso($0))" } ?? ""
    return (try site.live.standing(asAt: entry), "entry \(entry)\(when)")
  }

  private func moment(_ text: String) -> Instant? {
    let zone = standing.base.roster.zone
    if let instant = Instant(text) { return instant }
    let parts = text.split { $0 == "T" || $0 == " " }
    guard let first = parts.first, let date = CivilDate(first) else { return nil }
    if parts.count == 1 { return zone.startOfDay(date) }
    return parts.count == 2
      ? WallTime(String(parts[1])).map { zone.instant(of: date, at: $0) } : nil
  }
}
