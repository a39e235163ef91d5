import CivilTime
import Foundation
import Glibc
import Planning
import Rostering
import Testing
import Wellbeing

@testable import RotaStore

struct EraseCareTests {
  private let mark = "zqmark"

  /// A record in which there is something of every kind about ann, with her mark in it, a call she shared with ben, and
  /// what is not hers.
  private func filled() throws -> TestRecord {
    let test = try TestRecord(room: PrivacyRoom.room)
    let now = TestRecord.now
    let day = test.room.roster.zone.date(at: now)
    let posting = PostingName(person: "ann", date: day)
    try test.perform(
      PutCall(PrivacyRoom.hardCall(["ann"], event: mark)),
      test.instruction(as: "ann", note: "alone")
    )
    try test.perform(
      PutCall(PrivacyRoom.hardCall(["ann", "ben"], event: "both")),
      test.instruction(as: "ann", note: "shared")
    )
    let item = PrivacyRoom.item("ann", .selfReferral, id: mark + "case")
    try test.perform(
      PutCare([.care(CareCase(item: item))]),
      test.instruction(as: "ann", note: "text")
    )
    let id = FactID(key: test.lastKey, number: 1)
    let read = try item.after(.read, at: now, by: "lea")
    let closed = try read.after(.close(.handedOver), at: now, by: "lea")
    for state in [read, closed] {
      let fact = Fact.care(CareCase(item: state))
      try test.perform(
        PutCare(changed: [id: fact]),
        test.instruction(as: "lea", note: "note of \(state.log.count)")
      )
    }
    let correction = Correction(
      subject: .concern(mark + "concern"),
      change: .withdrawn,
      by: "ann",
      at: now
    )
    try test.perform(
      PutCare([
        .concern(Concern(id: mark + "concern", person: "ann", at: now, by: .supervisor("sup"))),
        .correction(CorrectionMade(person: "ann", correction: correction)),
        .goodDay(GoodDay(person: "ann", date: day)),
        .checkOut(CheckOut(posting: posting, at: now, answer: .hard)),
        .careWish(CareWish(person: "ann", wishes: CareWishes(unwanted: [mark + "one"]))),
        .careReading(CareReading(person: "ann", reader: "lea", at: now, subject: .log)),
        .stepAway(StepAway(posting: posting, start: now, until: now + Minutes(20))),
        .concern(Concern(id: "bens", person: "ben", at: now, by: .colleague("ann", isNamed: true))),
      ])
    )
    return test
  }

  private func erase(
    _ test: TestRecord,
    as id: String?,
    isTrial: Bool = false
  ) throws
    -> ErasureCount
  {
    try test.record.eraseCare(
      of: "ann",
      room: test.room,
      instruction: test.instruction(as: id),
      isTrial: isTrial
    )
  }

  @Test(arguments: ["lea", "dpo"])
  func whatIsErasedIsGoneFromEverywhereAndTheJournalVerifies(by: String) throws {
    let test = try filled()
    let entries = [2, 4, 5, 6]
    let sealed = try test.file.engine.read { db in
      try entries.map { try #require(try NoteRows(room: "test").note(of: $0, in: db)) }
    }
    let others = try test.record.facts().about("ben")
    #expect(!test.filesHolding(mark.utf8).isEmpty)
    let trial = try erase(test, as: by, isTrial: true)
    let head = test.record.head
    let done = try erase(test, as: by)
    #expect(trial.facts == done.facts && trial.texts == done.texts)
    // Two calls and three states of the case, counted by hand.
    #expect(
      done.facts == [
        .exposure: 2, .care: 3, .concern: 1, .correction: 1, .goodDay: 1, .checkOut: 1,
        .careWish: 1,
      ]
    )
    #expect(done.texts == 4 && done.entry == head + 1)
    let entry = try #require(try test.record.entry(head + 1))
    #expect(entry.command == "care erase" && entry.object == "10 facts, 4 texts")
    #expect(test.filesHolding(mark.utf8).isEmpty)
    for note in sealed {
      #expect(test.filesHolding(note.sealed).isEmpty && test.filesHolding(note.wrapped).isEmpty)
    }
    let snapshot = try test.file.snapshot(now: TestRecord.now)
    #expect(test.filesHolding(mark.utf8).isEmpty)
    let copy = try test.everything()
    #expect(!copy.values.joined().joined().contains { "\($0)".contains(mark) })
    #expect(access(snapshot, F_OK) == 0)
    // The others keep theirs, and ann who read hers.
    #expect(try test.record.facts().about("ben") == others)
    let left = Set(try test.record.facts().about("ann").map(\.fact.kind))
    #expect(left == [.person, .placement, .careReading, .stepAway])
    let shared = try test.record.readText(
      of: 3,
      room: test.room,
      instruction: test.instruction(as: "ben")
    )
    #expect(shared?.revealed == "shared")
    #expect(throws: Refusal.self) {
      try test.record.readText(of: 4, room: test.room, instruction: test.instruction(as: "lea"))
    }
    #expect(try Record.audit(test.file).faults.isEmpty)
    #expect(try Record.open(test.file).facts().all == test.record.facts().all)
    #expect(throws: Refusal.self) { try test.record.done(2) }
  }

  @Test func anOlderCopyThatIsRestoredLosesItAgainAndNothingElse() throws {
    let test = try filled()
    let snapshot = try test.file.snapshot(now: TestRecord.now)
    _ = try erase(test, as: "lea")
    // What comes afterwards is not what was erased.
    let later = PrivacyRoom.hardCall(["ann"], event: "later")
    try test.perform(PutCall(later), test.instruction(as: "ann", note: "later"))
    let second = try test.file.snapshot(now: TestRecord.now + Minutes.hours(1))
    let old = TestRecord.place(test.folder)
    for (copy, count) in [(snapshot, 0), (second, 1)] {
      // Beside the first record, which this process holds: with its key and with what was erased.
      let place = RecordPlace(path: test.folder + "/s\(count)/relief.db")
      try FileManager.default.createDirectory(
        atPath: place.folder,
        withIntermediateDirectories: true
      )
      try FileManager.default.copyItem(atPath: old.keyPath, toPath: place.keyPath)
      try FileManager.default.copyItem(atPath: old.erasuresPath, toPath: place.erasuresPath)
      var number = 0
      _ = try Record.restore(
        copy,
        to: place,
        now: TestRecord.now + Minutes.hours(2),
        base: test.room,
        key: {
          number += 1
          return "again\(count)\(number)"
        }
      )
      let file = try RecordFile.open(
        place,
        room: "test",
        migrations: Schema.migrations,
        now: TestRecord.now,
        waiting: 0
      )
      defer { file.close() }
      let record = try Record.open(file)
      let kinds = try record.facts().about("ann").map(\.fact.kind)
      #expect(kinds.filter { $0 == .exposure }.count == count)
      #expect(!kinds.contains(.care) && !kinds.contains(.careWish))
      #expect(try record.facts().about("ben").count == 4)
      let everything = try TestRecord.everything(in: file.engine)
      #expect(!everything.values.joined().joined().contains { "\($0)".contains(mark) })
      #expect(try Record.audit(file).faults.isEmpty)
    }
  }

  @Test func anOpenCaseAHoldAndWhoAsksStopIt() throws {
    let test = try filled()
    for id in ["ann", "ben", "sup", "dep", "tim", nil] {
      #expect(throws: Refusal.self, "\(id ?? "owner")") { try erase(test, as: id) }
      #expect(try test.record.entry(test.record.head)?.command == "care refused")
    }
    let held = Hold(
      object: .person,
      person: "ann",
      days: nil,
      until: CivilDate("2027-06-30")!,
      reference: "CV-9"
    )
    try test.perform(Put(made: [.hold(held)]), test.instruction(as: "sup", key: "holdkey"))
    let open = PrivacyRoom.item("ann", id: "open")
    try test.perform(
      PutCare([.care(CareCase(item: open))]),
      test.instruction(as: "lea", key: "openkey")
    )
    let before = try test.everything()
    do {
      _ = try erase(test, as: "dpo")
      Issue.record("it was erased")
    } catch let refusal as Refusal {
      #expect(refusal.cause == .conflict)
      #expect(refusal.objections.map(\.message) == ["a case is open", "it is kept for CV-9"])
    }
    #expect(try test.everything() == before)
    #expect(try Erasures(test.file.place).all().isEmpty)
    let closed = try open.after(.close(.withdrawn), at: TestRecord.now, by: "lea")
    let id = FactID(key: "openkey", number: 1)
    try test.perform(
      PutCare(changed: [id: .care(CareCase(item: closed))]),
      test.instruction(as: "lea")
    )
    #expect(throws: Refusal.self) { try erase(test, as: "dpo") }
    try test.perform(LiftHold(hold: FactID(key: "holdkey", number: 1)), test.instruction(as: "sup"))
    #expect(try erase(test, as: "dpo").facts[.care] == 5)
    // A lead they do not want is not theirs, and nobody erases their own.
    #expect(throws: Refusal.self) {
      try test.record.eraseCare(
        of: "lea",
        room: test.room,
        instruction: test.instruction(as: "lea")
      )
    }
    #expect(try Record.audit(test.file).faults.isEmpty)
  }
}
