import CivilTime
import Planning
import Rostering
import Testing
import Wellbeing

/// Who may do what, command by command: the table is written by hand, and each cell is tried.
///
/// Ann has a check with sid, TRiM with tom, a self-referral, and a flag that is open. She does not want lou. It is
/// Tuesday 6 January, 11:00: the leads are at work, so nothing has come to dot.
struct CareRightsMatrixTests {
  static let people = ["ann", "lea", "lou", "dot", "sid", "sue", "tom", "tam", "pim", "oz", "-"]

  struct Stage {
    var story: CareStory
    let check: FactID
    let trim: FactID
    let referral: FactID

    init() throws {
      story = try CareStory(
        [
          CareCast.call("2026-01-06T10:00"),
          CareCast.call("2026-01-06T10:10", category: "death", event: "e2"),
          CareCast.call("2026-01-06T10:20", category: "death", event: "e3"),
        ],
        now: "2026-01-06T10:30"
      )
      try story.perform(WishCare(CareWishes(unwanted: ["lou"])), by: "ann")
      check = try #require(
        try story.perform(OfferCare(to: "ann", .wellbeingCheck, rules: ["at-once"]), by: "lea")
      )
      trim = try #require(
        try story.perform(
          OfferCare(to: "ann", .trim, rules: ["three-in-12-hours"]),
          by: "lea"
        )
      )
      referral = try #require(try story.perform(ReferSelf(), by: "ann", note: "please ring"))
      story.record.now = CareCast.moment("2026-01-06T11:00")
    }
  }

  /// `y` where the person may, in the order of `people`; a column each for ann, lea, lou, dot, sid, sue, tom, tam, pim,
  /// oz and whoever owns the account.
  static let table: [(String, String, @Sendable (Stage) -> any Command)] = [
    // Kinds that supervisors offer, without a flag, and those they do not.
    ("offer hot debrief", ".y..yy.....", { _ in OfferCare(to: "ann", .hotDebrief) }),
    ("offer oh", ".y.........", { _ in OfferCare(to: "ann", .occupationalHealth) }),
    // A second check: sid has the first in hand and is told of it, sue is told nothing.
    ("offer check", ".y..y......", { _ in OfferCare(to: "ann", .wellbeingCheck) }),
    (
      "answer a flag", ".y.........",
      { _ in OfferCare(to: "ann", .hotDebrief, rules: ["two-alike-in-a-block"]) }
    ),
    ("no offer", ".y.........", { _ in DismissFlag(of: "ann", rule: "two-alike-in-a-block") }),
    ("offer to oz", ".yy.yy.....", { _ in OfferCare(to: "oz", .wellbeingCheck) }),
    ("accept check", "yy..y......", { AcceptCare($0.check) }),
    ("decline check", "yy..y......", { DeclineCare($0.check) }),
    ("no answer check", ".y..y......", { LeaveUnanswered($0.check) }),
    ("hold check", ".y..y......", { HoldTalk($0.check) }),
    ("look in check", ".y..y......", { LookInOnCase($0.check) }),
    ("withdraw check", "yy..y......", { CloseCare($0.check, .withdrawn) }),
    ("close check", ".y..y......", { CloseCare($0.check, .declined) }),
    (
      "pick check", "yy..y......",
      { PlaceTalk($0.check, .pick(CareCast.moment("2026-01-06T12:00"))) }
    ),
    ("open check", "yy..y......", { OpenCareRecord(.item($0.check)) }),
    ("investigate check", ".y......y..", { InvestigateCare($0.check) }),
    ("accept trim", "yy....y....", { AcceptCare($0.trim) }),
    ("no answer trim", ".y....y....", { LeaveUnanswered($0.trim) }),
    ("hold trim", ".y....y....", { HoldTalk($0.trim) }),
    ("open trim", "yy....y....", { OpenCareRecord(.item($0.trim)) }),
    ("close trim", ".y....y....", { CloseCare($0.trim, .handedOver) }),
    ("read referral", ".y.........", { ReadReferral($0.referral) }),
    ("hold referral", ".y.........", { HoldTalk($0.referral) }),
    ("look in referral", ".y.........", { LookInOnCase($0.referral) }),
    ("open referral", "yy.........", { OpenCareRecord(.item($0.referral)) }),
    ("open log", "yy.........", { _ in OpenCareRecord(.log("ann")) }),
    (
      "no such case", "...........",
      { _ in AcceptCare(FactID(key: "nowhere", number: 1)) }
    ),
    (
      "handover", ".yyyy......",
      { _ in AnswerHandover(date: day("2026-01-06"), letter: letter("D"), names: ["tam"]) }
    ),
    (
      "check-out", "y..........",
      { _ in
        CheckOutShift(
          posting: PostingName(person: "ann", date: day("2026-01-06")),
          answer: .hard
        )
      }
    ),
    (
      "wish", "yyyyyyyyyy.",
      { _ in WishCare(CareWishes(contact: .init(means: .phone, isOnDaysOff: false))) }
    ),
  ]

  @Test func eachMayDoWhatTheTableSays() throws {
    let stage = try Stage()
    for (name, row, command) in Self.table {
      #expect(row.count == Self.people.count, "\(name)")
      var found = ""
      for person in Self.people {
        let refusal = stage.story.refusal(command(stage), by: person == "-" ? nil : person)
        found += refusal?.cause == .notAllowed ? "." : "y"
      }
      #expect(found == row, "\(name)")
    }
  }

  /// That somebody is not wanted reads exactly as that they have nothing to do with it.
  @Test func beingUnwantedLooksLikeAnythingElse() throws {
    var stage = try Stage()
    let accept = AcceptCare(stage.check)
    #expect(stage.story.refusal(accept, by: "lou") == stage.story.refusal(accept, by: "oz"))
    let log = OpenCareRecord(.log("ann"))
    #expect(stage.story.refusal(log, by: "lou") == stage.story.refusal(log, by: "oz"))
    // An unwanted supervisor reads what one reads from whom an open check is hidden.
    let offer = OfferCare(to: "ann", .wellbeingCheck)
    let hidden = try #require(stage.story.refusal(offer, by: "sue"))
    try stage.story.perform(WishCare(CareWishes(unwanted: ["lou", "sue"])), by: "ann")
    #expect(stage.story.refusal(offer, by: "sue") == hidden)
    #expect(stage.story.refusal(OfferCare(to: "ann", .coldDebrief), by: "sue") == hidden)
    let view = LeadCareView(stage.story.round, for: "lou")
    #expect(view.cases.isEmpty && view.flags.isEmpty && view.counts.open == 0)
    #expect(PersonCareView(stage.story.round, of: "ann", for: "lou") == nil)
  }

  /// Once she does not want sid either, the check goes to whoever is left: a lead, standing in.
  @Test func anUnwantedOwnerLosesTheCaseAtOnce() throws {
    var stage = try Stage()
    #expect(stage.story.open(stage.check)?.owner?.id == "sid")
    try stage.story.perform(WishCare(CareWishes(unwanted: ["sid", "sue"])), by: "ann")
    #expect(HolderCareView(stage.story.round, for: "sid").talks.isEmpty)
    #expect(stage.story.refusal(AcceptCare(stage.check), by: "sid")?.cause == .notAllowed)
    let owner = try #require(stage.story.open(stage.check)?.owner)
    #expect(owner.id == "lea" && owner.isDeputy && owner.isInTime)
  }

  @Test func whatSomebodySaidIsTheirsAndReadIsSeen() throws {
    var stage = try Stage()
    try stage.story.perform(OpenCareRecord(.item(stage.trim)), by: "tom")
    try stage.story.perform(OpenCareRecord(.log("ann")), by: "lea")
    let view = OwnCareView(stage.story.round, of: "ann")
    #expect(view.readings.map(\.reader) == ["lea", "tom"])
    #expect(view.readings.map(\.subject) == [.log, .item])
    #expect(view.cases.map(\.id) == [stage.check, stage.trim, stage.referral])
    #expect(view.wishes.unwanted == ["lou"])
    #expect(view.entries.count == 3)
    // Opening one's own makes no reading.
    try stage.story.perform(OpenCareRecord(.log("ann")), by: "ann")
    #expect(OwnCareView(stage.story.round, of: "ann").readings.count == 2)
  }

  @Test func decliningShowsToNobodyWhoHoldsTalks() throws {
    var stage = try Stage()
    #expect(HolderCareView(stage.story.round, for: "sid").talks.map(\.id) == [stage.check])
    try stage.story.perform(DeclineCare(stage.check), by: "ann")
    #expect(HolderCareView(stage.story.round, for: "sid").talks.isEmpty)
    let lead = LeadCareView(stage.story.round, for: "lea")
    #expect(lead.cases.map(\.id) == [stage.check, stage.trim, stage.referral])
    // She may still change her mind.
    try stage.story.perform(AcceptCare(stage.check), by: "ann")
    #expect(HolderCareView(stage.story.round, for: "sid").talks.map(\.id) == [stage.check])
  }

  /// What a supervisor sees has no place for a reason, an answer or a count.
  @Test func whatHoldersSeeHasNoConfidentialField() throws {
    let stage = try Stage()
    let talk = try #require(HolderCareView(stage.story.round, for: "sid").talks.first)
    let fields = Mirror(reflecting: talk).children.compactMap(\.label)
    #expect(fields == ["id", "person", "step", "span", "due"])
    let all = Mirror(reflecting: HolderCareView(stage.story.round, for: "sid")).children
    #expect(all.compactMap(\.label) == ["asks", "talks"])
  }
}
