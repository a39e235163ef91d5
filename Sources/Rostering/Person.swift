public import CivilTime

/// Somebody who works in the room.
public struct Person: Hashable, Sendable {
  /// Their id.
  public let id: String
  /// Their name as they write it.
  public let name: String
  /// Where they stand and when: by date, not overlapping, never empty.
  public let placements: [Placement]

  /// Makes a person.
  public init(id: String, name: String, placements: [Placement]) {
    self.id = id
    self.name = name
    self.placements = placements
  }

  /// Their placement on a day, where they have one.
  public func placement(on date: CivilDate) -> Placement? {
    placements.first { $0.days.contains(date) }
  }
}

/// A person's dated place: one row of people.csv.
public struct Placement: Hashable, Sendable {
  /// The days it holds; an open end is `CivilDate.never`.
  public var days: DateSpan
  /// The id of the team, where there is one.
  public var team: String?
  /// Role ids, never empty; the first is that of their postings.
  public var roles: [String]
  /// An own pattern's id, in place of the team's.
  public var pattern: String?
  /// An own phase, in place of the team's.
  public var phase: Int?
  /// The weekdays they work; on the others they are not rostered.
  public var weekdays: WeekdaySet
  /// Contracted paid time a week, where it is known.
  public var contracted: Minutes?
  /// How much of a desk they fill, 0 … 1: a trainee 0 until signed off.
  public var counts: Double
  /// What they can do, with the last day of each.
  public var skills: [Skill]
  /// The id of the person who tutors them.
  public var tutor: String?
  /// The intake they joined with.
  public var cohort: String?
  /// Whose terms they serve under: the key into the room's rule sets.
  public var terms: String?
  /// Whether they have opted out of the 48-hour week.
  public var hasOptedOut: Bool
  /// The day of their last night worker's health assessment.
  public var nightAssessment: CivilDate?

  /// Makes a placement.
  public init(
    days: DateSpan,
    team: String? = nil,
    roles: [String],
    pattern: String? = nil,
    phase: Int? = nil,
    weekdays: WeekdaySet = .all,
    contracted: Minutes? = nil,
    counts: Double = 1,
    skills: [Skill] = [],
    tutor: String? = nil,
    cohort: String? = nil,
    terms: String? = nil,
    hasOptedOut: Bool = false,
    nightAssessment: CivilDate? = nil
  ) {
    self.days = days
    self.team = team
    self.roles = roles
    self.pattern = pattern
    self.phase = phase
    self.weekdays = weekdays
    self.contracted = contracted
    self.counts = counts
    self.skills = skills
    self.tutor = tutor
    self.cohort = cohort
    self.terms = terms
    self.hasOptedOut = hasOptedOut
    self.nightAssessment = nightAssessment
  }
}

/// Something a person is signed off to do, perhaps until a day.
public struct Skill: Hashable, Sendable {
  /// Its name.
  public let name: String
  /// The last day it holds; nothing is without end.
  public let until: CivilDate?

  /// Makes a skill.
  public init(name: String, until: CivilDate? = nil) {
    self.name = name
    self.until = until
  }

  /// The skill that lets somebody stand in for a tutor.
  public static let tutor = "tutor"

  /// Whether it holds on a day.
  public func holds(on date: CivilDate) -> Bool { until.map { date <= $0 } ?? true }
}
