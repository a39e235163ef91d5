import CivilTime
import Drawing
import Planning
import RoomFiles
import Rostering
import Staffing

extension OpenRecord {
  /// How a change moves the cover of calls, in words; the calls of Config are read only where it moves any desk
  /// that answers them.
  func callCover(of change: Change, in options: GlobalOptions) -> [String] {
    let moved = base.roster.roles.contains {
      change.movedDesks.roles.contains($0.id) && !$0.queues.isEmpty
    }
    guard moved, !demand.isEmpty else { return [] }
    let reading = DemandReader.read(
      directory: options.config,
      paths: demand,
      zone: base.roster.zone,
      interval: base.staffing.interval,
      queues: base.queues.map(\.id),
      latest: CallBounds.latest(now: now)
    )
    guard !reading.hasErrors else {
      return ["Calls: demand/ cannot be read, so nothing is said of them; see `relief check`."]
    }
    let changes = change.callCover(from: facts, in: base, demand: reading.histories)
    return CallCoverText(changes, in: base).lines
  }

  /// The calls of the past, a history a queue; none where there are none or they cannot be read, which `relief check`
  /// says.
  func histories(in options: GlobalOptions) -> [CallHistory] {
    if demand.isEmpty { return [] }
    let reading = DemandReader.read(
      directory: options.config,
      paths: demand,
      zone: base.roster.zone,
      interval: base.staffing.interval,
      queues: base.queues.map(\.id),
      latest: CallBounds.latest(now: now)
    )
    return reading.hasErrors ? [] : reading.histories
  }
}
