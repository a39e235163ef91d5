import CivilTime
import Rostering
import Testing
import Wellbeing

/// Days and nights of Monday 5 to Thursday 8 January 2026, by hand.
@Suite struct CareOwnerTests {
  static let known = Care.span("2026-01-01T00:00", "2026-03-01T00:00")

  func person(_ id: String, _ duties: Span...) -> CareCalendar {
    CareCalendar(person: id, known: Self.known, desk: duties)
  }

  /// One lead by day on the 5th and 7th, another on the 6th; the deputy in the night between.
  var staff: CareStaff {
    CareStaff(
      supervisors: [person("sue", Care.span("2026-01-05T19:00", "2026-01-06T07:00"))],
      leads: [
        person(
          "lea",
          Care.span("2026-01-05T07:00", "2026-01-05T19:00"),
          Care.span("2026-01-07T07:00", "2026-01-07T19:00")
        ),
        person("liz", Care.span("2026-01-06T07:00", "2026-01-06T19:00")),
      ],
      deputies: [person("dot", Care.span("2026-01-05T19:00", "2026-01-06T07:00"))]
    )
  }

  func owner(
    _ kind: CareKind,
    _ event: String,
    due: String,
    now: String? = nil,
    unwanted: Set<String> = [],
    person: String = "ada",
    current: String? = nil
  ) -> CareOwner? {
    CareOwner.of(
      Care.item(kind, Care.at(event), person: person),
      due: Care.at(due),
      now: Care.at(now ?? event),
      staff: staff,
      wishes: CareWishes(unwanted: unwanted),
      times: CareTimes(),
      current: current
    )
  }

  @Test func nobodyWaitsForSomebodyWhoIsOff() {
    let night = owner(.wellbeingCheck, "2026-01-05T22:00", due: "2026-01-06T07:00")
    #expect(night?.id == "sue" && night?.isDeputy == false && night?.isInTime == true)
    // Her own check, or one of somebody who does not want her, goes to the deputy in the night.
    for owner in [
      owner(.wellbeingCheck, "2026-01-05T22:00", due: "2026-01-06T07:00", person: "sue"),
      owner(.wellbeingCheck, "2026-01-05T22:00", due: "2026-01-06T07:00", unwanted: ["sue"]),
    ] {
      #expect(owner?.id == "dot" && owner?.isDeputy == true && owner?.isInTime == true)
    }
    let day = owner(.wellbeingCheck, "2026-01-06T08:00", due: "2026-01-06T19:00")
    #expect(day?.id == "liz" && day?.isDeputy == true)
    // Nobody is there in time: the first who comes has it, and it says so.
    let late = owner(.occupationalHealth, "2026-01-06T20:00", due: "2026-01-06T23:00")
    #expect(late?.id == "lea" && late?.isInTime == false)
    #expect(late?.from == Care.at("2026-01-07T07:00"))
    let all: Set = ["lea", "liz", "dot"]
    #expect(
      owner(.occupationalHealth, "2026-01-06T20:00", due: "2026-01-06T23:00", unwanted: all) == nil
    )
  }

  @Test func whoHasItKeepsItWhereThatIsInTime() {
    let event = "2026-01-05T10:00"
    #expect(owner(.occupationalHealth, event, due: "2026-01-06T12:00")?.id == "lea")
    #expect(
      owner(.occupationalHealth, event, due: "2026-01-06T12:00", current: "liz")?.id == "liz"
    )
    #expect(
      owner(.occupationalHealth, event, due: "2026-01-05T12:00", current: "liz")?.id == "lea"
    )
  }

  @Test func aSelfReferralIsTheLeadsUntilItHasLainUnread() throws {
    let sent = "2026-01-05T19:30"
    func id(_ now: String) -> String? {
      owner(.selfReferral, sent, due: "2026-01-06T07:30", now: now)?.id
    }
    #expect(id("2026-01-05T19:30") == "liz")
    #expect(id("2026-01-06T06:59") == "liz")
    // Twelve hours later the deputy has gone home, and a lead is there to read it.
    #expect(id("2026-01-06T07:30") == "liz")
    // With nobody but the other lead, who is off until the 7th, it is the deputy's at 12 hours and not before.
    func alone(_ now: String) -> CareOwner? {
      owner(.selfReferral, "2026-01-05T12:00", due: "2026-01-06T00:00", now: now, unwanted: ["liz"])
    }
    #expect(alone("2026-01-05T23:59")?.id == "lea" && alone("2026-01-05T23:59")?.isInTime == false)
    #expect(alone("2026-01-06T00:00")?.id == "dot" && alone("2026-01-06T00:00")?.isDeputy == true)
    let none: Set = ["lea", "liz"]
    #expect(
      owner(.selfReferral, sent, due: "2026-01-06T07:30", unwanted: none)?.id == "dot"
    )
  }

  @Test func theRouteSaysWhoReadsItAndWhenALeadIsNextOnDuty() {
    func route(
      _ wishes: CareWishes = CareWishes(),
      from person: String = "ada"
    )
      -> SelfReferralRoute
    {
      let sent = Care.at("2026-01-05T19:30")
      return SelfReferralRoute(
        from: person,
        sent: sent,
        now: sent,
        staff: staff,
        wishes: wishes,
        times: CareTimes()
      )
    }
    let usual = route()
    #expect(usual.leads == ["lea", "liz"])
    #expect(usual.leadOnDuty == Care.at("2026-01-06T07:00"))
    #expect(usual.deputyFrom == Care.at("2026-01-06T07:30"))
    #expect(usual.readers(at: Care.at("2026-01-06T07:29"), readAt: nil) == ["lea", "liz"])
    #expect(usual.readers(at: Care.at("2026-01-06T07:30"), readAt: nil) == ["lea", "liz", "dot"])
    let read = Care.at("2026-01-06T07:05")
    #expect(usual.readers(at: Care.at("2026-01-06T09:00"), readAt: read) == ["lea", "liz"])
    // A lead's own goes to the other; one that reaches no lead goes to the deputy at once.
    #expect(route(from: "liz").leads == ["lea"])
    #expect(route(from: "liz").leadOnDuty == Care.at("2026-01-07T07:00"))
    let unwanted = route(CareWishes(unwanted: ["lea", "liz"]))
    #expect(unwanted.leads.isEmpty && unwanted.leadOnDuty == nil)
    #expect(unwanted.readers(at: Care.at("2026-01-05T19:30"), readAt: nil) == ["dot"])
    #expect(route(CareWishes(unwanted: ["dot"])).deputy == nil)
  }

  @Test func hoursThatNeitherLeadNorDeputyCovers() {
    let horizon = Care.span("2026-01-05T00:00", "2026-01-08T00:00")
    #expect(
      staff.uncovered(in: horizon) == [
        Care.span("2026-01-05T00:00", "2026-01-05T07:00"),
        Care.span("2026-01-06T19:00", "2026-01-07T07:00"),
        Care.span("2026-01-07T19:00", "2026-01-08T00:00"),
      ]
    )
    #expect(CareStaff().uncovered(in: horizon) == [horizon])
  }
}
