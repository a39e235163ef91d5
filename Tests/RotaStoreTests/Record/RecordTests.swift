import CivilTime
import Planning
import Rostering
import Testing

@testable import RotaStore

private let day = CivilDate("2026-10-24")!
private func leave(_ person: String, _ offset: Int = 0) -> Fact {
  .absence(Absence(person: person, kind: "leave", extent: .days(DateSpan(day + offset, days: 2))))
}

struct RecordTests {
  @Test func aRecordBeginsWithItsPeopleAndItsConfig() throws {
    let test = try TestRecord(people: 3)
    let facts = try test.record.facts()
    #expect(facts.entry == 1)
    #expect(facts.all(.person).count == 3)
    #expect(facts.all(.placement).count == 3)
    #expect(try test.record.configuration() == TestRecord.settings)
    #expect(throws: Refusal.self) {
      try test.record.create(
        settings: [:],
        facts: { _ in [:] },
        instruction: test.instruction()
      )
    }
  }

  @Test func anEarlierEntryIsSeenAsItWas() throws {
    let test = try TestRecord()
    try test.perform(Put(made: [leave("p0")]))
    let id = FactID(key: "key2", number: 1)
    try test.perform(Put(changed: [id: leave("p0", 5)]))
    try test.perform(Put(ended: [id]))
    #expect(try test.record.facts(asAt: 1)[id] == nil)
    #expect(try test.record.facts(asAt: 2)[id]?.fact == leave("p0"))
    let third = try test.record.facts(asAt: 3)[id]
    #expect(third?.fact == leave("p0", 5))
    #expect(third?.born == 2)
    #expect(third?.made == 3)
    #expect(try test.record.facts()[id] == nil)
    #expect(try test.record.facts(asAt: 0).count == 0)
  }

  @Test func whatChangesNothingIsNoEntry() throws {
    let test = try TestRecord()
    let receipt = try test.perform(Put())
    #expect(receipt.change?.isEmpty == true)
    #expect(receipt.entry == 1)
    #expect(try test.record.facts().entry == 1)
    try test.perform(Put(made: [leave("p0")]))
    #expect(try test.record.facts().entry == 2)
  }

  @Test func theSameInstructionTwiceChangesNothing() throws {
    let test = try TestRecord()
    let instruction = test.instruction()
    let first = try test.perform(Put(made: [leave("p0")]), instruction)
    let again = try test.perform(Put(made: [leave("p1")]), instruction)
    #expect(first.entry == 2 && !first.isRepeat)
    #expect(again.entry == 2 && again.isRepeat)
    #expect(test.record.head == 2)
  }

  /// A change that is taken for another would be lost without a word.
  @Test func aKeyOfAnotherChangeIsRefused() throws {
    let test = try TestRecord()
    let instruction = test.instruction()
    try test.perform(Put(made: [leave("p0")]), instruction)
    let hold = Hold(
      object: .person,
      person: "p0",
      days: nil,
      until: CivilDate("2199-01-01")!,
      reference: "C1"
    )
    #expect(throws: Refusal.self) {
      try test.record.perform(AddHold(hold), room: test.room, instruction: instruction)
    }
    let other = Actor(person: "p3", name: "p3", isSupervisor: true)
    let sentByAnother = Instruction(key: instruction.key, by: other, now: instruction.now)
    #expect(throws: Refusal.self) {
      try test.record.perform(Put(made: [leave("p0")]), room: test.room, instruction: sentByAnother)
    }
    #expect(test.record.head == 2)
  }

  @Test func anotherConfigIsAnEntryOfItsOwn() throws {
    let test = try TestRecord()
    var settings = TestRecord.settings
    settings["room.yaml"] = Array("room: Other\n".utf8)
    for command in [Put(made: [leave("p0")]), Put(made: [leave("p1")])] {
      _ = try test.record.perform(
        command,
        room: test.room,
        settings: settings,
        instruction: test.instruction()
      )
    }
    let entries = try test.record.entries(1...9)
    #expect(entries.map(\.command) == ["record create", "config", "put", "put"])
    #expect(try test.record.configuration(asAt: 1) == TestRecord.settings)
    #expect(try test.record.configuration(asAt: 2) == settings)
    #expect(try test.record.configuration() == settings)
  }

  @Test func theLastEntryByAMomentIsFound() throws {
    let test = try TestRecord()
    let now = TestRecord.now
    for hours in [1, 3, 2] {
      try test.perform(Put(made: [leave("p0")]), test.instruction(now: now + .hours(hours)))
    }
    #expect(try test.record.entry(at: now - .hours(1)) == nil)
    #expect(try test.record.entry(at: now) == 1)
    #expect(try test.record.entry(at: now + Minutes(90)) == 2)
    // The clock was put back: entry 4 was entered before 3.
    #expect(try test.record.entry(at: now + Minutes(150)) == 4)
  }

  @Test func aRecordOpensAgainAsItWas() throws {
    let test = try TestRecord()
    try test.perform(Put(made: [leave("p0"), leave("p1")]))
    try test.perform(Put(ended: [FactID(key: "key2", number: 1)]))
    let again = try Record.open(test.file)
    #expect(again.head == 3)
    #expect(try again.facts().all == test.record.facts().all)
  }
}
