import Planning

/// Holds all that a record knows against its journal: the chain, the digest of each entry, the files of Config.
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

  func run(in db: any SQLRead) throws -> Findings {
    var findings = Findings()
    var chain = ChainCheck(room: room)
    var notes = NoteCheck()
    try EntryRows(room: room).each(in: db) {
      chain.follow($0)
      notes.follow($0)
    }
    var marks = DigestMarks(entries: chain.entries.count)
    var alive: [RecordedFact] = []
    for table in Table.all {
      let rows = FactRows(table: table, room: room)
      try rows.each(in: db) { found, bytes, columns in
        findings.rows += 1
        let digest = digester.digest(of: bytes.bytes)
        marks.add(digest, to: found.made, as: .made)
        if let ended = found.ended {
          marks.add(digest, to: ended, as: .ended)
        } else {
          do {
            alive.append(try rows.fact(found, bytes, columns))
          } catch RecordError.damaged(let text, _) {
            findings.faults.append(RecordFault(entry: found.made, text: text))
          }
        }
      }
    }
    try DeletedRows(room: room).each(in: db) { deleted in
      marks.add(deleted.digest, to: deleted.made, as: .made)
      if let ended = deleted.ended { marks.add(deleted.digest, to: ended, as: .ended) }
      marks.add(deleted.mark(by: digester), to: deleted.deleted, as: .deleted)
    }
    try NoteRows(room: room).each(in: db) { entry, sealed in
      notes.add(digester.digest(of: sealed), to: entry)
    }
    findings.entries = chain.hashes
    findings.faults += chain.faults
    findings.faults += notes.faults()
    findings.faults += marks.faults(against: chain.entries, by: digester)
    findings.faults += try files(in: db)
    findings.facts = Facts(entry: chain.entries.count, alive)
    return findings
  }

  /// Whether each file of a Config in force is there as it was written.
  private func files(in db: any SQLRead) throws -> [RecordFault] {
    var faults: [RecordFault] = []
    for (name, isWhole) in try ConfigFiles.check(in: db, room: room) where !isWhole {
      faults.append(RecordFault(entry: nil, text: "a file of Config, SHA-256 \(name), was changed"))
    }
    return faults
  }
}

/// Something in the record that is not as it was written.
public struct RecordFault: Hashable, Sendable {
  /// The entry it belongs to, where it belongs to one.
  public let entry: Int?
  /// What it is, one sentence without a full stop.
  public let text: String
}
