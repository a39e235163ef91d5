import CivilTime
import Planning
import Rostering
import Testing

@testable import RotaStore

private let day = CivilDate("2030-10-24")!
private func leave(_ person: String, _ offset: Int = 0) -> Fact {
  .absence(Absence(person: person, kind: "leave", extent: .days(DateSpan(day + offset, days: 2))))
}

struct UndoTests {
  @Test func undoEndsWhatWasMadeAndBringsBackWhatWasEnded() throws {
    let test = try TestRecord()
    try test.perform(Put(made: [leave("p0"), leave("p1")]))
    let first = FactID(key: "key2", number: 1)
    let second = FactID(key: "key2", number: 2)
    try test.perform(Put(made: [leave("p2")], changed: [first: leave("p0", 9)], ended: [second]))
    let undo = try test.perform(Undo(test.record.done()))
    #expect(undo.entry == 4)
    let facts = try test.record.facts()
    #expect(facts[first]?.fact == leave("p0"))
    #expect(facts[first]?.born == 2)
    #expect(facts[second]?.fact == leave("p1"))
    #expect(facts[FactID(key: "key3", number: 1)] == nil)
    #expect(Set(facts.all.map(\.id)) == Set(try test.record.facts(asAt: 2).all.map(\.id)))
    #expect(facts.all.map(\.id) == (try test.record.facts(asAt: 2).all.map(\.id)))
  }

  @Test func anUndoCanBeUndone() throws {
    let test = try TestRecord()
    try test.perform(Put(made: [leave("p0")]))
    try test.perform(Undo(test.record.done()))
    #expect(try test.record.facts()[FactID(key: "key2", number: 1)] == nil)
    try test.perform(Undo(test.record.done()))
    let back = try test.record.facts()[FactID(key: "key2", number: 1)]
    #expect(back?.fact == leave("p0") && back?.born == 2 && back?.made == 4)
    #expect(try Record.open(test.file).head == 4)
  }

  @Test func whatLaterEntriesChangedStopsItByName() throws {
    let test = try TestRecord()
    try test.perform(Put(made: [leave("p0")]))
    let id = FactID(key: "key2", number: 1)
    try test.perform(Put(changed: [id: leave("p0", 3)]))
    try test.perform(Put(made: [leave("p1")]))
    #expect {
      try test.perform(Undo(test.record.done(2)))
    } throws: { error in
      guard let refusal = error as? Refusal else { return false }
      return refusal.cause == .conflict
        && refusal.objections.map(\.message)
          == ["entry 3 (put 0 1 0) rests on entry 2 (put 1 0 0)"]
    }
    // Nothing rests on the newest but one.
    try test.perform(Undo(test.record.done(3)))
    try test.perform(Undo(test.record.done(2)))
    #expect(try test.record.facts()[id] == nil)
  }

  @Test func factsThatNameWhatWasMadeStopIt() throws {
    let test = try TestRecord()
    try test.perform(Put(made: [.person(PersonIdentity(id: "new", name: "New"))]))
    try test.perform(Put(made: [leave("new")]))
    let work = Span(Instant(seconds: 1_700_000_000), Instant(seconds: 1_700_003_600))
    try test.perform(
      Put(made: [.worked(WorkedTime(person: "p0", posting: nil, span: work, kind: .calledIn))])
    )
    let cause = FactID(key: "key4", number: 1)
    try test.perform(
      Put(
        made: [
          .credit(
            HoursCredit(person: "p0", kind: .toil, hours: Minutes(60), date: day, cause: cause)
          )
        ]
      )
    )
    for (entry, later) in [(2, 3), (4, 5)] {
      #expect {
        try test.perform(Undo(test.record.done(entry)))
      } throws: { error in
        (error as? Refusal)?.objections.map(\.hint) == ["take back entry \(later) first"]
      }
    }
  }

  @Test func whatWasIssuedStays() throws {
    let test = try TestRecord()
    let month = CivilDate("2030-10-01")!
    let sheet = Fact.sheet(IssuedSheet(person: "p0", month: month, postings: []))
    try test.perform(Put(made: [leave("p0"), sheet]))
    try test.perform(Undo(test.record.done()))
    let facts = try test.record.facts()
    #expect(facts[FactID(key: "key2", number: 1)] == nil)
    #expect(facts[FactID(key: "key2", number: 2)]?.fact == sheet)
    try test.perform(Put(made: [sheet]))
    #expect(throws: Refusal.self) { try test.perform(Undo(test.record.done())) }
  }

  @Test func theBeginningAndConfigStay() throws {
    let test = try TestRecord()
    #expect(throws: Refusal.self) { try test.record.done(1) }
    #expect(throws: Refusal.self) { try test.record.done(7) }
    _ = try test.record.perform(
      Put(made: [leave("p0")]),
      room: test.room,
      settings: ["room.yaml": [1]],
      instruction: test.instruction()
    )
    #expect(throws: Refusal.self) { try test.perform(Undo(test.record.done(2))) }
  }

  @Test func onlySupervisorsUndo() throws {
    let test = try TestRecord()
    try test.perform(Put(made: [leave("p0")]))
    let person = Actor(person: "p0", name: "p0", isSupervisor: false)
    #expect {
      try test.perform(Undo(test.record.done()), test.instruction(by: person))
    } throws: {
      ($0 as? Refusal)?.cause == .notAllowed
    }
  }

  @Test func whoIsNamedByAnythingStays() throws {
    let test = try TestRecord()
    let posting = PostingName(person: "p0", date: day)
    try test.perform(Put(made: [.person(PersonIdentity(id: "new", name: "New"))]))
    let tutored = Placement(
      days: DateSpan(CivilDate("2019-01-01")!, CivilDate("2019-02-01")!),
      roles: ["handler"],
      tutor: "new"
    )
    try test.perform(
      Put(made: [.placement(DatedPlacement(person: "p0", placement: tutored))])
    )
    try test.perform(
      Put(
        made: [
          .swap(
            Swap(
              gives: posting,
              taker: "new",
              takes: nil,
              state: .asked,
              asked: TestRecord.now,
              expires: TestRecord.now
            )
          )
        ]
      )
    )
    #expect {
      try test.perform(Undo(test.record.done(2)))
    } throws: { error in
      (error as? Refusal)?.objections.map(\.hint)
        == ["take back entry 3 first", "take back entry 4 first"]
    }
  }

  @Test func whatIsBroughtBackDoesNotStandTwice() throws {
    let test = try TestRecord()
    let release = Fact.release(
      Release(posting: PostingName(person: "p0", date: day), cause: .standDown)
    )
    // Made, taken back, made anew: to take the taking back back would take the shift off twice.
    for fact in [release, leave("p1")] {
      try test.perform(Put(made: [fact]))
      try test.perform(Undo(test.record.done()))
      let undo = test.record.head
      try test.perform(Put(made: [fact]))
      #expect {
        try test.perform(Undo(test.record.done(undo)))
      } throws: { error in
        (error as? Refusal)?.objections.map(\.hint) == ["take back entry \(undo + 1) first"]
      }
    }
  }
}
