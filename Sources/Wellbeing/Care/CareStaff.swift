import CivilTime

/// Who looks after people in a room, each with their time, in the order in which they are asked.
public struct CareStaff: Hashable, Sendable {
  /// Supervisors: checks, look-ins and operational debriefs.
  public var supervisors: [CareCalendar]
  /// TRiM practitioners.
  public var practitioners: [CareCalendar]
  /// Occupational health, where its hours are known.
  public var occupationalHealth: [CareCalendar]
  /// Welfare leads.
  public var leads: [CareCalendar]
  /// The leads' named deputies.
  public var deputies: [CareCalendar]

  /// Makes a staff.
  public init(
    supervisors: [CareCalendar] = [],
    practitioners: [CareCalendar] = [],
    occupationalHealth: [CareCalendar] = [],
    leads: [CareCalendar] = [],
    deputies: [CareCalendar] = []
  ) {
    self.supervisors = supervisors
    self.practitioners = practitioners
    self.occupationalHealth = occupationalHealth
    self.leads = leads
    self.deputies = deputies
  }

  /// Who may hold a talk.
  public func holders(of step: CareStep) -> [CareCalendar] {
    switch step {
    case .check, .lookIn, .hotDebrief, .coldDebrief: supervisors
    case .trimFirst, .trimSecond: practitioners
    case .occupationalHealth: occupationalHealth
    case .selfReferral: leads
    }
  }

  /// Who owns an item unless they cannot.
  func owners(of kind: CareKind) -> [CareCalendar] {
    switch kind {
    case .wellbeingCheck, .hotDebrief, .coldDebrief: supervisors
    case .trim: practitioners
    case .occupationalHealth, .selfReferral: leads
    }
  }
}

extension [CareCalendar] {
  /// Those who may look after a person.
  func allowed(for person: String, _ wishes: CareWishes) -> [CareCalendar] {
    filter { wishes.allow($0.person, for: person) }
  }

  /// Who is at a desk first at or after a moment, and from when; the first in order of several.
  func firstPresent(from moment: Instant) -> (calendar: CareCalendar, at: Instant)? {
    var best: (calendar: CareCalendar, at: Instant)?
    for calendar in self {
      guard let duty = calendar.present.first(where: { $0.end > moment }) else { continue }
      let at = Swift.max(duty.start, moment)
      if best.map({ at < $0.at }) ?? true { best = (calendar, at) }
    }
    return best
  }
}
