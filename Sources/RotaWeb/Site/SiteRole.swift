public import CivilTime
public import Planning
import Rostering
import Wellbeing

/// What somebody may be to the pages: it decides which of them they may open.
///
/// Nothing of it is kept on an account but `admin`. The rest follows, on each request, from what the room knows of the
/// person on that day, so that a change of role acts on the next request.
public enum SiteRole: String, Hashable, Sendable, CaseIterable {
  /// One of the room's people.
  case staff
  /// Supervises, by role or acting.
  case supervisor
  /// Welfare lead, or deputy of the leads; what a deputy sees of a case is decided by the case.
  case lead
  /// TRiM practitioner: own appointments.
  case practitioner
  /// Keeps accounts and settings, and reads nothing that was told in confidence.
  case admin
  /// Data protection officer: who read what, and nothing of what was read.
  case dataProtection

  /// What a person of the room is on a day; nothing for whom the room does not know or who is not in it then.
  public static func all(of person: String, in room: Room, on day: CivilDate) -> Set<SiteRole> {
    guard let place = room.roster.index(ofPerson: person),
      room.roster.people[place].placement(on: day) != nil
    else { return [] }
    let rights = room.careRights(of: person, on: day)
    var roles: Set<SiteRole> = [.staff]
    if rights.isSupervisor { roles.insert(.supervisor) }
    if rights.isLead || rights.isDeputy { roles.insert(.lead) }
    if rights.isPractitioner { roles.insert(.practitioner) }
    if rights.isDataProtectionOfficer { roles.insert(.dataProtection) }
    return roles
  }
}
