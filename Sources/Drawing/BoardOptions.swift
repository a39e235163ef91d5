public import CivilTime

extension RotaBoard {
  /// What of a plan is shown, and to whom.
  public struct Options: Hashable, Sendable {
    /// Rows of people.
    public enum People: Hashable, Sendable {
      /// Teams only.
      case hidden
      /// People by their id.
      case ids
      /// People by their name.
      case names
    }

    /// The days, within the plan's; all of them where nothing is said.
    public var days: DateSpan?
    /// The ids of the teams; all where nothing is said, and cover always counts everybody.
    public var teams: Set<String>?
    /// Rows of people.
    public var people: People
    /// Whether the viewer is a supervisor: sees every kind of absence and whom a rule is about.
    public var isForSupervisors: Bool
    /// The id of the colleague who looks, empty for somebody who is none of the room's people.
    ///
    /// Of others they read that somebody is away, and of themselves why. Without one each kind is shown as the settings
    /// say.
    public var colleague: String?

    /// Makes options; without any, a board that may hang on a wall.
    public init(
      days: DateSpan? = nil,
      teams: Set<String>? = nil,
      people: People = .hidden,
      isForSupervisors: Bool = false,
      colleague: String? = nil
    ) {
      self.days = days
      self.teams = teams
      self.people = people
      self.isForSupervisors = isForSupervisors
      self.colleague = colleague
    }
  }
}
