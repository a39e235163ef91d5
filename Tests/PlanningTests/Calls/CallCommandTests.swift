import CivilTime
import Planning
import Rostering
import Testing
import Wellbeing

/// Recording hard calls, concerns and good days: what is kept, and what is refused.
struct CallCommandTests {
  @Test func whoAsksSaysWhoRaisedIt() throws {
    var record = CallRoom.record("2026-01-05T10:00")
    let change = try record.perform(
      AddHardCall(people: ["ana", "ben"], category: "death"),
      by: "ana",
      at: "2026-01-05T09:40"
    )
    #expect(change.object == "k1-1")
    let made = record.all(.exposure).compactMap {
      if case .exposure(let it) = $0 { it } else { nil }
    }
    #expect(made.map(\.person) == ["ana", "ben"])
    #expect(made.map(\.name.event) == ["k1-1", "k1-1"])
    #expect(made.map(\.people) == [2, 2])
    #expect(made.map(\.raisedBy) == [.themselves, .colleague("ana", isNamed: false)])
    #expect(made.allSatisfy { $0.at == record.moment("2026-01-05T09:40") })
    #expect(made.allSatisfy { $0.entered == record.now })

    try record.call("death", at: "2026-01-05T10:10", of: ["cy"], by: "ben", isNamed: true)
    try record.call("death", at: "2026-01-05T10:20", of: ["cy"], by: "boss")
    #expect(record.own("cy").entries.map(\.author) == ["ben", "boss"])
    #expect(record.own("ben").entries.map(\.author) == [nil])
    #expect(record.own("ben").entries.map(\.isByOther) == [true])
    #expect(record.own("ben").entries.map(\.others) == [1])
  }

  @Test func whatIsRefused() {
    let record = CallRoom.record("2026-01-05T10:00")
    func add(
      _ people: [String],
      _ category: String = "child",
      by: String,
      at: String? = nil
    )
      -> String?
    {
      record.whyNot(AddHardCall(people: people, category: category), by: by, at: at)?.lines
        .joined(separator: "; ")
    }
    #expect(add(["ana"], by: "ana") == nil)
    #expect(add(["ana"], by: "ana", at: "2026-01-05T10:01")?.contains("still to come") == true)
    #expect(add(["ana"], by: "ana", at: "2025-01-05T09:59")?.contains("more than a year") == true)
    #expect(add(["ana"], by: "ana", at: "2025-01-05T10:01") == nil)
    #expect(add(["dora"], by: "ana") == "nobody here is called dora")
    #expect(add(["ana"], by: "dora") == "nobody here is called dora")
    #expect(add([], by: "ana") == "a hard call is somebody's")
    #expect(add(["ana"], "nonsense", by: "ana") == "there is no kind of hard call called nonsense")
    let command = RaiseConcern(person: "dora")
    #expect(record.whyNot(command, by: "ana")?.lines == ["nobody here is called dora"])
    #expect(record.whyNot(command, by: "ana")?.cause == .notAllowed)
    // A concern is of now.
    #expect(
      record.whyNot(RaiseConcern(person: "ben"), by: "ana", at: "2026-01-05T09:00")?.cause == .input
    )
  }

  @Test func theOwnerOfTheFilesRecordsNothing() {
    let record = CallRoom.record("2026-01-05T10:00")
    let owner = Actor(person: nil, name: "user:root", isSupervisor: true)
    let instruction = Instruction(key: "k", by: owner, now: record.now)
    func cause(_ command: some Command) -> Refusal.Cause? {
      refusal { () throws(Refusal) in
        _ = try Change.weigh(
          command,
          room: record.room,
          facts: record.facts,
          instruction: instruction
        )
      }?.cause
    }
    #expect(cause(AddHardCall(people: ["ana"], category: "child")) == .notAllowed)
    #expect(cause(RaiseConcern(person: "ana")) == .notAllowed)
    #expect(cause(TapGoodDay()) == .notAllowed)
    #expect(cause(CorrectHardCall(event: "e", category: "child")) == .notAllowed)
    #expect(cause(WithdrawEntry(entry: "e")) == .notAllowed)
    #expect(cause(OpenOwnCalls()) == .notAllowed)
  }

  @Test(arguments: [
    ("0412-241026", true), ("LP 2026/10/24:0412", true), (String(repeating: "7", count: 40), true),
    (String(repeating: "7", count: 41), false), ("the mother screamed", false),
    ("12; a child, aged 4", false), ("", false), ("4\n5", false),
  ])
  func anIncidentsNumberIsNoStory(_ text: String, isOne: Bool) throws {
    let record = CallRoom.record("2026-01-05T10:00")
    func weigh(_ command: some Command, reason: String? = nil) throws -> Change {
      try Change.weigh(
        command,
        room: record.room,
        facts: record.facts,
        instruction: Instruction(
          key: "k",
          by: ChangeRecord.actor("ana"),
          now: record.now,
          reason: reason,
          note: Confidential(text)
        )
      )
    }
    let found = refusal { () throws(Refusal) in
      _ = try Change.weigh(
        AddHardCall(people: ["ana"], category: "child"),
        room: record.room,
        facts: record.facts,
        instruction: Instruction(
          key: "k",
          by: ChangeRecord.actor("ana"),
          now: record.now,
          note: Confidential(text)
        )
      )
    }
    #expect((found == nil) == isOne)
    // No words of any kind go with anything else, and nobody gives a reason.
    #expect(throws: Refusal.self) { try weigh(RaiseConcern(person: "ben")) }
    #expect(throws: Refusal.self) { try weigh(TapGoodDay()) }
    #expect(throws: Refusal.self) { try record.weigh(TapGoodDay(), by: "ana", reason: "request") }
  }

  @Test func whoWasNotAtADeskIsNoted() throws {
    var record = CallRoom.record("2026-01-05T20:00")
    let change = try record.perform(
      AddHardCall(people: ["ana", "ben"], category: "child"),
      by: "ana"
    )
    #expect(change.warnings == ["ana, ben were not at a desk then"])
    let during = try record.perform(
      AddHardCall(people: ["ana"], category: "child"),
      by: "ana",
      at: "2026-01-05T18:59"
    )
    #expect(during.warnings.isEmpty)
  }

  @Test func goodDaysAreTheShiftsAndCountOnce() throws {
    // Four in the morning: the night belongs to the 7th.
    var record = CallRoom.record("2026-01-08T04:00")
    try record.perform(TapGoodDay(), by: "ana")
    #expect(record.own("ana").goodDays == [day("2026-01-07")])
    #expect(try record.perform(TapGoodDay(), by: "ana").isEmpty)
    try record.perform(TapGoodDay(date: day("2026-01-05")), by: "ana")
    #expect(record.own("ana").goodDays == [day("2026-01-05"), day("2026-01-07")])
    #expect(record.own("ana").counts.goodDays == 2)
    #expect(record.own("ben").goodDays.isEmpty)
    #expect(record.whyNot(TapGoodDay(date: day("2026-01-09")), by: "ana")?.cause == .input)
    try record.perform(TapGoodDay(date: day("2026-01-05"), isGood: false), by: "ana")
    #expect(record.own("ana").goodDays == [day("2026-01-07")])
  }

  @Test func ownCountsAreByCategoryAndWindow() throws {
    var record = CallRoom.record("2026-01-05T09:00")
    try record.call("abuse", at: "2026-01-05T10:00")
    try record.call("child", at: "2026-01-13T10:00")
    try record.call("abuse", at: "2026-01-21T10:00", of: ["ana", "ben"], by: "boss")
    record.wait(until: "2026-01-22T10:00")
    func count(_ category: String) -> [Int]? {
      record.own("ana").counts.lines.first { $0.category == category }
        .map { [$0.week, $0.month, $0.year] }
    }
    #expect(count("abuse") == [1, 2, 2])
    #expect(count("child") == [0, 1, 1])
    #expect(count("death") == [0, 0, 0])
    record.wait(until: "2026-02-12T10:00")
    #expect(count("abuse") == [0, 1, 2])
  }
}
