import Foundation
import Planning
import Rostering
import Testing

@testable import RotaStore

/// A wrong command never half-happens and a repeated one never happens twice, whichever command it is.
struct EveryCommandTests {
  @Test func aFaultBetweenAnyTwoStatementsLeavesTheStateBefore() throws {
    let stage = try Stage()
    var (faults, statements) = (0, 0)
    for step in Season.steps {
      let count = try stage.hasFaults(in: step)
      faults += count.faults
      statements += count.statements
      try stage.succeeds(in: step)
    }
    let names = try stage.commands
    #expect(names == (try Self.commandsOfTheSource).union(["record create"]))
    print(
      "FIGURE \(names.count) kinds of command, \(Season.steps.count) instances: \(faults) faults, at each of "
        + "\(statements) statements and at each end, left the state before"
    )
  }

  @Test func aWriteThatRunsAgainWritesOnce() throws {
    let (plain, again) = (try Stage(), try Stage())
    for step in Season.steps {
      try plain.perform(step)
      again.engine.fail(triesFirst: 4)
      try again.succeeds(in: step)
    }
    // What was tried four times and taken back left nothing behind that a single try would not have.
    #expect(try again.record.facts().all == plain.record.facts().all)
    #expect(try again.counts == plain.counts)
  }

  @Test func theSameInstructionAgainChangesNothing() throws {
    let stage = try Stage()
    for step in Season.steps {
      try stage.perform(step)
      let after = try stage.state
      try stage.perform(step)
      #expect(try stage.state == after, "\(step.key) twice")
    }
    #expect(stage.record.head == Season.steps.reduce(1) { $0 + $1.entries })
    #expect(try Record.audit(stage.test.file).faults.isEmpty)
  }

  /// The names of all commands as the sources have them, so that one that is added is not forgotten here.
  static var commandsOfTheSource: Set<String> {
    get throws {
      var root = URL(filePath: #filePath)
      for _ in 0..<4 { root.deleteLastPathComponent() }
      let folder = root.appending(path: "Sources/Planning/Changes")
      var names: Set<String> = []
      var kinds = 0
      for path in try FileManager.default.subpathsOfDirectory(atPath: folder.path)
      where path.hasSuffix(".swift") {
        let text = try String(contentsOf: folder.appending(path: path), encoding: .utf8)
        kinds += text.matches(of: /struct \w+: Command \{/).count
        for found in text.matches(of: /static let name = "([^"]+)"/) { names.insert("\(found.1)") }
      }
      #expect(names.count == kinds)
      return names
    }
  }
}
