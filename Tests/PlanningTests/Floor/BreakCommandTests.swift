import CivilTime
import Planning
import Rostering
import Testing
import Wellbeing

private typealias F = FloorRoom

/// Breaks as people enter them: began, ended, cut short, missed, wished for.
struct BreakCommandTests {
  @Test("a break of half an hour is had, and the time at the desk counts from its end")
  func had() throws {
    var record = F.record(at: "10:00")
    try record.perform(F.tell(F.sheet("amber", (.statutory, "10:15", "10:45"))))
    try record.perform(StartBreak(posting: F.shift("amber"), kind: .statutory), by: "amber")
    #expect(
      record.floor.person("amber")?.state
        == .onBreak(.statutory, since: F.at("10:00"), until: F.at("10:30"))
    )
    #expect(record.floor.person("amber")?.atDesk == nil)
    record.clock("10:31")
    try record.perform(EndBreak(posting: F.shift("amber")), by: "amber")
    let entry = try #require(record.breaks("amber").first)
    #expect(entry.outcome(at: record.now) == .taken)
    #expect(entry.due == F.span("10:15", "10:45"))
    record.clock("11:16")
    #expect(record.floor.person("amber")?.atDesk == Minutes(45))
    #expect(record.floor.person("basil")?.atDesk == Minutes(256))
    #expect(record.restKept("amber").isEmpty)
  }

  @Test("a rest cut to twelve minutes leaves rest owed until twenty minutes are had")
  func cutShort() throws {
    var record = F.record(at: "10:00")
    try record.perform(StartBreak(posting: F.shift("amber"), kind: .statutory), by: "amber")
    record.clock("10:12")
    let change = try record.perform(
      EndBreak(posting: F.shift("amber"), isInterrupted: true),
      by: "boss"
    )
    #expect(record.breaks("amber").map { $0.outcome(at: record.now) } == [.shortened])
    #expect(record.restKept("amber") == [Minutes(12)])
    #expect(change.warnings == ["cut short, it counts as not taken; another one is owed"])
    #expect(record.floor.person("amber")?.owesBreak == true)
    // A screen break of five minutes is no rest; a step-away of twenty is.
    record.clock("10:30")
    try record.perform(StartBreak(posting: F.shift("amber"), kind: .screen), by: "amber")
    record.clock("10:35")
    try record.perform(EndBreak(posting: F.shift("amber")), by: "amber")
    #expect(record.restKept("amber") == [Minutes(12)])
    record.clock("11:00")
    try record.perform(StartAway(posting: F.shift("amber")), by: "amber")
    record.clock("11:20")
    try record.perform(EndAway(stepAway: record.stepAway("amber")!.id), by: "amber")
    #expect(record.restKept("amber").isEmpty)
    #expect(record.floor.person("amber")?.owesBreak == false)
  }

  @Test("twenty minutes are enough whatever was planned, and a meal that is called off is not")
  func outcomes() throws {
    var record = F.record(at: "10:00")
    try record.perform(StartBreak(posting: F.shift("amber"), kind: .statutory), by: "amber")
    try record.perform(StartBreak(posting: F.shift("basil"), kind: .meal), by: "basil")
    record.clock("10:20")
    for person in ["amber", "basil"] {
      try record.perform(EndBreak(posting: F.shift(person), isInterrupted: true), by: person)
    }
    #expect(record.breaks("amber").map { $0.outcome(at: record.now) } == [.taken])
    #expect(record.breaks("basil").map { $0.outcome(at: record.now) } == [.shortened])
    // The law wants one rest of twenty minutes, and both had it.
    #expect(record.restKept("amber").isEmpty && record.restKept("basil").isEmpty)
  }

  @Test("a break is entered once, by the person or a supervisor, while they are at a desk")
  func refusals() throws {
    var record = F.record(at: "10:00")
    try record.perform(StartBreak(posting: F.shift("amber"), kind: .meal), by: "amber")
    #expect(
      refusal { () throws(Refusal) in
        _ = try record.weigh(StartBreak(posting: F.shift("amber"), kind: .meal), by: "amber")
      }?
      .lines == ["amber is on a break then"]
    )
    #expect(
      refusal { () throws(Refusal) in
        _ = try record.weigh(StartBreak(posting: F.shift("basil"), kind: .meal), by: "amber")
      }?
      .cause == .notAllowed
    )
    #expect(
      refusal { () throws(Refusal) in
        _ = try record.weigh(EndBreak(posting: F.shift("basil")), by: "basil")
      }?.lines
        == ["basil is on no break then"]
    )
    #expect(
      refusal { () throws(Refusal) in
        _ = try record.weigh(StartBreak(posting: F.shift("nora"), kind: .meal), by: "nora")
      }?
      .lines == ["nora is not at a desk then"]
    )
    #expect(
      refusal { () throws(Refusal) in
        _ = try record.weigh(StartBreak(posting: F.shift("basil"), kind: .stepAway), by: "basil")
      }?.cause == .input
    )
    // It happened later than now: nobody can know that.
    #expect(
      refusal { () throws(Refusal) in
        _ = try record.weigh(
          StartBreak(posting: F.shift("basil"), kind: .meal),
          by: "basil",
          at: "2026-01-05T10:05"
        )
      }?.lines == ["what is still to come has not happened"]
    )
  }

  @Test("a break that never was is entered once its time is over, and leaves rest owed")
  func missed() throws {
    var record = F.record(at: "13:29")
    try record.perform(
      F.tell(F.sheet("amber", (.statutory, "13:00", "13:30"), (.statutory, "16:00", "16:30")))
    )
    let miss = MissBreak(posting: F.shift("amber"), kind: .statutory)
    #expect(
      refusal { () throws(Refusal) in _ = try record.weigh(miss, by: "amber") }?.cause == .input
    )
    record.clock("13:30")
    try record.perform(miss, by: "amber")
    #expect(record.breaks("amber").map(\.due) == [F.span("13:00", "13:30")])
    #expect(record.restKept("amber") == [.zero])
    // The second is still to come, and is not taken for the first.
    #expect(record.floor.person("amber")?.next?.span == F.span("16:00", "16:30"))
    #expect(
      refusal { () throws(Refusal) in _ = try record.weigh(miss, by: "amber") }?.cause == .input
    )
    #expect(
      refusal { () throws(Refusal) in
        _ = try record.weigh(
          MissBreak(posting: F.shift("amber"), kind: .statutory, due: F.span("13:00", "13:30")),
          by: "amber"
        )
      }?.lines == ["that break is entered already"]
    )
    #expect(
      refusal { () throws(Refusal) in _ = try record.weigh(miss, by: "basil") }?.cause
        == .notAllowed
    )
  }

  @Test("a wish is the person's or a supervisor's, and is taken back")
  func wishes() throws {
    var record = F.record(at: "06:00")
    let posting = F.shift("amber")
    try record.perform(WishBreaks(posting: posting, side: .early), by: "amber")
    let id = record.first
    try record.perform(WishBreaks(posting: posting, side: .late), by: "boss")
    #expect(record.facts.breakWish(of: posting)?.id == id)
    #expect(record.facts.breakWish(of: posting)?.wish.side == .late)
    #expect(record.facts.breakWishes(on: day(F.monday)) == ["amber": .late])
    #expect(try record.weigh(WishBreaks(posting: posting, side: .late), by: "amber").isEmpty)
    #expect(
      refusal { () throws(Refusal) in
        _ = try record.weigh(WishBreaks(posting: posting, side: .early), by: "basil")
      }?.cause
        == .notAllowed
    )
    try record.perform(WishBreaks(posting: posting, side: nil), by: "amber")
    #expect(record.facts.breakWish(of: posting) == nil)
    record.clock("19:00")
    #expect(
      refusal { () throws(Refusal) in
        _ = try record.weigh(WishBreaks(posting: posting, side: .early), by: "amber")
      }?.cause
        == .conflict
    )
  }
}
