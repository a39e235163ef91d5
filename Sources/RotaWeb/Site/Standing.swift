public import Planning

/// How things stand at an entry of the record; every page is worked out from one.
public struct Standing: Sendable {
  /// The room of the settings, its people left aside: what commands are weighed in.
  public let base: Room
  /// The room with its people.
  public let room: Room
  /// What the record knows.
  public let facts: Facts

  /// Makes a standing.
  public init(base: Room, facts: Facts) {
    self.base = base
    self.facts = facts
    room = facts.room(over: base)
  }

  /// The number of the newest entry.
  public var entry: Int { facts.entry }
}
