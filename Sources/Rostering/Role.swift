public import CivilTime

/// What somebody does on a shift: contact handler, dispatcher, supervisor.
public struct Role: Hashable, Sendable {
  /// Its id.
  public let id: String
  /// Its name.
  public let name: String
  /// The ids of the queues its people answer.
  public let queues: [String]
  /// The fewest people of this role that may be there.
  public let minimum: [MinimumLevel]

  /// Makes a role.
  public init(id: String, name: String, queues: [String] = [], minimum: [MinimumLevel] = []) {
    self.id = id
    self.name = name
    self.queues = queues
    self.minimum = minimum
  }
}

/// A floor under the number of people of one role.
public enum MinimumLevel: Hashable, Sendable {
  /// All through one kind of shift.
  case shift(ShiftLetter, need: Int)
  /// By the clock on some weekdays; `to` at or before `from` is on the next day.
  case hours(days: WeekdaySet, from: WallTime, to: WallTime, need: Int)

  /// How many people it asks for.
  public var need: Int {
    switch self {
    case .shift(_, let need), .hours(_, _, _, let need): need
    }
  }
}
