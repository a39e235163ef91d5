public import CivilTime
import Rostering
import Wellbeing

/// For how much of the coming time nobody is on duty who may read a self-referral.
public struct CareCoverage: Hashable, Sendable {
  /// The time looked at.
  public let horizon: Span
  /// Whether the room has a lead or a deputy at any time of it.
  public let isSetUp: Bool
  /// When neither a lead nor a deputy is on duty, in order; all of the horizon where there is none.
  public let uncovered: [Span]

  /// The uncovered time together.
  public var length: Minutes { uncovered.reduce(Minutes(0)) { $0 + $1.length } }

  /// The longest uncovered stretch, the first of several.
  public var longest: Span? {
    uncovered.reduce(nil as Span?) { best, span in
      guard let best else { return span }
      return span.length > best.length ? span : best
    }
  }
}

extension Room {
  /// How far the leads and their deputies cover the coming days.
  ///
  /// - Parameters:
  ///   - now: From when.
  ///   - days: How many days of 24 hours; at least one.
  /// - Returns: What is covered and what is not.
  public func careCoverage(from now: Instant, days: Int = 28) -> CareCoverage {
    let horizon = Span(now, now + .days(max(1, days)))
    let zone = roster.zone
    let staff = careStaff(
      over: DateSpan(zone.date(at: horizon.start), zone.date(at: horizon.end) + 1)
    )
    return CareCoverage(
      horizon: horizon,
      isSetUp: !staff.leads.isEmpty || !staff.deputies.isEmpty,
      uncovered: staff.uncovered(in: horizon)
    )
  }
}
