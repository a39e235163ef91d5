import CivilTime
import Rostering
import Staffing

extension Room {
  /// What facts name that this room does not have: a Config that drops a team, a role or a kind of absence
  /// does not fit a record whose facts still name it.
  ///
  /// - Parameter facts: What the record knows.
  /// - Returns: One objection for each name, with how often and where it is first used; empty where all fits.
  public func misfits(of facts: Facts) -> [Refusal.Objection] {
    var search = MisfitSearch(room: self, people: Set(facts.all(.person).compactMap(\.fact.person)))
    for recorded in facts.all { search.look(at: recorded.fact) }
    return search.objections
  }
}

/// Goes through facts and counts each name that a room does not know.
private struct MisfitSearch {
  private struct Missing {
    var count = 0
    let first: String
  }

  private let room: Room
  private let people: Set<String>
  private let teams: [String: Team]
  private let patterns: [String: Pattern]
  private let roles: Set<String>
  private let kinds: Set<String>
  private let occasions: Set<String>
  private var order: [String] = []
  private var missing: [String: Missing] = [:]

  init(room: Room, people: Set<String>) {
    self.room = room
    self.people = people
    let roster = room.roster
    teams = Dictionary(roster.teams.map { ($0.id, $0) }, uniquingKeysWith: { a, _ in a })
    patterns = Dictionary(roster.patterns.map { ($0.id, $0) }, uniquingKeysWith: { a, _ in a })
    roles = Set(roster.roles.map(\.id))
    kinds = Set(roster.absenceKinds.map(\.id))
    occasions = Set(roster.occasions.map(\.id) + OccasionLedger.standing.map(\.id))
  }

  /// One sentence for each name, in the order in which the facts first use them.
  var objections: [Refusal.Objection] {
    order.compactMap { what in
      missing[what].map { found in
        let facts = found.count == 1 ? "one fact names it" : "\(found.count) facts name it"
        return Refusal.Objection(
          "the Config has no \(what), and \(facts), first \(found.first)",
          hint: "put it back, or change those facts first"
        )
      }
    }
  }

  mutating func look(at fact: Fact) {
    let person = fact.person ?? "the room"
    switch fact {
    case .placement(let it): look(at: it.placement, of: person)
    case .absence(let it): want(kinds.contains(it.kind), "kind of absence `\(it.kind)`", person)
    case .leaveRequest(let it):
      want(kinds.contains(it.absence.kind), "kind of absence `\(it.absence.kind)`", person)
    case .restriction(let it):
      if case .not(let queue) = it.limit {
        want(room.queues.contains { $0.id == queue }, "queue `\(queue)`", person)
      }
    case .history(let it):
      switch it.kind {
      case .shift(let letter): want(letter, person)
      case .absence(let kind): want(kinds.contains(kind), "kind of absence `\(kind)`", person)
      case .overtime: break
      }
    case .earlier(let it):
      want(occasions.contains(it.occasion), "occasion `\(it.occasion)`", person)
    case .assignment(let it):
      want(it.letter, "\(person) on \(it.date)")
      want(roles.contains(it.role), "role `\(it.role)`", "\(person) on \(it.date)")
      if let team = it.team {
        want(teams[team] != nil, "team `\(team)`", "\(person) on \(it.date)")
      }
    case .adjustment(let it):
      if let role = it.role { want(roles.contains(role), "role `\(role)`", "\(it.posting)") }
    case .acting(let it): want(roles.contains(it.role), "role `\(it.role)`", person)
    default: break
    }
  }

  private mutating func look(at placement: Placement, of id: String) {
    let place = "\(id) from \(placement.days.start)"
    if let team = placement.team { want(teams[team] != nil, "team `\(team)`", place) }
    for role in placement.roles { want(roles.contains(role), "role `\(role)`", place) }
    if let pattern = placement.pattern {
      want(patterns[pattern] != nil, "pattern `\(pattern)`", place)
    }
    if let terms = placement.terms {
      want(room.rules.byTerms[terms] != nil, "terms `\(terms)`", place)
    } else {
      want(!room.rules.general.isEmpty || room.rules.byTerms.isEmpty, "general rules", place)
    }
    if let tutor = placement.tutor { want(people.contains(tutor), "person `\(tutor)`", place) }
    let team = placement.team.flatMap { teams[$0] }
    let name = placement.pattern ?? team?.pattern
    if let phase = placement.phase, let name, let pattern = patterns[name] {
      want(phase < pattern.cycle.count, "phase \(phase) in pattern `\(name)`", place)
    }
  }

  private mutating func want(_ letter: ShiftLetter, _ place: String) {
    want(room.roster.shift(letter) != nil, "shift `\(letter)`", place)
  }

  private mutating func want(_ isThere: Bool, _ what: String, _ place: String) {
    if isThere { return }
    if missing[what] == nil {
      order.append(what)
      missing[what] = Missing(first: place)
    }
    missing[what]?.count += 1
  }
}
