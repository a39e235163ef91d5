import CivilTime
import Planning

extension RouteTable {
  /// One day of the room.
  static let day: [Route] = [
    .get("/day/{date}", for: .roles([.staff]), scope: .room) { visit in
      let viewer = try visit.signedIn()
      let date = try visit.namedDay()
      let page = DayPage(
        visit.dayPlan(of: date),
        facts: visit.standing.facts,
        date: date,
        for: viewer,
        now: visit.now
      )
      return visit.page(page.page(in: visit.surroundings))
    },
    .get("/day/{date}/away", for: .roles([.supervisor]), scope: .room) { visit in
      try visit.show(try DayAway(visit, visit.query).proposal())
    },
    .post(
      "/day/{date}/away",
      for: .roles([.supervisor]),
      scope: .room,
      fields: ["person", "key", "kind", "to", "from", "answer", "seen", "reason", "basis"]
    ) { visit in
      try visit.decide([AddAbsence.name]) { try DayAway(visit, visit.form).proposal() }
    },
    .get("/day/{date}/stand-down", for: .roles([.supervisor]), scope: .room) { visit in
      try visit.show(try DayAway(visit, visit.query).standDown())
    },
    .post(
      "/day/{date}/stand-down",
      for: .roles([.supervisor]),
      scope: .room,
      fields: ["person", "key", "answer", "seen", "reason", "basis"]
    ) { visit in
      try visit.decide([StandDown.name]) { try DayAway(visit, visit.form).standDown() }
    },
    .get("/day/{date}/breaks", for: .roles([.supervisor]), scope: .room, work: .rota) { visit in
      try visit.show(try DayBreaks(visit, visit.query).proposal())
    },
    .post(
      "/day/{date}/breaks",
      for: .roles([.supervisor]),
      scope: .room,
      fields: ["shift", "at", "answer", "seen", "reason", "basis"],
      work: .rota
    ) { visit in
      try visit.decide([TellBreaks.name]) { try DayBreaks(visit, visit.form).proposal() }
    },
  ]
}

extension Visit {
  /// The plan of a day and of those on either side, with their calls and breaks.
  func dayPlan(of date: CivilDate) -> Plan {
    site.live.dayPlan(of: date, in: standing, at: now)
  }

  /// The day that the path names.
  ///
  /// Today is the day of the shift that is on: in the small hours people are still at work on yesterday’s.
  func namedDay() throws -> CivilDate {
    if parameters["date"] == "today" {
      return CoverQuestion(at: now, in: standing.room.roster)?.date ?? today
    }
    guard let date = TypedDate.read(parameters["date"] ?? "", today: today),
      // As far as the zone's clocks are known.
      (1972...2150).contains(date.year)
    else {
      throw Unanswered.notFound("There is no such day: write 2026-10-24, or 24 Oct.")
    }
    return date
  }
}
