import CivilTime
import Rostering
import Wellbeing

extension Weighing {
  /// Whether who asks owns the files of the record and is nobody of the room.
  var isOwner: Bool { instruction.by.person == nil && instruction.by.isSupervisor }

  /// What who asks is to others today; the owner of the files is nothing to anybody.
  var asker: CareRights { rights(in: room) }

  /// The room with its people.
  var room: Room { facts.room(over: base) }

  /// What who asks is to others today, in the room with its people.
  func rights(in room: Room) -> CareRights {
    instruction.by.person.map { room.careRights(of: $0, on: today) } ?? CareRights()
  }
}
