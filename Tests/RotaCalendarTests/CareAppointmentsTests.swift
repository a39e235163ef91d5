import CivilTime
import Planning
import RotaCalendar
import Rostering
import Testing
import Wellbeing

/// What a calendar shows of a case as it goes on: each talk under one name, moved and called off by number.
struct CareAppointmentsTests {
  static func at(_ text: String) -> Instant { Instant("2026-01-\(text)Z")! }

  static func slot(_ day: String, by holder: String = "tom") -> CareSlot {
    CareSlot(Span(at("\(day)T07:00"), at("\(day)T08:00")), practitioner: holder, basis: .due)
  }

  static func state(
    _ moves: [(CareMove, String)],
    slot: CareSlot?,
    kind: CareKind = .trim
  ) throws -> CareCase {
    let item = try #require(
      CareItem(
        id: "k9-1",
        person: "ann",
        kind: kind,
        event: at("06T10:00"),
        log: moves.map { CareItem.Entry(move: $0, at: at($1), by: "lea") }
      )
    )
    return CareCase(item: item, slot: slot)
  }

  static let offer: (CareMove, String) = (.offer, "06T11:00")
  static let accept: (CareMove, String) = (.accept, "07T09:00")

  func appointments(
    _ states: [CareCase],
    of person: String = "tom"
  ) throws -> [CalendarAppointment] {
    let round = CareRound(
      base: try IssuedCalendarTests.room(),
      facts: Facts(),
      now: Self.at("20T00:00")
    )
    return CareAppointments.of(person, states: states, round: round)
  }

  @Test func aTalkMovesAndIsCalledOffUnderOneName() throws {
    let offered = try Self.state([Self.offer], slot: Self.slot("13"))
    let accepted = try Self.state([Self.offer, Self.accept], slot: Self.slot("14"))
    let declined = try Self.state([Self.offer, Self.accept, (.decline, "08T09:00")], slot: nil)
    let first = try appointments([offered])
    #expect(first.count == 1 && first[0].part == .holder && first[0].sequence == 0)
    #expect(first[0].span == Self.slot("13").span && first[0].modified == Self.at("06T11:00"))
    let moved = try appointments([offered, accepted])
    #expect(moved.count == 1 && moved[0].id == first[0].id && moved[0].sequence == 1)
    #expect(moved[0].span == Self.slot("14").span && !moved[0].isCancelled)
    let off = try appointments([offered, accepted, declined])
    #expect(off.count == 1 && off[0].id == first[0].id && off[0].sequence == 2)
    #expect(off[0].isCancelled && off[0].modified == Self.at("08T09:00"))
    #expect(off[0].span == Self.slot("14").span)
  }

  @Test func whatWasHeldStaysAndTheNextIsAnother() throws {
    let accepted = try Self.state([Self.offer, Self.accept], slot: Self.slot("13"))
    let held = try Self.state(
      [Self.offer, Self.accept, (.hold(.trimFirst), "13T08:05")],
      slot: Self.slot("19")
    )
    let both = try appointments([accepted, held])
    #expect(both.map(\.span) == [Self.slot("13").span, Self.slot("19").span])
    #expect(both.allSatisfy { $0.sequence == 0 && !$0.isCancelled })
    #expect(Set(both.map(\.id)).count == 2)
  }

  @Test func anotherHolderTakesItOffTheFirst() throws {
    let offered = try Self.state([Self.offer], slot: Self.slot("13"))
    let other = try Self.state([Self.offer, Self.accept], slot: Self.slot("13", by: "tam"))
    #expect(try appointments([offered, other])[0].isCancelled)
    let theirs = try appointments([offered, other], of: "tam")
    #expect(theirs.count == 1 && !theirs[0].isCancelled && theirs[0].sequence == 0)
    let own = try appointments([offered, other], of: "ann")
    #expect(own.count == 1 && own[0].part == .subject && own[0].sequence == 0)
    #expect(try appointments([offered, other], of: "oz").isEmpty)
  }
}
