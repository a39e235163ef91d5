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
    let test = try TestRecord(room: RandomRoom.make())
    var work = try RandomWork(seed: 4, test: test)
    for n in 1...wanted {
      try work.step()
      // The marks are kept up fact by fact; here from all that is in memory.
      if n % (isLong ? 500 : 25) == 0 {
        #expect(try work.marks.last == StateMark(test.record.facts().all))
      }
    }
    let head = test.record.head
    #expect(work.marks.count == head + 1)

    // All states, the journal's chain and its digests once more, by a program that shares no code with this one.
    let rebuilt = try rebuild(test)
    #expect(rebuilt.faults.isEmpty, "\(rebuilt.faults.prefix(5))")
    let differing = (1...head).first { "\(work.marks[$0])" != rebuilt.states[$0] }
    #expect(differing == nil)

    for entry in 1...head {
      try compare(entry, work, test)
      #expect(try test.record.configuration(asAt: entry) == work.configs[entry])
    }
    let audit = try Record.audit(test.file)
    #expect(audit.faults.isEmpty)
    #expect(audit.entries == head)
    #expect(try Record.open(test.file).facts().all == test.record.facts().all)

    let changed = try changedBytes(test)
    for (name, tried) in work.tally.sorted(by: { $0.key < $1.key }) {
      #expect(
        tried.done >= Self.least(of: name) || !isLong,
        "\(name) hardly ever succeeded; refused last: \(work.why[name] ?? "never")"
      )
      print("FIGURE   \(name): \(tried.done) of \(tried.tried) done")
    }
    if isLong {
      // What deletes rows leaves no state as it was; `RetentionTests` and `EraseCareTests` look at that.
      let apart: Set = [Retain.name, EraseCare.name]
      let own: Set = [Put.name]
      #expect(
        try Set(work.tally.keys).subtracting(own)
          == EveryCommandTests.commandsOfTheSource.subtracting(apart)
      )
    }
    #expect(work.tally["undo"].map { $0.done > wanted / 100 } ?? false)
    #expect(work.done > wanted / 3)
    print(
      "FIGURE \(wanted) commands, \(work.done) done, \(work.tried - work.done) refused, \(head) entries, "
        + "\(rebuilt.rows) rows: each of the states 1 to \(head), its Config with it, as it was in memory when it "
        + "was written, as another program rebuilds it from the rows, and as --as-at reads it, all equal; chain "
        + "and every digest worked out anew by that program; one byte changed in each of \(changed) entries, "
        + "all found"
    )
  }

  /// How often a command has to be done at the least: twenty times, what is due with the quarters once.
  private static func least(of name: String) -> Int { name == IssueTrends.name ? 1 : 20 }

  /// What `--as-at` reads against what was there, fact by fact.
  private func compare(_ entry: Int, _ work: RandomWork, _ test: TestRecord) throws {
    var mark = StateMark()
    for fact in try test.record.facts(asAt: entry).all {
      guard let seen = work.seen[RandomWork.SeenFact(id: fact.id, made: fact.made)],
        seen.fact == fact
      else {
        Issue.record("\(fact.id) as at \(entry) is \(fact)")
        continue
      }
      mark.insert(seen.mark)
    }
    #expect(mark == work.marks[entry], "as at \(entry)")
  }

  private struct Rebuilt {
    var states: [Int: String] = [:]
    var rows = 0
    var faults: [String] = []
  }

  private func rebuild(_ test: TestRecord) throws -> Rebuilt {
    let script = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
      .appendingPathComponent("../../Checks/record_rebuild.py").standardizedFileURL
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
    process.arguments = ["python3", script.path, test.path, test.file.place.keyPath]
    let pipe = Pipe()
    process.standardOutput = pipe
    try process.run()
    let said = String(decoding: pipe.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
    process.waitUntilExit()
    var rebuilt = Rebuilt()
    for line in said.split(separator: "\n") {
      let words = line.split(separator: " ", maxSplits: 1)
      if words[0] == "FAULT" {
        rebuilt.faults.append(String(line))
      } else if words[0] == "rows" {
        rebuilt.rows = Int(words[1]) ?? 0
      } else if let entry = Int(words[0]) {
        rebuilt.states[entry] = String(words[1])
      }
    }
    #expect((process.terminationStatus == 0) == rebuilt.faults.isEmpty)
    return rebuilt
  }

  /// Changes one byte of every entry, one entry after the other, each at a random place; all must be found.
  private func changedBytes(_ test: TestRecord) throws -> Int {
    var random = RandomFacts(seed: 5)
    let journal = try test.record.entries(1...test.record.head)
    var chain = ChainCheck(room: "test")
    var missed: [Int] = []
    for (i, entry) in journal.enumerated() {
      var other = chain
      let changed = random.changed(entry)
      #expect(changed != entry)
      other.follow(changed)
      if i + 1 < journal.count { other.follow(journal[i + 1]) }
      if other.faults.isEmpty { missed.append(entry.seq) }
      chain.follow(entry)
    }
    #expect(chain.faults.isEmpty)
    #expect(missed.isEmpty, "\(missed.prefix(10))")
    return journal.count
  }
}
