import CivilTime
import Planning
import Rostering
import Testing
import Wellbeing

/// Self-referrals, handovers and what is nobody's but the person's.
struct SelfReferralTests {
  /// Sent on Friday 9 January at 21:00: no lead is at work until Monday; dot is every night.
  ///
  /// Twelve hours on it is dot's,
  /// who is there first at 19:00 on Saturday.
  @Test func whileNoLeadIsOnItGoesToTheDeputy() throws {
    var story = try CareStory(now: "2026-01-09T21:00")
    let before = story.round.route(from: "ann", wishes: CareWishes())
    #expect(before.leads == ["lea", "lou"] && before.deputy == "dot")
    #expect(before.leadOnDuty == CareCast.moment("2026-01-12T07:00"))
    #expect(before.deputyFrom == CareCast.moment("2026-01-10T09:00"))
    let id = try story.perform(ReferSelf(), by: "ann", note: "please ring me")
    #expect(story.open(id)?.owner?.id == "lea")
    #expect(story.open(id)?.due == CareCast.moment("2026-01-10T09:00"))
    #expect(story.refusal(ReadReferral(id!), by: "dot")?.cause == .notAllowed)
    #expect(LeadCareView(story.round, for: "dot").cases.isEmpty)

    story.record(now: "2026-01-10T09:00")
    #expect(story.open(id)?.owner?.id == "dot")
    #expect(LeadCareView(story.round, for: "dot").cases.map(\.id) == [id])
    try story.perform(ReadReferral(id!), by: "dot", at: "2026-01-10T19:05")
    #expect(story.open(id)?.care.item.log.map(\.by) == ["dot"])
    // A lead reads it later; that it was read first by dot stays.
    try story.perform(ReadReferral(id!), by: "lou", at: "2026-01-12T07:10")
    #expect(story.open(id)?.care.item.log.map(\.by) == ["dot"])
  }

  @Test func itNeedsWordsAndFiveADayAreEnough() throws {
    var story = try CareStory(now: "2026-01-06T10:00")
    #expect(story.refusal(ReferSelf(), by: "ann")?.cause == .input)
    #expect(story.refusal(ReferSelf(), by: "ann", note: " \n ")?.cause == .input)
    let longest = String(repeating: "x", count: 2_000)
    #expect(story.refusal(ReferSelf(), by: "ann", note: longest + "x")?.cause == .input)
    #expect(story.refusal(ReferSelf(), by: nil, note: "x")?.cause == .notAllowed)
    try story.perform(ReferSelf(), by: "ann", note: longest)
    for _ in 1..<5 { try story.perform(ReferSelf(), by: "ann", note: "again") }
    #expect(story.refusal(ReferSelf(), by: "ann", note: "x")?.cause == .conflict)
    #expect(story.refusal(ReferSelf(), by: "oz", note: "x") == nil)
    // The next day by the room's clocks.
    #expect(story.refusal(ReferSelf(), by: "ann", at: "2026-01-07T00:00", note: "x") == nil)
    #expect(LeadCareView(story.round, for: "lea").counts.open == 5)
    #expect(HolderCareView(story.round, for: "sid").talks.isEmpty)
  }

  @Test func whoWantsNoLeadReachesTheDeputyAtOnce() throws {
    var story = try CareStory(now: "2026-01-06T10:00")
    try story.perform(WishCare(CareWishes(unwanted: ["lea", "lou"])), by: "ann")
    let id = try story.perform(ReferSelf(), by: "ann", note: "x")
    #expect(story.open(id)?.owner?.id == "dot")
    #expect(story.refusal(ReadReferral(id!), by: "dot") == nil)
    #expect(story.refusal(ReadReferral(id!), by: "lea")?.cause == .notAllowed)
    // With nobody left it is said to whom it concerns.
    let all = WishCare(CareWishes(unwanted: ["lea", "lou", "dot"]))
    try story.perform(all, by: "ann")
    #expect(story.record.changes.last?.warnings.count == 1)
    #expect(story.open(id)?.owner == nil)
    #expect(OwnCareView(story.round, of: "ann").cases.map(\.id) == [id])
  }

  @Test func aLeadsOwnReferralIsForTheOthers() throws {
    var story = try CareStory(now: "2026-01-06T10:00")
    let id = try story.perform(ReferSelf(), by: "lea", note: "x")
    #expect(story.open(id)?.owner?.id == "lou")
    #expect(story.refusal(ReadReferral(id!), by: "lea")?.cause == .notAllowed)
    #expect(LeadCareView(story.round, for: "lea").cases.isEmpty)
    #expect(story.refusal(ReadReferral(id!), by: "lou") == nil)
  }

  @Test func wishesAreForPeopleWhoAreThere() throws {
    let story = try CareStory(now: "2026-01-06T10:00")
    func cause(_ wishes: CareWishes) -> Refusal.Cause? {
      story.refusal(WishCare(wishes), by: "ann")?.cause
    }
    #expect(cause(CareWishes(unwanted: ["nobody"])) == .notAllowed)
    #expect(cause(CareWishes(unwanted: ["ann"])) == .input)
    let by = AgreedContact(by: "lou", means: .visit, isOnDaysOff: false)
    #expect(cause(CareWishes(unwanted: ["lou"], contact: by)) == .input)
    #expect(cause(CareWishes(unwanted: ["sid"], contact: by)) == nil)
  }

  @Test func wishesTakeThePlaceOfThoseBefore() throws {
    var story = try CareStory(now: "2026-01-06T10:00")
    try story.perform(WishCare(CareWishes(unwanted: ["lou"])), by: "ann")
    try story.perform(WishCare(CareWishes(unwanted: ["sid"])), by: "ann")
    #expect(story.round.wishes(of: "ann").unwanted == ["sid"])
    #expect(story.record.facts.all(.careWish).count == 1)
    try story.perform(WishCare(CareWishes(unwanted: ["sid"])), by: "ann")
    #expect(story.record.changes.last?.isEmpty == true)
  }

  /// The day shift of Tuesday the 6th ends at 19:00; an hour later the question goes to the leads.
  @Test func handoversNameConcernsOrNobody() throws {
    var story = try CareStory(now: "2026-01-06T18:50")
    func open(_ moment: String) -> [UnansweredHandover] {
      story.record(now: moment)
      return story.round.unansweredHandovers().filter { $0.date == day("2026-01-06") }
    }
    #expect(open("2026-01-06T19:59").isEmpty)
    let question = open("2026-01-06T20:00")
    #expect(question.count == 1 && question.first?.letter == letter("D"))
    #expect(question.first?.since == CareCast.moment("2026-01-06T20:00"))
    let names = AnswerHandover(
      date: day("2026-01-06"),
      letter: letter("D"),
      names: ["oz", "ann", "oz"]
    )
    try story.perform(names, by: "sid", at: "2026-01-06T20:10")
    #expect(open("2026-01-06T20:10").isEmpty)
    let flags = story.round.flags.map(\.flag)
    #expect(flags.map(\.person) == ["ann", "oz"] && flags.allSatisfy { $0.rule == "concern" })
    // Again with one more: no second concern, and one answer.
    try story.perform(
      AnswerHandover(date: day("2026-01-06"), letter: letter("D"), names: ["ann", "tom"]),
      by: "sid"
    )
    #expect(story.record.facts.all(.concern).count == 3)
    #expect(story.record.facts.all(.handover).count == 1)
    let own = AnswerHandover(date: day("2026-01-06"), letter: letter("D"), names: ["sid"])
    #expect(story.refusal(own, by: "sid")?.cause == .input)
    let ahead = AnswerHandover(date: day("2026-01-07"), letter: letter("N"), names: [])
    #expect(story.refusal(ahead, by: "sid")?.cause == .input)
  }

  @Test func aShiftWithoutASupervisorIsTheLeadsAtOnce() throws {
    var story = try CareStory(in: CareCast.room(without: ["sid"]), now: "2026-01-06T19:00")
    #expect(
      story.round.unansweredHandovers().contains {
        $0.date == day("2026-01-06") && $0.since == CareCast.moment("2026-01-06T19:00")
      }
    )
    try story.perform(
      AnswerHandover(date: day("2026-01-06"), letter: letter("D"), names: []),
      by: "lea"
    )
    #expect(!story.round.unansweredHandovers().contains { $0.date == day("2026-01-06") })
  }

  @Test func aCheckOutIsForWhoTappedIt() throws {
    var story = try CareStory(now: "2026-01-06T19:00")
    let posting = PostingName(person: "ann", date: day("2026-01-06"))
    try story.perform(CheckOutShift(posting: posting, answer: .hard), by: "ann")
    try story.perform(CheckOutShift(posting: posting, answer: .good), by: "ann")
    #expect(OwnCareView(story.round, of: "ann").checkOuts.map(\.answer) == [.good])
    #expect(LeadCareView(story.round, for: "lea").flags.isEmpty)
    let ahead = PostingName(person: "ann", date: day("2026-01-07"))
    let refusal = story.refusal(CheckOutShift(posting: ahead, answer: .hard), by: "ann")
    #expect(refusal?.cause == .input)
  }
}
