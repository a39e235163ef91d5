import CivilTime
import Planning
import Rostering
import Testing
import Wellbeing

@testable import RotaStore

struct RetentionCareTests {
  /// Seven years by a clock of its own: nothing is kept past its date, nothing goes early, nothing on hold goes.
  @Test(arguments: 1...3)
  func exactlyWhatIsOverGoesOverSevenYears(seed: Int) throws {
    var world = try RetentionWorld(seed: UInt64(seed), from: CivilDate("2026-01-01")!)
    let end = CivilDate("2034-01-01")!
    var (runs, gone, held, kept) = (0, 0, 0, 0)
    while world.today < end {
      try world.live()
      if isLong { for _ in 0..<4 { try world.live() } }
      guard world.random.int(0...3) == 0 || world.today >= end else { continue }
      world.today = world.today + world.random.int(0...20)
      let count = try world.retain()
      #expect(count.gone >= 0, "what went on \(world.today) is not what was counted")
      let there = try world.there()
      #expect(there.rows == Set(world.rows.keys), "on \(world.today)")
      #expect(there.notes == Set(world.notes.map(\.entry)), "on \(world.today)")
      #expect(try Record.audit(world.test.file).faults.isEmpty)
      runs += 1
      gone += count.gone
      held += count.held
      kept = world.rows.count
    }
    #expect(gone > 0 && held > 0 && kept > 0)
    #expect(try Record.open(world.test.file).facts().all == world.test.record.facts().all)
    print(
      "FIGURE seven years, seed \(seed): \(runs) runs, \(gone) gone, \(held) held, \(kept) kept"
    )
  }

  @Test func anOpenCaseStaysAndSoDoesWhoLeftWithOne() throws {
    let test = try TestRecord(room: PrivacyRoom.room)
    let stay = DateSpan(CivilDate("2010-01-01")!, CivilDate("2014-01-01")!)
    let then = Instant(utc: CivilDate("2013-06-01")!, minuteOfDay: 600)
    let item = PrivacyRoom.item("old", at: then)
    let wish = CareWish(person: "old", wishes: CareWishes(unwanted: ["lea"]))
    try test.perform(
      PutCare([
        .person(PersonIdentity(id: "old", name: "Long Gone")),
        .placement(
          DatedPlacement(person: "old", placement: Placement(days: stay, roles: ["handler"]))
        ),
        .care(CareCase(item: item)), .careWish(wish),
      ])
    )
    func retain() throws -> [FactKind: Int] {
      try test.record.retain(room: test.room, instruction: test.instruction()).deleted
    }
    // Who they were stays with the case: they go together.
    #expect(try retain() == [:])
    let id = FactID(key: "key2", number: 3)
    let closed = try item.after(.close(.withdrawn), at: then, by: "lea")
    try test.perform(PutCare(changed: [id: .care(CareCase(item: closed))]))
    // Both states of the case are as old as the case, and nothing else of theirs is left.
    #expect(try retain() == [.care: 2, .placement: 1, .person: 1, .careWish: 1])
    #expect(try test.record.facts().about("old").isEmpty)
  }

  @Test func onlyTheOwnerAndTheDataProtectionOfficerDelete() throws {
    let test = try TestRecord(room: PrivacyRoom.room)
    let old = Instant(utc: CivilDate("2020-01-01")!, minuteOfDay: 600)
    try test.perform(PutCall(PrivacyRoom.hardCall(["ann"], at: old)))
    for id in ["sup", "lea", "ann"] {
      #expect(throws: Refusal.self) {
        try test.record.retain(
          room: test.room,
          instruction: test.instruction(as: id),
          isTrial: true
        )
      }
    }
    let trial = try test.record.retain(
      room: test.room,
      instruction: test.instruction(as: "dpo"),
      isTrial: true
    )
    #expect(trial.deleted == [.exposure: 1] && trial.entry == nil)
    let done = try test.record.retain(room: test.room, instruction: test.instruction(as: "dpo"))
    #expect(done.deleted == [.exposure: 1] && done.entry == 3)
  }
}
