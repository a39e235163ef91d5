import CivilTime
import Foundation
import Planning
import Rostering
import Testing

@testable import RotaStore

/// Whether the long forms of tests are wanted.
let isLong = ProcessInfo.processInfo.environment["RELIEF_LONG"] != nil

struct RandomWorkTests {
  @Test func everyStateIsTheOneThatWasThere() throws {
    let wanted = isLong ? 10_000 : 250
    let test = try TestRecord()
    var work = RandomWork(seed: 4, test: test)
    var states: [Int: (facts: [RecordedFact], config: [String: [UInt8]])] = [:]
    for _ in 0..<wanted {
      try work.step()
      let head = test.record.head
      // Some states are enough, and all of a long run would not fit into memory.
      if head % (isLong ? 7 : 3) == 0 {
        states[head] = (try test.record.facts().all, try test.record.configuration())
      }
    }
    // The live state is the one that the rows make by their two numbers, read with SQL of this test's own.
    let alive = try rebuilt(test, at: test.record.head)
    #expect(try alive == Set(test.record.facts().all.map(\.id.description)))
    for (entry, state) in states {
      #expect(try test.record.facts(asAt: entry).all == state.facts)
      #expect(try test.record.configuration(asAt: entry) == state.config)
      if entry % 5 == 0 {
        #expect(try rebuilt(test, at: entry) == Set(state.facts.map(\.id.description)))
      }
    }
    let audit = try Record.audit(test.file)
    #expect(audit.faults.isEmpty)
    #expect(audit.entries == test.record.head)
    let again = try Record.open(test.file)
    #expect(try again.facts().all == test.record.facts().all)
    #expect(work.undone > wanted / 50)
    print(
      "FIGURE \(wanted) commands, \(work.refused) refused, \(work.undone) undone, "
        + "\(work.configs) Configs, \(states.count) states compared: all equal"
    )
  }

  private func rebuilt(_ test: TestRecord, at entry: Int) throws -> Set<String> {
    try test.file.engine.read { db in
      var names: Set<String> = []
      for table in Table.all {
        for row in try db.query(
          "SELECT id FROM \(table.name) WHERE made <= \(entry) AND coalesce(ended, 999999999) > \(entry)"
        ) {
          if case .text(let id) = row[0] { names.insert(id) }
        }
      }
      return names
    }
  }
}
