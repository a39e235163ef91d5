import ArgumentParser
import CivilTime
import Glibc
import Planning
import RoomFiles
import RotaStore
import Rostering

/// The record a command works on, held by this process until it ends.
struct OpenRecord {
  /// The record and the settings on disk, which the next change is weighed under.
  let held: HeldRecord
  /// The same settings, as the readers of files know them.
  let settings: ConfigBundle
  /// The files of calls in Config.
  let demand: [String]
  /// What the record knows now.
  let facts: Facts
  /// The moment the command is asked.
  let now: Instant
  /// Who asks.
  let actor: Actor

  /// The file and its lock.
  var file: RecordFile { held.file }
  /// The record.
  var record: Record { held.record }
  /// The room of the settings, its people left aside.
  var base: Room { held.base }
  /// The room as it stands.
  var room: Room { facts.room(over: base) }
}

extension GlobalOptions {
  /// Where the record is, or would be.
  var recordPlace: RecordPlace { RecordPlace(path: db ?? Self.usualRecord, keyPath: keyFile) }

  /// Where a record is looked for unless --db names one: RELIEF_DB says another place than the usual one.
  private static var usualRecord: String { Console.environment("RELIEF_DB") ?? RecordPlace.usual }

  /// Whether views should read a record: one is named, or lies at the usual place.
  var hasRecord: Bool { db != nil || access(Self.usualRecord, F_OK) == 0 }

  /// Opens the record; makes it from Config where there is none yet and `mayCreate` says so.
  ///
  /// It waits so many milliseconds for another process to let go of it, and asks a server to lend it; heads of its journal are signed at
  /// `checkpoints`, or beside it.
  func openRecord(
    now: Instant,
    mayCreate: Bool,
    waiting: Int = 5_000,
    mayBorrow: Bool = true,
    checkpoints: String? = Console.checkpointsPath
  ) throws -> OpenRecord {
    try reporting {
      try openRecordUnreported(
        now: now,
        mayCreate: mayCreate,
        waiting: waiting,
        mayBorrow: mayBorrow,
        checkpoints: checkpoints
      )
    }
  }

  /// The same, throwing what is wrong with the record instead of printing it.
  func openRecordUnreported(
    now: Instant,
    mayCreate: Bool,
    waiting: Int,
    mayBorrow: Bool,
    checkpoints: String?
  ) throws -> OpenRecord {
    let reading = ConfigReader.read(directory: config)
    let isNew = access(recordPlace.path, F_OK) != 0
    if isNew && !mayCreate {
      Console.note(
        "error: there is no record at \(recordPlace.path.printable(limit: 200)).\n"
          + "  hint: `relief db create` makes one from \(config.printable(limit: 200)), and so does the first change."
      )
      throw ExitCode.unreachable
    }
    // Once there is a record the CSV files have had their say; only the settings must still be in order.
    let settled = isNew ? reading : ConfigReader.read(reading.bundle)
    Console.diagnostics(of: settled, isQuiet: quiet)
    guard let base = settled.room else { throw ExitCode.badInput }
    let held = try HeldRecord.open(
      recordPlace,
      base: base,
      settings: reading.bundle.files,
      checkpoints: checkpoints,
      now: now,
      owner: Self.owner,
      mayCreate: mayCreate,
      waiting: waiting,
      mayBorrow: mayBorrow
    ) {
      // Where making it was broken off before, its people are still in Config alone.
      if !isNew { Console.diagnostics(of: reading, isQuiet: quiet) }
      guard let whole = reading.room else { throw ExitCode.badInput }
      return whole
    }
    let facts = try held.record.facts()
    let room = facts.room(over: base)
    if held.wasMade && !quiet {
      Console.note(
        "Made the record \(recordPlace.path.printable(limit: 200)) with "
          + "\(room.roster.people.count) people; its key is \(recordPlace.keyPath.printable(limit: 200))."
      )
    }
    return OpenRecord(
      held: held,
      settings: reading.bundle,
      demand: reading.demand,
      facts: facts,
      now: now,
      actor: try actor(in: room, now: now)
    )
  }

  /// Who owns the files may do what supervisors do.
  static var owner: Actor {
    Actor(person: nil, name: "user:\(Console.userName)", isSupervisor: true)
  }

  /// Who asks: the person that --as names, or the owner of the record.
  func actor(in room: Room, now: Instant) throws -> Actor {
    guard let viewer else { return Self.owner }
    let person = room.roster.people[try room.place(ofPerson: viewer)]
    return Actor(
      person: person.id,
      name: person.id,
      isSupervisor: room.isSupervisor(person, on: room.roster.zone.date(at: now))
    )
  }
}
