import CivilTime
import DutyRules
import LondonZone
import Planning
import Rostering

/// A room whose people each have a pattern of their own, so that a test says exactly who works when.
///
/// Shifts: D 07–19, N 19–07, E 09–21, L 10–22. Patterns begin on Monday 2026-01-05.
enum ChangeRoom {
  static let start = day("2026-01-05")

  static let rules = RuleSet(
    id: "law",
    version: "1",
    title: "Law",
    sha256: "",
    rules: [
      Fixture.rule("W4", ["hours": .minutes(.hours(48)), "weeks": .count(17)]),
      Fixture.rule("W10", ["hours": .minutes(.hours(11))]),
      Fixture.rule("W11", ["hours": .minutes(.hours(24)), "daily_hours": .minutes(.hours(11))]),
    ]
  )

  static let practice = RuleSet(
    id: "practice",
    version: "1",
    title: "Practice",
    sha256: "",
    rules: [Fixture.rule("hsg-days", ["days": .count(5)])]
  )

  struct Member {
    var id: String
    var cycle: String
    var roles = ["handler"]
    var team: String?
    var skills: [Skill] = []
    var terms: String?
    var days = DateSpan(day("2020-01-01"), .never)
  }

  static func room(
    _ members: [Member],
    minimum: [MinimumLevel] = [],
    absences: [Absence] = [],
    restrictions: [Restriction] = [],
    rules: [RuleSet] = [rules]
  ) -> Room {
    let patterns = members.map { member in
      do { return try Pattern(id: member.id, cycle: member.cycle, anchor: start) } catch {
        fatalError("\(error)")
      }
    }
    let people = members.map { member in
      Person(
        id: member.id,
        name: "Name of \(member.id)",
        placements: [
          Placement(
            days: member.days,
            team: member.team,
            roles: member.roles,
            pattern: member.id,
            skills: member.skills,
            terms: member.terms
          )
        ]
      )
    }
    return Room(
      id: "test",
      name: "Test",
      issued: Fixture.now,
      roster: Roster(
        zone: Fixture.london,
        shifts: [
          Fixture.kind("D", "07:00", "19:00"), Fixture.kind("N", "19:00", "07:00"),
          Fixture.kind("E", "09:00", "21:00"), Fixture.kind("L", "10:00", "22:00"),
        ],
        patterns: patterns,
        teams: [Team(id: "red", name: "Red", pattern: members[0].id, phase: 0)],
        roles: [
          Role(id: "handler", name: "Handler", minimum: minimum),
          Role(id: "supervisor", name: "Supervisor"),
        ],
        people: people,
        absences: absences,
        restrictions: restrictions
      ),
      rules: RoomRules(general: rules)
    )
  }
}

/// A record kept in memory, with everything an instruction can say.
struct ChangeRecord {
  private(set) var facts: Facts
  var room: Room
  var now: Instant
  private(set) var last: Change?
  private var commands = 0

  init(_ room: Room, now: String) {
    self.room = room
    self.now = room.roster.zone.instant(reading: now)!
    var all: [Fact] = []
    for person in room.roster.people {
      all.append(.person(PersonIdentity(id: person.id, name: person.name)))
      for placement in person.placements {
        all.append(.placement(DatedPlacement(person: person.id, placement: placement)))
      }
    }
    all += room.roster.absences.map { .absence($0) }
    all += room.roster.restrictions.map { .restriction($0) }
    let recorded = all.enumerated().map {
      RecordedFact(id: FactID(key: "start", number: $0 + 1), born: 1, made: 1, fact: $1)
    }
    facts = Facts(entry: 1, recorded)
  }

  static func actor(_ id: String) -> Actor {
    Actor(person: id, name: id, isSupervisor: id == "boss" || id == "chief")
  }

  /// What a command would come to.
  func weigh(
    _ command: some Command,
    by: String = "boss",
    reason: String? = nil,
    basis: Instruction.Basis? = nil,
    at happened: String? = nil
  ) throws(Refusal) -> Change {
    try Change.weigh(
      command,
      room: room,
      facts: facts,
      instruction: Instruction(
        key: "k\(commands + 1)",
        by: Self.actor(by),
        now: now,
        happened: happened.flatMap { moment($0) },
        reason: reason,
        basis: basis
      )
    )
  }

  /// Weighs a command and writes it.
  @discardableResult
  mutating func perform(
    _ command: some Command,
    by: String = "boss",
    reason: String? = nil,
    basis: Instruction.Basis? = nil,
    at happened: String? = nil
  ) throws(Refusal) -> Change {
    let change = try weigh(command, by: by, reason: reason, basis: basis, at: happened)
    commands += 1
    facts.apply(
      entry: facts.entry + 1,
      ending: change.ended,
      making: change.made,
      born: change.born
    )
    last = change
    return change
  }

  /// The name of the first fact of the last change.
  var first: FactID { FactID(key: "k\(commands)", number: 1) }

  func moment(_ text: String) -> Instant { room.roster.zone.instant(reading: text)! }
  func span(_ from: String, _ to: String) -> Span { Span(moment(from), moment(to)) }

  /// The room as it stands.
  var standing: Room { facts.room(over: room) }

  /// Who is at a desk on a day, as `person letter from–to` in UTC, sorted.
  func desks(_ date: String) -> [String] {
    standing.roster.standing(over: DateSpan(day(date), days: 1)).flatMap { posting in
      posting.onDesk.map { span in
        let (from, to) = (span.start.description.dropLast(4), span.end.description.dropLast(4))
        return "\(posting.name.person) \(posting.letter) \(from.suffix(5))–\(to.suffix(5))"
      }
    }.sorted()
  }

  /// Facts of a kind.
  func all(_ kind: FactKind) -> [Fact] { facts.all(kind).map(\.fact) }

  var swaps: [Swap] {
    all(.swap).compactMap { if case .swap(let swap) = $0 { swap } else { nil } }
  }

  func credits(_ kind: HoursCredit.Kind) -> [HoursCredit] {
    all(.credit).compactMap {
      if case .credit(let credit) = $0, credit.kind == kind { credit } else { nil }
    }
  }
}

/// What a refusal says, one line an objection.
func refusal(_ body: () throws(Refusal) -> Void) -> (cause: Refusal.Cause, lines: [String])? {
  do {
    try body()
    return nil
  } catch {
    return (error.cause, error.objections.map(\.message))
  }
}
