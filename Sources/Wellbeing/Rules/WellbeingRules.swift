/// What a room has laid down about hard calls and care: its categories, its flag rules and its
/// times, each with why, and who looks after people.
public struct WellbeingRules: Hashable, Sendable {
  /// Its version, as the room names it.
  public var version: String
  /// The categories of hard calls, in the order in which they are offered.
  public var categories: [ExposureCategory]
  /// The rules that raise flags.
  public var flagRules: [FlagRule]
  /// When care is due.
  public var times: CareTimes
  /// Why the times are what they are, by their names in the file.
  public var timeRationales: [String: Rationale]
  /// Who looks after people, by the skills they have.
  public var who = CareRoles()
  /// For how long it is kept.
  public var kept = CareKeeping()
  /// Why it is kept for as long, by the names of the classes.
  public var keptRationales: [String: Rationale] = [:]

  /// Makes rules.
  public init(
    version: String,
    categories: [ExposureCategory],
    flagRules: [FlagRule],
    times: CareTimes = CareTimes(),
    timeRationales: [String: Rationale] = [:]
  ) {
    self.version = version
    self.categories = categories
    self.flagRules = flagRules
    self.times = times
    self.timeRationales = timeRationales
  }

  /// The category with an id.
  public func category(_ id: String) -> ExposureCategory? { categories.first { $0.id == id } }

  /// The flag rule with an id.
  public func flagRule(_ id: String) -> FlagRule? { flagRules.first { $0.id == id } }
}
