import CivilTime
import Rostering
import Testing

struct RestrictionTests {
  func rota(_ limit: Restriction.Limit, _ run: DateSpan = days("2026-01-06", 2)) -> [Posting] {
    let roster = Fixture.roster(
      [Fixture.person("red", Fixture.placement())],
      restrictions: [Restriction(person: "red", limit: limit, days: run)]
    )
    let rota = Rota(roster, over: days("2026-01-05", 4))
    #expect(rota.checkInvariants() == [])
    return rota.postings
  }

  @Test("no-nights takes nights off, on its days and no others")
  func noNights() {
    #expect(rota(.noNights).map(\.isOnDesk) == [true, true, false, true])
  }

  @Test("only some weekdays takes the others off")
  func only() {
    let friday = Restriction.Limit.only(WeekdaySet("Tue")!)
    #expect(rota(friday, days("2026-01-05", 4)).map(\.isOnDesk) == [false, true, false, false])
  }

  @Test("most hours leaves the first of a duty and takes the rest; a duty just as long stays whole")
  func maxHours() {
    let day = days("2026-01-05", 1)
    #expect(rota(.maxHours(.hours(6)), day).prefix(2).map(\.span.length) == [.hours(6), .hours(6)])
    #expect(rota(.maxHours(.hours(6)), day).prefix(2).map(\.isOnDesk) == [true, false])
    #expect(rota(.maxHours(Minutes(720)), day).allSatisfy { $0.isOnDesk })
    #expect(rota(.maxHours(Minutes(719)), day).count == 5)
    #expect(rota(.maxHours(.zero), day).map(\.isOnDesk) == [false, true, true, true])
    #expect(rota(.maxHours(Minutes(.max)), day).allSatisfy { $0.isOnDesk })
  }

  @Test("who is not counted is there and fills no desk")
  func notCounted() {
    #expect(rota(.notCounted).map(\.counts) == [1, 0, 0, 1])
    #expect(rota(.notCounted).allSatisfy { $0.isOnDesk })
  }

  @Test("a night is a shift with three hours between 23:00 and 06:00, to the minute")
  func nights() {
    #expect(kind("N", "19:00", "02:00").isNight)
    #expect(!kind("N", "19:00", "01:59").isNight)
    #expect(kind("N", "03:00", "11:00").isNight)
    #expect(!kind("N", "03:01", "11:00").isNight)
    #expect(kind("N", "00:00", "00:00").isNight)
    #expect(!kind("N", "06:00", "23:00").isNight)
  }
}
