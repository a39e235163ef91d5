import CivilTime
import Planning
import Rostering
import Testing
import Wellbeing

private typealias F = FloorRoom

/// What each reads of a step-away: the person, and the supervisor.
struct AwayAnswerTests {
  /// What somebody is answered who steps away at ten.
  private func answer(
    _ record: inout ChangeRecord,
    _ person: String,
    with company: StepAway.Company = .nobody,
    isAlone: Bool = false
  ) throws -> AwayAnswer {
    try record.perform(StartAway(posting: F.shift(person), company: company), by: person)
    return AwayAnswer(
      to: record.stepAway(person)!.stepAway,
      on: record.floor,
      in: record.standing,
      facts: record.facts,
      isAlone: isAlone
    )
  }

  @Test("who is free to talk: at a desk, a peer supporter or a supervisor, by id")
  func free() throws {
    var record = F.record(at: "10:00")
    let one = try answer(&record, "amber")
    #expect(one.peers == ["erin"] && one.supervisors == ["boss"])
    #expect(one.cover == nil && one.chosen == nil && !one.isHome)
    try record.perform(StartBreak(posting: F.shift("erin"), kind: .meal), by: "erin")
    let two = try answer(&record, "basil", with: .person("erin"))
    #expect(two.peers.isEmpty && two.supervisors == ["boss"])
    #expect(two.chosen?.person == "erin" && two.chosen?.isFree == false)
    let three = try answer(&record, "cyril", with: .person("dana"))
    #expect(three.chosen?.person == "dana" && three.chosen?.isFree == true)
    // Somebody who is not on cannot come either, and it is not said which.
    let four = try answer(&record, "dana", with: .person("nora"))
    #expect(four.chosen?.person == "nora" && four.chosen?.isFree == false)
  }

  @Test("left alone, and by whom they do not want to be met")
  func alone() throws {
    var record = F.record(at: "10:00")
    let alone = try answer(&record, "amber", isAlone: true)
    #expect(alone.peers.isEmpty && alone.supervisors.isEmpty)
    let wish = CareWish(person: "basil", wishes: CareWishes(unwanted: ["boss"]))
    try record.perform(Edit(make: [.careWish(wish)]), by: "basil")
    let one = try answer(&record, "basil")
    #expect(one.supervisors.isEmpty && one.peers == ["erin"])
    // A supervisor who is shaken is not sent to themselves.
    let boss = try answer(&record, "boss")
    #expect(boss.supervisors.isEmpty)
  }

  @Test("the supervisor reads what it costs: the role with and without, and who can cover")
  func cost() throws {
    var record = F.record(F.room(handlers: 3, dispatchers: 1), at: "10:00")
    try record.perform(F.tell(F.sheet("dana", (.statutory, "10:10", "10:40"))))
    try record.perform(StartBreak(posting: F.shift("basil"), kind: .meal), by: "basil")
    try record.perform(StartAway(posting: F.shift("amber")), by: "amber")
    let floor = record.floor
    let cost = AwayCost(
      of: try #require(floor.person("amber")),
      over: F.span("10:00", "10:20"),
      on: floor,
      facts: record.facts,
      in: record.room,
      demand: [],
      breaks: PureBreakPlanner()
    )
    // Cyril and Erin fill desks; with Amber there were three. Three are wanted.
    #expect(cost.before.filled == 3 && cost.after.filled == 2 && cost.after.isShort)
    #expect(cost.outlook == nil)
    #expect(cost.candidates.map(\.person) == ["cyril", "dana", "erin", "fay", "basil", "boss"])
    let notes = Dictionary(uniqueKeysWithValues: cost.candidates.map { ($0.person, $0) })
    #expect(
      notes["dana"]?.notes == [
        .breakDue(F.at("10:10")), .leavesShort(role: "dispatcher", need: 1, filled: 0),
      ]
    )
    #expect(notes["cyril"]?.notes == [])
    #expect(notes["basil"]?.reasons == [.onBreak(until: nil)])
    #expect(notes["boss"]?.reasons == [.roleNotHeld("handler")])
    // The same before anybody has gone.
    let boss = try #require(floor.person("cyril"))
    let asked = AwayCost(
      of: boss,
      over: F.span("10:00", "10:20"),
      on: floor,
      facts: record.facts,
      in: record.room,
      demand: [],
      breaks: PureBreakPlanner()
    )
    #expect(asked.before.filled == 2 && asked.after.filled == 1)
  }

  @Test("a break that was told for the time of a step-away moves, and it is said whose")
  func moves() throws {
    var record = F.record(at: "09:55")
    try record.perform(
      F.tell(
        F.sheet(
          "amber",
          (.statutory, "10:00", "10:30"),
          (.meal, "12:30", "13:30"),
          (.statutory, "16:00", "16:30")
        )
      )
    )
    let floor = record.floor
    let cost = AwayCost(
      of: try #require(floor.person("amber")),
      over: F.span("09:55", "10:55"),
      on: floor,
      facts: record.facts,
      in: record.room,
      demand: [],
      breaks: PureBreakPlanner()
    )
    let own = cost.moves.filter { $0.posting?.person == "amber" }
    #expect(own.contains { $0.from?.span == F.span("10:00", "10:30") })
    for move in own { #expect((move.to?.span.start ?? F.at("19:00")) >= F.at("10:55")) }
  }
}
