public import Rostering
import CivilTime

/// Takes somebody into the room from a day on, or back into it.
public struct JoinPerson: Command {
  /// What the journal calls it.
  public static let name = "person join"

  /// Who.
  public let identity: PersonIdentity
  /// Where they stand and when.
  public let placement: Placement

  /// Makes the command.
  public init(_ identity: PersonIdentity, _ placement: Placement) {
    self.identity = identity
    self.placement = placement
  }

  /// Id and first day; never the name.
  public var object: String { "\(identity.id) \(placement.days.start)" }

  /// The facts it makes and ends, or every reason of its own against it.
  public func draft(in weighing: Weighing) throws(Refusal) -> Draft {
    try weighing.onlySupervisors("take somebody into the room")
    var grounds = Grounds()
    let check = PlacementDoubts(weighing)
    check.check(identity, &grounds)
    check.check(placement, of: identity.id, &grounds)
    var draft = Draft()
    if let known = weighing.facts.identity(of: identity.id) {
      if known.value.name != identity.name {
        grounds.add(
          .conflict,
          "the id `\(identity.id)` is somebody else’s",
          hint: "two people need two ids, for good: calendars are built on them"
        )
      }
      for other in weighing.facts.placements(of: identity.id)
      where other.value.days.clamped(to: placement.days).count > 0 {
        grounds.add(
          .conflict,
          "\(identity.id) is here already \(Absence.Extent.days(other.value.days).words(in: .utc))",
          hint: "`relief person move` changes their team from a day on"
        )
      }
    } else {
      draft.made[weighing.fresh(1)] = .person(identity)
    }
    draft.made[weighing.fresh(2)] = .placement(
      DatedPlacement(person: identity.id, placement: placement)
    )
    draft.touch(identity.id, placement.days, in: weighing)
    draft.hasHappened = placement.days.end <= weighing.today
    try grounds.settle(&draft, in: weighing)
    return draft
  }
}
