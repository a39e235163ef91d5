import ArgumentParser
import CivilTime
import Planning
import RoomFiles
import Rostering
import Staffing

extension GlobalOptions {
  /// Reads Config and the calls in its demand folder, printing what is wrong with either; exit 2 where that is an
  /// error.
  func roomAndCalls(now: Instant) throws -> (room: Room, calls: [CallHistory]) {
    let reading = ConfigReader.read(directory: config)
    Console.diagnostics(of: reading, isQuiet: quiet)
    guard let room = reading.room else { throw ExitCode.badInput }
    let demand = Self.demand(of: reading, room: room, directory: config, now: now)
    Console.diagnostics(of: demand, isQuiet: quiet, showsNotes: verbose)
    if demand.hasErrors { throw ExitCode.badInput }
    let today = room.roster.zone.date(at: now)
    if !quiet, let last = demand.histories.first?.grid.days.end, last > today + 1 {
      Console.note("warning: demand/ holds calls up to \(last - 1), which is still to come")
    }
    return (room, demand.histories)
  }

  /// Reads the calls of a Config; nothing is read, and nothing wrong, where it has none.
  static func demand(
    of reading: ConfigReading,
    room: Room,
    directory: String,
    now: Instant
  ) -> DemandReading {
    if reading.demand.isEmpty { return DemandReading() }
    return DemandReader.read(
      directory: directory,
      paths: reading.demand,
      zone: room.roster.zone,
      interval: room.staffing.interval,
      queues: room.queues.map(\.id),
      latest: CallBounds.latest(now: now)
    )
  }
}
