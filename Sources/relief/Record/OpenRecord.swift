import ArgumentParser
import CivilTime
import Glibc
import Planning
import RoomFiles
import RotaStore
import Rostering

/// The record a command works on, held by this process until it ends.
struct OpenRecord {
  /// The file and its lock.
  let file: RecordFile
  /// The record.
  let record: Record
  /// The settings on disk, which the next change is weighed under.
  let settings: ConfigBundle
  /// The room of those settings, its people left aside.
  let base: Room
  /// The files of calls in Config.
  let demand: [String]
  /// What the record knows now.
  let facts: Facts
  /// The moment the command is asked.
  let now: Instant
  /// Who asks.
  let actor: Actor

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
  func openRecord(now: Instant, mayCreate: Bool) throws -> OpenRecord {
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
    return try reporting {
      let file = try RecordFile.open(
        recordPlace,
        room: base.id,
        migrations: Schema.migrations,
        now: now,
        mayCreate: mayCreate
      )
      let record = try Record.open(file, checkpoints: Console.checkpointsPath)
      if try record.isEmpty {
        // Where making it was broken off before, its people are still in Config alone.
        if !isNew { Console.diagnostics(of: reading, isQuiet: quiet) }
        guard let whole = reading.room else { throw ExitCode.badInput }
        try record.create(
          settings: reading.bundle.files,
          facts: { StartingFacts.make(from: whole, key: $0) },
          instruction: owner(now: now)
        )
        if !quiet {
          Console.note(
            "Made the record \(recordPlace.path.printable(limit: 200)) with "
              + "\(whole.roster.people.count) people; its key is \(recordPlace.keyPath.printable(limit: 200))."
          )
        }
      }
      let facts = try record.facts()
      let misfits = base.misfits(of: facts)
      if !misfits.isEmpty { throw Refusal(.input, misfits) }
      return OpenRecord(
        file: file,
        record: record,
        settings: reading.bundle,
        base: base,
        demand: reading.demand,
        facts: facts,
        now: now,
        actor: try actor(in: facts.room(over: base), now: now)
      )
    }
  }

  private func owner(now: Instant) -> Instruction {
    Instruction(key: ChangeOptions.freshKey(), by: Self.owner, now: now)
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
