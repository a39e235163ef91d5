public import CivilTime
public import Rostering

/// That somebody is one of the room's people.
public struct PersonIdentity: Hashable, Sendable {
  /// Their id.
  public let id: String
  /// Their name as they write it.
  public let name: String

  /// Makes an identity.
  public init(id: String, name: String) {
    self.id = id
    self.name = name
  }
}

/// Where somebody stands and when.
public struct DatedPlacement: Hashable, Sendable {
  /// Whose it is.
  public let person: String
  /// The dated place; those of one person never overlap.
  public let placement: Placement

  /// Makes a dated placement.
  public init(person: String, placement: Placement) {
    self.person = person
    self.placement = placement
  }
}

/// Leave that is asked for and not granted, in the waiting line by when it was asked.
public struct LeaveRequest: Hashable, Sendable {
  /// What is asked for.
  public let absence: Absence
  /// When.
  public let asked: Instant

  /// Makes a request.
  public init(absence: Absence, asked: Instant) {
    self.absence = absence
    self.asked = asked
  }
}

/// Hours owed to somebody, or taken off what is owed where they are negative.
public struct HoursCredit: Hashable, Sendable {
  /// What is owed.
  public enum Kind: String, Hashable, Sendable, CaseIterable {
    /// Time off in lieu.
    case toil
    /// A rest day to be given back.
    case restDay
    /// Hours of leave brought over from the leave year before.
    case carriedOver
    /// Rest the rules ask for in place of rest that was not had.
    case compensatoryRest
  }

  /// Whose they are.
  public let person: String
  /// What is owed.
  public let kind: Kind
  /// How much.
  public let hours: Minutes
  /// The day it arose, or from which it counts.
  public let date: CivilDate
  /// The fact it arose from, where it was one.
  public let cause: FactID?

  /// Makes a credit.
  public init(
    person: String,
    kind: Kind,
    hours: Minutes,
    date: CivilDate,
    cause: FactID? = nil
  ) {
    self.person = person
    self.kind = kind
    self.hours = hours
    self.date = date
    self.cause = cause
  }
}

/// Something that must not be deleted however old it is.
public struct Hold: Hashable, Sendable {
  /// What it is about.
  public enum Object: String, Hashable, Sendable, CaseIterable {
    /// All that is held of a person.
    case person
    /// One person's shift, or everybody's of a day and letter.
    case shift
    /// All that is held of some days, whoever it is about.
    case incident
  }

  /// What it is about.
  public let object: Object
  /// The person, where it is about one.
  public let person: String?
  /// The days, where it is about some.
  public let days: DateSpan?
  /// The last day it stops deletion.
  public let until: CivilDate
  /// The number of the case or incident, for who looks it up elsewhere.
  public let reference: String

  /// Makes a hold.
  public init(
    object: Object,
    person: String?,
    days: DateSpan?,
    until: CivilDate,
    reference: String
  ) {
    self.object = object
    self.person = person
    self.days = days
    self.until = until
    self.reference = reference
  }
}

/// The Config the room is read from: room.yaml, rules/, holidays/ and other settings, never the CSV files.
public struct ConfigVersion: Hashable, Sendable {
  /// Each file by path, with the SHA-256 of its bytes; sorted by path.
  public let files: [InputFile]

  /// Makes a version.
  public init(files: [InputFile]) { self.files = files.sorted { $0.path < $1.path } }
}
