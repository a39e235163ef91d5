import CivilTime
public import Planning
import Rostering
import Staffing

/// How a change moves the cover of calls, in words.
///
/// `Calls: 999+101, Tue 6 Oct 07:00–19:00: at the tightest, 10:30, 13.3 → 12.4 people, 14 needed; 999 in 10 s
/// expected 93 % → 91 %, target 90 %.`
public struct CallCoverText: Hashable, Sendable {
  /// A line for each stretch; of many the first ones and how many more there are.
  public let lines: [String]

  /// How many stretches are told one by one.
  static let most = 6

  /// Puts the changes of cover into words.
  public init(_ changes: [CallCoverChange], in room: Room) {
    let zone = room.roster.zone
    var lines = changes.prefix(Self.most).map { Self.line($0, zone) }
    if changes.count > Self.most {
      lines.append(
        "Calls: \(Sentence.count(changes.count - Self.most, "more stretch")) with other numbers."
      )
    }
    self.lines = lines.map { TextWidth.clean($0) }
  }

  private static func line(_ change: CallCoverChange, _ zone: ZoneRules) -> String {
    let before = Sentence.number(change.before, places: 1)
    let after = Sentence.number(change.after, places: 1)
    var text =
      "Calls: \(change.id), \(Sentence.span(change.span, in: zone)): at the tightest, "
      + "\(zone.local(at: change.worst.start).time), \(before) → \(after) people, \(change.need) needed"
    if let before = change.shareBefore, let after = change.shareAfter {
      let target = change.queue.target.share
      let seconds = change.queue.target.withinSeconds.map { " in \(Sentence.number($0)) s" } ?? ""
      text += "; \(change.queue.id)\(seconds) expected "
      text += CoverService.percent(before, against: target, places: 0) + " → "
      text += CoverService.percent(after, against: target, places: 0)
      if let target { text += ", target \(CoverService.percent(target, places: 0))" }
    }
    return text + "."
  }
}
