import CivilTime
import Planning
import Rostering
import Testing

@Suite struct ShiftTests {
  /// Two handlers on D together from 5 January, a third on the three days after; at least two by day.
  static func record(
    now: String = "2026-01-05T08:00",
    minimum: [MinimumLevel] = [.shift(letter("D"), need: 2)]
  ) -> ChangeRecord {
    ChangeRecord(
      ChangeRoom.room(
        [
          .init(id: "ann", cycle: "DDD------", team: "red", terms: "staff"),
          .init(id: "bob", cycle: "DDD------", terms: "officer"),
          .init(id: "cat", cycle: "---DDD---"),
          .init(id: "boss", cycle: "---------", roles: ["supervisor"]),
        ],
        minimum: minimum
      ),
      now: now
    )
  }

  static func shift(_ person: String, _ date: String) -> PostingName {
    PostingName(person: person, date: day(date))
  }

  @Test func coverTakesTheRoleHoursAndTeamOfThePosting() throws {
    var record = Self.record()
    try record.perform(
      AssignShift(
        person: "cat",
        date: day("2026-01-14"),
        kind: .cover,
        instead: Self.shift("ann", "2026-01-14")
      )
    )
    #expect(
      record.desks("2026-01-14")
        == ["ann D 07:00–19:00", "bob D 07:00–19:00", "cat D 07:00–19:00"]
    )
    let there = record.standing.roster.standing("cat", over: DateSpan(day("2026-01-14"), days: 1))
    #expect(there.map(\.team) == ["red"])
    #expect(record.last?.notice.map(\.subject) == [.restDay])
    #expect(record.last?.notice.map(\.days) == [9])
    // Three instead of two at the desks, two needed.
    #expect(record.last?.cover.map(\.before) == [2])
    #expect(record.last?.cover.map(\.after) == [3])
  }

  @Test func theShiftOfOtherHoursIsTheOneTheyMostlyLieIn() throws {
    var record = Self.record()
    try record.perform(
      AssignShift(
        person: "cat",
        date: day("2026-01-14"),
        kind: .extra,
        span: record.span("2026-01-14T18:00", "2026-01-15T04:00")
      )
    )
    #expect(record.desks("2026-01-14").contains("cat N 18:00–04:00"))
  }

  @Test func onTopOfAnotherShiftIsRefused() {
    let record = Self.record()
    let found = refusal { () throws(Refusal) in
      _ = try record.weigh(
        AssignShift(person: "ann", date: day("2026-01-14"), kind: .extra, letter: letter("E"))
      )
    }
    #expect(found?.cause == .conflict)
    #expect(
      found?.lines.first == "ann would be on two shifts at once: 2026-01-14 D and 2026-01-14 E"
    )
  }

  @Test func onlySupervisorsAssign() {
    let record = Self.record()
    let found = refusal { () throws(Refusal) in
      _ = try record.weigh(
        AssignShift(person: "cat", date: day("2026-01-14"), kind: .cover, letter: letter("D")),
        by: "cat"
      )
    }
    #expect(found?.cause == .notAllowed)
  }

  @Test func restAfterAnExtraNightIsHeldToTheMinute() {
    let record = Self.record()
    let found = refusal { () throws(Refusal) in
      _ = try record.weigh(
        AssignShift(person: "ann", date: day("2026-01-13"), kind: .extra, letter: letter("N"))
      )
    }
    // The night runs into the day: 24 hours without a rest at all.
    #expect(found?.lines.contains { $0.hasPrefix("W10 daily rest: 0 minutes") } == true)
  }

  @Test func takenBackItIsGoneWithItsTimeOff() throws {
    var record = Self.record()
    try record.perform(
      AssignShift(
        person: "cat",
        date: day("2026-01-14"),
        kind: .overtime,
        letter: letter("D"),
        isForTimeOff: true
      )
    )
    let id = record.first
    #expect(record.credits(.toil).map(\.hours) == [.hours(12)])
    try record.perform(
      SetDesk(
        posting: PostingName(person: "cat", date: day("2026-01-14"), key: "\(id)"),
        desk: "C4"
      )
    )
    try record.perform(CancelAssignment(assignment: id))
    #expect(record.desks("2026-01-14").count == 2)
    #expect(record.credits(.toil) == [] && record.all(.adjustment) == [])
  }

  @Test func standingDownShowsCoverAndWantsItsNotice() throws {
    var record = Self.record()
    record.room.changes.notice = [
      NoticeRule(terms: nil, subject: .standDown, days: 5, source: "all"),
      NoticeRule(terms: "staff", subject: .standDown, days: 15, source: "staff handbook"),
    ]
    // Nine days: enough for bob by the rule for all, too few for ann by that of her terms.
    let found = refusal { () throws(Refusal) in
      _ = try record.weigh(StandDown(posting: Self.shift("ann", "2026-01-14")))
    }
    #expect(found?.cause == .input)
    #expect(
      found?.lines == [
        "9 days’ notice of a shift taken away, 15 wanted, ann 2026-01-14 (staff handbook)"
      ]
    )
    #expect(throws: Never.self) {
      try record.weigh(StandDown(posting: Self.shift("bob", "2026-01-14")))
    }
    let change = try record.perform(
      StandDown(posting: Self.shift("ann", "2026-01-14")),
      basis: .exigency
    )
    #expect(change.notice.map(\.unmet?.days) == [15])
    #expect(
      change.cover == [
        CoverChange(
          role: "handler",
          span: record.span("2026-01-14T07:00", "2026-01-14T19:00"),
          need: 2,
          before: 2,
          after: 1
        )
      ]
    )
    #expect(record.desks("2026-01-14") == ["bob D 07:00–19:00"])
  }

  @Test func otherHoursKeepTheDeskAndTheOtherWayRound() throws {
    var record = Self.record()
    let posting = Self.shift("ann", "2026-01-14")
    try record.perform(SetDesk(posting: posting, desk: "Channel 4"))
    try record.perform(
      ReshapeShift(posting: posting, span: record.span("2026-01-14T07:00", "2026-01-14T15:00"))
    )
    #expect(record.all(.adjustment).count == 1)
    #expect(record.standing.roster.desk(of: posting) == "Channel 4")
    #expect(record.desks("2026-01-14").contains("ann D 07:00–15:00"))
    #expect(record.last?.cover.map(\.after) == [1])
    #expect(record.last?.notice.map(\.subject) == [.startTime])
  }

  @Test func aChannelLeftWithOnePersonIsNamed() throws {
    var record = Self.record()
    try record.perform(SetDesk(posting: Self.shift("ann", "2026-01-14"), desk: "Channel 4"))
    #expect(record.last?.warnings == [])
    try record.perform(SetDesk(posting: Self.shift("bob", "2026-01-14"), desk: "Channel 4"))
    #expect(record.last?.warnings == [])
    let change = try record.weigh(StandDown(posting: Self.shift("ann", "2026-01-14")))
    #expect(
      change.warnings == ["Channel 4 is single-crewed, bob alone, 14 Jan 07:00 – 14 Jan 19:00"]
    )
    let part = try record.weigh(
      ReshapeShift(
        posting: Self.shift("bob", "2026-01-14"),
        span: record.span("2026-01-14T07:00", "2026-01-14T12:00")
      )
    )
    #expect(
      part.warnings == ["Channel 4 is single-crewed, ann alone, 14 Jan 12:00 – 14 Jan 19:00"]
    )
  }

  @Test func actingGivesTheRoleForItsDays() throws {
    var record = Self.record()
    try record.perform(
      SetActing(
        person: "ann",
        role: "supervisor",
        days: DateSpan(day("2026-01-14"), days: 2)
      )
    )
    let roles = record.standing.roster.standing("ann", over: DateSpan(day("2026-01-14"), days: 3))
      .map(\.role)
    #expect(roles == ["supervisor", "supervisor", "handler"])
    #expect(record.last?.cover.map(\.after) == [1, 1])
  }

  @Test func thePastIsTakenOnlyWhereItHappened() throws {
    var record = Self.record(now: "2026-01-15T08:00")
    let posting = Self.shift("ann", "2026-01-14")
    let found = refusal { () throws(Refusal) in _ = try record.weigh(StandDown(posting: posting)) }
    #expect(found?.lines == ["ann 2026-01-14 has begun"])
    try record.perform(StandDown(posting: posting), at: "2026-01-14T07:00")
    #expect(record.desks("2026-01-14") == ["bob D 07:00–19:00"])
  }

  @Test func hoursThatAreNoShiftAreRefusedAtOnce() {
    let record = Self.record()
    let command = AssignShift(
      person: "nobody",
      date: day("2026-01-14"),
      kind: .extra,
      letter: letter("D"),
      span: record.span("2026-01-16T07:00", "2026-01-18T07:01")
    )
    let found = refusal { () throws(Refusal) in _ = try record.weigh(command, by: "ann") }
    #expect(found?.cause == .notAllowed)
    #expect(
      found?.lines == [
        "only a supervisor may do this", "nobody here is called nobody",
      ]
    )
    // Who may is told everything at once.
    let all = refusal { () throws(Refusal) in _ = try record.weigh(command, by: "boss") }
    #expect(
      all?.lines == [
        "nobody here is called nobody", "no shift is longer than 24 hours",
        "the hours begin on 2026-01-16, which is not the shift of 2026-01-14",
      ]
    )
  }
}
