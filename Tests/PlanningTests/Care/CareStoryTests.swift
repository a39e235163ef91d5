import CivilTime
import Planning
import Rostering
import Testing
import Wellbeing

/// What is due and when, worked out by hand from who works when.
struct CareStoryTests {
  /// The call is at 10:00 on Tuesday 6 January.
  ///
  /// 72 hours later is Friday the 9th, 10:00, when ann is off until Tuesday
  /// the 13th; a week later is that day's 10:00. Tom is on with her from 07:00.
  @Test func fromTheFlagToTheEnd() throws {
    var story = try CareStory([CareCast.call("2026-01-06T10:00")], now: "2026-01-06T10:05")
    let flag = try #require(story.round.flags.first)
    #expect(story.round.flags.count == 1 && flag.flag.rule == "at-once")
    #expect(flag.due == CareCast.moment("2026-01-06T19:00"))
    #expect(
      flag.owner?.id == "lea" && flag.owner?.isDeputy == false && flag.owner?.isInTime == true
    )

    let id = try story.perform(OfferCare(to: "ann", .trim, rules: ["at-once"]), by: "lea")
    #expect(story.round.flags.isEmpty)
    #expect(story.open(id)?.care.item.event == CareCast.moment("2026-01-06T10:00"))
    let first = CareCast.span("2026-01-13T07:00", "2026-01-13T08:00")
    #expect(story.open(id)?.slot == CareSlot(first, practitioner: "tom", basis: .due))
    #expect(story.open(id)?.owner?.id == "tom")
    #expect(story.state(id) == .offered)

    try story.perform(AcceptCare(try #require(id)), by: "ann", at: "2026-01-07T20:00")
    #expect(story.open(id)?.slot?.span == first)
    let talk = try #require(HolderCareView(story.round, for: "tom").talks.first)
    #expect(HolderCareView(story.round, for: "tom").talks.count == 1)
    #expect(talk.id == id && talk.person == "ann" && talk.step == .trimFirst)
    #expect(talk.span == first && talk.due == first.end)
    try story.perform(HoldTalk(id!), by: "tom", at: "2026-01-13T08:05")
    #expect(story.state(id) == .held(.trimFirst))
    // 28 days on is Tuesday 3 February, a rest day of hers as day 28 always is; her next duty is Friday the 6th.
    let second = CareCast.span("2026-02-06T07:00", "2026-02-06T08:00")
    #expect(story.open(id)?.slot == CareSlot(second, practitioner: "tom", basis: .due))
    let early = story.refusal(CloseCare(id!, .done), by: "tom")
    #expect(early?.cause == .conflict)
    try story.perform(HoldTalk(id!), by: "tom", at: "2026-02-06T08:05")
    #expect(story.open(id)?.placement == nil && story.open(id)?.due == nil)
    try story.perform(CloseCare(id!, .done), by: "lea", at: "2026-02-06T09:00")
    #expect(story.state(id) == .closed(.done))
    #expect(story.round.cases.isEmpty && story.round.flags.isEmpty)
  }

  /// At 02:00 on Thursday 8 January no lead is on duty before the end of the shift, but dot is, until 07:00.
  @Test func aNightWithNoLeadOnGoesToTheDeputy() throws {
    var story = try CareStory([CareCast.call("2026-01-08T02:00")], now: "2026-01-08T02:05")
    let flag = try #require(story.round.flags.first)
    #expect(flag.due == CareCast.moment("2026-01-08T07:00"))
    #expect(flag.owner?.id == "dot" && flag.owner?.isDeputy == true && flag.owner?.isInTime == true)
    #expect(LeadCareView(story.round, for: "dot").flags == [flag])
    let id = try story.perform(
      OfferCare(to: "ann", .wellbeingCheck, rules: ["at-once"]),
      by: "dot"
    )
    // The same shift, with the supervisor who is on with her; talks begin on multiples of five minutes.
    let now = CareCast.span("2026-01-08T02:05", "2026-01-08T02:25")
    #expect(story.open(id)?.slot == CareSlot(now, practitioner: "sid", basis: .due))
    #expect(story.open(id)?.owner?.id == "sid")
    // It has gone from the deputy to whom it belongs.
    #expect(LeadCareView(story.round, for: "dot").cases.isEmpty)
    #expect(HolderCareView(story.round, for: "sid").talks.map(\.id) == [id])
  }

  /// Without a deputy or a supervisor on, the lead is at work at 07:00, when the shift has ended: too late, and it is said.
  @Test func nobodyInTimeIsSaid() throws {
    let story = try CareStory(
      [CareCast.call("2026-01-08T02:00")],
      in: CareCast.room(without: ["dot", "sid"]),
      now: "2026-01-08T02:05"
    )
    let owner = try #require(story.round.flags.first?.owner)
    #expect(owner.id == "lea" && !owner.isInTime)
    #expect(owner.from == CareCast.moment("2026-01-08T07:00"))
  }

  @Test func sickAfterTheEventGoesToTheLeadThatDay() throws {
    var story = try CareStory([CareCast.call("2026-01-06T10:00")], now: "2026-01-06T10:05")
    let contact = AgreedContact(by: "lou", means: .phone, isOnDaysOff: true)
    try story.perform(WishCare(CareWishes(contact: contact)), by: "ann")
    let id = try story.perform(OfferCare(to: "ann", .trim, rules: ["at-once"]), by: "lea")
    try story.perform(AcceptCare(id!), by: "ann")
    // Sick from the 7th to the 14th: back on the night of the 15th.
    let sick = Absence(
      person: "ann",
      kind: "sick",
      extent: .days(DateSpan(day("2026-01-07"), day("2026-01-15")))
    )
    try story.perform(Edit(make: [.absence(sick)]), by: "sid", at: "2026-01-07T08:00")
    guard case .lead(let lead)? = story.open(id)?.placement else {
      Issue.record("\(String(describing: story.open(id)?.placement))")
      return
    }
    #expect(lead.reason == .notThere(.away))
    #expect(lead.contact == contact && lead.contactFrom == CareCast.moment("2026-01-07T08:00"))
    #expect(lead.lookIn == CareCast.span("2026-01-15T19:00", "2026-01-15T19:10"))
    #expect(story.open(id)?.due == CareCast.moment("2026-01-08T00:00"))
    #expect(story.open(id)?.owner?.id == "lea" && story.open(id)?.owner?.isInTime == true)
    #expect(story.state(id) == .accepted)
    // Nothing of it is in what the practitioner or a supervisor sees of a time.
    #expect(HolderCareView(story.round, for: "tom").talks.allSatisfy { $0.span == nil })
  }

  @Test func leavingClosesNothing() throws {
    var story = try CareStory([CareCast.call("2026-01-06T10:00")], now: "2026-01-06T10:05")
    let id = try story.perform(OfferCare(to: "ann", .trim, rules: ["at-once"]), by: "lea")
    let placement = try #require(
      story.record.facts.about("ann").first { $0.fact.kind == .placement }
    )
    guard case .placement(let it) = placement.fact else { return }
    var short = it.placement
    short.days = DateSpan(short.days.start, day("2026-01-09"))
    try story.perform(
      Edit(replace: [placement.id: .placement(DatedPlacement(person: "ann", placement: short))]),
      by: "sid",
      at: "2026-01-07T08:00"
    )
    guard case .lead(let lead)? = story.open(id)?.placement else {
      Issue.record("\(String(describing: story.open(id)?.placement))")
      return
    }
    #expect(lead.reason == .notThere(.leaving) && lead.lookIn == nil && lead.contact == nil)
    #expect(story.open(id)?.owner?.id == "lea")
    // Long after she has gone it is still there and still somebody's.
    story.record(now: "2026-06-01T12:00")
    #expect(story.open(id)?.owner?.id == "lea")
    #expect(LeadCareView(story.round, for: "lea").counts.open == 1)
  }

  /// Only tam holds talks, who is on by day on the 9th, 17th, 25th …: never with ann.
  ///
  /// A time she picks on the 9th, after
  /// her night, is a rest day of hers: recorded as duty once it was held.
  @Test func aTimeOfTheirOwnIsDutyOnceItWasHeld() throws {
    var story = try CareStory(
      [CareCast.call("2026-01-06T10:00")],
      in: CareCast.room(without: ["tom"]),
      now: "2026-01-06T10:05"
    )
    let id = try story.perform(OfferCare(to: "ann", .trim, rules: ["at-once"]), by: "lea")
    guard case .ask(let question)? = story.open(id)?.placement else {
      Issue.record("\(String(describing: story.open(id)?.placement))")
      return
    }
    #expect(question.reason == .nobodyOnDuty && question.firstAfter == nil)
    #expect(question.pickFrom == CareCast.moment("2026-01-08T10:00"))
    let early = PlaceTalk(id!, .pick(CareCast.moment("2026-01-08T09:00")))
    #expect(story.refusal(early, by: "ann")?.cause == .conflict)
    try story.perform(AcceptCare(id!), by: "ann")
    let pick = CareCast.span("2026-01-09T12:00", "2026-01-09T13:00")
    try story.perform(PlaceTalk(id!, .pick(pick.start)), by: "ann")
    #expect(
      story.open(id)?.slot == CareSlot(pick, practitioner: "tam", basis: .picked(asDuty: [pick]))
    )
    try story.perform(HoldTalk(id!), by: "tam", at: "2026-01-09T13:05")
    let worked = story.record.facts.about("ann").compactMap { recorded -> WorkedTime? in
      if case .worked(let it) = recorded.fact { it } else { nil }
    }
    #expect(worked.map(\.span) == [pick] && worked.map(\.kind) == [.calledIn])
  }

  /// What stands is kept while the rota allows it, and placed again the moment it does not.
  @Test func aChangeOfTheRotaPlacesAgain() throws {
    var story = try CareStory([CareCast.call("2026-01-06T10:00")], now: "2026-01-06T10:05")
    let id = try story.perform(OfferCare(to: "ann", .trim, rules: ["at-once"]), by: "lea")
    let away = Absence(
      person: "ann",
      kind: "training",
      extent: .moments(CareCast.span("2026-01-13T07:00", "2026-01-13T08:30"))
    )
    try story.perform(Edit(make: [.absence(away)]), by: "sid", at: "2026-01-07T08:00")
    #expect(story.open(id)?.slot?.span == CareCast.span("2026-01-13T08:30", "2026-01-13T09:30"))
    // The case itself is as it was written.
    #expect(story.open(id)?.care.slot?.span.start == CareCast.moment("2026-01-13T07:00"))
  }

  @Test func investigationsHoldDebriefsBackAndNothingElse() throws {
    var story = try CareStory([CareCast.call("2026-01-06T10:00")], now: "2026-01-06T10:05")
    let check = try story.perform(
      OfferCare(to: "ann", .wellbeingCheck, rules: ["at-once"]),
      by: "lea"
    )
    let cold = try story.perform(OfferCare(to: "ann", .coldDebrief), by: "sid")
    try story.perform(InvestigateCare(cold!), by: "pim")
    #expect(story.open(cold)?.placement == .waits && story.open(cold)?.due == nil)
    #expect(HolderCareView(story.round, for: "sid").talks.map(\.id) == [check])
    try story.perform(LeaveUnanswered(cold!), by: "lea")
    #expect(story.refusal(OfferAgain(cold!), by: "lea")?.cause == .conflict)
    try story.perform(EndInvestigation(cold!), by: "pim")
    try story.perform(OfferAgain(cold!), by: "lea")
    #expect(story.state(cold) == .offered)
  }

  /// One offer answers two flags: each counts no more, and the second is closed without an offer of its own.
  @Test func oneOfferAnswersSeveralFlags() throws {
    let concern = Fact.concern(
      Concern(
        id: "c1",
        person: "ann",
        at: CareCast.moment("2026-01-06T10:30"),
        by: .supervisor("sid")
      )
    )
    var story = try CareStory(
      [CareCast.call("2026-01-06T10:00"), concern],
      now: "2026-01-06T10:35"
    )
    #expect(story.round.flags.map(\.flag.rule) == ["at-once", "concern"])
    let offer = OfferCare(to: "ann", .wellbeingCheck, rules: ["concern", "at-once"])
    let id = try story.perform(offer, by: "lea")
    #expect(story.round.flags.isEmpty && story.round.cases.map(\.id) == [id])
    #expect(story.open(id)?.care.rule == "concern" && story.open(id)?.care.concerns == ["c1"])
    #expect(story.open(id)?.care.item.event == CareCast.moment("2026-01-06T10:30"))
  }

  @Test func aFlagThatNeedsNoOfferCountsNoMore() throws {
    var story = try CareStory([CareCast.call("2026-01-06T10:00")], now: "2026-01-06T10:05")
    try story.perform(DismissFlag(of: "ann", rule: "at-once"), by: "lea")
    #expect(story.round.flags.isEmpty && story.round.cases.isEmpty)
    try story.perform(
      Edit(make: [CareCast.call("2026-01-06T11:00", category: "suicide", event: "e2")]),
      by: "oz",
      at: "2026-01-06T11:05"
    )
    #expect(story.round.flags.first?.flag.exposures.map(\.event) == ["e2"])
  }

  @Test func silenceClosesNothingUntilSomebodyLookedIn() throws {
    var story = try CareStory([CareCast.call("2026-01-06T10:00")], now: "2026-01-06T10:05")
    let id = try story.perform(
      OfferCare(to: "ann", .wellbeingCheck, rules: ["at-once"]),
      by: "lea"
    )
    try story.perform(LeaveUnanswered(id!), by: "sid", at: "2026-01-06T18:00")
    // Somebody looks in on her next shift, the night of the 7th, which ends at 07:00.
    #expect(story.open(id)?.due == CareCast.moment("2026-01-08T07:00"))
    #expect(story.refusal(CloseCare(id!, .unanswered), by: "lea")?.cause == .conflict)
    try story.perform(LookInOnCase(id!), by: "sid", at: "2026-01-07T20:00")
    try story.perform(CloseCare(id!, .unanswered), by: "lea", at: "2026-01-08T08:00")
    #expect(story.state(id) == .closed(.unanswered))
  }

  @Test func whatIsSaidBeforeItHappenedIsRefused() throws {
    var story = try CareStory([CareCast.call("2026-01-06T10:00")], now: "2026-01-06T10:05")
    let late = OfferCare(to: "ann", .trim, event: CareCast.moment("2026-01-06T11:00"))
    #expect(story.refusal(late, by: "lea")?.cause == .input)
    let id = try story.perform(OfferCare(to: "ann", .trim), by: "lea")
    #expect(story.open(id)?.care.item.event == CareCast.moment("2026-01-06T10:05"))
    #expect(story.open(id)?.care.rule == nil && story.round.flags.count == 1)
    #expect(story.refusal(OfferCare(to: "ann", .trim), by: "lea")?.cause == .conflict)
  }
}

extension CareStory {
  /// Sets the clock.
  mutating func record(now: String) { record.now = CareCast.moment(now) }
}
