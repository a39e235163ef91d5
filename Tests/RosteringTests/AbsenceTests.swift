import CivilTime
import LondonZone
import Rostering
import Testing

struct AbsenceTests {
  let leave = 0
  let sick = 1
  let court = 3

  /// State codes of one person's parts on a day: `W` at the desk, `R` restricted, else the kind's mark.
  func parts(_ rota: Rota, on date: String) -> [String] {
    rota.postings.filter { $0.date == day(date) }.map { p in
      let state =
        switch p.state {
        case .planned: "W"
        case .restricted: "R"
        case .absent(let kind): rota.roster.absenceKinds[kind].mark
        }
      return "\(state)\(p.span.length.count)"
    }
  }

  func rota(_ absences: [Absence], _ restrictions: [Restriction] = []) -> Rota {
    let roster = Fixture.roster(
      [Fixture.person("red", Fixture.placement())],
      absences: absences,
      restrictions: restrictions
    )
    let rota = Rota(roster, over: days("2026-01-05", 16))
    #expect(rota.checkInvariants() == [])
    return rota
  }

  @Test("whole days take a night by the day it starts on")
  func wholeDays() {
    let rota = rota([Fixture.away("red", "leave", "2026-01-07")])
    #expect(parts(rota, on: "2026-01-06") == ["W720"])
    #expect(parts(rota, on: "2026-01-07") == ["AL720"])
    #expect(parts(rota, on: "2026-01-08") == ["W720"])
  }

  @Test("moments split a posting to the minute, and two posts touched by one row are both cut")
  func moments() {
    let rota = rota([Fixture.away("red", "court", span("2026-01-05T18:59", "2026-01-06T07:01"))])
    #expect(parts(rota, on: "2026-01-05") == ["W719", "C1"])
    #expect(parts(rota, on: "2026-01-06") == ["C1", "W719"])
  }

  @Test("of two absences what is no work wins, then the earlier row; a restriction wins over both")
  func ranks() {
    let whole = "2026-01-05"
    let inside = span("2026-01-05T10:00", "2026-01-05T11:00")
    #expect(
      parts(
        rota([Fixture.away("red", "court", whole), Fixture.away("red", "sick", inside)]),
        on: whole
      )
        == ["C180", "SK60", "C480"]
    )
    #expect(
      parts(
        rota([Fixture.away("red", "leave", whole), Fixture.away("red", "sick", inside)]),
        on: whole
      )
        == ["AL720"]
    )
    #expect(
      parts(
        rota([Fixture.away("red", "court", inside), Fixture.away("red", "leave", whole)]),
        on: whole
      )
        == ["AL720"]
    )
    let short = Restriction(
      person: "red",
      limit: .maxHours(.hours(6)),
      days: DateSpan(day(whole), .never)
    )
    #expect(
      parts(rota([Fixture.away("red", "sick", whole)], [short]), on: whole) == ["SK360", "R360"]
    )
  }

  @Test(
    "an absence from 1900 without an end takes everything; one of nobody or no kind takes nothing"
  )
  func openEnds() {
    let ever = Absence(
      person: "red",
      kind: "sick",
      extent: .days(DateSpan(day("1900-01-01"), .never))
    )
    let moments = Fixture.away("red", "sick", Span(Instant(seconds: -2_208_988_800), .never))
    for absence in [ever, moments] {
      let rota = rota([absence])
      #expect(rota.postings.count == 8)
      #expect(rota.postings.allSatisfy { $0.state == .absent(kind: sick) })
    }
    #expect(
      rota([Fixture.away("x", "sick", "2026-01-05"), Fixture.away("red", "x", "2026-01-05")])
        .postings.allSatisfy { $0.isOnDesk }
    )
  }

  @Test("a posting split into hundreds of parts numbers each of them")
  func manyParts() {
    let rows = (0..<360).map { i in
      let start = at("2026-01-05T07:00") + Minutes(2 * i)
      return Fixture.away("red", "court", Span(start, start + Minutes(1)))
    }
    let parts = rota(rows).postings.filter { $0.date == day("2026-01-05") }
    #expect(parts.map(\.part) == Array(1...720))
  }

  @Test("each minute of a night has the state that a walk over all rows minute by minute gives it")
  func bruteForce() {
    var random = Seeded(state: 20_260_105)
    let kinds = ["leave", "sick", "court", "training"]
    for _ in 0..<300 {
      let night = ZoneRules.london.instant(of: day("2026-01-07"), at: WallTime("19:00")!)
      let rows = (0..<Int.random(in: 1...5, using: &random)).map { _ -> Absence in
        let from = Int.random(in: -60...700, using: &random)
        let length = Int.random(in: 1...400, using: &random)
        return Fixture.away(
          "red",
          kinds.randomElement(using: &random)!,
          Span(night + Minutes(from), night + Minutes(from + length))
        )
      }
      let rota = rota(rows)
      let parts = rota.postings.filter { $0.date == day("2026-01-07") }
      for minute in 0..<720 {
        let moment = night + Minutes(minute)
        let here = rows.filter {
          if case .moments(let s) = $0.extent { s.contains(moment) } else { false }
        }
        let first = here.first { ["leave", "sick"].contains($0.kind) } ?? here.first
        let found = parts.filter { $0.span.contains(moment) }
        #expect(found.count == 1)
        let wanted = first.map { row in
          Posting.State.absent(kind: rota.roster.absenceKinds.firstIndex { $0.id == row.kind }!)
        }
        #expect(found.first?.state == wanted ?? .planned)
      }
    }
  }
}
