import CivilTime
import DutyRules
import Planning
import RoomFiles
import Rostering

/// The main job: the rota of a year with every rule, for rooms of several sizes.
enum PlanBench {
  static func run(people: Int) throws {
    guard let sample = ConfigReader.read(directory: "Config").room,
      let first = CivilDate("2026-01-05")
    else {
      print("Config cannot be read; run this in the repository")
      return
    }
    let room = sample.repeated(to: people)
    let days = DateSpan(first, days: 364)
    let (seconds, plan) = Bench.best(of: 5) {
      Plan.make(room: room, days: days, now: Instant(seconds: 0), breakDays: 0)
    }
    let verdicts = plan.findings.verdicts.count
    print("\(plan.rota.postings.count) \(verdicts) \(Bench.fixed(seconds, 6)) \(Bench.peakMiB)")
  }
}

extension Room {
  /// The same room with its people, their absences and their history repeated until there are so many.
  func repeated(to count: Int) -> Room {
    var room = self
    room.roster.people = []
    room.roster.absences = []
    room.roster.restrictions = []
    room.roster.history = []
    room.roster.earlier = []
    for i in 0..<count {
      let person = roster.people[i % roster.people.count]
      let round = i / roster.people.count
      let id = "\(person.id)-\(round)"
      let placements = person.placements.map { placement in
        var placement = placement
        placement.tutor = placement.tutor.map { "\($0)-\(round)" }
        return placement
      }
      room.roster.people.append(Person(id: id, name: person.name, placements: placements))
      room.roster.absences += roster.absences.filter { $0.person == person.id }
        .map { Absence(person: id, kind: $0.kind, extent: $0.extent) }
      room.roster.restrictions += roster.restrictions.filter { $0.person == person.id }
        .map { Restriction(person: id, limit: $0.limit, days: $0.days, review: $0.review) }
      room.roster.history += roster.history.filter { $0.person == person.id }
        .map { PastDuty(person: id, span: $0.span, kind: $0.kind) }
    }
    return room
  }
}
