public import CivilTime
public import Planning
import Rostering
import Wellbeing

/// What there is to say of how a room looks after people when its Config is checked: few sentences, whatever is missing.
public struct CareRemarks: Hashable, Sendable {
  /// One thing to say.
  public struct Remark: Hashable, Sendable {
    /// Whether somebody may have to wait for help because of it; else it is something to know.
    public let isWarning: Bool
    /// The file to look at, below Config.
    public let path: String
    /// What is the matter, one sentence without a full stop.
    public let message: String
    /// What to do about it.
    public let hint: String
  }

  /// What there is to say, what matters most first.
  public let remarks: [Remark]

  /// Looks at who looks after people and at the numbers to ring.
  ///
  /// - Parameters:
  ///   - room: The room.
  ///   - now: From when the next 28 days are counted.
  public init(_ room: Room, from now: Instant) {
    remarks = [Self.cover(room, now), Self.examples(room)].compactMap { $0 }
  }

  private static let days = 28

  private static func cover(_ room: Room, _ now: Instant) -> Remark? {
    let coverage = room.careCoverage(from: now, days: days)
    guard coverage.isSetUp else { return nobody(room) }
    guard let longest = coverage.longest else { return nil }
    let zone = room.roster.zone
    // A minute that nobody covers is not said to be none.
    let hours = (coverage.length.count + 59) / 60
    let stretch =
      "\(Sentence.moment(longest.start, in: zone)) – \(Sentence.moment(longest.end, in: zone))"
    return Remark(
      isWarning: true,
      path: "people.csv",
      message: "no welfare lead or deputy is on duty for \(hours) of "
        + "\(coverage.horizon.length.count / 60) h in the next \(days) days; longest \(stretch)",
      hint: "\(give([.deputy], in: room)) to somebody who is on duty then: whoever refers themself "
        + "waits that long, and sees the numbers to ring meanwhile"
    )
  }

  private static func nobody(_ room: Room) -> Remark {
    Remark(
      isWarning: false,
      path: "people.csv",
      message: "nobody is a welfare lead or a deputy, so a self-referral would reach nobody",
      hint: "\(give([.lead, .deputy], in: room)) to somebody in people.csv"
    )
  }

  /// `give the skill ...`, by the names that the room has for it.
  private static func give(_ roles: [CareRole], in room: Room) -> String {
    let names = roles.compactMap { room.wellbeing.who[$0].first }.map { "`\($0)`" }
    if names.count < roles.count {
      return "name skills under `who:` in rules/wellbeing.yaml, and give them"
    }
    return "give the skill\(names.count == 1 ? "" : "s") \(names.joined(separator: " and "))"
  }

  private static func examples(_ room: Room) -> Remark? {
    let count = room.support.lines.count(where: \.isExample)
    guard count > 0 else { return nil }
    return Remark(
      isWarning: false,
      path: "support.yaml",
      message: count == 1
        ? "one number is an example and is shown to nobody"
        : "\(count) numbers are examples and are shown to nobody",
      hint: "put your own in and take `example: yes` away"
    )
  }
}
