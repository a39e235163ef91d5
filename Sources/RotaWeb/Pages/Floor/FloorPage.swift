import CivilTime
public import Drawing
public import Planning
import Rostering
import Wellbeing

/// The live floor: how many are on, and for supervisors who, since when, and whose break is due.
///
/// People stand by name, never by how long anybody has gone without a break, so that the page ranks nobody.
public struct FloorPage: Sendable {
  /// Somebody on the floor.
  public struct Line: Hashable, Sendable {
    /// Their id, for forms.
    public let id: String
    /// Their name.
    public let name: String
    /// Their desk; empty where none is known.
    public let desk: String
    /// Their role's name.
    public let role: String
    /// On since, `19:00`.
    public let since: String
    /// Time at the desk since the last break, `2 h 05 min`; empty where they are not at it.
    public let sinceBreak: String
    /// `at the desk`, `on a break until 22:15`, `away until 22:10, K. Owen covers`.
    public let now: String
    /// `due 22:00`, `one owed`.
    public let breakDue: String
    /// Whether the break is due now, owed, or the time at the desk long.
    public let isDue: Bool
    /// Whether they are away.
    public let isAway: Bool
    /// Whether they are on a break.
    public let isOnBreak: Bool
  }

  /// What the viewer, on the floor, may do for themselves.
  public struct Own: Hashable, Sendable {
    /// How it is with them.
    public let line: Line
    /// Who is free to talk, besides.
    public let company: [Named]
  }

  /// How many are on, in a sentence.
  public let sentence: String
  /// Roles below their minimum level.
  public let short: [String]
  /// By role: name, there, needed.
  public let roles: TextTable
  /// Whom a supervisor is asked to look in on, by id and name.
  public let lookIns: [Named]
  /// Everybody on, by name; for supervisors alone.
  public let people: [Line]
  /// The viewer, where they are on.
  public let own: Own?
  /// What it costs that somebody is away, where a supervisor asked.
  public let cost: Cost?
  /// Whether who looks is a supervisor.
  public let isForSupervisors: Bool
  let updated: String

  /// What it costs that somebody is away.
  public struct Cost: Hashable, Sendable {
    /// Whose.
    public let person: String
    /// Their name.
    public let name: String
    /// It in words.
    public let text: AwayCostText
    /// Who can cover, by id and name.
    public let candidates: [Named]
    /// Until when it is reckoned.
    public let until: String
    /// Whether they are away already, so that somebody can be put in their place.
    public let isAway: Bool
  }

  /// Makes the page.
  ///
  /// - Parameters:
  ///   - floor: The whole floor; what the viewer may see of it is taken here.
  ///   - room: The room with its people.
  ///   - viewer: Who looks.
  ///   - cost: What it costs that somebody is away; heeded for supervisors alone.
  public init(_ floor: Floor, in room: Room, for viewer: Viewer, cost: AwayCost? = nil) {
    let isForSupervisors = viewer.isSupervisor
    let seen = floor.shown(to: viewer.personID, isSupervisor: isForSupervisors)
    let names = Naming(room.roster, showsNames: true)
    let zone = room.roster.zone
    let text = FloorText(seen, in: room, isForSupervisors: isForSupervisors, showsNames: true)
    let lines = seen.people.map { Line($0, at: floor.now, in: room, names) }
    self.isForSupervisors = isForSupervisors
    updated = Sentence.time(floor.now, in: zone)
    sentence =
      "\(Sentence.count(floor.on, "person", "people")) on, \(Sentence.grouped(floor.atDesk)) at a desk."
    short = text.short
    roles = Self.totals(floor, in: room)
    lookIns =
      isForSupervisors
      ? seen.people.filter(\.asksLookIn).map {
        Named(id: $0.person, name: names.person(id: $0.person))
      } : []
    people =
      isForSupervisors ? lines.sorted { ($0.name, $0.id) < ($1.name, $1.id) } : []
    own = lines.first { $0.id == viewer.personID }.map { line in
      Own(line: line, company: Self.company(for: line.id, on: floor, in: room, names))
    }
    self.cost =
      isForSupervisors
      ? cost.map { cost in
        Cost(
          person: cost.person,
          name: names.person(id: cost.person),
          text: AwayCostText(cost, in: room, showsNames: true),
          candidates: cost.candidates.filter(\.isAvailable).map {
            Named(id: $0.person, name: names.person(id: $0.person))
          },
          until: Sentence.time(cost.span.end, in: zone),
          isAway: lines.contains { $0.id == cost.person && $0.isAway }
        )
      } : nil
  }

  /// By role and team: who is on, at a desk, and the minimum.
  private static func totals(_ floor: Floor, in room: Room) -> TextTable {
    let roster = room.roster
    func name(_ count: FloorCount) -> String {
      roster.roles.first { $0.id == count.id }?.name
        ?? roster.teams.first { $0.id == count.id }?.name ?? count.id
    }
    return TextTable(
      [
        .init("Role or \(room.labels.team.lowercased())"), .init("On", isNumber: true),
        .init("At a desk", isNumber: true), .init("Minimum", isNumber: true),
      ],
      rows: (floor.roles + floor.teams).map { count in
        [
          name(count), Sentence.grouped(count.on), Sentence.grouped(count.atDesk),
          count.need.map { Sentence.grouped($0) } ?? "–",
        ]
      }
    )
  }

  /// Peer supporters and supervisors at a desk.
  private static func company(
    for person: String,
    on floor: Floor,
    in room: Room,
    _ names: Naming
  ) -> [Named] {
    let today = room.roster.zone.date(at: floor.now)
    return floor.people.filter { $0.isAtDesk && $0.person != person }.map(\.person)
      .filter { id in
        let rights = room.careRights(of: id, on: today)
        return rights.isPeer || rights.isSupervisor
      }
      .map { Named(id: $0, name: names.person(id: $0)) }.sorted {
        ($0.name, $0.id) < ($1.name, $1.id)
      }
  }
}

extension FloorPage.Line {
  fileprivate init(_ person: FloorPerson, at now: Instant, in room: Room, _ names: Naming) {
    let zone = room.roster.zone
    id = person.person
    name = names.person(id: person.person)
    desk = person.desk ?? ""
    role = room.roster.roles.first { $0.id == person.role }?.name ?? person.role
    since = Sentence.time(person.on.start, in: zone)
    sinceBreak = person.atDesk?.description ?? ""
    self.now =
      person.state.words(at: now, in: zone)
      + (person.cover.map { ", \(names.person(id: $0)) covers" } ?? "")
    breakDue = person.breakWords(at: now, in: zone)
    isDue = person.breakDue(at: now).map { $0 <= now } ?? false
    if case .away = person.state { isAway = true } else { isAway = false }
    if case .onBreak = person.state { isOnBreak = true } else { isOnBreak = false }
  }
}
