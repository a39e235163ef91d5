import CivilTime
import DutyRules
import Rostering
import Testing

struct RuleCheckTests {
  let everything = RuleSpec.all.map(\.id)

  @Test("every rule the program knows has the law's numbers here, and its spec its name once")
  func specs() {
    #expect(Set(everything) == Set(Fixture.law.keys))
    #expect(everything.count == Set(everything).count)
  }

  @Test("four on, four off keeps the law; what good practice it misses is what the books say")
  func fourOnFourOff() {
    var room = Fixture()
    room.placements[0].nightAssessment = day("2026-01-01")
    let set = room.set(everything, ["special_hazards": .flag(false)])
    let found = RuleCheck(room.roster, over: days("2026-01-05", 364), sets: [set])
      .findings(sets: { _ in [set] }, all: [set])
    #expect(found.verdicts.filter { $0.severity == .breach }.isEmpty)
    let warnings = Set(found.verdicts.filter { $0.severity == .warning }.map(\.rule))
    #expect(warnings == ["hsg-night-length", "hsg-long", "hsg-sleep", "hsg-weekends"])
    #expect(found.debts.isEmpty)
  }

  @Test("rule sets go by terms, each for the days its terms hold")
  func terms() {
    var room = Fixture("DDDDDDD", kind("D", "08:00", "16:00"))
    let move = day("2026-02-01")
    var later = room.placements[0]
    room.placements[0].days = DateSpan(day("2020-01-01"), move)
    room.placements[0].terms = "staff"
    later.days = DateSpan(move, .never)
    later.terms = "officer"
    room.placements.append(later)
    let staff = room.set(["hsg-length"], ["hours": .minutes(.hours(7))])
    let run = days("2026-01-05", 56)
    let found = RuleCheck(room.roster, over: run, sets: [staff])
      .findings(sets: { $0 == "staff" ? [staff] : [] }, all: [staff])
    #expect(found.verdicts.map(\.occurrences) == [27])
  }

  @Test("verdicts come in one order whatever the order of rules, people and sets")
  func order() {
    let room = Fixture("DDDDDDDN", kind("D", "05:00", "19:00"), kind("N", "17:00", "07:00"))
    let run = days("2026-01-05", 60)
    func all(_ rules: [String]) -> [Verdict] {
      let set = room.set(rules)
      return RuleCheck(room.roster, over: run, sets: [set])
        .findings(sets: { _ in [set] }, all: [set]).verdicts
    }
    let found = all(everything)
    #expect(found == all(everything.reversed()))
    #expect(found.count > 20)
    #expect(found.map(\.severity) == found.map(\.severity).sorted())
    #expect(found.allSatisfy { !$0.unit.isEmpty && !$0.source.isEmpty && !$0.span.isEmpty })
  }

  @Test("nothing hostile ends the program: empty, endless, odd and far-off rooms")
  func hostile() {
    var rooms: [Fixture] = [Fixture("-"), Fixture("D"), Fixture("N", kind("N", "12:00", "12:00"))]
    rooms.append(Fixture(String(repeating: "DN-", count: 122)))
    var away = Fixture()
    away.absences = ["sick", "court", "leave"].flatMap { kind in
      [
        Absence(person: "a", kind: kind, extent: .days(DateSpan(day("1900-01-01"), .never))),
        Absence(person: "a", kind: kind, extent: .moments(Span(at("1900-01-01T00:00"), .never))),
      ]
    }
    for n in 0..<6 {
      var room = Fixture()
      room.absences = [away.absences[n]]
      rooms.append(room)
    }
    rooms.append(away)
    var gaps = Fixture("N")
    gaps.placements = [("2020-01-01", 2200), ("2026-01-20", 1), ("2026-02-20", 40)].map {
      Placement(days: days($0, $1), roles: ["handler"])
    }
    rooms.append(gaps)
    var none = Fixture()
    none.placements = []
    rooms.append(none)
    var past = Fixture("D")
    past.history = [
      PastDuty(person: "a", span: span("1990-01-01T00:00", "2026-01-20T00:00"), kind: .overtime),
      PastDuty(person: "a", span: span("2025-12-01T00:00", "2025-12-01T00:00"), kind: .overtime),
      PastDuty(person: "a", span: Span(at("2025-12-01T00:00"), .never), kind: .absence("leave")),
      PastDuty(
        person: "a",
        span: span("2025-12-01T00:00", "2026-03-01T00:00"),
        kind: .absence("x")
      ),
    ]
    rooms.append(past)
    let runs = [
      days("2026-01-05", 0), days("2026-01-05", 1), days("2026-01-05", 400), days("1900-01-01", 3),
      days("2199-12-01", 31),
    ]
    for room in rooms {
      for exemptions in [[:], [.reg21: Set(everything)]] as [[Exemption: Set<String>]] {
        var room = room
        room.declared = exemptions
        for run in runs {
          let set = room.set(everything, ["weeks": .count(52)])
          let found = RuleCheck(room.roster, over: run, sets: [set])
            .findings(sets: { _ in [set] }, all: [set])
          #expect(found.verdicts.allSatisfy { $0.measured.isFinite && $0.limit.isFinite })
          #expect(found.debts.allSatisfy { $0.owed > .zero })
        }
      }
    }
  }

  @Test("numbers a rule file may not give are no trap either")
  func oddNumbers() {
    let room = Fixture()
    let odd: [String: ParameterValue] = [
      "weeks": .count(0), "one_week_in": .count(0), "hours": .minutes(.zero), "days": .count(0),
      "months": .count(0), "periods": .word("successive"), "from": .date(day("2026-01-05")),
      "rest_days_a_week": .count(7), "one_in": .count(0), "most_days": .count(0),
    ]
    let set = room.set(everything, odd)
    let found = RuleCheck(room.roster, over: days("2026-01-05", 60), sets: [set])
      .findings(sets: { _ in [set] }, all: [set])
    #expect(!found.verdicts.isEmpty)
  }
}
