import CivilTime
import LondonZone
import Testing

@testable import Rostering

struct RoleCoverTests {
  let allDay = MinimumLevel.hours(days: .all, from: .midnight, to: .midnight, need: 1)

  func roster(
    _ minimum: [MinimumLevel],
    _ people: [Person]? = nil,
    absences: [Absence] = []
  )
    -> Roster
  {
    Fixture.roster(
      people ?? Fixture.teams.map { Fixture.person($0.id, Fixture.placement($0.id)) },
      roles: [Role(id: "handler", name: "Handler", minimum: minimum)],
      absences: absences
    )
  }

  @Test("the hours before the first day's shifts are covered by the night before the rota")
  func firstEdge() {
    for length in [1, 2, 8] {
      let cover = Rota(roster([allDay]), over: days("2026-01-05", length)).roleCover()
      #expect(cover.count == length)
      #expect(cover.allSatisfy { $0.isMet && $0.least == 1 })
    }
  }

  @Test("a level that runs past the last day is met by the shift after the rota")
  func lastEdge() {
    let late = MinimumLevel.hours(
      days: .all,
      from: WallTime("20:00")!,
      to: WallTime("08:00")!,
      need: 1
    )
    let cover = Rota(roster([late]), over: days("2026-01-05", 1)).roleCover()
    #expect(cover.map(\.isMet) == [true])
    #expect(cover.map(\.span.length) == [.hours(12)])
  }

  @Test("a gap says when and how many are there, to the minute")
  func gaps() {
    let away = Fixture.away("red", "sick", span("2026-01-05T09:00", "2026-01-05T09:01"))
    let cover = Rota(
      roster([.shift(letter("D"), need: 1)], absences: [away]),
      over: days("2026-01-05", 1)
    ).roleCover()
    #expect(cover.count == 1)
    #expect(
      cover[0].gaps == [
        RoleCover.Gap(span: span("2026-01-05T09:00", "2026-01-05T09:01"), have: 0)
      ]
    )
    #expect(cover[0].least == 0)
  }

  @Test("a level with nobody of the role is one gap from end to end")
  func nobody() {
    let cover = Rota(roster([.shift(letter("N"), need: 2)], []), over: days("2026-10-24", 1))
      .roleCover()
    #expect(cover.map(\.gaps) == [[RoleCover.Gap(span: cover[0].span, have: 0)]])
    #expect(cover[0].span.length == .hours(13))
  }

  @Test("tenths of a desk add up: ten trainees who count a tenth fill one")
  func tenths() {
    let people = (0..<10).map { i in
      Fixture.person("p\(i)", Fixture.placement("red") { $0.counts = 0.1 })
    }
    let rota = Rota(roster([.shift(letter("D"), need: 1)], people), over: days("2026-01-05", 1))
    #expect(rota.roleCover().allSatisfy { $0.isMet && $0.least == 1 })
  }

  @Test("somebody whose two shifts overlap fills one desk")
  func overlappingShifts() {
    let shifts = [kind("D", "06:00", "14:00"), kind("N", "19:00", "07:00")]
    let mover = Fixture.person(
      "a",
      Fixture.placement("red", until: day("2026-01-09")) { $0.pattern = "n" },
      Fixture.placement("red", from: "2026-01-09") { $0.pattern = "d" }
    )
    var roster = roster(
      [.hours(days: .all, from: WallTime("06:00")!, to: WallTime("07:00")!, need: 2)],
      [mover]
    )
    roster.shifts = shifts
    roster.patterns += [Fixture.pattern("N", id: "n"), Fixture.pattern("D", id: "d")]
    let cover = Rota(roster, over: days("2026-01-09", 1)).roleCover()
    #expect(cover.map(\.least) == [1])
    #expect(cover.map(\.isMet) == [false])
  }

  @Test("random rooms: every minute's count is that of a walk over all postings")
  func bruteForce() {
    var random = Seeded(state: 7)
    for round in 0..<40 {
      let shifts = [
        kind("E", "06:00", "14:00"), kind("L", "13:00", "22:15"), kind("N", "21:45", "06:30"),
      ]
      let people = (0..<6).map { i in
        Fixture.person(
          "p\(i)",
          Fixture.placement(nil) {
            $0.pattern = "main"
            $0.phase = Int.random(in: 0..<5, using: &random)
          }
        )
      }
      let start = day(round % 2 == 0 ? "2026-10-24" : "2026-03-28")
      let away = (0..<4).map { _ -> Absence in
        let from =
          ZoneRules.london.startOfDay(start) + Minutes(Int.random(in: 0...3000, using: &random))
        return Fixture.away(
          "p\(Int.random(in: 0..<6, using: &random))",
          "sick",
          Span(from, from + Minutes(Int.random(in: 1...900, using: &random)))
        )
      }
      let need = Int.random(in: 1...3, using: &random)
      let level = MinimumLevel.hours(
        days: .all,
        from: WallTime("20:00")!,
        to: WallTime("04:00")!,
        need: need
      )
      var roster = roster([level], people, absences: away)
      roster.shifts = shifts
      roster.patterns = [Fixture.pattern("ELN--")]
      let rota = Rota(roster, over: DateSpan(start, days: 2))
      let wide = Rota(roster, over: DateSpan(start - 3, days: 8)).postings.filter(\.isOnDesk)
      for cover in rota.roleCover() {
        var least = Int.max
        for minute in 0..<cover.span.length.count {
          let moment = cover.span.start + Minutes(minute)
          let there = Set(wide.filter { $0.span.contains(moment) }.map(\.person)).count
          least = min(least, there)
          let gap = cover.gaps.filter { $0.span.contains(moment) }
          #expect(gap.count == (there < need ? 1 : 0))
          if let gap = gap.first { #expect(gap.have == Double(there)) }
        }
        #expect(cover.least == Double(least))
      }
    }
  }
}
