public import CivilTime
public import Planning
import Rostering
import Wellbeing

/// The live floor in words: how many are on, whom to look in on, everybody who may be seen, and the totals.
public struct FloorText: Hashable, Sendable {
  /// How many are on and at a desk, when.
  public let sentence: String
  /// Roles below their minimum level.
  public let short: [String]
  /// Whom a supervisor is asked to look in on.
  public let lookIns: [String]
  /// The people who may be seen, by id.
  public let people: TextTable
  /// By role and by team.
  public let totals: TextTable

  /// Puts a floor into words.
  ///
  /// - Parameters:
  ///   - floor: What may be seen of it.
  ///   - room: The room.
  ///   - isForSupervisors: Whether the words are for a supervisor.
  ///   - showsNames: Whether people are called by their names.
  public init(_ floor: Floor, in room: Room, isForSupervisors: Bool, showsNames: Bool) {
    let roster = room.roster
    let zone = roster.zone
    let naming = Naming(roster, showsNames: showsNames)
    sentence =
      "\(Sentence.moment(floor.now, in: zone)): \(Sentence.count(floor.on, "person", "people")) on, "
      + "\(Sentence.grouped(floor.atDesk)) at a desk."
    short = floor.roles.filter(\.isShort).map { count in
      let name = roster.roles.first { $0.id == count.id }?.name ?? count.id
      return "\(TextWidth.clean(name)): \(Sentence.number(count.filled)) of \(count.need ?? 0)."
    }
    lookIns =
      isForSupervisors
      ? floor.people.filter(\.asksLookIn).map { "Look in on \(naming.person(id: $0.person))." } : []
    people = TextTable(
      [
        .init("person"), .init("desk"), .init("role"), .init("on since"),
        .init("since break", isNumber: true), .init("now"), .init("break"),
      ],
      rows: floor.people.map { person in
        [
          naming.person(id: person.person), person.desk ?? "", person.role,
          Sentence.time(person.on.start, in: zone), person.atDesk.map(\.description) ?? "",
          person.state.words(at: floor.now, in: zone)
            + (person.cover.map { ", \(naming.person(id: $0)) covers" } ?? ""),
          person.breakWords(at: floor.now, in: zone),
        ]
      }
    )
    totals = TextTable(
      [
        .init("role or \(room.labels.team.lowercased())"), .init("on", isNumber: true),
        .init("at a desk", isNumber: true), .init("minimum", isNumber: true),
      ],
      rows: (floor.roles + floor.teams).map { count in
        [
          count.id, Sentence.grouped(count.on), Sentence.grouped(count.atDesk),
          count.need.map { Sentence.grouped($0) } ?? "",
        ]
      }
    )
  }
}

extension FloorPerson.State {
  /// `at the desk`, `on a break until 22:15`, `away until 22:10`: once the time has passed no time is given, so that
  /// nobody is shown as late.
  public func words(at now: Instant, in zone: ZoneRules) -> String {
    switch self {
    case .atDesk: "at the desk"
    case .onBreak(_, _, let until):
      if let until, until > now {
        "on a break until \(Sentence.time(until, in: zone))"
      } else {
        "on a break"
      }
    case .away(_, let until):
      until > now
        ? "away until \(Sentence.time(until, in: zone))"
        : "away, back was \(Sentence.time(until, in: zone))"
    }
  }
}

extension FloorPerson {
  /// `due 22:00`, `due since 21:30`, `owed`, `long at the desk`.
  public func breakWords(at now: Instant, in zone: ZoneRules) -> String {
    var words: [String] = []
    if let next {
      let time = Sentence.time(next.span.start, in: zone)
      words.append(next.span.start <= now ? "due since \(time)" : "due \(time)")
    }
    if owesBreak { words.append("one owed") }
    if isLong { words.append("long at the desk") }
    return words.joined(separator: ", ")
  }
}
