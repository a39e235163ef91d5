public import CivilTime
import Rostering
import Wellbeing

/// What somebody who steps away reads: go, who covers, and who is free to talk.
///
/// Nothing in it says what it costs, who cannot cover, or what anybody else is doing.
public struct AwayAnswer: Hashable, Sendable {
  /// A colleague they asked for.
  public struct Chosen: Hashable, Sendable {
    /// The id.
    public let person: String
    /// Whether they are at their desk and can come.
    public let isFree: Bool
  }

  /// Until when it was given.
  public let until: Instant
  /// Whether it is home for today.
  public let isHome: Bool
  /// The id of who covers, where somebody does.
  public let cover: String?
  /// The colleague they asked for, where they asked for one.
  public let chosen: Chosen?
  /// Ids of peer supporters who are free now.
  public let peers: [String]
  /// Ids of supervisors who are free now and no peer supporters.
  public let supervisors: [String]

  /// Answers somebody.
  ///
  /// - Parameters:
  ///   - stepAway: The step-away, granted.
  ///   - floor: Who is on.
  ///   - room: The room with its people as they stand.
  ///   - facts: What the record knows: nobody whom the person does not want is named.
  ///   - isAlone: Whether they said that they want nobody.
  public init(to stepAway: StepAway, on floor: Floor, in room: Room, facts: Facts, isAlone: Bool) {
    until = stepAway.until
    isHome = stepAway.isHome
    cover = stepAway.cover
    let unwanted = facts.wishes(of: stepAway.person).unwanted
    let free = floor.people.filter {
      $0.isAtDesk && $0.person != stepAway.person && $0.person != stepAway.cover
        && !unwanted.contains($0.person)
    }.map(\.person)
    if case .person(let id) = stepAway.company {
      chosen = Chosen(person: id, isFree: free.contains(id))
    } else {
      chosen = nil
    }
    let today = room.roster.zone.date(at: floor.now)
    let others = isAlone ? [] : free.filter { $0 != stepAway.company.person }
    let rights = others.map { (id: $0, rights: room.careRights(of: $0, on: today)) }
    peers = rights.filter(\.rights.isPeer).map(\.id)
    supervisors = rights.filter { $0.rights.isSupervisor && !$0.rights.isPeer }.map(\.id)
  }
}

extension StepAway.Company {
  /// The id of whom they chose.
  var person: String? { if case .person(let id) = self { id } else { nil } }
}
