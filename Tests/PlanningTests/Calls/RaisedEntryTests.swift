import CivilTime
import Planning
import Rostering
import Testing
import Wellbeing

/// What somebody may still change of what they recorded about others: no more and no less than the commands let them.
struct RaisedEntryTests {
  private static let people = ["ana", "ben", "cy", "boss"]

  /// Holds the list against the command: for everybody and everything, it is there exactly where withdrawing goes through.
  private func check(_ record: ChangeRecord, _ names: [String]) {
    for author in Self.people {
      let raised = record.facts.raised(by: author, in: record.room, at: record.now)
      let listed = Set(raised.map { "\($0.name) \($0.person)" })
      var possible: Set<String> = []
      for name in names {
        for person in Self.people where person != author {
          let command = WithdrawEntry(entry: name, people: [person])
          if record.whyNot(command, by: author) == nil { possible.insert("\(name) \(person)") }
        }
      }
      #expect(listed == possible, "of \(author) at \(record.now)")
    }
  }

  @Test func theListIsWhatTheCommandLets() throws {
    var record = CallRoom.record("2026-01-05T10:00")
    let shared = try record.call("death", at: "2026-01-05T10:00", of: ["ana", "ben"], by: "boss")
    let own = try record.call("child", at: "2026-01-05T10:05", of: ["cy"])
    let mixed = try record.call("death", at: "2026-01-05T10:10", of: ["ana", "cy"], by: "ana")
    try record.perform(RaiseConcern(person: "ben"), by: "cy")
    let concern = record.first.description
    let names = [shared, own, mixed, concern]
    check(record, names)
    let boss = record.facts.raised(by: "boss", in: record.room, at: record.now)
    #expect(boss.map(\.person) == ["ana", "ben"] && boss.allSatisfy { !$0.isConcern })
    #expect(
      record.facts.raised(by: "cy", in: record.room, at: record.now).map(\.isConcern) == [true]
    )

    // Ana opens her own page: what is hers is no longer the supervisor's, Ben's still is.
    try record.perform(OpenOwnCalls(), by: "ana")
    check(record, names)
    let left = record.facts.raised(by: "boss", in: record.room, at: record.now)
    #expect(left.map(\.person) == ["ben"])
    // Cy corrects what Ana recorded: from then on it is Cy's.
    try record.perform(CorrectHardCall(event: mixed, category: "child"), by: "cy")
    check(record, names)
    #expect(record.facts.raised(by: "ana", in: record.room, at: record.now).isEmpty)
    // What the author withdraws is gone.
    try record.perform(WithdrawEntry(entry: concern), by: "cy")
    #expect(record.facts.raised(by: "cy", in: record.room, at: record.now).isEmpty)
    // The end of the shift is a quiet moment for whoever opened nothing.
    record.wait(until: "2026-01-05T23:00")
    check(record, names)
    #expect(record.facts.raised(by: "boss", in: record.room, at: record.now).isEmpty)
  }
}
