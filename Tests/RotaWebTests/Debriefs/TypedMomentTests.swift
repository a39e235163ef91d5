import CivilTime
import LondonZone
import Testing

@testable import RotaWeb

@Suite struct TypedMomentTests {
  /// 02:10 on Sunday 25 October 2026, before the hour that comes twice has come again.
  private let now = Instant("2026-10-25T01:10:00+01:00")!

  @Test(arguments: [
    ("21:40", TypedMoment.Side.past, "2026-10-24T21:40:00+01:00"),
    ("0:50", .past, "2026-10-25T00:50:00+01:00"),
    ("21:40", .future, "2026-10-25T21:40:00+00:00"),
    ("00:50", .future, "2026-10-26T00:50:00+00:00"),
    ("24 Oct 21:40", .future, "2026-10-24T21:40:00+01:00"),
    ("24/10/2026 7:05", .past, "2026-10-24T07:05:00+01:00"),
    ("2026-10-24T21:40", .past, "2026-10-24T21:40:00+01:00"),
    ("2026-10-24T21:40:00Z", .past, "2026-10-24T22:40:00+01:00"),
    // The repeated hour is the first.
    ("25 Oct 01:30", .future, "2026-10-25T01:30:00+01:00"),
  ])
  func read(_ text: String, _ side: TypedMoment.Side, _ wanted: String) {
    #expect(TypedMoment.read(text, side, now: now, in: .london) == Instant(wanted))
  }

  @Test(arguments: [
    "", "soon", "25:00", "24 Oct", "24 Oct 2140", "31 Feb 10:00", "21:60", "::", "T", " ",
    String(repeating: "1", count: 100),
  ])
  func readNothing(_ text: String) {
    #expect(TypedMoment.read(text, .past, now: now, in: .london) == nil)
  }
}
