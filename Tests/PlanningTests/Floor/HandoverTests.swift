import CivilTime
import Planning
import Rostering
import Testing
import Wellbeing

private typealias F = FloorRoom

/// The sheet at 19:00 on Monday: the day goes off, Nora comes on.
struct HandoverTests {
  private func sheet(_ record: ChangeRecord, for reader: String?) throws -> HandoverSheet {
    try #require(
      HandoverSheet.make(
        letter("D"),
        on: day(F.monday),
        facts: record.facts,
        in: record.room,
        for: reader,
        at: record.now
      )
    )
  }

  @Test("who goes and comes, who was kept, who covers, breaks owed and limits, without a word why")
  func everything() throws {
    var room = F.room()
    room.roster.roles[0] = Role(
      id: "handler",
      name: "Handler",
      minimum: [.shift(letter("D"), need: 4), .shift(letter("N"), need: 3)]
    )
    room.roster.restrictions = [
      Restriction(
        person: "nora",
        limit: .maxHours(.hours(12)),
        days: DateSpan(day("2026-01-01"), day("2026-02-01"))
      )
    ]
    var record = F.record(room, at: "12:00")
    try record.perform(
      AssignShift(person: "away", date: day(F.monday), kind: .overtime, letter: letter("N")),
      reason: "demand",
      basis: .agreement
    )
    try record.perform(F.tell(F.sheet("basil", (.statutory, "11:00", "11:30"))))
    try record.perform(MissBreak(posting: F.shift("basil"), kind: .statutory), by: "basil")
    record.clock("19:40")
    try record.perform(KeptLate(posting: F.shift("amber"), until: F.at("19:30")))
    let sheet = try sheet(record, for: "boss")
    #expect(sheet.at == F.at("19:00"))
    #expect(
      sheet.off.map(\.posting.person) == ["amber", "basil", "boss", "cyril", "dana", "erin", "fay"]
    )
    #expect(sheet.coming.map(\.posting.person) == ["away", "nora"])
    #expect(sheet.late.map(\.person) == ["amber"] && sheet.late.map(\.until) == [F.at("19:30")])
    #expect(sheet.late.map(\.isWorked) == [true])
    #expect(sheet.cover.map(\.person) == ["away"] && sheet.cover.map(\.kind) == [.overtime])
    // Two of three all night.
    #expect(sheet.gaps.map(\.role) == ["handler"] && sheet.gaps.map(\.have) == [2])
    #expect(sheet.gaps.map(\.span) == [Span(F.at("19:00"), record.moment("2026-01-06T07:00"))])
    #expect(sheet.owed == ["basil"])
    #expect(
      sheet.limits.map(\.person) == ["nora"] && sheet.limits.map(\.limit) == [.maxHours(.hours(12))]
    )
    #expect(sheet.checks.isEmpty && !sheet.isAnswered)
  }

  @Test("of care it holds the open wellbeing checks that the reader has in hand, and nothing else")
  func checks() throws {
    var record = F.record(at: "18:00")
    func item(_ person: String, _ kind: CareKind, _ owner: String, _ moves: CareMove...) -> Fact {
      let log = moves.map { CareItem.Entry(move: $0, at: F.at("12:00"), by: owner) }
      let item = CareItem(
        id: "\(person)-\(kind)",
        person: person,
        kind: kind,
        event: F.at("11:00"),
        log: log
      )
      return .care(CareCase(item: item!, owner: owner))
    }
    try record.perform(
      Edit(make: [
        item("amber", .wellbeingCheck, "boss", .offer, .accept),
        item("basil", .wellbeingCheck, "chief", .offer, .accept),
        item("cyril", .trim, "boss", .offer, .accept),
        item("dana", .wellbeingCheck, "boss", .offer, .decline),
        item(
          "erin",
          .wellbeingCheck,
          "boss",
          .offer,
          .accept,
          .hold(.check),
          .hold(.lookIn),
          .close(.done)
        ),
      ])
    )
    #expect(try sheet(record, for: "boss").checks.map(\.person) == ["amber"])
    #expect(try sheet(record, for: "chief").checks.map(\.person) == ["basil"])
    #expect(try sheet(record, for: "fay").checks.isEmpty)
    #expect(try sheet(record, for: nil).checks.isEmpty)
  }

  @Test("a shift that nobody is on has no sheet")
  func nobody() {
    let record = F.record(at: "18:00")
    #expect(
      HandoverSheet.make(
        letter("E"),
        on: day(F.monday),
        facts: record.facts,
        in: record.room,
        for: nil,
        at: record.now
      ) == nil
    )
  }
}
