import CivilTime
import Planning
import Rostering
import Testing
import Wellbeing

private typealias F = FloorRoom

/// Stepping away: granted at once, no reason asked.
struct AwayTests {
  @Test("it is granted below the minimum level, without a reason, and anybody may enter it")
  func granted() throws {
    // Four handlers are wanted of the four there are.
    var record = F.record(at: "10:00")
    for (person, by) in [("amber", "amber"), ("basil", "cyril"), ("cyril", "boss")] {
      let change = try record.perform(StartAway(posting: F.shift(person)), by: by)
      #expect(change.verdicts.isEmpty && change.warnings.isEmpty && change.notice.isEmpty)
      #expect(record.stepAway(person)?.stepAway.until == F.at("10:20"))
    }
    #expect(record.floor.roles.first { $0.id == "handler" }?.isShort == true)
    #expect(StartAway(posting: F.shift("amber")).object == "step-away")
  }

  @Test("a reason, a note or what it rests on are refused, for every step of it")
  func noReason() throws {
    var record = F.record(at: "10:00")
    try record.perform(StartAway(posting: F.shift("amber")), by: "amber")
    let id = record.first
    let said = "nobody gives a reason for stepping away"
    func lines(
      _ command: some Command,
      reason: String?,
      note: String?,
      _ basis: Instruction.Basis?
    )
      -> [String]
    {
      refusal { () throws(Refusal) in
        _ = try Change.weigh(
          command,
          room: record.room,
          facts: record.facts,
          instruction: Instruction(
            key: "key",
            by: ChangeRecord.actor("boss"),
            now: record.now,
            reason: reason,
            note: note.map { Confidential($0) },
            basis: basis
          )
        )
      }?.lines ?? []
    }
    for (reason, note, basis) in [
      ("demand", nil, nil), (nil, "she cried", nil), (nil, nil, Instruction.Basis.exigency),
    ] as [(String?, String?, Instruction.Basis?)] {
      let away = StartAway(posting: F.shift("basil"))
      #expect(lines(away, reason: reason, note: note, basis) == [said])
      #expect(lines(EndAway(stepAway: id), reason: reason, note: note, basis) == [said])
      #expect(lines(LookIn(stepAway: id), reason: reason, note: note, basis) == [said])
      let cover = CoverAway(stepAway: id, cover: "dana")
      #expect(lines(cover, reason: reason, note: note, basis) == [said])
    }
  }

  @Test("home for today takes nobody's hours, and reads as away until the end of the shift")
  func home() throws {
    var record = F.record(at: "15:00")
    let before = record.desks(F.monday)
    let change = try record.perform(
      StartAway(posting: F.shift("amber"), length: .home),
      by: "amber"
    )
    #expect(record.desks(F.monday) == before)
    #expect(record.all(.worked).isEmpty && record.all(.absence).isEmpty)
    #expect(record.all(.credit).isEmpty && change.debts.isEmpty)
    record.clock("18:59")
    let person = record.floor.person("amber")
    #expect(person?.state == .away(since: F.at("15:00"), until: F.at("19:00")))
    #expect(person?.asksLookIn == false)
    record.clock("19:00")
    #expect(record.floor.person("amber") == nil)
  }

  @Test("it goes on for longer when it is entered again, to the end of the shift at the most")
  func longer() throws {
    var record = F.record(at: "10:00")
    let posting = F.shift("amber")
    try record.perform(StartAway(posting: posting, length: .time(Minutes(10))), by: "amber")
    let id = record.first
    record.clock("10:08")
    try record.perform(
      StartAway(posting: posting, length: .time(Minutes(30)), company: .person("erin")),
      by: "amber"
    )
    #expect(record.facts.stepAways(of: posting).map(\.id) == [id])
    let away = try #require(record.stepAway("amber")?.stepAway)
    #expect(away.start == F.at("10:00") && away.until == F.at("10:38"))
    #expect(away.company == .person("erin"))
    try record.perform(StartAway(posting: posting, length: .time(.days(3))), by: "amber")
    #expect(record.stepAway("amber")?.stepAway.until == F.at("19:00"))
    // A shorter time said later takes nothing away.
    try record.perform(StartAway(posting: posting, length: .time(Minutes(5))), by: "amber")
    #expect(record.stepAway("amber")?.stepAway.until == F.at("19:00"))
  }

  @Test("a break that is running gives way to it")
  func fromABreak() throws {
    var record = F.record(at: "10:00")
    try record.perform(StartBreak(posting: F.shift("amber"), kind: .meal), by: "amber")
    record.clock("10:15")
    try record.perform(StartAway(posting: F.shift("amber")), by: "basil")
    #expect(record.breaks("amber").map(\.ended) == [F.at("10:15")])
    #expect(record.breaks("amber").map(\.interrupted) == [nil])
    #expect(
      record.floor.person("amber")?.state == .away(since: F.at("10:15"), until: F.at("10:35"))
    )
  }

  @Test("the person comes back by themselves; a supervisor looks in and says who covers")
  func steps() throws {
    var record = F.record(at: "10:00")
    try record.perform(StartAway(posting: F.shift("amber")), by: "amber")
    let id = record.first
    #expect(
      refusal { () throws(Refusal) in _ = try record.weigh(LookIn(stepAway: id), by: "basil") }?
        .cause == .notAllowed
    )
    #expect(
      refusal { () throws(Refusal) in
        _ = try record.weigh(CoverAway(stepAway: id, cover: "dana"), by: "amber")
      }?.cause
        == .notAllowed
    )
    #expect(
      refusal { () throws(Refusal) in _ = try record.weigh(CoverAway(stepAway: id, cover: "amber"))
      }?.cause == .input
    )
    #expect(
      refusal { () throws(Refusal) in _ = try record.weigh(EndAway(stepAway: id), by: "basil") }?
        .cause == .notAllowed
    )
    try record.perform(CoverAway(stepAway: id, cover: "dana"))
    #expect(record.floor.person("amber")?.cover == "dana")
    record.clock("10:19")
    #expect(record.floor.person("amber")?.asksLookIn == false)
    record.clock("10:20")
    #expect(record.floor.person("amber")?.asksLookIn == true)
    try record.perform(LookIn(stepAway: id))
    #expect(record.floor.person("amber")?.asksLookIn == false)
    record.clock("10:40")
    try record.perform(EndAway(stepAway: id), by: "amber")
    #expect(record.floor.person("amber")?.state == .atDesk)
    #expect(record.stepAway("amber")?.stepAway.cover == "dana")
    #expect(
      refusal { () throws(Refusal) in _ = try record.weigh(EndAway(stepAway: id), by: "amber") }?
        .cause == .conflict
    )
    record.clock("11:00")
    #expect(record.floor.person("amber")?.atDesk == Minutes(20))
  }

  @Test("afterwards it reads as a break, but to the person")
  func afterwards() throws {
    var record = F.record(at: "10:00")
    try record.perform(StartAway(posting: F.shift("amber")), by: "amber")
    let entry = try #require(record.stepAway("amber")?.stepAway.breakEntry)
    #expect(entry.kind(shownToThemselves: false, shiftIsOver: true) == nil)
    #expect(entry.kind(shownToThemselves: true, shiftIsOver: true) == .stepAway)
  }
}
