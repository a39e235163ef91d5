import CivilTime
import DutyRules
import Planning
import Rostering
import Testing

@Suite struct PublishTests {
  /// Wednesday 7 January 2026, 09:00: red has D D N N from Monday 5th, so a night today.
  static let wednesday = Instant(utc: day("2026-01-07"), minuteOfDay: 9 * 60)

  static func published(days: Int = 28, room: Room = Fixture.room()) throws -> MemoryRecord {
    var record = MemoryRecord(room, now: Self.wednesday)
    try record.perform(Publish(days: days))
    return record
  }

  static func leave(_ person: String, _ date: String, days: Int = 1, kind: String = "leave") -> Edit
  {
    let span = DateSpan(day(date), days: days)
    return Edit(
      make: [.absence(Absence(person: person, kind: kind, extent: .days(span)))],
      touch: [person: span]
    )
  }

  @Test func `the first version issues every shift at a desk, once, as number 1`() throws {
    let record = try Self.published(days: 16)
    #expect(PublishedDays(record.facts).newest?.version == 1)
    #expect(PublishedDays(record.facts).runs == [DateSpan(day("2026-01-07"), days: 16)])
    // By hand: red is on from the 5th for D D N N, off four, so 7 N, 8 N, 13 D, 14 D, 15 N, 16 N, 21 D, 22 D.
    let issued = record.issued("red0")
    #expect(
      issued.map { "\($0.name.date) \($0.letter)" } == [
        "2026-01-07 N", "2026-01-08 N", "2026-01-13 D", "2026-01-14 D", "2026-01-15 N",
        "2026-01-16 N", "2026-01-21 D", "2026-01-22 D",
      ]
    )
    #expect(issued.allSatisfy { $0.sequence == 1 && !$0.isCancelled && $0.part == 1 })
    #expect(issued.allSatisfy { $0.modified == Self.wednesday && $0.role == "handler" })
    #expect(issued[0].span.start == Instant("2026-01-07T19:00+00:00"))
    #expect(issued[0].span.end == Instant("2026-01-08T07:00+00:00"))
    // A month a sheet.
    #expect(record.facts.about("red0").count { $0.fact.kind == .sheet } == 1)
  }

  @Test func `publishing again changes nothing that is the same`() throws {
    var record = try Self.published()
    record.now = record.now + .hours(24)
    let change = try record.perform(Publish(from: day("2026-01-07"), days: 28))
    #expect(change.made.count == 1)
    #expect(PublishedDays(record.facts).newest?.version == 2)
  }

  @Test func `called off and back again, the number grows each time`() throws {
    var record = try Self.published()
    record.now = record.now + .hours(1)
    let off = try record.perform(Self.leave("red0", "2026-01-14"))
    func shift() -> IssuedPosting? {
      record.issued("red0").first { $0.name.date == day("2026-01-14") }
    }
    #expect(shift()?.isCancelled == true)
    #expect(shift()?.sequence == 2)
    #expect(shift()?.modified == Self.wednesday + .hours(1))
    // Nobody else's sheet and no other shift moves.
    #expect(off.made.values.count { $0.kind == .sheet } == 1)
    #expect(record.issued("red0").count { $0.sequence != 1 } == 1)
    let id = off.made.first { $0.value.kind == .absence }!.key
    record.now = record.now + .hours(1)
    try record.perform(
      Edit(end: [id], touch: ["red0": DateSpan(day("2026-01-14"), days: 1)])
    )
    #expect(shift()?.isCancelled == false)
    #expect(shift()?.sequence == 3)
  }

  @Test func `a part of a shift that an absence splits is an entry of its own`() throws {
    var record = try Self.published()
    let dentist = Span(Instant("2026-01-14T10:00Z")!, Instant("2026-01-14T12:00Z")!)
    try record.perform(
      Edit(
        make: [.absence(Absence(person: "red0", kind: "other", extent: .moments(dentist)))],
        touch: ["red0": DateSpan(day("2026-01-14"), days: 1)]
      )
    )
    let parts = record.issued("red0").filter { $0.name.date == day("2026-01-14") }
    #expect(parts.map(\.part) == [1, 3])
    #expect(parts.map(\.sequence) == [2, 1])
    #expect(parts.map(\.span.length) == [.hours(3), .hours(7)])
  }

  @Test func `days that nobody published are nobody's promise`() throws {
    var record = try Self.published(days: 28)
    let change = try record.perform(Self.leave("red0", "2026-02-06", days: 300))
    #expect(!change.made.values.contains { $0.kind == .sheet })
  }

  @Test func `who joins or goes without an end is issued to the end of what is published`() throws {
    var record = try Self.published(days: 28)
    let place = record.facts.about("red0").first { $0.fact.kind == .placement }!
    guard case .placement(let placed) = place.fact else { return }
    var placement = placed.placement
    placement.days = DateSpan(placement.days.start, day("2026-01-20"))
    try record.perform(
      Edit(
        replace: [place.id: .placement(DatedPlacement(person: "red0", placement: placement))],
        touch: ["red0": DateSpan(day("2026-01-20"), .never)]
      )
    )
    #expect(
      record.issued("red0").filter(\.isCancelled).map(\.name.date)
        == [
          "2026-01-21", "2026-01-22", "2026-01-23", "2026-01-24", "2026-01-29", "2026-01-30",
          "2026-01-31", "2026-02-01",
        ]
        .map(day)
    )
  }

  @Test func `broken hard rules are refused, all of them counted`() throws {
    // Between two days lie twelve hours of rest, so thirteen are not met.
    let strict = RuleSet(
      id: "strict",
      version: "1",
      title: "Strict",
      sha256: "",
      rules: [Fixture.rule("W10", ["hours": .minutes(.hours(13))])]
    )
    var record = MemoryRecord(Fixture.room(rules: [strict]), now: Self.wednesday)
    do {
      try record.perform(Publish(days: 28))
      Issue.record("it was published")
    } catch let refusal as Refusal {
      #expect(refusal.cause == .conflict)
      #expect(refusal.objections[0].message.contains("W10"))
      // Eight people, each with three such pairs of days or more: twenty are written out, the rest counted.
      #expect(refusal.objections.count == 22)
      #expect(refusal.objections[1].verdict?.person == "blue0")
      #expect(refusal.objections[21].message.hasSuffix("more"))
    }
    #expect(PublishedDays(record.facts).isEmpty)
  }

  @Test func `only a supervisor publishes, and not for ever`() throws {
    var record = MemoryRecord(Fixture.room(), now: Self.wednesday)
    let handler = Actor(person: "red0", name: "red0", isSupervisor: false)
    for (command, actor, cause) in [
      (Publish(days: 7), handler, Refusal.Cause.notAllowed),
      (Publish(days: 0), MemoryRecord.supervisor, .input),
      (Publish(days: 3661), MemoryRecord.supervisor, .input),
      (Publish(days: .max), MemoryRecord.supervisor, .input),
    ] {
      do {
        try record.perform(command, by: actor)
        Issue.record("it was published")
      } catch let refusal as Refusal { #expect(refusal.cause == cause) }
    }
  }
}
