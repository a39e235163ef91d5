import Drawing
import Staffing
import Testing

struct OutlookTextTests {
  func queue(_ id: String, _ priority: Int, _ share: Double) -> Queue {
    Queue(
      id: id,
      name: id,
      priority: priority,
      handleSeconds: 300,
      target: .init(share: share, withinSeconds: 10)
    )
  }

  func outlook(
    _ first: (Double?, Double?),
    _ second: (Double?, Double?),
    isApproximate: Bool = false
  ) -> FloorOutlook {
    FloorOutlook(
      seconds: 1200,
      lines: [
        .init(
          queue: queue("999", 1, 0.9),
          calls: first.0 == nil ? 0 : 12.34,
          before: first.0,
          after: first.1,
          isApproximate: isApproximate
        ),
        .init(
          queue: queue("101", 2, 0.8),
          calls: 20,
          before: second.0,
          after: second.1,
          isApproximate: false
        ),
      ],
      left: 16,
      needed: 16
    )
  }

  @Test func aSentenceAndATable() {
    let text = OutlookText(outlook((0.92, 0.91), (0.85, 0.78)))
    #expect(
      text.sentence == "999 holds at 91 % for 20 minutes (92 % with everybody). "
        + "101 drops from 85 % to 78 %, target 80 %. 16 of 16 needed."
    )
    #expect(
      text.table.rows == [
        ["999", "12.3", "92 %", "91 %", "90 %"], ["101", "20", "85 %", "78 %", "80 %"],
      ]
    )
  }

  @Test func whatMissesItsTargetDoesNotHold() {
    let text = OutlookText(outlook((0.906, 0.896), (0.85, 0.85)))
    #expect(text.sentence.hasPrefix("999 drops from 91 % to 89.6 % for 20 minutes, target 90 %."))
    #expect(text.sentence.contains("101 holds at 85 % (85 % with everybody)."))
  }

  @Test func noCallsAndFormulasAreSaid() {
    let none = OutlookText(outlook((nil, nil), (0.85, 0.85)))
    #expect(none.sentence.hasPrefix("999: no calls expected. 101 holds at 85 % for 20 minutes"))
    #expect(none.table.rows[0][2] == "–")
    let about = OutlookText(outlook((0.95, 0.91), (0.85, 0.85), isApproximate: true))
    #expect(about.sentence.hasPrefix("999 drops from about 95 % to 91 %"))
    #expect(about.sentence.hasSuffix("may be several points off."))
  }
}
