public import Planning
import CivilTime
import Rostering
import Wellbeing

/// One case with its log: that things happened and when, never what was said.
public struct CaseText: Hashable, Sendable {
  /// The lines.
  public let lines: [String]

  /// Who can read a case, and the limit of that.
  public static let readers = DisclosureNotice.text(readers: [
    "whom it is for", "the welfare leads they want", "a deputy once it has come to them",
    "whoever holds the talk (with whom and when, not why)",
  ])

  /// An open case as those see it who see to it.
  public init(_ open: OpenCase, in room: Room) {
    let zone = room.roster.zone
    var lines = Self.head(open.id, open.care, rule: room, in: zone)
    let next = LeadCareText.next(open, in: zone)
    if !next.isEmpty { lines.append("  next: \(next)") }
    lines.append(
      "  owner: \(LeadCareText.owner(open.owner, isDue: open.due != nil, in: zone))"
        + (open.due.map { ", by \(Sentence.moment($0, in: zone))" } ?? "")
    )
    self.lines = (lines + Self.log(open.care.item, in: zone)).map { TextWidth.clean($0) }
  }

  /// A case as it stands in somebody's own view.
  public init(own found: OwnCareView.Case, in room: Room) {
    let zone = room.roster.zone
    var lines = Self.head(found.id, found.care, rule: room, in: zone)
    if let open = found.open {
      if let step = open.care.item.next, open.placement != nil {
        lines.append("  due: \(step.name): \(Self.own(open.placement, in: zone))")
      }
      lines.append(
        "  with: \(open.owner?.id ?? "nobody left whom you want; your wishes say who not")"
      )
    }
    if let entry = found.textEntry {
      lines.append("  what you wrote: relief audit note \(entry)")
    }
    self.lines = (lines + Self.log(found.care.item, in: zone)).map { TextWidth.clean($0) }
  }

  private static func head(
    _ id: FactID,
    _ care: CareCase,
    rule room: Room,
    in zone: ZoneRules
  ) -> [String] {
    let item = care.item
    if item.log.map(\.move) == [.close(.withdrawn)] {
      return ["\(id)  a flag was looked at, and no offer of its own was needed"]
        + why(care, room)
    }
    return [
      "\(id)  \(item.kind.name), about \(Sentence.moment(item.event, in: zone)): \(LeadCareText.state(item))"
    ] + why(care, room)
  }

  private static func why(_ care: CareCase, _ room: Room) -> [String] {
    guard let rule = care.rule else { return [] }
    let reason = room.wellbeing.flagRule(rule)?.rationale.reason
    return ["  flag: \(rule)" + (reason.map { ": \($0)" } ?? "")]
  }

  private static func log(_ item: CareItem, in zone: ZoneRules) -> [String] {
    item.log.map { "  \(Sentence.moment($0.at, in: zone))  \($0.move.words)  \($0.by)" }
  }

  /// When a talk is, to the person it is for.
  private static func own(_ placement: CarePlacement?, in zone: ZoneRules) -> String {
    switch placement {
    case .slot(let slot): CareWhen.text(slot, in: zone)
    case .ask(let question):
      "no duty fits: "
        + (question.firstAfter.map {
          "the first duty after is \(CareWhen.text($0, in: zone)) (--first-after), or "
        } ?? "")
        + "pick a time from \(Sentence.moment(question.pickFrom, in: zone)) on (--pick)"
    case .lead(let it):
      "a welfare lead sees to it"
        + (it.lookIn.map { "; look-in on \(Sentence.moment($0.start, in: zone))" } ?? "")
    case .waits: "waits until the investigation is over"
    case nil: ""
    }
  }
}
