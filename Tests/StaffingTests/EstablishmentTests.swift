import CivilTime
import LondonZone
import Rostering
import Staffing
import Testing

@Suite struct EstablishmentTests {
  @Test(
    "ten people round the clock, an hour in twelve a break, 30 % away, 42 hours a week: 62.3, so 63"
  )
  func chain() throws {
    // 1680 / (11/12) = 1832.7; / 0.7 = 2618.2; / 42 = 62.34, by hand.
    let answer = try #require(
      Establishment(onFloor: 1680, working: 11.0 / 12, abstraction: 0.3, perPerson: 42)
    )
    #expect(abs(answer.exact - 62.337_662) < 1e-5)
    #expect(answer.people == 63)
  }

  @Test("a whole number is not rounded up")
  func whole() throws {
    let answer = try #require(
      Establishment(onFloor: 1680, working: 1, abstraction: 0, perPerson: 42)
    )
    #expect(answer.people == 40)
  }

  @Test(arguments: [
    (-1.0, 1.0, 0.3, 42.0), (1, 0, 0.3, 42), (1, 1, 1, 42), (1, 1, 0.3, 0), (.nan, 1, 0, 1),
    (1, .nan, 0, 1), (.infinity, 1, 0, 1),
  ])
  func refused(_ onFloor: Double, _ working: Double, _ abstraction: Double, _ hours: Double) {
    #expect(
      Establishment(onFloor: onFloor, working: working, abstraction: abstraction, perPerson: hours)
        == nil
    )
  }

  @Test("one of four away for a quarter of a shift is one sixteenth")
  func abstraction() throws {
    let away = Absence(
      person: "red0",
      kind: "sick",
      extent: .moments(Span(at("2026-01-05T16:00"), at("2026-01-05T19:00")))
    )
    let rota = Rota(
      try CoverageFixture.roster(handlers: 4, absences: [away]),
      over: DateSpan(day("2026-01-05"), days: 2)
    )
    let days = rota.abstraction()
    #expect(days.count == 4)
    let red = try #require(days.first { $0.team == 0 && $0.date == day("2026-01-05") })
    #expect(red.rostered == .hours(48))
    #expect(red.lost == .hours(3))
    #expect(red.rate == 1.0 / 16)
    #expect(days.filter { $0.lost > .zero }.count == 1)
  }
}
