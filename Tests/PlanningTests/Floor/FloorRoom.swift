import CivilTime
import Planning
import Rostering
import Testing
import Wellbeing

/// A Monday in January: seven people on the day shift 07–19 and one on the night after it.
///
/// Amber, Basil and Cyril take calls; Dana dispatches and could take calls; Erin takes calls and is a peer supporter; Fay
/// takes calls and learns, so that she fills no desk; Boss supervises; Nora works the night.
enum FloorRoom {
  static let monday = "2026-01-05"

  static func room(handlers need: Int = 4, dispatchers: Int = 1) -> Room {
    func member(
      _ id: String,
      _ cycle: String = "D-------",
      _ roles: [String] = ["handler"]
    )
      -> ChangeRoom.Member
    {
      ChangeRoom.Member(id: id, cycle: cycle, roles: roles, team: "red")
    }
    var members = [
      member("amber"), member("basil"), member("cyril"),
      member("dana", "D-------", ["dispatcher", "handler"]), member("erin"), member("fay"),
      member("boss", "D-------", ["supervisor"]), member("nora", "N-------"),
      member("away", "--------"),
    ]
    members[4].skills = [Skill(name: "peer")]
    var room = ChangeRoom.room(members, minimum: [.shift(letter("D"), need: need)])
    room.roster.roles.append(
      Role(
        id: "dispatcher",
        name: "Dispatcher",
        minimum: [.shift(letter("D"), need: dispatchers)]
      )
    )
    room.roster.people = room.roster.people.map { person in
      guard person.id == "fay" else { return person }
      var placement = person.placements[0]
      placement.counts = 0
      return Person(id: person.id, name: person.name, placements: [placement])
    }
    return room
  }

  static func shift(_ person: String) -> PostingName {
    PostingName(person: person, date: day(monday))
  }

  static func record(_ room: Room = room(), at time: String) -> ChangeRecord {
    ChangeRecord(room, now: "\(monday)T\(time)")
  }

  /// What a person was told: kind, from and to.
  static func sheet(
    _ person: String,
    _ breaks: (BreakEntry.Kind, String, String)...
  ) -> BreakSheet {
    BreakSheet(
      posting: shift(person),
      breaks: breaks.map { BreakSheet.Planned(kind: $0.0, span: span($0.1, $0.2)) }
    )
  }

  static func tell(_ sheets: BreakSheet...) -> TellBreaks {
    TellBreaks(date: day(monday), letter: letter("D"), sheets: sheets)
  }

  static func at(_ time: String) -> Instant {
    Fixture.london.instant(reading: "\(monday)T\(time)")!
  }
  static func span(_ from: String, _ to: String) -> Span { Span(at(from), at(to)) }
}

extension ChangeRecord {
  /// The same record at another time of the Monday.
  mutating func clock(_ time: String) { now = FloorRoom.at(time) }

  /// The floor as it is now.
  var floor: Floor { Floor.make(facts, in: room, at: now) }

  func breaks(_ person: String) -> [BreakEntry] {
    facts.breaks(of: FloorRoom.shift(person)).map(\.entry)
  }

  func told(_ person: String) -> [BreakSheet.Planned] {
    facts.breakSheet(of: FloorRoom.shift(person))?.sheet.breaks ?? []
  }

  /// How long the longest rest of a shift was, where the law wants more.
  func restKept(_ person: String) -> [Minutes] {
    all(.worked).compactMap { fact in
      guard case .worked(let it) = fact, it.person == person, it.kind == .breakInterrupted
      else { return nil }
      return it.breakTaken
    }
  }

  /// The step-away of somebody that was entered last.
  func stepAway(_ person: String) -> (id: FactID, stepAway: StepAway)? {
    facts.stepAways(of: person).last
  }
}
