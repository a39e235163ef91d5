import CivilTime
import Planning
import Rostering
import Testing

@Suite struct SwapTests {
  /// Three handlers with three days on, in turn; a supervisor who is one side of nothing, and one who may be.
  static func record(approval: Bool = true, now: String = "2026-01-05T08:00") -> ChangeRecord {
    var record = ChangeRecord(
      ChangeRoom.room([
        .init(id: "ann", cycle: "DDD------", team: "red"),
        .init(id: "bob", cycle: "---DDD---"),
        .init(id: "cat", cycle: "------DDD"),
        .init(id: "boss", cycle: "---------", roles: ["supervisor"]),
        .init(id: "chief", cycle: "------DDD", roles: ["handler", "supervisor"]),
      ]),
      now: now
    )
    record.room.changes.swapsNeedApproval = approval
    return record
  }

  static func shift(_ person: String, _ date: String) -> PostingName {
    PostingName(person: person, date: day(date))
  }

  static let asked = AskSwap(
    gives: shift("ann", "2026-01-15"),
    taker: "bob",
    takes: shift("bob", "2026-01-18")
  )

  @Test func askedAgreedApprovedDone() throws {
    var record = Self.record()
    try record.perform(Self.asked, by: "ann")
    let id = record.first
    #expect(record.desks("2026-01-15") == ["ann D 07:00–19:00"])
    try record.perform(AgreeSwap(swap: id), by: "bob")
    #expect(record.swaps.map(\.state) == [.agreed])
    #expect(record.desks("2026-01-15") == ["ann D 07:00–19:00"])
    let change = try record.perform(ApproveSwap(swap: id), by: "boss")
    #expect(record.swaps.map(\.state) == [.done])
    #expect(record.desks("2026-01-15") == ["bob D 07:00–19:00"])
    #expect(record.desks("2026-01-18") == ["ann D 07:00–19:00"])
    // Both sides asked for it, so that it rests on agreement whatever the notice.
    #expect(change.notice.map(\.person) == ["ann", "ann", "bob", "bob"])
    // The posting keeps the team it belongs to.
    let there = record.standing.roster.standing("bob", over: DateSpan(day("2026-01-15"), days: 1))
    #expect(there.map(\.team) == ["red"])
  }

  @Test func withoutApprovalItIsDoneWhenItIsAgreed() throws {
    var record = Self.record(approval: false)
    try record.perform(Self.asked, by: "ann")
    try record.perform(AgreeSwap(swap: record.first), by: "bob")
    #expect(record.swaps.map(\.state) == [.done])
    #expect(record.desks("2026-01-18") == ["ann D 07:00–19:00"])
  }

  @Test func othersMayNotAnswer() throws {
    var record = Self.record()
    #expect(
      refusal { () throws(Refusal) in _ = try record.weigh(Self.asked, by: "cat") }?.cause
        == .notAllowed
    )
    try record.perform(Self.asked, by: "ann")
    let id = record.first
    for command: any Command in [AgreeSwap(swap: id), DeclineSwap(swap: id)] {
      for person in ["ann", "cat"] {
        let found = refusal { () throws(Refusal) in _ = try record.weigh(command, by: person) }
        #expect(found?.cause == .notAllowed)
      }
    }
    #expect(
      refusal { () throws(Refusal) in _ = try record.weigh(CancelSwap(swap: id), by: "cat") }?.cause
        == .notAllowed
    )
  }

  @Test func nobodyApprovesTheirOwn() throws {
    var record = Self.record()
    let own = AskSwap(
      gives: Self.shift("ann", "2026-01-15"),
      taker: "chief",
      takes: Self.shift("chief", "2026-01-20")
    )
    try record.perform(own, by: "ann")
    let id = record.first
    try record.perform(AgreeSwap(swap: id), by: "chief")
    let found = refusal { () throws(Refusal) in
      _ = try record.weigh(ApproveSwap(swap: id), by: "chief")
    }
    #expect(found?.cause == .notAllowed)
    #expect(found?.lines == ["nobody approves a swap of their own"])
    try record.perform(ApproveSwap(swap: id), by: "boss")
    #expect(record.swaps.map(\.state) == [.done])
  }

  @Test func itLapsesAfterItsDaysOrWhenItsFirstShiftStarts() throws {
    var record = Self.record()
    record.room.changes.swapDays = 3
    try record.perform(Self.asked, by: "ann")
    let id = record.first
    #expect(record.swaps[0].expires == record.moment("2026-01-08T08:00"))
    record.now = record.moment("2026-01-08T08:00")
    #expect(record.swaps[0].hasLapsed(at: record.now))
    let found = refusal { () throws(Refusal) in _ = try record.weigh(AgreeSwap(swap: id), by: "bob")
    }
    #expect(found?.lines == ["the swap lapsed on 8 Jan 08:00"])

    var late = Self.record(now: "2026-01-14T20:00")
    try late.perform(Self.asked, by: "ann")
    #expect(late.swaps[0].expires == late.moment("2026-01-15T07:00"))
  }

  @Test(arguments: ["ann", "bob", "boss"]) func anySideCancelsUntilItStarts(_ who: String) throws {
    var record = Self.record(approval: false)
    try record.perform(Self.asked, by: "ann")
    let id = record.first
    try record.perform(AgreeSwap(swap: id), by: "bob")
    record.now = record.moment("2026-01-15T06:59")
    try record.perform(CancelSwap(swap: id), by: who)
    #expect(record.swaps.map(\.state) == [.cancelled])
    #expect(record.desks("2026-01-15") == ["ann D 07:00–19:00"])
    #expect(record.desks("2026-01-18") == ["bob D 07:00–19:00"])
    #expect(record.all(.assignment).isEmpty && record.all(.release).isEmpty)
  }

  @Test func onceItHasBegunItStands() throws {
    var record = Self.record(approval: false)
    try record.perform(Self.asked, by: "ann")
    let id = record.first
    try record.perform(AgreeSwap(swap: id), by: "bob")
    record.now = record.moment("2026-01-15T07:00")
    let found = refusal { () throws(Refusal) in
      _ = try record.weigh(CancelSwap(swap: id), by: "ann")
    }
    #expect(found?.cause == .conflict)
    #expect(found?.lines.count == 1)
  }

  @Test func whatOneGotCanBeSwappedOn() throws {
    var record = Self.record(approval: false)
    try record.perform(Self.asked, by: "ann")
    let first = record.first
    try record.perform(AgreeSwap(swap: first), by: "bob")
    let got = record.standing.roster.standing("bob", over: DateSpan(day("2026-01-15"), days: 1))[0]
      .name
    #expect(!got.isRostered)
    try record.perform(AskSwap(gives: got, taker: "cat"), by: "bob")
    try record.perform(AgreeSwap(swap: record.first), by: "cat")
    let second = record.swaps.firstIndex { $0.taker == "cat" }
    #expect(second != nil)
    #expect(record.desks("2026-01-15") == ["cat D 07:00–19:00"])
    // The first cannot be called off under the second.
    let found = refusal { () throws(Refusal) in
      _ = try record.weigh(CancelSwap(swap: first), by: "ann")
    }
    #expect(found?.cause == .conflict)
    // Called off from the end, each has what they had.
    try record.perform(CancelSwap(swap: FactID(key: "k3", number: 1)), by: "cat")
    #expect(record.desks("2026-01-15") == ["bob D 07:00–19:00"])
    try record.perform(CancelSwap(swap: first), by: "ann")
    #expect(record.desks("2026-01-15") == ["ann D 07:00–19:00"])
  }

  @Test func takenAtOnceAndApprovedLater() throws {
    var record = Self.record()
    let take = TakeShift(gives: Self.shift("ann", "2026-01-15"), taker: "bob")
    let found = refusal { () throws(Refusal) in _ = try record.weigh(take, by: "bob") }
    #expect(found?.lines == ["it must be said that ann agrees"])
    try record.perform(take, by: "bob", basis: .agreement)
    #expect(record.desks("2026-01-15") == ["bob D 07:00–19:00"])
    #expect(record.swaps.map(\.state) == [.taken])
    try record.perform(ApproveSwap(swap: record.first), by: "boss")
    #expect(record.swaps.map(\.state) == [.done])
    #expect(record.desks("2026-01-15") == ["bob D 07:00–19:00"])
  }

  @Test func whatCannotBeIsSaidAllAtOnce() {
    var record = Self.record()
    record.room.roster.roles.append(Role(id: "dispatcher", name: "Dispatcher"))
    let found = refusal { () throws(Refusal) in
      _ = try record.weigh(
        AskSwap(
          gives: Self.shift("ann", "2026-01-16"),
          taker: "nobody",
          takes: Self.shift("bob", "2026-01-18")
        ),
        by: "ann"
      )
    }
    #expect(found?.cause == .notAllowed)
    #expect(
      found?.lines == [
        "nobody here is called nobody", "bob 2026-01-18 is not nobody’s to give",
      ]
    )
  }

  @Test func theRoleMustBeTheirs() {
    let record = Self.record()
    let found = refusal { () throws(Refusal) in
      _ = try record.weigh(
        AskSwap(gives: Self.shift("ann", "2026-01-15"), taker: "boss"),
        by: "ann"
      )
    }
    #expect(found?.lines == ["boss does not hold the role handler on 2026-01-15"])
  }

  @Test func aShiftOnTopOfOnesOwnIsRefused() {
    let record = Self.record()
    let found = refusal { () throws(Refusal) in
      _ = try record.weigh(
        AskSwap(gives: Self.shift("cat", "2026-01-11"), taker: "chief"),
        by: "cat"
      )
    }
    #expect(found?.lines == ["chief is on 2026-01-11 D already"])
  }

  @Test func aColleagueIsToldThatSomebodyCannotAndNotWhy() {
    // Bob would come from the night of the 15th straight to his day of the 16th.
    let record = ChangeRecord(
      ChangeRoom.room([
        .init(id: "ann", cycle: "-N-------", team: "red"), .init(id: "bob", cycle: "--D------"),
        .init(id: "boss", cycle: "---------", roles: ["supervisor"]),
      ]),
      now: "2026-01-05T08:00"
    )
    let ask = AskSwap(gives: Self.shift("ann", "2026-01-15"), taker: "bob")
    func said(by actor: String) -> [String]? {
      refusal { () throws(Refusal) in _ = try record.weigh(ask, by: actor) }?.lines
    }
    #expect(said(by: "ann") == ["bob is not available for it"])
    #expect(said(by: "boss")?.contains { $0.hasPrefix("W10 daily rest: 0 minutes") } == true)
  }
}
