public import CivilTime
public import Rostering
public import Wellbeing

/// What somebody is to others on a day: what they may see and do about hard calls and care follows from it.
public struct CareRights: Hashable, Sendable {
  /// What they do for people.
  public let roles: Set<CareRole>
  /// Whether they supervise, by role or acting.
  public let isSupervisor: Bool

  /// Makes rights.
  public init(roles: Set<CareRole> = [], isSupervisor: Bool = false) {
    self.roles = roles
    self.isSupervisor = isSupervisor
  }

  /// Whether they are a welfare lead.
  public var isLead: Bool { roles.contains(.lead) }
  /// Whether they stand in for the leads and are not one.
  public var isDeputy: Bool { roles.contains(.deputy) && !isLead }
  /// Whether they are a TRiM practitioner.
  public var isPractitioner: Bool { roles.contains(.practitioner) }
  /// Whether they are a peer supporter.
  public var isPeer: Bool { roles.contains(.peer) }
  /// Whether they are of occupational health.
  public var isOccupationalHealth: Bool { roles.contains(.occupationalHealth) }
  /// Whether they are a post-incident manager.
  public var isPostIncidentManager: Bool { roles.contains(.postIncident) }
  /// Whether they are the data protection officer.
  public var isDataProtectionOfficer: Bool { roles.contains(.dataProtection) }
}

extension Room {
  /// What somebody is to others on a day; nothing for whom the room does not know or who is not in it then.
  public func careRights(of person: String, on day: CivilDate) -> CareRights {
    guard let place = roster.index(ofPerson: person) else { return CareRights() }
    let person = roster.people[place]
    return CareRights(
      roles: Set(CareRole.allCases.filter { isOne($0, person, on: day) }),
      isSupervisor: isSupervisor(person, on: day)
    )
  }

  /// Ids of those who are one of these on a day, sorted.
  public func people(who role: CareRole, on day: CivilDate) -> [String] {
    roster.people.filter { isOne(role, $0, on: day) }.map(\.id).sorted()
  }

  /// Whether somebody is a welfare lead on a day.
  public func isLead(_ person: String, on day: CivilDate) -> Bool {
    careRights(of: person, on: day).isLead
  }

  /// Whether somebody stands in for the leads on a day and is not one.
  public func isDeputy(_ person: String, on day: CivilDate) -> Bool {
    careRights(of: person, on: day).isDeputy
  }

  /// Whether somebody holds, or acts in, a role that supervises.
  public func isSupervisor(_ person: Person, on day: CivilDate) -> Bool {
    let roles = person.placement(on: day)?.roles ?? []
    let acting = roster.changes.acting.filter { $0.person == person.id && $0.days.contains(day) }
    return !changes.supervisorRoles.isDisjoint(with: roles + acting.map(\.role))
  }

  private func isOne(_ role: CareRole, _ person: Person, on day: CivilDate) -> Bool {
    person.placement(on: day).map { wellbeing.who.make(role, with: $0.skills, on: day) } ?? false
  }
}
