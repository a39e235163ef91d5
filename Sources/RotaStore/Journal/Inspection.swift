import Dispatch
import Planning

/// Holds all that a record knows against its journal: the chain, the digest of each entry, the files of Config.
///
/// The facts that weigh most, what was issued, are gone through beside all else, on a thread and a connection of
/// their own.
struct Inspection {
  let room: String
  let digester: Digester

  /// What was found.
  struct Findings {
    /// The facts alive after the newest entry.
    var facts = Facts()
    /// The hash of each entry, by its number from 1.
    var entries: [[UInt8]] = []
    /// What is not as it was written.
    var faults: [RecordFault] = []
    /// How many rows of facts there are, ended ones among them.
    var rows = 0
  }

  /// The tables of either thread.
  private static let shares = [
    Table.all.filter { $0.kind == .sheet }, Table.all.filter { $0.kind != .sheet },
  ]

  func run(on engine: any StoreEngine) throws -> Findings {
    let parts = Guarded<[Result<Part, any Error>?]>([nil, nil])
    DispatchQueue.concurrentPerform(iterations: 2) { i in
      let part = Result {
        try engine.read { try self.part(of: Self.shares[i], journal: i == 1, in: $0) }
      }
      parts.withLock { $0[i] = part }
    }
    let found = parts.withLock { $0 }
    if let issued = try found[0]?.get(), let rest = try found[1]?.get(), issued.head == rest.head {
      return findings(of: [rest, issued])
    }
    // Somebody wrote between the two beginnings: once more, in one transaction.
    return try engine.read { try run(in: $0) }
  }

  /// The same within one transaction.
  func run(in db: any SQLRead) throws -> Findings {
    findings(of: [try part(of: Table.all, journal: true, in: db)])
  }

  /// What one of the threads found.
  private struct Part: Sendable {
    var head = 0
    var chain: ChainCheck
    var notes = NoteCheck()
    var marks: [(digest: FactDigest, entry: Int, part: DigestMarks.Part)] = []
    var alive: [RecordedFact] = []
    var faults: [RecordFault] = []
    var rows = 0
  }

  private func part(of tables: [Table], journal: Bool, in db: any SQLRead) throws -> Part {
    let entries = EntryRows(room: room)
    var found = Part(chain: ChainCheck(room: room))
    found.head = try entries.head(in: db).seq
    for table in tables { try look(through: table, in: db, &found) }
    guard journal else { return found }
    try entries.each(in: db) {
      found.chain.follow($0)
      found.notes.follow($0)
    }
    try DeletedRows(room: room).each(in: db) { deleted in
      if deleted.id == ErasedNote.name {
        found.notes.erase(deleted.digest, of: deleted.made)
      } else {
        found.marks.append((deleted.digest, deleted.made, .made))
        if let ended = deleted.ended { found.marks.append((deleted.digest, ended, .ended)) }
      }
      found.marks.append((deleted.mark(by: digester), deleted.deleted, .deleted))
    }
    try NoteRows(room: room).each(in: db) { entry, sealed in
      found.notes.add(digester.digest(of: sealed), to: entry)
    }
    for (name, isWhole) in try ConfigFiles.check(in: db, room: room) where !isWhole {
      let text = "a file of Config, SHA-256 \(name), was changed"
      found.faults.append(RecordFault(entry: nil, text: text))
    }
    return found
  }

  private func look(through table: Table, in db: any SQLRead, _ found: inout Part) throws {
    let rows = FactRows(table: table, room: room)
    try rows.each(in: db) { row, bytes, columns in
      found.rows += 1
      let digest = digester.digest(of: bytes.bytes)
      found.marks.append((digest, row.made, .made))
      if let ended = row.ended {
        found.marks.append((digest, ended, .ended))
        return
      }
      do {
        found.alive.append(try rows.fact(row, bytes, columns))
      } catch RecordError.damaged(let text, _) {
        found.faults.append(RecordFault(entry: row.made, text: text))
      }
    }
  }

  /// Puts the parts together; the first of them followed the journal.
  private func findings(of parts: [Part]) -> Findings {
    guard let first = parts.first else { return Findings() }
    let entries = first.chain.entries
    let facts = Guarded(Facts())
    let faults = Guarded<[RecordFault]>([])
    DispatchQueue.concurrentPerform(iterations: 2) { i in
      if i == 0 {
        let alive = Facts(entry: entries.count, parts.lazy.flatMap(\.alive))
        facts.withLock { $0 = alive }
      } else {
        var marks = DigestMarks(entries: entries.count)
        for part in parts {
          for mark in part.marks { marks.add(mark.digest, to: mark.entry, as: mark.part) }
        }
        let found = marks.faults(against: entries, by: digester)
        faults.withLock { $0 = found }
      }
    }
    return Findings(
      facts: facts.withLock { $0 },
      entries: first.chain.hashes,
      faults: parts.flatMap(\.faults) + first.chain.faults + first.notes.faults()
        + faults.withLock { $0 },
      rows: parts.map(\.rows).reduce(0, +)
    )
  }
}

/// Something in the record that is not as it was written.
public struct RecordFault: Hashable, Sendable {
  /// The entry it belongs to, where it belongs to one.
  public let entry: Int?
  /// What it is, one sentence without a full stop.
  public let text: String
}
