import CivilTime
import LondonZone
import Rostering
import Testing

struct RotaTests {
  let rota = Rota(Fixture.roster(), over: Fixture.year)

  @Test("each day of the year has exactly one team on D and one on N")
  func oneTeamAShift() {
    for date in Fixture.year.days {
      for c in ["D", "N"] as [Character] {
        #expect(rota.teamShifts.count { $0.date == date && $0.letter == letter(c) } == 1)
        #expect(rota.postings.count { $0.date == date && $0.letter == letter(c) } == 1)
      }
    }
  }

  @Test("the teams have 184, 182, 180 and 182 shifts, 42 hours a week on average")
  func shiftsAndHours() {
    let counts = Fixture.teams.indices.map { t in rota.teamShifts.count { $0.team == t } }
    #expect(counts == [184, 182, 180, 182])
    let elapsed = rota.teamShifts.reduce(0) { $0 + $1.span.length.count }
    #expect(elapsed == 42 * 60 * 52 * 4)
  }

  @Test("the night of 24 October 2026 is 13 h, that of 28 March 11 h, all others 12 h")
  func clockChanges() {
    for posting in rota.postings {
      let hours =
        switch (posting.date.description, posting.letter) {
        case ("2026-10-24", letter("N")): 13
        case ("2026-03-28", letter("N")): 11
        default: 12
        }
      #expect(posting.span.length == .hours(hours))
    }
  }

  @Test("of eight weekends each team has five without a duty in them begun, but two truly free")
  func freeWeekends() {
    for team in Fixture.teams.indices {
      let shifts = Rota(Fixture.roster(), over: days("2026-01-01", 100)).teamShifts
        .filter { $0.team == team }
      var begun = 0
      var free = 0
      for week in 0..<8 {
        let saturday = day("2026-01-10") + 7 * week
        let weekend = ZoneRules.london.span(of: DateSpan(saturday, days: 2))
        begun += shifts.contains { weekend.contains($0.span.start) } ? 1 : 0
        free += shifts.contains { $0.span.overlaps(weekend) } ? 0 : 1
      }
      #expect(begun == 5)
      #expect(free == 2)
    }
  }

  @Test("the letter of each team and day is that of the cycle by hand")
  func lettersByHand() {
    let cycle = Array("DDNN----")
    for (t, phase) in [0, 2, 4, 6].enumerated() {
      for (n, date) in Fixture.year.days.enumerated() {
        let wanted = cycle[(n + phase) % 8]
        let found = rota.teamShifts.first { $0.team == t && $0.date == date }
        #expect(found?.letter == (wanted == "-" ? nil : letter(wanted)))
      }
    }
  }

  @Test("postings come by start, team id and person id, whatever the order of people.csv")
  func order() {
    let people = ["b", "B", "a", "é", "10", "9"].flatMap { id in
      [
        Fixture.person(id + "r", Fixture.placement("red")),
        Fixture.person(id, Fixture.placement("blue")),
      ]
    }
    let shifts = [kind("D", "07:00", "19:00"), kind("N", "07:00", "15:00")]
    let rota = Rota(Fixture.roster(people, shifts: shifts), over: days("2026-01-05", 30))
    #expect(rota.checkInvariants() == [])
    let first = rota.postings.prefix { $0.span.start == rota.postings[0].span.start }
    #expect(
      first.map { rota.roster.people[$0.person].id } == [
        "10", "9", "B", "a", "b", "é", "10r", "9r", "Br", "ar", "br", "ér",
      ]
    )
  }

  @Test("nobody, nobody placed, one day, ten years, the first and last days there are: no trap")
  func hostileSpans() {
    let nobody = Fixture.roster([])
    let unplaced = Fixture.roster([Person(id: "a", name: "a", placements: [])])
    let runs = [
      days("2026-01-05", 0), days("2026-01-05", 1), days("2026-01-05", 3660),
      days("1900-01-01", 10), days("2199-12-25", 7), DateSpan(day("2199-12-25"), days: 30),
    ]
    for roster in [nobody, unplaced, Fixture.roster()] {
      for run in runs {
        let rota = Rota(roster, over: run)
        #expect(rota.checkInvariants() == [])
        _ = rota.roleCover()
        _ = rota.tutorGaps()
        _ = rota.cohortSplits()
        _ = OccasionLedger(rota)
        for person in roster.people.indices {
          _ = HoursAccount.accounts(of: person, in: roster, touching: run)
          _ = WorkRecords(roster, over: run, back: 400, ahead: 400).record(of: person)
        }
      }
    }
    #expect(Rota(Fixture.roster(), over: runs[1]).postings.count == 2)
  }

  @Test("a cycle of 366 days far from its anchor repeats after 366 days and not before")
  func longCycle() {
    let cycle = "D" + String(repeating: "-", count: 365)
    let long = Fixture.pattern(cycle, id: "long")
    let person = Fixture.person(
      "a",
      Fixture.placement(nil) {
        $0.pattern = "long"; $0.phase = 365
      }
    )
    let roster = Fixture.roster([person], patterns: [long])
    let rota = Rota(roster, over: days("2020-01-01", 3660))
    #expect(rota.postings.count == 10)
    for (a, b) in zip(rota.postings, rota.postings.dropFirst()) { #expect(b.date - a.date == 366) }
    #expect(rota.postings.contains { $0.date == Fixture.anchor + 1 })
  }

  @Test("a shift that the clocks swallow as a whole does not take place")
  func swallowed() {
    let roster = Fixture.roster(
      shifts: [kind("D", "01:00", "02:00"), kind("N", "01:30", "02:15")],
      patterns: [Fixture.pattern("DN")]
    )
    let rota = Rota(roster, over: days("2026-03-27", 4))
    #expect(rota.checkInvariants() == [])
    #expect(rota.postings.count == 3 * 4)
    #expect(rota.teamShifts.count == 3 * 4)
    #expect(!rota.postings.contains { $0.date == day("2026-03-29") })
  }

  @Test("more teams and roles than sixteen bits can number do not end the program")
  func manyPlaces() {
    var roster = Fixture.roster()
    roster.teams = (0..<40_000).map { Team(id: "t\($0)", name: "", pattern: "main", phase: 0) }
    roster.roles = (0..<40_000).map { Role(id: "r\($0)", name: "") }
    roster.people = [
      Person(
        id: "a",
        name: "",
        placements: [
          Placement(days: DateSpan(day("2020-01-01"), .never), team: "t39999", roles: ["r39999"])
        ]
      )
    ]
    let rota = Rota(roster, over: days("2026-01-05", 1))
    #expect(rota.postings.map(\.role) == [Posting.mostPlaces + 1])
  }
}
