public import CivilTime
public import Rostering

/// How a room handles changes: settings, each with a default.
public struct ChangeRules: Hashable, Sendable {
  /// Whether a supervisor has to approve a swap.
  public var swapsNeedApproval = true
  /// How many days a swap that is asked stays open.
  public var swapDays = 14
  /// A change this many days or fewer before its shift stays "not yet told" until somebody has said so.
  public var tellWithin = 7
  /// How many days a publication covers unless said otherwise.
  public var publishedDays = 364
  /// The ids of the roles whose holders are supervisors.
  public var supervisorRoles: Set<String> = ["supervisor"]
  /// The notice that changes want.
  public var notice: [NoticeRule] = []
  /// How many may be off at once.
  public var limits: [OffLimit] = []
  /// How leave is counted.
  public var leave = LeaveRules()
  /// The reasons that may be given, by id with their words.
  public var reasons: [Reason] = Reason.usual
  /// For how many calendar years before the current one duties are kept.
  public var keptYears = 6

  /// The defaults.
  public init() {}
}

/// A reason from the room's list.
public struct Reason: Hashable, Sendable {
  /// Its id, `sickness-cover`.
  public let id: String
  /// Its words.
  public let text: String

  /// Makes a reason.
  public init(id: String, text: String) {
    self.id = id
    self.text = text
  }

  /// What every room has unless Config says otherwise; none tells anything of anybody's health or family.
  public static let usual: [Reason] = [
    Reason(id: "request", text: "At the person's own request"),
    Reason(id: "cover", text: "Cover for somebody away"),
    Reason(id: "demand", text: "More calls than expected"),
    Reason(id: "incident", text: "Major incident"),
    Reason(id: "training", text: "Training or court"),
    Reason(id: "welfare", text: "Looking after somebody"),
    Reason(id: "mistake", text: "Putting a mistake right"),
    Reason(id: "exigency", text: "Other pressing need of duty"),
  ]
}

/// How much notice a kind of change wants under some terms.
public struct NoticeRule: Hashable, Sendable {
  /// What is changed.
  public enum Subject: String, Hashable, Sendable, CaseIterable {
    /// Work on a rest day.
    case restDay
    /// A shift at other hours.
    case startTime
    /// A shift taken away.
    case standDown
  }

  /// Whose terms; everybody's where nothing is said.
  public let terms: String?
  /// What is changed.
  public let subject: Subject
  /// How many days.
  public let days: Int
  /// Where it stands.
  public let source: String

  /// Makes a rule.
  public init(terms: String?, subject: Subject, days: Int, source: String) {
    self.terms = terms
    self.subject = subject
    self.days = days
    self.source = source
  }
}

/// How many people may be on leave at once.
public struct OffLimit: Hashable, Sendable {
  /// The id of the team; all where nothing is said.
  public let team: String?
  /// The shift; each where nothing is said.
  public let shift: ShiftLetter?
  /// The id of the role; all where nothing is said.
  public let role: String?
  /// How many.
  public let most: Int

  /// Makes a limit.
  public init(team: String?, shift: ShiftLetter?, role: String?, most: Int) {
    self.team = team
    self.shift = shift
    self.role = role
    self.most = most
  }
}

/// How leave is counted: in hours, by leave year, in proportion to contracted hours and days employed.
public struct LeaveRules: Hashable, Sendable {
  /// The hours of leave in a year of full time; nothing where the room does not say.
  public var hours: Minutes?
  /// The contracted hours a week that are full time.
  public var fullTime = Minutes(38 * 60 + 30)
  /// The most that may be brought over into the next year.
  public var carryOver = Minutes.zero
  /// What each bank holiday adds, worked or not.
  public var bankHoliday = Minutes.zero

  /// The defaults.
  public init() {}
}
