import CivilTime
import Testing
import Wellbeing

@Suite struct CareTimesTests {
  @Test func theUsualTimesAreThoseOfTheTrade() {
    let times = CareTimes()
    #expect(
      times[.trimFirst].rule
        == .after(from: Minutes(4320), until: Minutes(10_080), choosable: Minutes(2880))
    )
    #expect(
      times[.trimSecond].rule
        == .after(from: Minutes(40_320), until: Minutes(50_400), choosable: Minutes(40_320))
    )
    #expect(times[.check].rule == .sameShift)
    #expect(times[.lookIn].rule == .nextShift)
    #expect(times.unreadSelfReferral == Minutes(720))
    #expect(times.faults.isEmpty)
  }

  @Test func everyFaultIsNamed() {
    var times = CareTimes(
      sleepAfterNight: Minutes(-1),
      startsEvery: Minutes(7),
      unreadSelfReferral: .zero
    )
    times[.check].length = .zero
    times[.trimFirst].rule = .after(from: .hours(72), until: .hours(72), choosable: .hours(48))
    times[.trimSecond].rule = .after(from: .days(28), until: .days(367), choosable: .days(28))
    times[.coldDebrief].rule = .after(from: .hours(2), until: .hours(3), choosable: .hours(3))
    #expect(
      times.faults == [
        .length(.check), .window(.coldDebrief), .window(.trimFirst), .window(.trimSecond),
        .sleepAfterNight, .startsEvery, .patience,
      ]
    )
  }
}
