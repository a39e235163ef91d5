import CivilTime
import Foundation
import Planning
import Rostering
import Testing

@testable import RotaStore

/// F19: whatever is done to the journal or to the facts behind its back is found.
struct TamperTests {
  /// Runs statements behind the record's back, constraints off, and says what an audit then finds.
  private func faults(_ test: TestRecord, _ statements: [SQL]) throws -> [RecordFault] {
    struct Enough: Error { let faults: [RecordFault] }
    do {
      let never: [RecordFault] = try test.file.engine.write { db in
        try db.run("PRAGMA defer_foreign_keys = 1")
        for statement in statements { try db.run(statement) }
        let found = try Inspection(
          room: "test",
          digester: Digester(key: test.file.key.digest)
        ).run(in: db)
        // Thrown, so that the record is as it was for the next one.
        throw Enough(faults: found.faults)
      }
      return never
    } catch let enough as Enough {
      return enough.faults
    }
  }

  private func filled(_ entries: Int) throws -> TestRecord {
    let test = try TestRecord(room: RandomRoom.make())
    var work = try RandomWork(seed: 19, test: test)
    while test.record.head < entries { try work.step() }
    return test
  }

  @Test func everyEntryThatIsTamperedWithIsFound() throws {
    let entries = isLong ? 500 : 40
    let test = try filled(entries)
    #expect(try faults(test, []).isEmpty)
    var found = 0
    var tried = 0
    let last = test.record.head
    for n in 1...last {
      let other = n == 1 ? 2 : n - 1
      let ways: [[SQL]] = [
        ["UPDATE entry SET actor = 'user:other' WHERE seq = \(n)"],
        ["UPDATE entry SET entered = entered + 1 WHERE seq = \(n)"],
        ["UPDATE entry SET key = key || 'x' WHERE seq = \(n)"],
        ["UPDATE entry SET reason = coalesce(reason, '') || 'x' WHERE seq = \(n)"],
        ["UPDATE entry SET digest = (SELECT hash FROM entry WHERE seq = \(n)) WHERE seq = \(n)"],
        ["UPDATE entry SET hash = digest WHERE seq = \(n)"],
        ["UPDATE entry SET seq = seq + 100000 WHERE seq >= \(n)"],
        [
          "UPDATE entry SET seq = 100001 WHERE seq = \(n)",
          "UPDATE entry SET seq = \(n) WHERE seq = \(other)",
          "UPDATE entry SET seq = \(other) WHERE seq = 100001",
        ],
      ]
      for way in ways {
        tried += 1
        if try !faults(test, way).isEmpty { found += 1 }
      }
    }
    #expect(found == tried)
    print("FIGURE \(tried) changes, insertions and reorderings at \(last) entries: \(found) found")
  }

  @Test func anEntryThatIsDeletedOrInsertedIsFound() throws {
    let test = try filled(isLong ? 120 : 20)
    let journal = try test.record.entries(1...test.record.head)
    for entry in journal.dropLast() {
      // The journal alone, as a list: foreign keys would keep a store from getting here.
      var chain = ChainCheck(room: "test")
      for other in journal where other.seq != entry.seq { chain.follow(other) }
      #expect(!chain.faults.isEmpty)
      chain = ChainCheck(room: "test")
      for other in journal {
        chain.follow(other)
        if other.seq == entry.seq { chain.follow(other) }
      }
      #expect(!chain.faults.isEmpty)
    }
  }

  @Test func everyFactThatIsTamperedWithIsFoundAndItsEntryNamed() throws {
    let test = try filled(isLong ? 300 : 30)
    var tried = 0
    for table in Table.all {
      let rows = try test.file.engine.read {
        try $0.query("SELECT id, made, ended FROM \(table.name)")
      }
      for row in rows.prefix(isLong ? 400 : 12) {
        guard case .int64(let made) = row[1] else { continue }
        let here: SQL = "WHERE id = \(row[0]) AND made = \(row[1])"
        var ways: [SQL] = [
          "DELETE FROM \(table.name) \(here)",
          "UPDATE \(table.name) SET id = 'zz' || id \(here)",
        ]
        if row[2] == .null {
          ways.append("UPDATE \(table.name) SET ended = made + 1 \(here) AND made < 20")
        }
        if table.kind == .absence {
          ways.append("UPDATE absence SET kind = kind || 'x' \(here)")
        }
        if table.kind == .person { ways.append("UPDATE person SET name = name || ' ' \(here)") }
        for way in ways {
          let found = try faults(test, [way])
          if way.text.contains("ended =") && made >= 20 {
            #expect(found.isEmpty)
            continue
          }
          tried += 1
          // Said to be ended by another entry, it is that one which does not answer for it.
          let entry = Int(made) + (way.text.contains("ended =") ? 1 : 0)
          #expect(found.contains { $0.entry == entry })
        }
      }
    }
    #expect(tried > 50)
    print(
      "FIGURE \(tried) changed, renamed, ended or deleted facts: all found, their entries named"
    )
  }

  @Test func aChangedFileOfConfigIsFound() throws {
    let test = try TestRecord()
    let found = try faults(test, ["UPDATE blob SET bytes = CAST('x' AS BLOB)"])
    #expect(!found.isEmpty)
  }

  @Test func aDamagedRecordDoesNotOpen() throws {
    let test = try filled(5)
    try test.file.engine.write {
      try $0.run("UPDATE person SET name = 'Eve' WHERE person = 'red1'")
    }
    #expect {
      try Record.open(test.file)
    } throws: { error in
      guard case .damaged(let text, _) = error as? RecordError else { return false }
      return text.contains("entry 1")
    }
  }

  @Test func nothingInTheSourceChangesOrDeletesEntries() throws {
    let sources = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
      .appendingPathComponent("../../../Sources").standardizedFileURL
    let files = FileManager.default.enumerator(at: sources, includingPropertiesForKeys: nil)
    var looked = 0
    while let file = files?.nextObject() as? URL {
      guard file.pathExtension == "swift" else { continue }
      looked += 1
      let text = try String(contentsOf: file, encoding: .utf8).lowercased()
      for words in ["update entry", "delete from entry", "drop table", "replace into entry"] {
        #expect(!text.contains(words), "\(file.lastPathComponent)")
      }
    }
    #expect(looked > 100)
  }
}
