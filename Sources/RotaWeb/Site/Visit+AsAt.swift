import CivilTime
import Drawing
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
        "Write the moment to look back at as 24 Oct 21:40, or as the number of an entry."
      )
    }
    guard let entry else {
      throw Unanswered.notFound(
        Int(text).map { $0 > standing.entry } == true
          ? "There is no such entry yet." : "The record begins later than that."
      )
    }
    if entry == standing.entry { return (standing, nil) }
    let named = try seen(entry)
    let zone = standing.base.roster.zone
    let entered = try site.live.record.entry(named)?.entered
    let when = entered.map { ", \(Sentence.moment($0, in: zone))" } ?? ""
    return (try site.live.standing(asAt: entry), "entry \(named)\(when)")
  }

  private func moment(_ text: String) -> Instant? {
    let zone = standing.base.roster.zone
    if let instant = Instant(text) { return instant }
    return TypedMoment.read(text, .past, now: now, in: zone)
      ?? TypedDate.read(text, today: today).map { zone.startOfDay($0) }
  }

  /// The newest entry up to one that who asks may know of: that there was one in confidence is not for them.
  private func seen(_ entry: Int) throws -> Int {
    if viewer?.isAny(of: [.dataProtection]) == true { return entry }
    for number in stride(from: entry, to: 1, by: -1) {
      if let found = try site.live.record.entry(number), !ConfidentialEntries.contain(found.command)
      {
        return number
      }
    }
    return 1
  }
}
