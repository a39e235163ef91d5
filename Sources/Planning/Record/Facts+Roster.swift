import CivilTime
import Rostering

extension Facts {
  /// The room as these facts and its Config make it: the people, absences, restrictions, history and changes
  /// are the record's, the rest is the Config's.
  ///
  /// - Parameters:
  ///   - base: The room of the Config; what it holds of people is left aside.
  ///   - people: Only these people, all where nothing is said.
  /// - Returns: The room.
  public func room(over base: Room, people: Set<String>? = nil) -> Room {
    var room = base
    room.roster = roster(over: base.roster, people: people)
    room.restOwed = restOwed(in: base.roster.zone, people: people)
    return room
  }

  func roster(over base: Roster, people only: Set<String>?) -> Roster {
    roster(over: base, from: only.map { $0.sorted().flatMap { about($0) } } ?? all)
  }

  /// The roster that some of the facts make.
  func roster(over base: Roster, from facts: [RecordedFact]) -> Roster {
    var roster = base
    roster.absences = []
    roster.restrictions = []
    roster.history = []
    roster.earlier = []
    roster.changes = RosterChanges()
    roster.isHistoryClosed = true
    var names: [PersonIdentity] = []
    var placements: [String: [Placement]] = [:]
    for recorded in facts {
      switch recorded.fact {
      case .person(let fact): names.append(fact)
      case .placement(let fact): placements[fact.person, default: []].append(fact.placement)
      case .absence(let fact): roster.absences.append(fact)
      case .restriction(let fact): roster.restrictions.append(fact)
      case .history(let fact): roster.history.append(fact)
      case .earlier(let fact): roster.earlier.append(fact)
      case .assignment(let fact): roster.changes.assignments.append(fact)
      case .release(let fact): roster.changes.releases.append(fact)
      case .adjustment(let fact): roster.changes.adjustments.append(fact)
      case .acting(let fact): roster.changes.acting.append(fact)
      case .worked(let fact): roster.changes.worked.append(fact)
      default: break
      }
    }
    roster.people = names.map { identity in
      Person(
        id: identity.id,
        name: identity.name,
        placements: (placements[identity.id] ?? []).sorted { $0.days.start < $1.days.start }
      )
    }
    return roster
  }
}
