import Drawing
import Staffing
import Testing

/// What a simulation may be said to confirm, and what it may not.
@Suite struct SimulationTextTests {
  private func text(_ perHour: Double, people: Int, calls: Int) throws -> SimulationText {
    let classes = [
      CallClass(
        erlangs: perHour / 12,
        handle: 300,
        patience: nil,
        target: Queue.Target(share: 0, withinSeconds: 10)
      )
    ]
    return SimulationText(
      names: ["999"],
      classes: classes,
      formula: Pooling.figures(classes, agents: people),
      simulation: Simulation.run(try SimulatedRoom(classes, agents: people), calls: calls)
    )
  }

  @Test("a run that ends before the room has settled says so and how many calls it takes")
  func tooShort() throws {
    // 100,000 erlangs: a million calls are ten handle times, and a hundred people to spare forget in forty.
    let large = try text(1_200_000, people: 100_100, calls: 20_000)
    #expect(large.notes[0].hasPrefix("Too few calls to compare:"))
    #expect(large.notes[0].hasSuffix("Try --calls 400000000."))
    #expect(!large.table.text.contains("no"))
    let endless = try text(1_000_000_000, people: 1_000_000, calls: 1000)
    #expect(endless.notes[0].hasSuffix("It would take more than can be simulated."))
    // Enough for a small room.
    #expect(try text(60, people: 8, calls: 20_000).notes[0] == "Formula and simulation agree.")
  }

  @Test("a queue that grows for ever has no mean wait to differ from")
  func growing() throws {
    let found = try text(60, people: 3, calls: 20_000)
    #expect(found.notes[0] == "Formula and simulation agree.")
    #expect(found.table.text.contains("grows for ever"))
    #expect(found.notes.contains { $0.contains("still waited at the end") })
  }

  @Test("no calls agree with nothing")
  func silent() throws {
    #expect(
      try text(0, people: 3, calls: 1000).notes[0] == "No calls, so there is nothing to compare."
    )
  }
}
