import CivilTime
import Planning
import Wellbeing

extension RouteTable {
  /// Stepping away and breaks.
  static let floorCommands: [Route] = [
    .command(
      StartAway.self,
      "Steps away from the caller's desk, at once; nobody is asked why.",
      for: [.staff],
      scope: .own,
      fields: [
        GivenField("minutes", .whole(1...2880), "For how long; 20 where it is left out."),
        GivenField("home", .flag, "Home for today."),
        GivenField("company", .id, "Somebody they choose to have with them."),
      ],
      remarks: .none
    ) { visit, given in
      StartAway(
        posting: try FloorAnswer.own(visit).posting,
        length: given.flag("home")
          ? .home : .time(given.whole("minutes").map { Minutes($0) } ?? StartAway.usualLength),
        company: given.text("company").map { .person($0) } ?? .nobody
      )
    },
    .command(
      EndAway.self,
      "Comes back from stepping away.",
      for: [.staff],
      scope: .own,
      remarks: .none
    ) { visit, _ in
      EndAway(stepAway: try FloorAnswer.stepAway(of: FloorAnswer.own(visit), visit))
    },
    .command(
      CoverAway.self,
      "Says who covers for somebody who is away.",
      for: [.supervisor],
      fields: [.person, .wanted("cover", .id, "Who covers.")],
      remarks: .none
    ) { visit, given in
      CoverAway(
        stepAway: try FloorAnswer.stepAway(
          of: FloorAnswer.named(given.text("person"), visit),
          visit
        ),
        cover: try FloorAnswer.named(given.text("cover"), visit).person
      )
    },
    .command(
      LookIn.self,
      "Notes that somebody looked in on who is away.",
      for: [.supervisor],
      fields: [.person],
      remarks: .none
    ) { visit, given in
      LookIn(
        stepAway: try FloorAnswer.stepAway(
          of: FloorAnswer.named(given.text("person"), visit),
          visit
        )
      )
    },
    .command(
      StartBreak.self,
      "A planned break begins.",
      for: [.staff],
      fields: [kind, posting]
    ) { StartBreak(posting: try $0.ownPosting($1), kind: $1.breakKind) },
    .command(
      EndBreak.self,
      "Back from a break.",
      for: [.staff],
      fields: [posting, GivenField("interrupted", .flag, "Called back before it was over.")]
    ) { EndBreak(posting: try $0.ownPosting($1), isInterrupted: $1.flag("interrupted")) },
    .command(
      MissBreak.self,
      "A break that was due never was.",
      for: [.staff],
      fields: [kind, posting, .start, .end]
    ) { MissBreak(posting: try $0.ownPosting($1), kind: $1.breakKind, due: try $1.span()) },
    .command(
      WishBreaks.self,
      "Wishes breaks rather early or late in a shift; no wish where `side` is left out.",
      for: [.staff],
      fields: [
        posting, GivenField("side", .choice(BreakSide.allCases.map(\.rawValue)), "Which side."),
      ]
    ) { visit, given in
      WishBreaks(
        posting: try visit.ownPosting(given),
        side: given.text("side").flatMap(BreakSide.init(rawValue:))
      )
    },
  ]

  private static let kind = GivenField.wanted(
    "kind",
    .choice(["statutory", "screen", "meal"]),
    "Which break."
  )

  private static let posting = GivenField(
    "posting",
    .posting,
    "Whose shift; the caller's that is on now where it is left out."
  )
}

extension Given {
  fileprivate var breakKind: BreakEntry.Kind {
    text("kind").flatMap(BreakEntry.Kind.init(rawValue:)) ?? .meal
  }
}
