import CivilTime
import Rostering
import Testing
import Wellbeing

/// What happens where no duty fits, by hand; `DDNN----` from Monday 5 January 2026.
@Suite struct CarePlacingTests {
  static let event = Care.at("2026-01-06T18:00")

  @Test func whereNobodyIsOnDutyThePersonIsAsked() {
    // Tom works the same pattern four days later: the two share no duty.
    let roster = Care.roster(["tom": "----DDNN"], anchor: "2026-01-05")
    let tom = Care.calendar("tom", roster, from: "2026-01-05", 60)
    let found = Care.placing(with: [tom]).place(Care.item(.trim, Self.event), now: Self.event)
    let question = Care.question(found)
    #expect(question?.reason == .nobodyOnDuty)
    #expect(question?.firstAfter == nil)
    #expect(question?.pickFrom == Self.event + .hours(48))
    #expect(question?.askFrom == Self.event)
  }

  @Test func whoIsOffDutyIsAskedOnTheNextDutyUnlessTheyAgreedOtherwise() {
    let item = Care.item(.trim, Care.at("2026-01-06T07:00"))
    let now = Care.at("2026-01-10T12:00")
    let asked = Care.question(Care.placing().place(item, now: now))
    #expect(asked?.askFrom == Care.at("2026-01-13T07:00"))
    #expect(asked?.firstAfter?.basis == .agreed)
    let contact = AgreedContact(means: .message, isOnDaysOff: true)
    let agreed = Care.placing(wishes: CareWishes(contact: contact)).place(item, now: now)
    #expect(Care.question(agreed)?.askFrom == now)
    // In the sleep after a night nobody is asked either; N2 begins at 19:00.
    let asleep = Care.question(Care.placing().place(item, now: Care.at("2026-01-08T09:00")))
    #expect(asleep?.askFrom == Care.at("2026-01-08T19:00"))
    // 57 to 72 hours after the event lie in N2 already: they may have that too.
    #expect(asleep?.earlier?.span.start == Care.at("2026-01-08T19:00"))
  }

  @Test func neitherThemselfNorSomebodyUnwanted() {
    let item = Care.item(.trim, Self.event)
    let own = Care.placing(with: [Care.always("ada")]).place(item, now: Self.event)
    #expect(Care.lead(own)?.reason == .nobodyWanted)
    let two = [Care.always("tom"), Care.always("kit")]
    let kit = Care.placing(with: two, wishes: CareWishes(unwanted: ["tom"]))
    #expect(Care.slot(kit.place(item, now: Self.event))?.practitioner == "kit")
    #expect(Care.slot(Care.placing(with: two).place(item, now: Self.event))?.practitioner == "tom")
  }

  @Test func aRestDayTimeTheyPickIsRecordedAsDuty() throws {
    let item = Care.item(.trim, Self.event)
    let picked = Care.at("2026-01-10T11:03")
    let slot = try Care.placing().choose(picked, for: item, now: Self.event)
    #expect(slot.span == Span(picked, picked + Minutes(60)))
    #expect(slot.basis == .picked(asDuty: [slot.span]))
    // Half an hour before the end of the second night, and so half of it in the sleep after it.
    let edge = try Care.placing().choose(Care.at("2026-01-09T06:30"), for: item, now: Self.event)
    #expect(edge.basis == .picked(asDuty: [Care.span("2026-01-09T07:00", "2026-01-09T07:30")]))
    for (start, refusal) in [
      ("2026-01-06T17:59", CarePickRefusal.past),
      ("2026-01-08T17:59", .tooEarly(Self.event + .hours(48))),
    ] {
      #expect(throws: refusal) {
        try Care.placing().choose(Care.at(start), for: item, now: Self.event)
      }
    }
    let roster = Care.roster(["tom": "D-------"], anchor: "2026-01-10")
    let tom = Care.calendar("tom", roster, from: "2026-01-05", 60)
    #expect(throws: CarePickRefusal.nobodyOnDuty) {
      try Care.placing(with: [tom]).choose(Care.at("2026-01-10T18:01"), for: item, now: Self.event)
    }
  }

  @Test func aPickStandsWhateverTheRotaDoesAndAPlacedTalkMovesWhenItMust() throws {
    let item = Care.item(.trim, Self.event)
    let picked = try Care.placing().choose(Care.at("2026-01-10T11:00"), for: item, now: Self.event)
    let sick = [Care.away("ada", "sick", "2026-01-07", "2026-01-11")]
    let kept = Care.placing(sick).place(item, standing: picked, now: Self.event)
    #expect(Care.slot(kept) == picked)
    let placed = try #require(Care.slot(Care.placing().place(item, now: Self.event)))
    #expect(placed.span.start == Care.at("2026-01-13T07:00"))
    let leave = [Care.away("ada", "leave", "2026-01-13", "2026-01-13")]
    let moved = Care.placing(leave).place(item, standing: placed, now: Self.event)
    #expect(Care.lead(moved)?.lookIn?.start == Care.at("2026-01-14T07:00"))
    // The start may have passed without its being held; then it is looked for anew.
    let missed = Care.placing().place(item, standing: placed, now: Care.at("2026-01-13T09:00"))
    #expect(Care.slot(missed)?.span.start == Care.at("2026-01-13T09:00"))
  }

  @Test func keptLateAfterANightSleepsLater() throws {
    // N1 ends at 07:00 and so does the sleep at 17:00; kept until 10:15, it is 20:15.
    let name = PostingName(person: "ada", date: Care.day("2026-01-07"))
    let late = Care.placing { roster in
      roster.changes.worked.append(
        WorkedTime(
          person: "ada",
          posting: name,
          span: Care.span("2026-01-07T19:00", "2026-01-08T10:15"),
          kind: .hours
        )
      )
    }
    let found = late.place(Care.item(.trim, Care.at("2026-01-05T12:00")), now: Self.event)
    #expect(Care.slot(found)?.span.start == Care.at("2026-01-08T20:15"))
  }

  /// An extra duty of Ada's on one day.
  func extra(_ on: String, _ span: Span) -> (inout Roster) -> Void {
    { roster in
      roster.changes.assignments.append(
        Assignment(
          id: "x",
          person: "ada",
          date: Care.day(on),
          letter: roster.shifts[0].letter,
          span: span,
          role: "handler",
          kind: .overtime
        )
      )
    }
  }

  @Test func anyWorkBetweenMidnightAndFiveIsANight() {
    // An early duty before D1 on the 13th, which begins at 07:00; ten hours after 06:30 it is 16:30.
    for (from, start) in [("04:59", "16:30"), ("05:00", "07:00")] {
      let early = Care.span("2026-01-13T\(from)", "2026-01-13T06:30")
      let found = Care.placing(change: extra("2026-01-13", early))
        .place(Care.item(.trim, Self.event), now: Care.at("2026-01-13T06:00"))
      #expect(Care.slot(found)?.span.start == Care.at("2026-01-13T\(start)"))
    }
  }

  @Test func aLookInMovesToAShiftThatComesBeforeIt() throws {
    var item = Care.item(.wellbeingCheck, Self.event)
    for move in [CareMove.offer, .accept, .hold(.check)] {
      item = try item.after(move, at: Self.event + Minutes(20), by: "tom")
    }
    let now = Care.at("2026-01-06T20:00")
    let slot = try #require(Care.slot(Care.placing().place(item, now: now)))
    #expect(slot.span.start == Care.at("2026-01-07T19:00"))
    let early = extra("2026-01-07", Care.span("2026-01-07T09:00", "2026-01-07T12:00"))
    let moved = Care.placing(change: early).place(item, standing: slot, now: now)
    #expect(Care.slot(moved)?.span.start == Care.at("2026-01-07T09:00"))
  }

  @Test func debriefsWaitWhileUnderInvestigationAndDeclinedItemsAskForNothing() throws {
    let now = Care.at("2026-01-05T12:00")
    for kind in [CareKind.hotDebrief, .coldDebrief, .wellbeingCheck, .trim] {
      let item = try Care.item(kind, now).after(.investigate, at: now, by: "tom")
      let waits = Care.placing().place(item, now: now) == .waits
      #expect(waits == (kind.family == .operationalDebrief))
      let over = try item.after(.investigationOver, at: now, by: "tom")
      #expect(Care.slot(Care.placing().place(over, now: now)) != nil)
    }
    var item = Care.item(.trim, now)
    for move in [CareMove.offer, .decline] { item = try item.after(move, at: now, by: "tom") }
    #expect(Care.placing().place(item, now: now) == nil)
    #expect(throws: CarePickRefusal.nothingDue) {
      try Care.placing().choose(now + .hours(60), for: item, now: now)
    }
  }

  @Test func somebodyTheRosterDoesNotKnowHasNoCalendar() {
    let roster = Care.roster(["ada": "D-"], anchor: "2026-01-05")
    let days = DateSpan(Care.day("2026-01-05"), days: 3)
    #expect(CareCalendar(of: "eve", in: roster, over: days) == nil)
  }

  @Test func theDaysToKnowReachBeyondTheWindow() {
    let days = CareTimes().days(
      for: Care.item(.trim, Self.event),
      now: Self.event,
      in: Care.zone
    )
    #expect(days == DateSpan(Care.day("2026-01-06"), Care.day("2026-01-13") + 56))
  }
}
