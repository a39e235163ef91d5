import CivilTime
import Planning
import Rostering
import Testing
import Wellbeing

@testable import RotaStore

/// Who may read what is written in confidence, and that everybody learns who did.
struct CareTextTests {
  private let marker = "MARKER please ring me 4711"

  /// Ids of those who get the text of an entry.
  private func readers(
    of entry: Int,
    _ test: TestRecord,
    now: Instant = TestRecord.now
  ) throws
    -> [String]
  {
    try PrivacyRoom.everybody.filter { id in
      do {
        let text = try test.record.readText(
          of: entry,
          room: test.room,
          instruction: test.instruction(as: id, now: now)
        )
        #expect(text?.revealed == marker)
        return true
      } catch let refusal as Refusal {
        #expect(refusal.cause == .notAllowed)
        return false
      }
    }
  }

  @Test func theNumberOfACallIsForThoseInItAndTheLeads() throws {
    let test = try TestRecord(room: PrivacyRoom.room)
    let calls = PrivacyRoom.hardCall(["ann", "ben"])
    try test.perform(
      PutCall(calls),
      test.instruction(as: "sup", note: "MARKER please ring me 4711")
    )
    // The supervisor raised it, and so knows its number; nobody reads it for supervising.
    #expect(try readers(of: 2, test) == ["ann", "ben", "lea", "luc", "sup"])
    try test.perform(PutCall(calls), test.instruction(as: "ann", note: marker))
    let entry = test.record.head
    #expect(try readers(of: entry, test) == ["ann", "ben", "lea", "luc"])
    // One of the two does not want one of the leads.
    let wish = CareWish(person: "ben", wishes: CareWishes(unwanted: ["lea"]))
    try test.perform(PutCare([.careWish(wish)]), test.instruction(as: "ben"))
    #expect(try readers(of: entry, test) == ["ann", "ben", "luc"])
  }

  @Test func aSelfReferralIsForTheLeadsAndForTheDeputyOnceItIsTheirs() throws {
    let test = try TestRecord(room: PrivacyRoom.room)
    let item = PrivacyRoom.item("ann", .selfReferral)
    try test.perform(
      PutCare([.care(CareCase(item: item))]),
      test.instruction(as: "ann", note: marker)
    )
    let hours = { (count: Int) in TestRecord.now + Minutes.hours(count) }
    #expect(try readers(of: 2, test) == ["ann", "lea", "luc"])
    #expect(try readers(of: 2, test, now: hours(11)) == ["ann", "lea", "luc"])
    // Unread for twelve hours it is the deputy's too.
    #expect(try readers(of: 2, test, now: hours(12)) == ["ann", "lea", "luc", "dep"])
    // Once a lead has taken note of it in time it stays with the leads.
    let read = try item.after(.read, at: hours(1), by: "lea")
    let id = FactID(key: "key2", number: 1)
    try test.perform(
      PutCare(changed: [id: .care(CareCase(item: read))]),
      test.instruction(as: "lea")
    )
    #expect(try readers(of: 2, test, now: hours(13)) == ["ann", "lea", "luc"])
    // And it is the deputy's where they have it in hand.
    try test.perform(
      PutCare(changed: [id: .care(CareCase(item: read, owner: "dep"))]),
      test.instruction(as: "lea")
    )
    #expect(try readers(of: 2, test, now: hours(13)) == ["ann", "lea", "luc", "dep"])
    let wish = CareWish(person: "ann", wishes: CareWishes(unwanted: ["dep", "luc"]))
    try test.perform(PutCare([.careWish(wish)]), test.instruction(as: "ann"))
    #expect(try readers(of: 2, test, now: hours(13)) == ["ann", "lea"])
  }

  @Test func aCareNoteIsForItsAuthorAndTheLeadsAndALeadIsNotTheirOwn() throws {
    let test = try TestRecord(room: PrivacyRoom.room)
    let check = PrivacyRoom.item("lea")
    try test.perform(
      PutCare([.care(CareCase(item: check, owner: "dep"))]),
      test.instruction(as: "sup", note: marker)
    )
    // The deputy has the case in hand and it is no self-referral; the lead it is about reads it as anybody reads their own.
    #expect(try readers(of: 2, test) == ["lea", "luc", "sup"])
    #expect(try test.readings(of: "lea") == ["luc text", "sup text"])
  }

  @Test func whoeverReadsItIsSeenByThePersonAndARefusalIsInTheJournal() throws {
    let test = try TestRecord(room: PrivacyRoom.room)
    try test.perform(
      PutCare([.care(CareCase(item: PrivacyRoom.item("ann", .selfReferral)))]),
      test.instruction(as: "ann", note: marker)
    )
    let lead = test.instruction(as: "lea", key: "readingkey")
    #expect(try test.record.readText(of: 2, room: test.room, instruction: lead)?.revealed == marker)
    #expect(try test.readings(of: "ann") == ["lea text"])
    #expect(test.record.head == 3)
    // The same reading sent again is one reading.
    #expect(try test.record.readText(of: 2, room: test.room, instruction: lead)?.revealed == marker)
    #expect(test.record.head == 3)
    // Their own is theirs without a line.
    _ = try test.record.readText(of: 2, room: test.room, instruction: test.instruction(as: "ann"))
    #expect(test.record.head == 3)
    for id in ["sup", "dep", "dpo", "ben", nil] {
      #expect(throws: Refusal.self) {
        try test.record.readText(of: 2, room: test.room, instruction: test.instruction(as: id))
      }
      let entry = try #require(try test.record.entry(test.record.head))
      #expect(entry.command == "care refused" && entry.object == "entry 2")
      #expect(entry.actor == PrivacyRoom.actor(id).name)
    }
    #expect(test.record.head == 8)
    #expect(try test.readings(of: "ann") == ["lea text"])
    // The way of the rota's notes does not lead there.
    for id in ["sup", "lea", "ann", nil] {
      #expect(throws: Refusal.self) {
        try test.record.note(of: 2, for: PrivacyRoom.actor(id))
      }
    }
    #expect(try Record.audit(test.file).faults.isEmpty)
  }

  @Test func aTextThatWasSwappedOrChangedIsRefusedAndNothingWasRead() throws {
    let test = try TestRecord(room: PrivacyRoom.room)
    for (i, id) in ["ann", "ben"].enumerated() {
      try test.perform(
        PutCare([.care(CareCase(item: PrivacyRoom.item(id, .selfReferral, id: "c\(i)")))]),
        test.instruction(as: id, note: "text of \(id)")
      )
    }
    let before = try test.everything()
    func isRefused() throws {
      #expect(throws: RecordError.self) {
        try test.record.readText(of: 2, room: test.room, instruction: test.instruction(as: "lea"))
      }
      #expect(test.record.head == 3)
    }
    let rows = NoteRows(room: "test")
    let (first, second) = try test.file.engine.read {
      (try #require(try rows.note(of: 2, in: $0)), try #require(try rows.note(of: 3, in: $0)))
    }
    func put(_ note: SealedNote) throws {
      try test.file.engine.write { db in
        try db.run("UPDATE note SET sealed = \(note.sealed) WHERE entry = 2")
        try db.run("UPDATE note_key SET wrapped = \(note.wrapped) WHERE entry = 2")
      }
    }
    try put(second)
    try isRefused()
    try put(SealedNote(sealed: second.sealed, wrapped: first.wrapped))
    try isRefused()
    for i in first.sealed.indices {
      var bytes = first.sealed
      bytes[i] ^= 1 << UInt8(i % 8)
      try put(SealedNote(sealed: bytes, wrapped: first.wrapped))
      try isRefused()
    }
    for i in first.wrapped.indices {
      var bytes = first.wrapped
      bytes[i] ^= 1 << UInt8(i % 8)
      try put(SealedNote(sealed: first.sealed, wrapped: bytes))
      try isRefused()
    }
    try put(first)
    #expect(try test.everything() == before)
    let text = try test.record.readText(
      of: 2,
      room: test.room,
      instruction: test.instruction(as: "lea")
    )
    #expect(text?.revealed == "text of ann")
  }

  @Test func eachTextHasItsLength() throws {
    let test = try TestRecord(room: PrivacyRoom.room)
    let call = PutCall(PrivacyRoom.hardCall(["ann"]))
    let care = PutCare([.goodDay(GoodDay(person: "ann", date: CivilDate("2026-09-21")!))])
    let rota = Put(made: [.goodDay(GoodDay(person: "ann", date: CivilDate("2026-09-21")!))])
    func takes(_ command: some Command, _ count: Int) throws -> Bool {
      let note = String(repeating: "é", count: count)
      do {
        try test.perform(command, test.instruction(as: "ann", note: note))
        return true
      } catch let refusal as Refusal {
        #expect(refusal.cause == .input)
        return false
      }
    }
    #expect(try takes(call, 40))
    #expect(try !takes(call, 41))
    #expect(try takes(care, 2_000))
    #expect(try !takes(care, 2_001))
    #expect(try takes(rota, 200))
    #expect(try !takes(rota, 201))
  }

  @Test func aTextIsErasedForThePersonAloneOrByWhoLooksAfterThem() throws {
    let test = try TestRecord(room: PrivacyRoom.room)
    try test.perform(
      PutCall(PrivacyRoom.hardCall(["ann", "ben"])),
      test.instruction(as: "ann", note: marker)
    )
    try test.perform(
      PutCare([.care(CareCase(item: PrivacyRoom.item("ann", .selfReferral)))]),
      test.instruction(as: "ann", note: marker)
    )
    func erases(_ entry: Int, _ id: String?) throws -> Bool {
      do {
        _ = try test.record.eraseText(
          of: entry,
          room: test.room,
          instruction: test.instruction(as: id)
        )
        return true
      } catch is Refusal { return false }
    }
    // What is about two is not one's to take from the other; nobody erases it for supervising or owning the machine.
    for id in ["ann", "ben", "sup", "tim", "dep", nil] {
      #expect(try !erases(2, id), "\(id ?? "")")
    }
    for id in ["ben", "sup", "tim", "dep", nil] { #expect(try !erases(3, id), "\(id ?? "")") }
    #expect(try Erasures(test.file.place).all().isEmpty)
    #expect(try readers(of: 3, test) == ["ann", "lea", "luc"])
    let held = Hold(
      object: .person,
      person: "ann",
      days: nil,
      until: CivilDate("2027-01-01")!,
      reference: "CV-1"
    )
    try test.perform(Put(made: [.hold(held)]), test.instruction(as: "sup", key: "holdkey"))
    #expect(try !erases(3, "ann"))
    #expect(try !erases(2, "lea"))
    try test.perform(LiftHold(hold: FactID(key: "holdkey", number: 1)), test.instruction(as: "sup"))
    let sealed = try test.file.engine.read { db in
      try [2, 3].map { try #require(try NoteRows(room: "test").note(of: $0, in: db)) }
    }
    #expect(try erases(3, "ann"))
    #expect(try erases(2, "lea"))
    for note in sealed {
      #expect(test.filesHolding(note.sealed).isEmpty && test.filesHolding(note.wrapped).isEmpty)
    }
    for entry in [2, 3] {
      let text = try test.record.readText(
        of: entry,
        room: test.room,
        instruction: test.instruction(as: "ann")
      )
      #expect(text == nil)
    }
    #expect(try Record.audit(test.file).faults.isEmpty)
  }
}
