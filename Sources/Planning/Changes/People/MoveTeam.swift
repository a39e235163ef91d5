public import CivilTime
import Rostering

/// Moves somebody to another team from a day on; everything else about their place stays.
public struct MoveTeam: Command {
  /// What the journal calls it.
  public static let name = "person move"

  /// Who.
  public let person: String
  /// The id of the team.
  public let team: String
  /// The first day on it.
  public let from: CivilDate
  /// Whether what no longer fits is ended with it; else it stands in the way.
  public let endsLater: Bool

  /// Makes the command.
  public init(person: String, team: String, from: CivilDate, endsLater: Bool = false) {
    self.person = person
    self.team = team
    self.from = from
    self.endsLater = endsLater
  }

  /// What it is about, for the journal.
  public var object: String { "\(person) \(team) \(from)" }

  /// The facts it makes and ends, or every reason of its own against it.
  public func draft(in weighing: Weighing) throws(Refusal) -> Draft {
    try weighing.onlySupervisors("move somebody to another team")
    try weighing.known(person)
    let placements = weighing.facts.placements(of: person)
    guard let current = placements.first(where: { $0.value.days.contains(from) }) else {
      throw Refusal(.input, "\(person) is not employed on \(from)")
    }
    if current.value.team == team {
      throw Refusal(.input, "\(person) is on `\(team)` then already")
    }
    var moved = current.value
    moved.team = team
    moved.days = DateSpan(from, current.value.days.end)
    var grounds = Grounds()
    PlacementDoubts(weighing).check(moved, of: person, &grounds)
    try grounds.check()
    var draft = Draft()
    let isWhole = from == current.value.days.start
    if !isWhole {
      var kept = current.value
      kept.days = DateSpan(kept.days.start, from)
      draft.made[current.id] = .placement(DatedPlacement(person: person, placement: kept))
    }
    draft.made[isWhole ? current.id : weighing.fresh(1)] = .placement(
      DatedPlacement(person: person, placement: moved)
    )
    draft.hasHappened = moved.days.end <= weighing.today
    draft.touch(person, moved.days, in: weighing)
    let seam = MoveSeam(weighing: weighing, person: person, from: from, moved: moved)
    let misfits = seam.misfits()
    grounds.settle(misfits, endLater: endsLater, &draft)
    if moved.pattern != nil || moved.phase != nil {
      grounds.warnings.append("\(person) keeps a pattern or phase of their own")
    }
    grounds.warnings += seam.sentences()
    try grounds.settle(&draft, in: weighing)
    return draft
  }
}
