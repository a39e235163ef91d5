import CivilTime
import Rostering
import Testing
import Wellbeing

/// Four on, four off, by hand: `DDNN----` from Monday 5 January 2026, so the next cycle begins on Tuesday 13.
@Suite struct CareDelayTests {
  static let roster = Care.roster(["ada": "DDNN----"], anchor: "2026-01-05")

  func placing(
    _ roster: Roster = roster,
    from: String = "2026-01-05",
    _ count: Int = 60
  )
    -> CarePlacing
  {
    CarePlacing(
      person: Care.calendar("ada", roster, from: from, count),
      practitioners: [Care.always("tom")],
      wishes: CareWishes(),
      times: CareTimes()
    )
  }

  /// - Source: the delays are worked out in the room's domain notes: 72–84, 156–168, 120–132 and 96–108 hours.
  @Test(arguments: [
    ("2026-01-05T07:00", "2026-01-05T19:00", "2026-01-08T19:00", 72, 84),
    ("2026-01-06T07:00", "2026-01-06T19:00", "2026-01-13T07:00", 156, 168),
    ("2026-01-07T19:00", "2026-01-08T07:00", "2026-01-13T07:00", 120, 132),
    ("2026-01-08T19:00", "2026-01-09T07:00", "2026-01-13T07:00", 96, 108),
  ])
  func theFirstDutyAfter72Hours(from: String, to: String, duty: String, least: Int, most: Int) {
    let placing = placing()
    for minutes in stride(from: 0, through: 720, by: 15) {
      let event = Care.at(from) + Minutes(minutes)
      let found = placing.place(Care.item(.trim, event), now: event)
      // The very first minute of D2 is 168 hours before the next cycle: the window has just ended.
      let slot = Care.slot(found) ?? Care.question(found)?.firstAfter
      #expect((Care.slot(found) == nil) == (Care.at(duty) - event == .days(7)))
      #expect(slot?.span == Span(Care.at(duty), Care.at(duty) + Minutes(60)))
      let delay = Care.at(duty) - event
      #expect(Minutes.hours(least) <= delay && delay <= .hours(most))
    }
    #expect(Care.at(to) - Care.at(from) == .hours(12))
  }

  @Test func day28IsARestDayAndTheSecondTalkComesWithTheNextCycle() throws {
    let postings = Self.roster.postings(
      of: 0,
      over: DateSpan(Care.day("2026-01-05"), days: 120)
    )
    for posting in postings where posting.date < Care.day("2026-03-01") {
      #expect(!postings.contains { $0.date == posting.date + 28 })
    }
    for event in ["2026-01-05T10:00", "2026-01-06T18:59", "2026-01-08T03:00", "2026-01-08T23:00"] {
      var item = Care.item(.trim, Care.at(event))
      for move in [CareMove.offer, .accept, .hold(.trimFirst)] {
        item = try item.after(move, at: Care.at("2026-01-13T08:00"), by: "tom")
      }
      let found = placing().place(item, now: Care.at("2026-01-13T08:00"))
      #expect(Care.slot(found)?.span.start == Care.at("2026-02-06T07:00"))
    }
  }

  @Test func hoursAreElapsedOverBothClockChanges() {
    // Friday 23 October 2026 08:00 BST and 72 hours are Monday 07:00 GMT; Friday 27 March 2026 06:00 GMT and 72
    // hours are Monday 07:00 BST. On the clock alone they would be 08:00 and 06:00.
    for (anchor, event, start) in [
      ("2026-10-26", "2026-10-23T08:00", "2026-10-26T07:00"),
      ("2026-10-26", "2026-10-23T08:01", "2026-10-26T07:05"),
      ("2026-03-30", "2026-03-27T06:00", "2026-03-30T07:00"),
      ("2026-03-30", "2026-03-27T06:05", "2026-03-30T07:05"),
    ] {
      let roster = Care.roster(["ada": "D-------"], anchor: anchor)
      let placing = placing(roster, from: String(event.prefix(10)), 20)
      let found = placing.place(Care.item(.trim, Care.at(event)), now: Care.at(event))
      #expect(Care.slot(found)?.span.start == Care.at(start))
    }
  }

  @Test func theSleepAfterTheLongAutumnNightEndsTenHoursAfterIt() {
    // Saturday 24 October 19:00 to Sunday 07:00 is 13 hours; with a late shift from 14:00 on the Sunday.
    let roster = Care.roster(["ada": "NL------"], anchor: "2026-10-24")
    let event = Care.at("2026-10-22T12:00")
    let found = placing(roster, from: "2026-10-20", 20)
      .place(Care.item(.trim, event), now: Care.at("2026-10-25T08:00"))
    #expect(Care.slot(found)?.span == Care.span("2026-10-25T17:00", "2026-10-25T18:00"))
  }

  @Test func aCheckIsInTheSameShiftAndTheLookInInTheNext() throws {
    let now = Care.at("2026-01-08T02:13")
    var item = Care.item(.wellbeingCheck, Care.at("2026-01-08T02:05"))
    let first = placing().place(item, now: now)
    #expect(Care.slot(first)?.span == Care.span("2026-01-08T02:15", "2026-01-08T02:35"))
    for move in [CareMove.offer, .accept, .hold(.check)] {
      item = try item.after(move, at: now + Minutes(10), by: "tom")
    }
    // The second night begins at 19:00, and ten hours of sleep after the first end at 17:00.
    let second = placing().place(item, now: now + Minutes(10))
    #expect(Care.slot(second)?.span == Care.span("2026-01-08T19:00", "2026-01-08T19:10"))
  }

  @Test func aCheckTooLateInTheShiftIsAskedAbout() {
    let now = Care.at("2026-01-09T06:45")
    let found = placing().place(Care.item(.wellbeingCheck, now), now: now)
    let question = Care.question(found)
    #expect(question?.reason == .noDuty)
    #expect(question?.askFrom == now)
    #expect(question?.firstAfter?.span == Care.span("2026-01-13T07:00", "2026-01-13T07:20"))
  }
}
