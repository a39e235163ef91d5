import CivilTime
import DutyRules
import Glibc
import Planning
import RoomFiles
import RotaStore
import Rostering

/// A year of changes in a room of 500: what a command costs, what the file weighs, how long opening takes.
enum RecordBench {
  static let people = 500
  static let commands = 20_000

  static func run(commands wanted: Int = commands) throws {
    guard let sample = ConfigReader.read(directory: "Config").room,
      let first = CivilDate("2026-01-05")
    else {
      print("Config cannot be read; run this in the repository")
      return
    }
    let room = sample.withoutBreaches(from: first).repeated(to: people)
    let folder = "/tmp/relief-bench-\(getpid())"
    let place = RecordPlace(path: folder + "/relief.db")
    defer { rmdir(folder) }
    defer { for end in Self.ends { unlink(place.path + end) } }
    var file: RecordFile? = try open(place, room)
    var work = BenchWork(room: room, first: first)
    do {
      guard let file else { return }
      let record = try Record.open(file)
      try record.create(
        settings: ["room.yaml": [UInt8](repeating: 35, count: 8_000)],
        facts: { StartingFacts.make(from: room, key: $0) },
        instruction: work.instruction()
      )
      print("Record: \(people) people, \(try record.facts().count) facts to begin with.")
      try work.publish(in: record)
      try work.run(wanted, in: record)
      work.report()
      try RecordReaders.run(record, work: &work)
      file.close()
    }
    file = nil
    var status = stat()
    stat(place.path, &status)
    print("  file                    \(Bench.fixed(Double(status.st_size) / 1_048_576, 1)) MiB")
    let again = try open(place, room)
    let (seconds, record) = try best(of: 5) { try Record.open(again) }
    print(
      "  opened, digests checked \(Bench.fixed(seconds, 3)) s  (entry \(record.head), \(try record.facts().count) facts alive)"
    )
    let (check, rows) = try best(of: 3) {
      try again.engine.read { try $0.query("PRAGMA quick_check") }
    }
    print("  quick_check beside it   \(Bench.fixed(check, 3)) s  (\(rows.count) line)")
    again.close()
  }

  private static let ends = ["", "-wal", "-shm", ".lock", ".key", ".checkpoints", ".erasures"]

  private static func open(_ place: RecordPlace, _ room: Room) throws -> RecordFile {
    try RecordFile.open(
      place,
      room: room.id,
      migrations: Schema.migrations,
      now: room.issued
    )
  }

  static func best<T>(of times: Int, _ body: () throws -> T) throws -> (Double, T) {
    var best = Double.infinity
    var result = try body()
    for _ in 0..<times {
      let start = Bench.clock()
      result = try body()
      best = min(best, Bench.clock() - start)
    }
    return (best, result)
  }
}

extension Room {
  /// The same room without the people whom a hard rule stands against, so that its rota can be published.
  fileprivate func withoutBreaches(from first: CivilDate) -> Room {
    let plan = Plan.make(room: self, days: DateSpan(first, days: 380), now: issued, breakDays: 0)
    let people = Set(plan.findings.verdicts.filter { $0.severity == .breach }.map(\.person))
    var room = self
    room.roster.people.removeAll { people.contains($0.id) }
    return room
  }
}
