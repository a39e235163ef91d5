import CivilTime
import LondonZone
import Rostering
import Testing

/// The cycle is DDNN---- from 2026-01-05 for red, and two days later in it for each next team.
struct ChangedRotaTests {
  typealias F = ChangeFixture

  @Test("a swap of two days changes who is there and nothing else, under names that stay")
  func swap() {
    let roster = F.roster {
      $0.releases = [
        Release(posting: F.name("red", "2026-01-05"), cause: .swap),
        Release(posting: F.name("blue", "2026-01-05"), cause: .swap),
      ]
      $0.assignments = [
        F.assignment(
          "a1",
          "blue",
          "2026-01-05",
          "D",
          "2026-01-05T07:00",
          "2026-01-05T19:00",
          .swap
        ),
        F.assignment(
          "a2",
          "red",
          "2026-01-05",
          "N",
          "2026-01-05T19:00",
          "2026-01-06T07:00",
          team: "blue",
          .swap
        ),
      ]
    }
    #expect(
      F.rota(roster, "2026-01-05", 2) == [
        "blue 2026-01-05 a1 D 2026-01-05T07:00 720m handler/blue W",
        "red 2026-01-05 a2 N 2026-01-05T19:00 720m handler/blue W",
        "red 2026-01-06 r D 2026-01-06T07:00 720m handler/red W",
        "blue 2026-01-06 r N 2026-01-06T19:00 720m handler/blue W",
      ]
    )
    #expect(Rota(roster, over: days("2026-01-05", 8)).checkInvariants() == [])
  }

  @Test("a chain: what was taken in a swap is given away in turn, and the last one has it")
  func chain() {
    let taken = F.assignment(
      "a1",
      "green",
      "2026-01-05",
      "D",
      "2026-01-05T07:00",
      "2026-01-05T19:00",
      .swap,
      instead: F.name("red", "2026-01-05")
    )
    let roster = F.roster {
      $0.releases = [
        Release(posting: F.name("red", "2026-01-05"), cause: .swap),
        Release(posting: taken.posting, cause: .swap),
      ]
      $0.assignments = [
        taken,
        F.assignment(
          "a2",
          "white",
          "2026-01-05",
          "D",
          "2026-01-05T07:00",
          "2026-01-05T19:00",
          .swap,
          instead: taken.posting
        ),
      ]
    }
    #expect(
      F.rota(roster, "2026-01-05", 1) == [
        "white 2026-01-05 a2 D 2026-01-05T07:00 720m handler/white W",
        "blue 2026-01-05 r N 2026-01-05T19:00 720m handler/blue W",
      ]
    )
    #expect(roster.parts(of: taken.posting).isEmpty)
    #expect(roster.parts(of: F.name("white", "2026-01-05", "a2")).count == 1)
  }

  @Test("hours, role and desk for once; what an adjustment does not say stays, the later one wins")
  func adjusted() {
    let name = F.name("red", "2026-01-05")
    let roster = F.roster {
      $0.assignments = [
        F.assignment(
          "a1",
          "green",
          "2026-01-06",
          "D",
          "2026-01-06T09:00",
          "2026-01-06T15:00",
          desk: "two"
        )
      ]
      $0.adjustments = [
        Adjustment(posting: name, span: span("2026-01-05T06:00", "2026-01-05T15:00"), desk: "one"),
        Adjustment(posting: name, role: "dispatcher"),
        Adjustment(
          posting: F.name("green", "2026-01-06", "a1"),
          span: span("2026-01-06T10:00", "2026-01-06T15:00")
        ),
      ]
    }
    let rota = Rota(roster, over: days("2026-01-05", 2))
    #expect(
      F.lines(rota.postings, roster) == [
        "red 2026-01-05 r D 2026-01-05T06:00 540m dispatcher/red W",
        "blue 2026-01-05 r N 2026-01-05T19:00 720m handler/blue W",
        "red 2026-01-06 r D 2026-01-06T07:00 720m handler/red W",
        "green 2026-01-06 a1 D 2026-01-06T10:00 300m handler/green W",
        "blue 2026-01-06 r N 2026-01-06T19:00 720m handler/blue W",
      ]
    )
    #expect(rota.checkInvariants() == [])
    let table = AdjustmentTable(roster.changes)
    #expect(
      rota.postings.map { table.desk(of: $0, in: roster) } == ["one", nil, nil, "two", nil]
    )
    #expect(rota.postings.map { $0.assignment } == [nil, nil, nil, 0, nil])
  }

  @Test("who acts as supervisor does so on rostered shifts; one shift's own role wins over it")
  func acting() {
    let roster = F.roster {
      $0.acting = [
        ActingRole(person: "red", role: "supervisor", days: days("2026-01-06", 2)),
        ActingRole(person: "green", role: "supervisor", days: days("2026-01-05", 9)),
      ]
      $0.adjustments = [Adjustment(posting: F.name("red", "2026-01-07"), role: "dispatcher")]
      $0.assignments = [
        F.assignment("a1", "green", "2026-01-05", "D", "2026-01-05T07:00", "2026-01-05T19:00")
      ]
    }
    let rota = Rota(roster, over: days("2026-01-05", 4))
    let roles = rota.postings.filter { roster.people[$0.person].id == "red" }
      .map { roster.roles[$0.role].id }
    #expect(roles == ["handler", "supervisor", "dispatcher", "handler"])
    #expect(
      F.lines(rota.postings, roster).contains(
        "green 2026-01-05 a1 D 2026-01-05T07:00 720m handler/green W"
      )
    )
  }

  @Test("absences and restrictions cut an assignment as they cut a rostered shift")
  func cut() {
    let roster = F.roster(
      {
        $0.assignments = [
          F.assignment("a1", "green", "2026-01-05", "D", "2026-01-05T07:00", "2026-01-05T19:00"),
          F.assignment("a2", "white", "2026-01-05", "D", "2026-01-05T20:00", "2026-01-06T01:59"),
          F.assignment("a3", "white", "2026-01-06", "N", "2026-01-06T19:00", "2026-01-07T01:59"),
        ]
      },
      absences: [
        Fixture.away("green", "court", span("2026-01-05T10:00", "2026-01-05T12:30"))
      ],
      restrictions: [
        Restriction(person: "white", limit: .noNights, days: days("2026-01-01", 30)),
        Restriction(person: "green", limit: .maxHours(.hours(10)), days: days("2026-01-01", 30)),
        Restriction(person: "green", limit: .notCounted, days: days("2026-01-01", 30)),
      ]
    )
    let rota = Rota(roster, over: days("2026-01-05", 2))
    #expect(
      F.lines(rota.postings, roster).filter { $0.contains(" a") } == [
        "green 2026-01-05 a1 D 2026-01-05T07:00 180m handler/green W",
        "green 2026-01-05 a1 D 2026-01-05T10:00 150m handler/green C p2",
        "green 2026-01-05 a1 D 2026-01-05T12:30 270m handler/green W p3",
        "green 2026-01-05 a1 D 2026-01-05T17:00 120m handler/green R p4",
        // 23:00 to 01:59 is a minute short of a night, whatever the letter says.
        "white 2026-01-05 a2 D 2026-01-05T20:00 359m handler/white W",
        "white 2026-01-06 a3 N 2026-01-06T19:00 419m handler/white W",
      ]
    )
    #expect(rota.postings.filter { $0.assignment == 0 }.allSatisfy { $0.counts == 0 })
    #expect(rota.checkInvariants() == [])
  }

  @Test("who has left, and who is unknown, gets nothing; unknown roles and teams are their own")
  func left() {
    let roster = F.roster(
      {
        $0.assignments = [
          F.assignment("a1", "old", "2026-01-05", "D", "2026-01-05T07:00", "2026-01-05T19:00"),
          F.assignment("a2", "who", "2026-01-05", "D", "2026-01-05T07:00", "2026-01-05T19:00"),
          F.assignment(
            "a3",
            "pool",
            "2026-01-05",
            "X",
            "2026-01-05T08:00",
            "2026-01-05T12:00",
            role: "gone",
            team: "gone"
          ),
          F.assignment("a4", "pool", "2026-01-06", "D", "2026-01-06T07:00", "2026-01-06T07:00"),
        ]
      },
      people: [
        Fixture.person("old", Fixture.placement("red", until: day("2026-01-05"))),
        // Without a pattern: only ever posted by assignment.
        Fixture.person("pool", Fixture.placement(nil) { $0.counts = 0.5 }),
      ]
    )
    let rota = Rota(roster, over: days("2026-01-05", 8))
    #expect(
      F.lines(rota.postings, roster) == [
        "pool 2026-01-05 a3 X 2026-01-05T08:00 240m handler/- W"
      ]
    )
    #expect(rota.postings[0].counts == 0.5)
    #expect(rota.checkInvariants() == [])
  }

  @Test("a rota sees the extra night that reaches into its first day, and its cover does")
  func edges() {
    let level = MinimumLevel.hours(
      days: .all,
      from: WallTime("00:00")!,
      to: WallTime("06:00")!,
      need: 2
    )
    var roster = F.roster {
      $0.assignments = [
        F.assignment("a1", "white", "2026-01-04", "N", "2026-01-04T22:00", "2026-01-05T04:00")
      ]
    }
    roster.roles[0] = Role(id: "handler", name: "Handler", minimum: [level])
    let rota = Rota(roster, over: days("2026-01-05", 1))
    #expect(
      F.lines(rota.postingsAcrossEdges(), roster)
        .contains("white 2026-01-04 a1 N 2026-01-04T22:00 360m handler/white W")
    )
    #expect(rota.roleCover()[0].gaps.map(\.span) == [span("2026-01-05T04:00", "2026-01-05T06:00")])
  }

  @Test("the parts and the assignment of a posting stay apart however large both numbers are")
  func origin() {
    let many = (0..<5000).map {
      F.assignment("a\($0)", "red", "2026-01-09", "D", "2026-01-09T07:00", "2026-01-09T19:00")
    }
    let last = F.assignment(
      "last",
      "red",
      "2026-01-10",
      "D",
      "2026-01-10T07:00",
      "2026-01-10T19:00"
    )
    let cuts = (0..<300).map { i in
      let from = at("2026-01-10T07:00") + Minutes(2 * i)
      return Fixture.away("red", "court", Span(from, from + Minutes(1)))
    }
    let roster = F.roster({ $0.assignments = many + [last] }, absences: cuts)
    let found = roster.postings(of: 0, over: days("2026-01-09", 2))
    #expect(found.prefix(5000).map(\.assignment) == (0..<5000).map { $0 })
    #expect(found.dropFirst(5000).map(\.part) == Array(1...600))
    #expect(found.dropFirst(5000).allSatisfy { $0.assignment == 5000 })
  }
}
