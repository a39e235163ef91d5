import CivilTime
import Planning
import RoomFiles
import RotaStore
import RotaWeb
import Synchronization

/// Opens the record of a running server again, under Config as it is then.
final class Reopening: Sendable {
  /// Config as it was read last without a fault.
  struct Settings: Sendable {
    /// The room, its people left aside.
    let base: Room
    /// The bytes of its files.
    let files: [String: [UInt8]]
    /// The files of calls it names.
    let demand: [String]
  }

  private let place: RecordPlace
  private let config: String
  private let last: Mutex<Settings>

  /// Notes where the record and Config are, and Config as it was read at the start.
  init(place: RecordPlace, config: String, last: Settings) {
    self.place = place
    self.config = config
    self.last = Mutex(last)
  }

  /// Opens it; where Config has a fault by now, under Config as it was before, which the log says.
  ///
  /// - Throws: `RecordError`; a `Refusal` where the settings and what the record holds do not go together.
  func open(now: Instant) throws -> LiveRoom.Opened {
    let reading = ConfigReader.read(directory: config)
    let settled = ConfigReader.read(reading.bundle)
    if let room = settled.room {
      let new = Settings(base: room, files: reading.bundle.files, demand: reading.demand)
      if let opened = try? open(new, now: now, warning: nil) {
        last.withLock { $0 = new }
        return opened
      }
    }
    let old = last.withLock { $0 }
    return try open(
      old,
      now: now,
      warning:
        "Config has a fault; the server goes on with Config as it was. relief check says more."
    )
  }

  private func open(
    _ settings: Settings,
    now: Instant,
    warning: String?
  ) throws -> LiveRoom.Opened {
    let held = try HeldRecord.open(
      place,
      base: settings.base,
      settings: settings.files,
      checkpoints: Console.checkpointsPath,
      now: now,
      owner: GlobalOptions.owner,
      mayCreate: false,
      waiting: 60_000,
      mayBorrow: false
    ) { settings.base }
    return LiveRoom.Opened(held, demand: settings.demand, warning: warning)
  }
}
