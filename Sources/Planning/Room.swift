public import CivilTime
public import DutyRules
public import Rostering
public import Staffing
public import Wellbeing

/// A room as its Config describes it, checked: every reference resolves.
public struct Room: Hashable, Sendable {
  /// The room's id, first part of every UID.
  public var id: String
  /// Its name.
  public var name: String
  /// Since when this Config is issued: DTSTAMP and LAST-MODIFIED of what has no record.
  public var issued: Instant
  /// Its words for the things of the trade.
  public var labels: Labels
  /// People, patterns and what is known of both.
  public var roster: Roster
  /// Its lines of calls, by priority.
  public var queues: [Queue]
  /// How calls become people.
  public var staffing: StaffingSettings
  /// Which rule sets hold for whom.
  public var rules: RoomRules
  /// How it handles changes.
  public var changes = ChangeRules()
  /// What it has laid down about hard calls and care.
  public var wellbeing = WellbeingRules.builtIn
  /// The numbers to ring.
  public var support = SupportNumbers.builtIn
  /// What it has laid down about breaks.
  public var breaks = BreakRules.builtIn
  /// Rest that its people are owed for what was really worked; empty without a record.
  public var restOwed: [RestDebt] = []
  /// The files it was read from, by path, with the SHA-256 of each.
  public var inputs: [InputFile]

  /// Makes a room.
  public init(
    id: String,
    name: String,
    issued: Instant,
    labels: Labels = Labels(),
    roster: Roster,
    queues: [Queue] = [],
    staffing: StaffingSettings = StaffingSettings(),
    rules: RoomRules,
    inputs: [InputFile] = []
  ) {
    self.id = id
    self.name = name
    self.issued = issued
    self.labels = labels
    self.roster = roster
    self.queues = queues
    self.staffing = staffing
    self.rules = rules
    self.inputs = inputs
  }
}

/// Words that differ between forces.
public struct Labels: Hashable, Sendable {
  /// Team, watch, relief or section.
  public var team: String

  /// Makes labels.
  public init(team: String = "Team") { self.team = team }
}

/// A file of Config that went into a plan.
public struct InputFile: Hashable, Sendable {
  /// Its path below Config.
  public let path: String
  /// The SHA-256 of its bytes, in hex.
  public let sha256: String

  /// Makes an input file.
  public init(path: String, sha256: String) {
    self.path = path
    self.sha256 = sha256
  }
}

/// Which rule sets hold for whom.
public struct RoomRules: Hashable, Sendable {
  /// The sets for people whose terms are not named in `byTerms`.
  public var general: [RuleSet]
  /// The sets by terms, `staff`, `officer`.
  public var byTerms: [String: [RuleSet]]

  /// Makes the rules of a room.
  public init(general: [RuleSet], byTerms: [String: [RuleSet]] = [:]) {
    self.general = general
    self.byTerms = byTerms
  }

  /// The sets that hold under some terms.
  public func sets(for terms: String?) -> [RuleSet] { terms.flatMap { byTerms[$0] } ?? general }

  /// Every set, once, general ones first and the rest by terms.
  public var all: [RuleSet] {
    var seen: Set<String> = []
    return (general + byTerms.sorted { $0.key < $1.key }.flatMap(\.value))
      .filter { seen.insert($0.id).inserted }
  }
}
