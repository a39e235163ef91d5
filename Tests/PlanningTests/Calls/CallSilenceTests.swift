import CivilTime
import Planning
import Rostering
import Testing
import Wellbeing

/// What a change says to who made it: nothing of what was there before, and no category.
struct CallSilenceTests {
  /// All that anybody is told of a change, apart from the facts themselves.
  private static func said(_ change: Change) -> [String] {
    [change.command, change.object] + change.warnings + change.mustBeTold.map { "\($0)" }
      + change.notice.map { "\($0)" } + change.verdicts.map { "\($0)" }
      + change.cover.map { "\($0)" }
  }

  @Test func theAnswerIsTheSameWhateverWasThereBefore() throws {
    var quiet = CallRoom.record("2026-01-05T10:00")
    var busy = CallRoom.record("2026-01-05T09:00")
    try busy.call("suicide", at: "2026-01-05T09:10")
    try busy.call("child", at: "2026-01-05T09:20", of: ["ana"], by: "ben", isNamed: true)
    try busy.perform(RaiseConcern(person: "ana", isNamed: true), by: "ben")
    busy.wait(until: "2026-01-05T10:00")
    let commands: [any Command] = [
      AddHardCall(people: ["ana"], category: "helpless"), RaiseConcern(person: "ana"),
    ]
    for command in commands {
      let first = Self.said(try quiet.perform(command, by: "boss"))
      let second = Self.said(try busy.perform(command, by: "boss"))
      #expect(first.count == 2 && second.count == 2)
      // Names of entries are the key of the instruction and a number.
      #expect(first[0] == second[0])
      #expect(first[1].hasSuffix("-1") && second[1].hasSuffix("-1"))
      for text in second {
        for word in ["helpless", "suicide", "child", "ben", "ana"] { #expect(!text.contains(word)) }
      }
    }
  }

  @Test func theJournalNamesEntriesAlone() throws {
    var record = CallRoom.record("2026-01-05T10:00")
    let event = try record.call("child", at: "2026-01-05T10:00", of: ["ana", "ben"], by: "boss")
    let changes = [
      try record.perform(CorrectHardCall(event: event, category: "abuse"), by: "boss"),
      try record.perform(WithdrawEntry(entry: event), by: "ana"),
      try record.perform(RaiseConcern(person: "ana"), by: "ben"),
      try record.perform(TapGoodDay(), by: "ana"),
      try record.perform(OpenOwnCalls(), by: "ana"),
    ]
    for change in changes {
      #expect(FactID(change.object) != nil, "\(change.command) \(change.object)")
      #expect(ConfidentialEntries.contain(change.command))
    }
    #expect(changes[0].object == event && changes[1].object == event)
  }
}
