import CivilTime
import Planning
import RotaStore
import Rostering

extension JournalSight {
  /// What of the journal is for who runs a command.
  init(_ open: OpenRecord) {
    let today = open.base.roster.zone.date(at: open.now)
    self.init(
      isSupervisor: open.actor.isSupervisor,
      isOfficer: open.actor.person.map {
        open.room.careRights(of: $0, on: today).isDataProtectionOfficer
      } ?? false,
      isOwner: open.actor.person == nil
    )
  }
}
