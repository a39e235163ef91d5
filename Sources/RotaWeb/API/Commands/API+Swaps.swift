import CivilTime
import Planning
import Rostering

extension RouteTable {
  /// Swaps.
  static let swapCommands: [Route] = [
    .command(
      AskSwap.self,
      "Asks somebody to take a shift, or to swap it for one of theirs.",
      for: [.staff],
      fields: [
        .wanted("gives", .posting, "The shift that is given away."),
        .wanted("taker", .id, "Who is to take it."),
        GivenField("takes", .posting, "What they give in return."),
      ]
    ) { visit, given in
      AskSwap(
        gives: try visit.posting(given, "gives"),
        taker: given.text("taker") ?? "",
        takes: given.posting("takes").map { visit.posting($0) }
      )
    },
    .command(
      TakeShift.self,
      "Takes somebody's shift at once; a supervisor looks at it later.",
      for: [.staff],
      fields: [
        .wanted("gives", .posting, "The shift that is taken."),
        .wanted("taker", .id, "Who takes it."),
      ]
    ) { visit, given in
      let viewer = try visit.signedIn()
      let gives = try visit.posting(given, "gives")
      // That somebody agrees is for them to say, or for a supervisor who heard it.
      guard viewer.isSupervisor || gives.person == viewer.personID else {
        throw Unanswered.notAllowed("Whose shift it is says so, or a supervisor for them.")
      }
      return TakeShift(gives: gives, taker: given.text("taker") ?? "")
    },
    .command(
      AgreeSwap.self,
      "Says yes to a swap.",
      for: [.staff],
      fields: [id]
    ) { AgreeSwap(swap: try $0.swap($1.fact("swap"))) },
    .command(
      DeclineSwap.self,
      "Says no to a swap.",
      for: [.staff],
      fields: [id]
    ) { DeclineSwap(swap: try $0.swap($1.fact("swap"))) },
    .command(
      CancelSwap.self,
      "Calls a swap off; who had which shift has it back.",
      for: [.staff],
      fields: [id]
    ) { CancelSwap(swap: try $0.swap($1.fact("swap"))) },
    .command(
      ApproveSwap.self,
      "Approves a swap that both sides agree to, or one that was taken at once.",
      for: [.supervisor],
      fields: [id]
    ) { ApproveSwap(swap: try $0.swap($1.fact("swap"))) },
  ]

  private static let id = GivenField.wanted("swap", .fact, "The swap's id.")
}
