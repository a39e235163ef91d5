import CivilTime
import Planning
import Rostering
import Testing

@Suite struct IssuedDiffTests {
  func diff(_ a: Facts, _ b: Facts) -> IssuedDiff {
    IssuedDiff(from: IssuedRota(a), to: IssuedRota(b), zone: Fixture.london)
  }

  @Test func `it names exactly the people whose shifts changed`() throws {
    var record = try PublishTests.published()
    let first = record.facts
    try record.perform(PublishTests.leave("red0", "2026-01-14"))
    // A rest day of hers: nothing changes.
    try record.perform(PublishTests.leave("blue1", "2026-01-07"))
    try record.perform(PublishTests.leave("white1", "2026-01-13", days: 8))
    try record.perform(Publish())
    let found = diff(first, record.facts)
    #expect(found.people.map(\.id) == ["red0", "white1"])
    #expect(found.people[0].changes.map(\.kind) == [.removed])
    #expect(found.people[0].changes[0].notice == 7)
    // By hand: white is two days behind red's rest, so within eight days it has exactly one block of four.
    #expect(found.people[1].changes.count == 4)
    #expect(found.people[1].changes.allSatisfy { $0.kind == .removed })
    #expect(found.days == [DateSpan(day("2026-01-07"), days: 28)])
    #expect(found.newDays == 364 - 28)
    // The other way round they are additions.
    #expect(diff(record.facts, first).people.flatMap(\.changes).allSatisfy { $0.kind == .added })
  }

  @Test func `there and back again is no difference`() throws {
    var record = try PublishTests.published()
    let first = record.facts
    let off = try record.perform(PublishTests.leave("red0", "2026-01-14"))
    let id = off.made.first { $0.value.kind == .absence }!.key
    let touch = ["red0": DateSpan(day("2026-01-14"), days: 1)]
    try record.perform(Edit(end: [id], touch: touch))
    #expect(diff(first, record.facts).people.isEmpty)
  }

  @Test func `longer is no change`() throws {
    var record = try PublishTests.published(days: 7)
    let first = record.facts
    try record.perform(Publish(days: 28))
    let found = diff(first, record.facts)
    #expect(found.people.isEmpty)
    #expect(found.newDays == 21)
  }
}
