public import Planning
import CivilTime
import Rostering
import Wellbeing

/// What a welfare lead reads of one person while a case or a flag of theirs is open.
public struct PersonCareText: Hashable, Sendable {
  /// The lines.
  public let lines: [String]

  /// Puts it into words.
  public init(_ view: PersonCareView, in room: Room) {
    let (zone, rules) = (room.roster.zone, room.wellbeing)
    var lines = ["\(view.person): what is open, and hard calls by category, never weighed."]
    lines += view.flags.map {
      "  flag since \(Sentence.moment($0.flag.raised, in: zone)): \($0.flag.rule): \($0.flag.reason)"
    }
    for open in view.cases { lines += CaseText(open, in: room).lines }
    if let contact = view.contact {
      lines.append(
        "Agreed contact while away: \(contact.means.rawValue)"
          + (contact.by.map { " by \($0)" } ?? "")
          + (contact.isOnDaysOff ? "" : ", not on days off")
      )
    }
    lines.append(view.entries.isEmpty ? "No hard calls or concerns." : "Hard calls and concerns:")
    lines += ExposureText.lines(view.entries, rules, in: zone)
    lines += ExposureText.counts(view.counts, rules)
    self.lines = lines.map { TextWidth.clean($0) }
  }
}
