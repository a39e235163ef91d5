import CivilTime
import Planning
import Rostering
import Testing

@Suite struct HappenedTests {
  /// It is Wednesday 14 January, 12:00; the shift of that day began at 07:00.
  private static let record = ShiftTests.record(now: "2026-01-14T12:00")

  private func refusal(_ command: some Command, at happened: String) -> Refusal? {
    do {
      _ = try Self.record.weigh(command, reason: "demand", basis: .agreement, at: happened)
      return nil
    } catch {
      return error
    }
  }

  private func stoodDown(_ date: String) -> StandDown {
    StandDown(posting: ShiftTests.shift("ann", date))
  }

  @Test func whatHasBegunMayBeSaidToHaveHappened() {
    #expect(refusal(stoodDown("2026-01-14"), at: "2026-01-14T09:00") == nil)
  }

  @Test func aPlanDoesNotEscapeTheRulesByADateInThePast() {
    let refused = refusal(stoodDown("2026-01-15"), at: "2026-01-14T09:00")
    #expect(
      refused?.objections.map(\.message) == [
        "ann 2026-01-15 has not begun, so it cannot have happened"
      ]
    )
  }

  @Test func nothingHasHappenedTomorrow() {
    let refused = refusal(stoodDown("2026-01-14"), at: "2026-01-15T09:00")
    #expect(refused?.cause == .input)
    #expect(refused?.objections.map(\.message) == ["what is still to come has not happened"])
  }
}
