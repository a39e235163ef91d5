public import Wellbeing
public import CivilTime
import Rostering

/// What somebody reads before and after they refer themself to a welfare lead.
public struct SelfReferralText: Hashable, Sendable {
  /// The lines.
  public let lines: [String]

  /// Who can read what somebody sends to the leads.
  public static let readers = DisclosureNotice.text(readers: [
    "you", "the welfare leads you want", "their deputy once it has lain unread",
  ])

  /// Puts a route into words.
  ///
  /// - Parameters:
  ///   - route: Where it goes.
  ///   - numbers: The numbers for who needs somebody now, each with what to do and what it is for.
  ///   - isSent: Whether it was sent.
  ///   - now: The present.
  ///   - zone: The room's clocks.
  ///   - naming: What those it reaches are called; by their ids where nothing is said.
  public init(
    _ route: SelfReferralRoute,
    numbers: [String],
    isSent: Bool,
    now: Instant,
    in zone: ZoneRules,
    naming: Naming? = nil
  ) {
    func name(_ id: String) -> String { naming?.person(id: id) ?? id }
    var lines: [String] = []
    let reaches = isSent ? "It has reached" : "It will reach"
    if route.leads.isEmpty {
      lines.append(
        route.deputy.map { "\(reaches) \(name($0)), who stands in for the welfare leads." }
          ?? "There is nobody in this room whom it would reach."
      )
    } else {
      let leads = Sentence.list(route.leads.map(name), last: "and")
      lines.append("\(reaches) the welfare \(route.leads.count == 1 ? "lead" : "leads"), \(leads).")
      switch route.leadOnDuty {
      case let at? where at <= now: lines.append("A lead is on duty now.")
      case let at?: lines.append("A lead is next on duty on \(Sentence.moment(at, in: zone)).")
      case nil: lines.append("When a lead is next on duty is not known.")
      }
      if let deputy = route.deputy {
        lines.append(
          "Unread by \(Sentence.moment(route.deputyFrom, in: zone)) it goes to \(name(deputy)) as well, who stands in for them."
        )
      }
    }
    lines.append(
      "This is not an emergency line: nobody may see it for hours. Somebody now, at any hour:"
    )
    lines += numbers.map { "  \($0)" }
    self.lines = lines.map { TextWidth.clean($0) }
  }
}
