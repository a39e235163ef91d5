import CivilTime
import Planning
import Rostering
import Testing

@testable import RotaStore

struct RetentionTests {
  private func leave(_ person: String, _ days: DateSpan) -> Fact {
    .absence(Absence(person: person, kind: "leave", extent: .days(days)))
  }

  private func hold(_ object: Hold.Object, _ person: String?, _ days: DateSpan?) -> Fact {
    let until = CivilDate("2022-06-30")!
    return .hold(
      Hold(object: object, person: person, days: days, until: until, reference: "C1")
    )
  }

  /// A moving now: nothing goes early, nothing on hold goes, nothing is kept past its date.
  @Test func exactlyWhatIsOverGoes() throws {
    var random = RandomFacts(seed: 23)
    let test = try TestRecord()
    var known: [FactID: (person: String, days: DateSpan)] = [:]
    for _ in 0..<(isLong ? 60 : 12) {
      let instruction = test.instruction()
      var put = Put()
      for i in 1...8 {
        let person = "p\(random.int(0...3))"
        let start = CivilDate("2010-01-01")! + random.int(0...(15 * 365))
        let days = DateSpan(start, days: random.int(1...40))
        put.made.append(leave(person, days))
        known[FactID(key: instruction.key, number: i)] = (person, days)
      }
      // Some are ended again; that they once were known goes at the same time.
      let alive = try test.record.facts()
      let old = known.keys.filter { alive[$0] != nil }.sorted()
      if !old.isEmpty { put.ended = [random.pick(old)] }
      try test.perform(put, instruction)
    }
    let held = DateSpan(CivilDate("2012-03-01")!, CivilDate("2012-09-01")!)
    try test.perform(
      Put(made: [hold(.person, "p1", nil), hold(.incident, nil, held), hold(.shift, "p2", held)])
    )
    var gone = 0
    for year in 2016...2032 {
      let now = Instant(utc: CivilDate(year: year, month: 5, day: 1)!, minuteOfDay: 0)
      let count = try test.record.retain(room: test.room, instruction: test.instruction(now: now))
      let cutoff = CivilDate(year: year - 6, month: 1, day: 1)!
      #expect(count.before == cutoff)
      let rows = try test.file.engine.read { try $0.query("SELECT id FROM absence") }
      let there = Set(rows.map { $0[0] })
      for (id, fact) in known {
        // By hand: the day after the last one, and whether it shares a day with the incident.
        let overlaps = fact.days.start < held.end && held.start < fact.days.end
        let isHeld = year <= 2022 && (fact.person == "p1" || overlaps)
        let isKept = fact.days.end > cutoff || isHeld
        #expect(there.contains(.text(id.description)) == isKept, "\(fact) in \(year)")
      }
      gone += count.deleted[.absence] ?? 0
      #expect(try Record.audit(test.file).faults.isEmpty)
    }
    #expect(gone == known.count)
    #expect(try Record.open(test.file).facts().all == test.record.facts().all)
    print("FIGURE \(known.count) absences over 17 years: none early, none on hold, none late")
  }

  @Test func aTrialChangesNothing() throws {
    let test = try TestRecord()
    try test.perform(Put(made: [leave("p0", DateSpan(CivilDate("2015-01-01")!, days: 3))]))
    let trial = try test.record.retain(
      room: test.room,
      instruction: test.instruction(),
      isTrial: true
    )
    #expect(trial.deleted == [.absence: 1] && trial.entry == nil)
    #expect(test.record.head == 2)
    #expect(try test.record.facts().all(.absence).count == 1)
  }

  /// What is put down beside the record is carried out on every copy that is restored, so a refusal leaves nothing.
  @Test func whatIsRefusedLeavesNoTrace() throws {
    let test = try TestRecord()
    try test.perform(Put(made: [leave("p0", DateSpan(CivilDate("2015-01-01")!, days: 3))]))
    let colleague = Actor(person: "p1", name: "p1", isSupervisor: false)
    for isTrial in [true, false] {
      #expect(throws: Refusal.self) {
        try test.record.retain(
          room: test.room,
          instruction: Instruction(key: "refused1", by: colleague, now: TestRecord.now),
          isTrial: isTrial
        )
      }
    }
    // The key of the first change, which was another command's.
    let used = try test.record.entries(2...2)[0].key
    #expect(throws: Refusal.self) {
      try test.record.retain(room: test.room, instruction: test.instruction(key: used))
    }
    #expect(try Erasures(test.file.place).all().isEmpty)
    #expect(test.record.head == 2)
    #expect(try test.record.facts().all(.absence).count == 1)
  }

  @Test func whoLeftLongAgoGoesAltogether() throws {
    let test = try TestRecord()
    let stay = DateSpan(CivilDate("2010-01-01")!, CivilDate("2014-01-01")!)
    let placement = Placement(days: stay, roles: ["handler"])
    try test.perform(
      Put(made: [
        .person(PersonIdentity(id: "gone", name: "Gone Longago")),
        .placement(DatedPlacement(person: "gone", placement: placement)),
        .earlier(
          EarlierOccasion(person: "gone", occasion: "nights", year: 2012, worked: .hours(9))
        ),
      ])
    )
    let count = try test.record.retain(room: test.room, instruction: test.instruction())
    #expect(count.deleted == [.person: 1, .placement: 1, .earlier: 1])
    #expect(Set(try test.record.facts().people) == ["p0", "p1", "p2", "p3"])
    let names = try test.file.engine.read { try $0.query("SELECT name FROM person") }
    #expect(!names.contains([.text("Gone Longago")]))
  }

  @Test func countsStayInPlaceOfDuties() throws {
    let test = try TestRecord()
    // Two Saturdays of overtime in 2027, the first year of which the record knows the rota.
    let day = CivilDate("2027-03-06")!
    let assignments = [0, 7].map { offset -> Fact in
      let date = day + offset
      let start = Instant(utc: date, minuteOfDay: 7 * 60)
      return .assignment(
        Assignment(
          id: "a\(offset)",
          person: "p0",
          date: date,
          letter: ShiftLetter("D")!,
          span: Span(start, start + .hours(12)),
          role: "handler",
          kind: .overtime
        )
      )
    }
    let test2026 = Instant(utc: CivilDate("2026-09-21")!, minuteOfDay: 0)
    try test.perform(Put(made: assignments), test.instruction(now: test2026))
    let now = Instant(utc: CivilDate("2034-02-01")!, minuteOfDay: 0)
    let count = try test.record.retain(room: test.room, instruction: test.instruction(now: now))
    #expect(count.deleted[.assignment] == 2)
    #expect(
      try test.record.facts().all(.earlier).map(\.fact) == [
        .earlier(
          EarlierOccasion(person: "p0", occasion: "weekends", year: 2027, worked: .hours(24))
        )
      ]
    )
    #expect(throws: Refusal.self) { try test.record.done(2) }
    #expect(try Record.audit(test.file).faults.isEmpty)
  }
}
