import CivilTime
import Testing

@testable import Wellbeing

/// Time without other time: second by second, and for the calendars of a case as old as people live.
struct SpansWithoutTests {
  @Test func itIsWhatIsLeftSecondBySecond() {
    var state: UInt64 = 7
    func next(_ below: Int) -> Int {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int(state >> 33) % below
    }
    func spans(_ most: Int) -> [Span] {
      (0..<next(most)).map { _ in
        let start = next(40)
        return Span(Instant(seconds: start), Instant(seconds: start + next(9)))
      }
    }
    for round in 0..<3000 {
      // Sorted and merged as calendars have them; now and then as they come.
      let all = spans(7)
      let own = round % 5 == 0 ? all.filter { !$0.isEmpty } : Span.merged(all)
      let others = spans(7)
      let left = own.without(others)
      for second in -1...50 {
        let moment = Instant(seconds: second)
        let isTaken = others.contains { $0.contains(moment) }
        let wanted = isTaken ? 0 : own.count { $0.contains(moment) }
        #expect(left.count { $0.contains(moment) } == wanted, "\(own) − \(others)")
      }
      if !others.isEmpty { #expect(left.allSatisfy { !$0.isEmpty }) }
    }
  }

  /// A span at a time against all the others this is ten thousand million steps, and is not over in a quarter of an hour.
  @Test func longListsAreGoneThroughOnce() {
    let own = (0..<100_000).map {
      Span(Instant(seconds: $0 * 100), Instant(seconds: $0 * 100 + 50))
    }
    let others = own.map { Span($0.start, Instant(seconds: $0.start.seconds + 10)) }
    let left = own.without(others)
    #expect(left.count == 100_000)
    #expect(left.allSatisfy { $0.end.seconds - $0.start.seconds == 40 })
  }
}
