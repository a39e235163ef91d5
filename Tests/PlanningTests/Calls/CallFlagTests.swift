import CivilTime
import Planning
import Rostering
import Testing
import Wellbeing

/// Flags arise from what the commands put into the record, by the rules every room has.
struct CallFlagTests {
  @Test func oneCallOfACategoryThatIsFlaggedAtOnce() throws {
    var record = CallRoom.record("2026-01-05T09:00")
    #expect(record.flags.isEmpty)
    let event = try record.call("child", at: "2026-01-05T10:00")
    #expect(record.flags == ["ana at-once"])
    #expect(record.openFlags.first?.exposures == [ExposureName(event: event, person: "ana")])
    #expect(record.openFlags.first?.raised == record.moment("2026-01-05T10:00"))

    record.wait(until: "2026-01-05T10:30")
    try record.perform(CorrectHardCall(event: event, category: "death"), by: "ana")
    #expect(record.flags.isEmpty)
    record.wait(until: "2026-01-05T10:40")
    try record.perform(CorrectHardCall(event: event, category: "suicide"), by: "ana")
    #expect(record.flags == ["ana at-once"])
    #expect(record.openFlags.first?.raised == record.moment("2026-01-05T10:40"))
    try record.perform(WithdrawEntry(entry: event), by: "ana")
    #expect(record.flags.isEmpty)
  }

  @Test func aSharedEventIsEachOnesOwn() throws {
    var record = CallRoom.record("2026-01-05T09:00")
    let event = try record.call(
      "child",
      at: "2026-01-05T10:00",
      of: ["ana", "ben", "cy", "ben"],
      by: "boss"
    )
    #expect(record.flags == ["ana at-once", "ben at-once", "cy at-once"])
    #expect(record.all(.exposure).count == 3)
    try record.perform(WithdrawEntry(entry: event), by: "ana")
    #expect(record.flags == ["ben at-once", "cy at-once"])
    try record.perform(CorrectHardCall(event: event, category: "abuse"), by: "ben")
    #expect(record.flags == ["cy at-once"])
    // The supervisor withdraws for those who have not changed it themselves.
    try record.perform(WithdrawEntry(entry: event, people: ["cy"]), by: "boss")
    #expect(record.flags.isEmpty)
  }

  @Test func threeWithinTwelveHours() throws {
    var record = CallRoom.record("2026-01-05T07:30")
    try record.call("death", at: "2026-01-05T08:00")
    try record.call("violence", at: "2026-01-05T12:00")
    #expect(record.flags.isEmpty)
    // Twelve hours after the first is no longer within twelve hours.
    let third = try record.call("abuse", at: "2026-01-05T20:00")
    #expect(record.flags.isEmpty)
    record.wait(until: "2026-01-05T20:30")
    try record.perform(CorrectHardCall(event: third), by: "ana", at: "2026-01-05T19:59")
    #expect(record.flags == ["ana three-in-12-hours"])
    try record.perform(WithdrawEntry(entry: third), by: "ana")
    #expect(record.flags.isEmpty)
    // Somebody else's do not count with hers.
    try record.call("helpless", at: "2026-01-05T20:31", of: ["ben"])
    #expect(record.flags.isEmpty)
  }

  @Test func twoAlikeInABlockOfShifts() throws {
    var record = CallRoom.record("2026-01-05T07:30")
    try record.call("abuse", at: "2026-01-05T08:00")
    try record.call("violence", at: "2026-01-07T23:00")
    // The next block, after four days off.
    let other = try record.call("abuse", at: "2026-01-13T08:00")
    #expect(record.flags.isEmpty)
    // At four in the morning of the last night of that block.
    try record.call("violence", at: "2026-01-17T04:00")
    #expect(record.flags.isEmpty)
    record.wait(until: "2026-01-17T05:00")
    try record.perform(CorrectHardCall(event: other, category: "violence"), by: "ana")
    #expect(record.flags == ["ana two-alike-in-a-block"])
  }

  @Test func sixInTwentyEightDays() throws {
    var record = CallRoom.record("2026-01-05T07:30")
    for date in ["05", "13", "21"] {
      try record.call("abuse", at: "2026-01-\(date)T09:00")
      try record.call("violence", at: "2026-01-\(date)T10:00")
    }
    #expect(record.flags == ["ana six-in-28-days"])

    // The same six, the last of them 28 days after the first to the minute.
    var apart = CallRoom.record("2026-01-05T07:30")
    try apart.call("abuse", at: "2026-01-05T09:00")
    for date in ["13", "21"] {
      try apart.call("abuse", at: "2026-01-\(date)T09:00")
      try apart.call("violence", at: "2026-01-\(date)T10:00")
    }
    let last = try apart.call("violence", at: "2026-02-02T09:00")
    #expect(apart.flags.isEmpty)
    apart.wait(until: "2026-02-02T09:10")
    try apart.perform(CorrectHardCall(event: last), by: "ana", at: "2026-02-02T08:59")
    #expect(apart.flags == ["ana six-in-28-days"])
  }

  @Test func aBreakLostAfterAHardCall() throws {
    for lost in [true, false] {
      var record = CallRoom.record("2026-01-05T09:00")
      let event = try record.call("abuse", at: "2026-01-05T10:00")
      let due = record.span("2026-01-05T11:00", "2026-01-05T11:20")
      let posting = PostingName(person: "ana", date: day("2026-01-05"))
      let kind = BreakEntry.Kind.statutory
      record.wait(until: "2026-01-05T11:30")
      try record.put(
        .breakTaken(
          lost
            ? BreakEntry(posting: posting, kind: kind, due: due)
            : BreakEntry(posting: posting, kind: kind, started: due.start, ended: due.end, due: due)
        )
      )
      #expect(record.flags == (lost ? ["ana break-lost"] : []))
      // A call that was after the break has lost none.
      try record.perform(CorrectHardCall(event: event), by: "ana", at: "2026-01-05T11:25")
      #expect(record.flags.isEmpty)
    }
  }

  @Test(arguments: [("2026-01-20T09:00", true), ("2026-02-03T09:00", false)])
  func anotherCallAfterADeclinedOffer(at second: String, isFlagged: Bool) throws {
    var record = CallRoom.record("2026-01-05T09:00")
    let event = try record.call("child", at: "2026-01-05T10:00")
    var item = CareItem(
      id: "item",
      person: "ana",
      kind: .wellbeingCheck,
      event: record.now
    )
    item = try item.after(.offer, at: record.moment("2026-01-05T12:00"), by: "boss")
    item = try item.after(.decline, at: record.moment("2026-01-06T09:00"), by: "ana")
    try record.put(
      .care(
        CareCase(
          item: item,
          rule: "at-once",
          exposures: [ExposureName(event: event, person: "ana")]
        )
      )
    )
    // The flag was dealt with, and no was an answer.
    record.wait(until: "2026-01-06T10:00")
    #expect(record.flags.isEmpty)
    try record.call("other", at: second)
    #expect(record.flags == (isFlagged ? ["ana after-declined"] : []))
    // Another of the kind is a new flag all the same.
    try record.call("child", at: "2026-02-06T09:00")
    #expect(record.flags.contains("ana at-once"))
  }

  @Test func aConcernWithoutACall() throws {
    var record = CallRoom.record("2026-01-05T09:00")
    try record.perform(RaiseConcern(person: "ana"), by: "ben")
    let concern = record.first.description
    #expect(record.flags == ["ana concern"])
    #expect(record.openFlags.first?.concerns == [concern])
    try record.perform(WithdrawEntry(entry: concern), by: "ben")
    #expect(record.flags.isEmpty)
  }
}
