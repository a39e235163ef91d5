import CivilTime
import Drawing
import Planning
import Rostering
import Wellbeing

/// What a change about care comes to, for who would enter it: no more of it than they may see of the case.
struct CareOutcomeLines {
  let lines: [[String]]

  /// - Parameters:
  ///   - change: The change as it was weighed.
  ///   - visit: Who asks.
  ///   - viewer: Their id.
  init(_ change: Change, _ visit: Visit, viewer: String) {
    let facts = visit.standing.facts
    let after = facts.after(entry: facts.entry + 1, ending: change.ended, making: change.made)
    let round = CareRound(base: visit.standing.base, facts: after, now: visit.now)
    let ids = change.made.filter { $0.value.kind == .care }.keys.sorted()
    guard !ids.isEmpty else {
      lines = []
      return
    }
    guard let open = ids.lazy.compactMap({ round.openCase($0) }).first else {
      lines = [["The case", "is closed, and stays so"]]
      return
    }
    switch round.part(of: viewer, in: open) {
    case .lead, .deputy: lines = Self.whole(open, round)
    case .holder:
      let view = HolderCareView(round, for: viewer, only: open.id)
      lines =
        view.talks.isEmpty
        ? [["For you", "nothing more"]]
        : view.talks.flatMap { talk in
          [
            [
              Sentence.opened(talk.step.name),
              talk.span.map { Sentence.span($0, in: round.room.roster.zone) } ?? "no time yet",
            ]
          ]
        }
    case .subject, nil: lines = []
    }
  }

  private static func whole(_ open: OpenCase, _ round: CareRound) -> [[String]] {
    let zone = round.room.roster.zone
    let names = Naming(round.room.roster, showsNames: true)
    var lines = [
      ["The case", "\(open.care.item.kind.name), \(LeadCareText.state(open.care.item))"]
    ]
    let next = LeadCareText.next(open, in: zone, naming: names)
    if !next.isEmpty { lines.append(["Next", Sentence.opened(next)]) }
    lines.append(
      ["With", LeadCareText.owner(open.owner, isDue: open.due != nil, in: zone, naming: names)]
    )
    if let due = open.due { lines.append(["By", Sentence.moment(due, in: zone)]) }
    return lines
  }
}
