public import Planning
import CivilTime
import Rostering
import Wellbeing

/// Everything that is held about somebody's hard calls and care, in words for themselves, and who read it.
public struct OwnCareText: Hashable, Sendable {
  /// The lines.
  public let lines: [String]

  /// Puts it into words.
  public init(_ view: OwnCareView, in room: Room) {
    let (zone, rules) = (room.roster.zone, room.wellbeing)
    var lines = ["All that is held about \(view.person)'s hard calls and care:"]
    lines += ExposureText.lines(view.entries, rules, in: zone)
    if view.entries.isEmpty { lines.append("  no hard calls or concerns") }
    lines += ExposureText.counts(view.counts.lines, rules)
    if !view.corrections.isEmpty {
      lines.append("Corrected: " + Sentence.count(view.corrections.count, "entry", "entries"))
    }
    lines += view.flags.map { open in
      let asked = open.owner.flatMap { open.isAsked ? $0.id : nil }
      return "Flag since \(Sentence.moment(open.flag.raised, in: zone)), for a welfare lead to see"
        + (asked.map { " (\($0) is asked to see how you are, and not told why)" } ?? "")
        + ": \(open.flag.reason)"
    }
    for found in view.cases { lines += CaseText(own: found, in: room).lines }
    if !view.goodDays.isEmpty {
      lines.append("Good days: " + view.goodDays.map(Sentence.shortDay).joined(separator: ", "))
    }
    lines += view.stepAways.map { "Stepped away: \(Sentence.moment($0.start, in: zone))" }
    lines += view.checkOuts.map { "Check-out of \($0.posting.date): \($0.answer.rawValue)" }
    if !view.wishes.unwanted.isEmpty {
      lines.append("Not wanted: " + view.wishes.unwanted.sorted().joined(separator: ", "))
    }
    if let contact = view.wishes.contact {
      lines.append(
        "Contact while away: \(contact.means.rawValue)" + (contact.by.map { " by \($0)" } ?? "")
          + (contact.isOnDaysOff ? ", on days off too" : ", not on days off")
      )
    }
    lines.append(view.readings.isEmpty ? "Nobody has read any of it." : "Who read it:")
    lines += view.readings.map {
      "  \(Sentence.moment($0.at, in: zone))  \($0.reader)  \($0.subject.rawValue)"
    }
    self.lines = lines.map { TextWidth.clean($0) }
  }
}
