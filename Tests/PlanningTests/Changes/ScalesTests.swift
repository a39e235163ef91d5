import CivilTime
import DutyRules
import Planning
import Rostering
import Testing

@Suite struct ScalesTests {
  static func assign(_ person: String, _ date: String, _ shift: Character) -> AssignShift {
    AssignShift(person: person, date: day(date), kind: .extra, letter: letter(shift))
  }

  @Test func whatWasSoBeforeStandsAgainstNothing() throws {
    // D straight after N every ninth day, on 14 and 15 January too: a breach the pattern brings by itself.
    let record = ChangeRecord(
      ChangeRoom.room([
        .init(id: "ann", cycle: "ND-------"),
        .init(id: "boss", cycle: "D--------", roles: ["supervisor"]),
      ]),
      now: "2026-01-05T08:00"
    )
    let change = try record.weigh(Self.assign("ann", "2026-01-17", "D"))
    #expect(change.verdicts == [])
  }

  @Test func everyBreachIsSaidAtOnce() {
    let record = ChangeRecord(
      ChangeRoom.room([
        .init(id: "ann", cycle: "D-D------"),
        .init(id: "boss", cycle: "D--------", roles: ["supervisor"]),
      ]),
      now: "2026-01-05T08:00"
    )
    // The night between two days joins both: no rest before it at 19:00 and none after it at 07:00.
    let found = refusal { () throws(Refusal) in
      _ = try record.weigh(Self.assign("ann", "2026-01-15", "N"))
    }
    #expect(found?.cause == .conflict)
    #expect(
      found?.lines == [
        "W10 daily rest: 0 minutes of rest, limit 660, ann, 15 Jan 19:00 – 16 Jan 19:00"
      ]
    )
  }

  @Test func goodPracticeWantsAReasonFromTheList() throws {
    let record = ChangeRecord(
      ChangeRoom.room(
        [
          .init(id: "ann", cycle: "DDDDD----------"),
          .init(id: "boss", cycle: "D--------", roles: ["supervisor"]),
        ],
        rules: [ChangeRoom.practice]
      ),
      now: "2026-01-05T08:00"
    )
    // 20 to 24 January by the pattern, and the 25th: six days in a row where five are the most.
    let sixth = Self.assign("ann", "2026-01-25", "D")
    let found = refusal { () throws(Refusal) in _ = try record.weigh(sixth) }
    #expect(found?.cause == .input)
    #expect(found?.lines.count == 1)
    #expect(found?.lines.first?.contains("6 days in a row, limit 5, ann") == true)
    let unknown = refusal { () throws(Refusal) in _ = try record.weigh(sixth, reason: "because") }
    #expect(unknown?.cause == .input)
    let change = try record.weigh(sixth, reason: "demand")
    #expect(change.verdicts.map(\.measured) == [6])
    // A day apart from them is none of it.
    #expect(try record.weigh(Self.assign("ann", "2026-01-28", "D")).verdicts == [])
  }

  @Test func seventeenWeeksAheadAreAveraged() {
    // 48 hours a week exactly; one shift more in any seventeen weeks is over.
    let record = ChangeRecord(
      ChangeRoom.room([
        .init(id: "ann", cycle: "DDDD---"),
        .init(id: "boss", cycle: "D--------", roles: ["supervisor"]),
      ]),
      now: "2026-02-02T08:00"
    )
    let found = refusal { () throws(Refusal) in
      _ = try record.weigh(Self.assign("ann", "2026-06-05", "D"))
    }
    // 17 weeks of 48 hours are 48,960 minutes.
    #expect(found?.lines.count == 1)
    #expect(found?.lines.first?.hasPrefix("W4 ") == true)
    #expect(found?.lines.first?.contains(": 49680 minutes in 17 weeks, limit 48960, ann") == true)
  }

  @Test func coverIsCountedFromEverybody() throws {
    var record = ChangeRecord(
      ChangeRoom.room(
        [
          .init(id: "a", cycle: "D"), .init(id: "b", cycle: "D"), .init(id: "c", cycle: "N"),
          .init(id: "d", cycle: "N"), .init(id: "boss", cycle: "D", roles: ["supervisor"]),
        ],
        minimum: [.shift(letter("D"), need: 2), .shift(letter("N"), need: 3)],
        absences: [
          Absence(
            person: "b",
            kind: "leave",
            extent: .days(DateSpan(day("2026-01-20"), days: 1))
          )
        ],
        rules: []
      ),
      now: "2026-01-05T08:00"
    )
    let change = try record.perform(
      StandDown(posting: PostingName(person: "a", date: day("2026-01-20")))
    )
    #expect(change.cover.map(\.role) == ["handler"])
    #expect(change.cover.map(\.before) == [1])
    #expect(change.cover.map(\.after) == [0])
    let night = try record.perform(
      StandDown(posting: PostingName(person: "c", date: day("2026-01-20")))
    )
    #expect(night.cover.map(\.need) == [3])
    #expect(night.cover.map(\.after) == [1])
  }

  @Test func anExtraPostingThatSomethingHangsOnCannotGo() throws {
    var record = ChangeRecord(
      ChangeRoom.room([
        .init(id: "ann", cycle: "D--------"), .init(id: "bob", cycle: "-D-------"),
        .init(id: "boss", cycle: "D--------", roles: ["supervisor"]),
      ]),
      now: "2026-01-05T08:00"
    )
    try record.perform(Self.assign("ann", "2026-01-17", "D"))
    let extra = record.first
    let posting = PostingName(person: "ann", date: day("2026-01-17"), key: extra.description)
    try record.perform(TakeShift(gives: posting, taker: "bob"))
    let found = refusal { () throws(Refusal) in
      _ = try record.weigh(CancelAssignment(assignment: extra))
    }
    #expect(found?.cause == .conflict)
  }
}
