import CivilTime
import Planning
import Rostering
import Testing

@Suite struct TellingTests {
  func ring(_ record: MemoryRecord) -> [Untold] {
    OpenTelling.toRing(record.facts, now: record.now)
  }

  @Test func `a change seven days ahead is to be told, one of eight is not`() throws {
    // Wednesday the 7th; red works the 14th and the 15th.
    var record = try PublishTests.published()
    let near = try record.perform(PublishTests.leave("red0", "2026-01-14"))
    let far = try record.perform(PublishTests.leave("red1", "2026-01-15"))
    #expect(near.mustBeTold.map(\.posting.date) == [day("2026-01-14")])
    #expect(far.mustBeTold.isEmpty)
    #expect(ring(record).map(\.posting.person) == ["red0"])
    #expect(ring(record)[0].was?.start == Instant("2026-01-14T07:00Z"))
    #expect(ring(record)[0].now == nil)
  }

  @Test func `told, it is open no more; and open again where the note is taken back`() throws {
    var record = try PublishTests.published()
    try record.perform(PublishTests.leave("red0", "2026-01-14"))
    let told = try record.perform(TellPerson(person: "red0", means: .phone))
    #expect(ring(record).isEmpty)
    guard case .told(let note) = told.made.values.first else {
      Issue.record("no note")
      return
    }
    #expect(note.by == "boss")
    #expect(note.means == .phone)
    #expect(note.posting.date == day("2026-01-14"))
    try record.perform(Edit(end: Array(told.made.keys)))
    #expect(ring(record).count == 1)
  }

  @Test func `a change back to what they knew needs no call`() throws {
    var record = try PublishTests.published()
    let off = try record.perform(PublishTests.leave("red0", "2026-01-14"))
    let id = off.made.first { $0.value.kind == .absence }!.key
    let touch = ["red0": DateSpan(day("2026-01-14"), days: 1)]
    let back = try record.perform(Edit(end: [id], touch: touch))
    #expect(back.mustBeTold.isEmpty)
    #expect(ring(record).isEmpty)
  }

  @Test func `back again after they were told is news`() throws {
    var record = try PublishTests.published()
    let off = try record.perform(PublishTests.leave("red0", "2026-01-14"))
    try record.perform(TellPerson(person: "red0", means: .inPerson))
    let id = off.made.first { $0.value.kind == .absence }!.key
    record.now = record.now + .hours(1)
    let touch = ["red0": DateSpan(day("2026-01-14"), days: 1)]
    try record.perform(Edit(end: [id], touch: touch))
    #expect(ring(record).count == 1)
    #expect(ring(record).first?.was == nil)
    #expect(ring(record).first?.now?.start == Instant("2026-01-14T07:00Z"))
  }

  @Test func `nobody is rung for being off sick or for what they did themselves`() throws {
    var record = try PublishTests.published()
    try record.perform(PublishTests.leave("red0", "2026-01-14", kind: "sick"))
    try record.perform(
      PublishTests.leave("red1", "2026-01-14"),
      by: Actor(person: "red1", name: "red1", isSupervisor: false)
    )
    #expect(ring(record).isEmpty)
  }

  @Test func `what is over is not rung about`() throws {
    var record = try PublishTests.published()
    try record.perform(PublishTests.leave("red0", "2026-01-08"))
    #expect(ring(record).count == 1)
    record.now = Instant("2026-01-09T07:00Z")!
    #expect(ring(record).isEmpty)
    // Entered after it was over: nobody needs to hear of it.
    let change = try record.perform(PublishTests.leave("red1", "2026-01-08"))
    #expect(change.mustBeTold.isEmpty)
  }

  @Test func `only a supervisor tells, only the person sees, and only what there is`() throws {
    var record = try PublishTests.published()
    try record.perform(PublishTests.leave("red0", "2026-01-14"))
    let red0 = Actor(person: "red0", name: "red0", isSupervisor: false)
    let red1 = Actor(person: "red1", name: "red1", isSupervisor: false)
    for (command, actor, cause) in [
      (TellPerson(person: "red0", means: .phone), red1, Refusal.Cause.notAllowed),
      (TellPerson(person: "red0", means: .phone), red0, .notAllowed),
      (TellPerson(person: "red0", means: .seen), red1, .notAllowed),
      (TellPerson(person: "red0", means: .seen), MemoryRecord.supervisor, .notAllowed),
      (TellPerson(person: "nobody", means: .phone), MemoryRecord.supervisor, .notAllowed),
      (TellPerson(person: "red1", means: .phone), MemoryRecord.supervisor, .input),
      (
        TellPerson(person: "red0", means: .phone, date: day("2026-01-15")),
        MemoryRecord.supervisor, .input
      ),
    ] {
      do {
        try record.perform(command, by: actor)
        Issue.record("\(command) went through")
      } catch let refusal as Refusal { #expect(refusal.cause == cause) }
    }
    try record.perform(TellPerson(person: "red0", means: .seen), by: red0)
    #expect(ring(record).isEmpty)
  }
}
