public import Wellbeing
public import CivilTime
import Rostering

/// What somebody reads before and after they refer themself to a welfare lead.
public struct SelfReferralText: Hashable, Sendable {
  /// The lines.
  public let lines: [String]

  /// Puts a route into words.
  ///
  /// - Parameters:
  ///   - route: Where it goes.
  ///   - numbers: The numbers for who needs somebody now, each with what to do and what it is for.
  ///   - isSent: Whether it was sent.
  ///   - now: The present.
  ///   - zone: The room's clocks.
  public init(
    _ route: SelfReferralRoute,
    numbers: [String],
    isSent: Bool,
    now: Instant,
    in zone: ZoneRules
  ) {
    var lines: [String] = []
    let reaches = isSent ? "It has reached" : "It will reach"
    if route.leads.isEmpty {
      lines.append(
        route.deputy.map { "\(reaches) \($0), who stands in for the welfare leads." }
          ?? "There is nobody in this room whom it would reach."
      )
    } else {
      let leads = Sentence.list(route.leads, last: "and")
      lines.append("\(reaches) the welfare \(route.leads.count == 1 ? "lead" : "leads"), \(leads).")
      switch route.leadOnDuty {
      case let at? where at <= now: lines.append("A lead is on duty now.")
      case let at?: lines.append("A lead is next on duty on \(Sentence.moment(at, in: zone)).")
      case nil: lines.append("When a lead is next on duty is not known.")
      }
      if let deputy = route.deputy {
        lines.append(
          "Unread by \(Sentence.moment(route.deputyFrom, in: zone)) it goes to \(deputy) as well, who stands in for them."
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
