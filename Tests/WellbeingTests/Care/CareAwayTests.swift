import CivilTime
import Rostering
import Testing
import Wellbeing

/// Nothing is lost through leave, sickness, a move or leaving, by hand; `DDNN----` from Monday 5 January 2026.
@Suite struct CareAwayTests {
  static let event = Care.at("2026-01-06T18:00")

  @Test func leaveInTheWindowBringsItToTheLeadTheSameDay() {
    // The first duty after 72 hours is Tuesday 13 January; leave until the 16th takes it and the three after it.
    let contact = AgreedContact(by: "kit", means: .phone, isOnDaysOff: true)
    let placing = Care.placing(
      [Care.away("ada", "leave", "2026-01-12", "2026-01-16")],
      wishes: CareWishes(contact: contact)
    )
    let lead = Care.lead(placing.place(Care.item(.trim, Self.event), now: Self.event))
    #expect(lead?.reason == .notThere(.away))
    #expect(lead?.since == Self.event)
    #expect(lead?.contact == contact)
    #expect(lead?.contactFrom == Self.event)
    #expect(lead?.lookIn == Care.span("2026-01-21T07:00", "2026-01-21T07:10"))
  }

  @Test func sicknessWithoutEndHasNoLookInYetAndStaysWithTheLead() {
    let placing = Care.placing([Care.away("ada", "sick", "2026-01-07", "")])
    for now in [Self.event, Care.at("2026-01-10T12:00"), Care.at("2026-02-20T12:00")] {
      let lead = Care.lead(placing.place(Care.item(.trim, Self.event), now: now))
      #expect(lead?.reason == .notThere(.away))
      #expect(lead?.lookIn == nil)
    }
  }

  @Test func somebodyWhoMovesOrLeavesIsNotLost() {
    func seam(_ on: String, to team: String?) -> (inout Roster) -> Void {
      { roster in
        var places = [roster.people[0].placements[0]]
        var next = places[0]
        places[0].days = DateSpan(places[0].days.start, Care.day(on))
        next.days = DateSpan(Care.day(on), .never)
        next.phase = 6
        if team != nil { places.append(next) }
        roster.people[0] = Person(id: "ada", name: "ada", placements: places)
      }
    }
    let item = Care.item(.trim, Self.event)
    // Their own phase would work on the 13th; moved on the 11th, the first new duty is on the 15th.
    let moved = Care.placing(change: seam("2026-01-11", to: "ada")).place(item, now: Self.event)
    #expect(Care.lead(moved)?.reason == .notThere(.moved))
    #expect(Care.lead(moved)?.lookIn?.start == Care.at("2026-01-15T07:00"))
    let left = Care.placing(change: seam("2026-01-09", to: nil)).place(item, now: Self.event)
    #expect(Care.lead(left)?.reason == .notThere(.leaving))
    #expect(Care.lead(left)?.lookIn == nil)
    // Gone before any duty after the window: nobody would be left to ask.
    let late = Care.item(.trim, Care.at("2026-01-06T07:00"))
    let soon = Care.placing(change: seam("2026-01-13", to: nil)).place(late, now: Self.event)
    #expect(Care.lead(soon)?.reason == .notThere(.leaving))
  }

  @Test func whoLeavesBeforeTheFirstDutyAfterTheWindowIsTheLeads() {
    // One day on, seven off: the window lies in rest days, and the next duty would be on Tuesday the 13th.
    func found(leaving: String) -> CarePlacement? {
      let roster = Care.roster(["ada": "D-------"], anchor: "2026-01-05") { roster in
        var place = roster.people[0].placements[0]
        place.days = DateSpan(place.days.start, Care.day(leaving))
        roster.people[0] = Person(id: "ada", name: "ada", placements: [place])
      }
      let placing = CarePlacing(
        person: Care.calendar("ada", roster, from: "2026-01-05", 60),
        practitioners: [Care.always("tom")],
        wishes: CareWishes(),
        times: CareTimes()
      )
      let event = Care.at("2026-01-05T08:00")
      return placing.place(Care.item(.trim, event), now: event)
    }
    #expect(Care.lead(found(leaving: "2026-01-13"))?.reason == .notThere(.leaving))
    #expect(
      Care.question(found(leaving: "2026-01-14"))?.firstAfter?.span.start
        == Care.at("2026-01-13T07:00")
    )
  }

  @Test func somebodyWhoLeavesAndComesBackHasLeftWhateverLeaveTheyHadBefore() {
    let leave = [Care.away("ada", "leave", "2026-01-08", "2026-01-11")]
    let placing = Care.placing(leave) { roster in
      var places = [roster.people[0].placements[0], roster.people[0].placements[0]]
      places[0].days = DateSpan(places[0].days.start, Care.day("2026-01-13"))
      places[1].days = DateSpan(Care.day("2026-02-01"), .never)
      roster.people[0] = Person(id: "ada", name: "ada", placements: places)
    }
    let lead = Care.lead(placing.place(Care.item(.trim, Self.event), now: Self.event))
    #expect(lead?.reason == .notThere(.leaving))
    #expect(lead?.lookIn?.start == Care.at("2026-02-01T19:00"))
  }

  @Test func contactIsMadeOnlyAsAgreedAndNeverInTheSleepAfterANight() {
    // Sick from the 9th: at 09:00 that morning N2 has just ended, so there is sleep until 17:00.
    let sick = [Care.away("ada", "sick", "2026-01-09", "2026-01-20")]
    let now = Care.at("2026-01-09T09:00")
    func from(_ isOnDaysOff: Bool?) -> Instant? {
      let contact = isOnDaysOff.map { AgreedContact(means: .phone, isOnDaysOff: $0) }
      let placing = Care.placing(sick, wishes: CareWishes(contact: contact))
      return Care.lead(placing.place(Care.item(.trim, Self.event), now: now))?.contactFrom
    }
    #expect(from(true) == Care.at("2026-01-09T17:00"))
    // The next shift they would have worked is Tuesday the 13th's.
    #expect(from(false) == Care.at("2026-01-13T07:00"))
    #expect(from(nil) == nil)
  }

  @Test func theNightBeforeLeaveIsWorkedToItsEndAndACallInCostsSleepToo() {
    // Leave from the 8th: N1 of the 7th still runs to 07:00 that day.
    let leave = Care.placing([Care.away("ada", "leave", "2026-01-08", "2026-01-10")])
    let found = leave.place(
      Care.item(.trim, Care.at("2026-01-05T02:00")),
      now: Care.at("2026-01-08T02:00")
    )
    #expect(Care.slot(found)?.span.start == Care.at("2026-01-08T02:00"))
    // Called in on the rest day, midnight to 04:30 before D1 on the 13th: the sleep ends at 14:30.
    let called = Care.placing { roster in
      let span = Care.span("2026-01-13T00:00", "2026-01-13T04:30")
      roster.changes.worked.append(
        WorkedTime(person: "ada", posting: nil, span: span, kind: .calledIn)
      )
    }
    let later = called.place(Care.item(.trim, Self.event), now: Care.at("2026-01-13T04:30"))
    #expect(Care.slot(later)?.span.start == Care.at("2026-01-13T14:30"))
  }

  @Test func leaveWinsOverADeskThatACallerGivesForTheSameTime() {
    let day = Care.span("2026-01-12T07:00", "2026-01-12T19:00")
    let ada = CareCalendar(
      person: "ada",
      known: Care.span("2026-01-01T00:00", "2026-02-01T00:00"),
      desk: [day],
      away: [CareAway(Care.span("2026-01-12T00:00", "2026-01-12T12:00"), .away)]
    )
    let placing = CarePlacing(
      person: ada,
      practitioners: [Care.always("tom")],
      wishes: CareWishes(),
      times: CareTimes()
    )
    let item = Care.item(.trim, Care.at("2026-01-08T07:00"))
    #expect(
      Care.slot(placing.place(item, now: item.event))?.span.start == Care.at("2026-01-12T12:00")
    )
  }

  @Test func sentHomeForTodayIsTheLeadsWithALookInOnTheNextShift() {
    let now = Care.at("2026-01-05T12:00")
    let name = PostingName(person: "ada", date: Care.day("2026-01-05"))
    let home = Care.placing { roster in
      roster.changes.worked.append(
        WorkedTime(
          person: "ada",
          posting: name,
          span: Care.span("2026-01-05T07:00", "2026-01-05T12:00"),
          kind: .hours
        )
      )
    }
    let lead = Care.lead(home.place(Care.item(.wellbeingCheck, now - Minutes(30)), now: now))
    #expect(lead?.reason == .notThere(.away))
    #expect(lead?.lookIn == Care.span("2026-01-06T07:00", "2026-01-06T07:10"))
  }
}
