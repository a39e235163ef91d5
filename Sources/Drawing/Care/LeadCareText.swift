public import Planning
public import CivilTime
import Rostering
public import Wellbeing

/// The debrief log as a welfare lead reads it: what is open, by its event, and what is to be done next.
public struct LeadCareText: Hashable, Sendable {
  /// The lines.
  public let lines: [String]

  /// Puts the log into words.
  public init(_ view: LeadCareView, in room: Room) {
    let zone = room.roster.zone
    let counts = view.counts
    var lines = [
      "Open \(counts.open) · due within 7 days \(counts.due) · not answered \(counts.unanswered) · "
        + "nobody at work in time \(counts.late) · flags \(view.flags.count)"
    ]
    if !view.flags.isEmpty {
      let table = TextTable(
        [
          .init("flag"), .init("for"), .init("rule"), .init("rests on"), .init("offer by"),
          .init("owner"),
        ],
        rows: view.flags.map { open in
          [
            Sentence.moment(open.flag.raised, in: zone), open.flag.person, open.flag.rule,
            Self.basis(open.flag), open.due.map { Sentence.moment($0, in: zone) } ?? "",
            open.isAsked
              ? "\(open.owner?.id ?? "") (supervisor, asks how they are)"
              : Self.owner(open.owner, isDue: open.due != nil, in: zone),
          ]
        }
      )
      lines += [""] + table.lines()
    }
    if !view.cases.isEmpty {
      let table = TextTable(
        [
          .init("about"), .init("case"), .init("for"), .init("kind"), .init("state"), .init("by"),
          .init("owner"), .init("next"),
        ],
        rows: view.cases.map { open in
          let item = open.care.item
          return [
            Sentence.moment(item.event, in: zone), open.id.description, item.person,
            item.kind.name, Self.state(item),
            open.due.map { Sentence.moment($0, in: zone) } ?? "",
            Self.owner(open.owner, isDue: open.due != nil, in: zone), Self.next(open, in: zone),
          ]
        }
      )
      lines += [""] + table.lines()
    }
    if !view.handovers.isEmpty {
      lines.append("")
      lines += view.handovers.map {
        "\"Anyone to look after?\" is not answered for \($0.date) \($0.letter), with the leads since "
          + "\(Sentence.moment($0.since, in: zone)): relief debrief handover \($0.date) \($0.letter) --nobody, or names"
      }
    }
    self.lines = lines.map { TextWidth.clean($0) }
  }

  /// `offered`, `read`, `accepted, under investigation`: how a case stands.
  public static func state(_ item: CareItem) -> String {
    var words = item.state.words
    if item.kind == .selfReferral, item.state == .accepted {
      words = item.readAt == nil ? "unread" : "read"
    }
    return item.isUnderInvestigation ? words + ", under investigation" : words
  }

  /// With whom something is, and whether they are at work in time.
  public static func owner(
    _ owner: CareOwner?,
    isDue: Bool,
    in zone: ZoneRules,
    naming: Naming? = nil
  ) -> String {
    guard let owner else { return "nobody left whom they want" }
    var words = naming?.person(id: owner.id) ?? owner.id
    if owner.isDeputy { words += " (standing in)" }
    if isDue && !owner.isInTime {
      words +=
        owner.from.map { ", too late: from \(Sentence.moment($0, in: zone))" } ?? ", no duty known"
    }
    return words
  }

  /// What is to be done next.
  public static func next(
    _ open: OpenCase,
    in zone: ZoneRules,
    naming: Naming? = nil
  ) -> String {
    let item = open.care.item
    let when = CareWhen.text(open.placement, in: zone, naming: naming)
    switch item.state {
    case .flagged, .closed: return ""
    case .declined: return "close, or leave open: they may change their mind"
    case .unanswered: return "look in, then ask again or close" + (when.isEmpty ? "" : "; " + when)
    case .offered, .accepted, .held:
      guard let step = item.next else { return "close: every talk was held" }
      if item.kind == .selfReferral, item.readAt == nil {
        return "read it; then \(step.name): \(when)"
      }
      let ask = item.state == .offered ? "answer; " : ""
      return "\(ask)\(step.name): \(when)"
    }
  }

  /// `2 hard calls and 1 concern`: what a flag rests on.
  public static func basis(_ flag: Flag) -> String {
    var parts: [String] = []
    if !flag.exposures.isEmpty { parts.append(Sentence.count(flag.exposures.count, "hard call")) }
    if !flag.concerns.isEmpty { parts.append(Sentence.count(flag.concerns.count, "concern")) }
    return Sentence.list(parts)
  }
}
