import CivilTime
import Planning
import RotaSolver
import Rostering
import Wellbeing

extension RouteTable {
  /// The breaks that people of a shift are told.
  static let breakCommands: [Route] = [
    .command(
      TellBreaks.self,
      "Places the breaks of a shift and keeps them as what people are told: moving one costs from then on.",
      for: [.supervisor],
      fields: [
        .wanted("date", .date, "The day the shift belongs to."),
        .wanted("shift", .letter, "Its letter."),
      ],
      work: .rota
    ) { visit, given in
      guard let letter = given.letter("shift") else { throw Unanswered.notFound() }
      let date = given.date("date") ?? visit.today
      return TellBreaks(
        date: date,
        letter: letter,
        sheets: visit.replan(letter, on: date).map { BreakSheet.sheets(of: $0.placed) } ?? []
      )
    },
    .command(
      SwapBreaks.self,
      "Two people change places with their next break; one of them says with `basis` agreement that both agree.",
      for: [.staff],
      fields: [
        .wanted("kind", .choice(["statutory", "meal"]), "Which break."),
        GivenField(
          "first",
          .posting,
          "The one's shift; the caller's that is on now where it is left out."
        ),
        .wanted("second", .posting, "The other's shift."),
      ]
    ) { visit, given in
      SwapBreaks(
        first: try visit.ownPosting(given, "first"),
        second: try visit.posting(given, "second"),
        kind: given.text("kind").flatMap(BreakEntry.Kind.init(rawValue:)) ?? .meal
      )
    },
  ]
}

extension Visit {
  /// The breaks of a shift planned anew: what was had stays, and what people were told moves as little as may be.
  ///
  /// Nothing where nobody is on such a shift on that day.
  fileprivate func replan(_ letter: ShiftLetter, on date: CivilDate) -> BreakReplan? {
    let room = standing.room
    return room.breakShifts(
      on: date,
      demand: site.live.calls(now: now),
      wishes: standing.facts.breakWishes(on: date)
    ).replan(
      letter,
      on: date,
      standing: standing.facts.breakStanding(on: date, in: room, at: now),
      by: SolverBreakPlanner(limit: 5)
    )
  }
}
