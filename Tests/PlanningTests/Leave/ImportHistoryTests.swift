import CivilTime
import Planning
import Rostering
import Testing

struct ImportHistoryTests {
  @Test("what is still to come is no history, and nothing of the file is taken")
  func toCome() throws {
    var record = LeaveRoom.record()
    func duty(_ from: String, hours: Int) -> PastDuty {
      let start = Instant(from)!
      return PastDuty(
        person: "white0",
        span: Span(start, start + .hours(hours)),
        kind: .shift(letter("D"))
      )
    }
    let past = duty("2026-09-01T07:00+01:00", hours: 12)
    let refusal = LeaveRoom.refusal {
      _ = try record.perform(
        ImportHistory([past, duty("2026-11-01T07:00+00:00", hours: 12)])
      )
    }
    #expect(refusal?.cause == .input)
    #expect(refusal?.messages == ["white0 1 Nov 07:00 is still to come, so it is no history"])
    let change = try record.perform(ImportHistory([past]))
    #expect(change.warnings == ["1 rows added, 0 changed, 0 unchanged"])
    let again = try record.perform(ImportHistory([past]))
    #expect(again.isEmpty)
    #expect(again.warnings == ["0 rows added, 0 changed, 1 unchanged"])
  }
}
