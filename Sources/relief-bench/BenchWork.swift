import CivilTime
import Planning
import RotaStore
import Rostering

/// The changes of a year, day after day, as a room makes them: sickness, leave, overtime, people kept late.
struct BenchWork {
  let room: Room
  private var now: Instant
  private var number = 0
  private var state: UInt64 = 0x5EED
  private let byDay: [[Int]]
  private let rota: Rota
  private let first: CivilDate
  private var times: [Double] = []
  private var weighings: [Double] = []
  private var refused: [Double] = []
  private var kinds: [String: Int] = [:]

  init(room: Room, first: CivilDate) {
    self.room = room
    self.first = first
    now = room.roster.zone.instant(of: first, at: WallTime(minuteOfDay: 480))
    rota = Plan.make(room: room, days: DateSpan(first, days: 364), now: now, breakDays: 0).rota
    var byDay = Array(repeating: [Int](), count: 364)
    for (i, posting) in rota.postings.enumerated()
    where (0..<364).contains(posting.date - first) {
      byDay[posting.date - first].append(i)
    }
    self.byDay = byDay
  }

  mutating func instruction() -> Instruction {
    number += 1
    return Instruction(
      key: "benchkey" + String(1_000_000_000_000_000_000 + number).dropFirst(),
      by: Actor(person: nil, name: "user:bench", isSupervisor: true),
      now: now,
      reason: "exigency",
      basis: .exigency
    )
  }

  private mutating func random(_ below: Int) -> Int {
    state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
    return Int(state >> 33) % max(1, below)
  }

  mutating func publish(in record: Record) throws {
    let start = Bench.clock()
    do {
      let receipt = try record.perform(Publish(), room: room, instruction: instruction())
      print(
        "  published               \(Bench.fixed(Bench.clock() - start, 2)) s, \(receipt.change?.made.count ?? 0) facts"
      )
    } catch let refusal as Refusal {
      print("  not published: \(refusal.objections[0].message)")
    }
  }

  mutating func run(_ wanted: Int, in record: Record) throws {
    let begun = now
    while times.count < wanted, times.count + refused.count < wanted * 4 {
      now = begun + Minutes(times.count * 364 * 1440 / wanted)
      try one(in: record)
    }
  }

  mutating func one(in record: Record) throws {
    let day = min(
      362,
      max(1, (now - room.roster.zone.instant(of: first, at: .midnight)).count / 1440)
    )
    let person = room.roster.people[random(room.roster.people.count)].id
    let today = first + day
    switch random(100) {
    case ..<25:
      let days = DateSpan(today, days: 1 + random(3))
      try time(AddAbsence(Absence(person: person, kind: "sick", extent: .days(days))), record)
    case ..<45:
      let days = DateSpan(today + 20 + random(60), days: 1 + random(5))
      try time(AddAbsence(Absence(person: person, kind: "leave", extent: .days(days))), record)
    case ..<65:
      let letter = ShiftLetter(random(2) == 0 ? "D" : "N")
      let date = today + 1 + random(14)
      try time(AssignShift(person: person, date: date, kind: .overtime, letter: letter), record)
    case ..<85:
      let posting = rota.postings[byDay[day - 1][random(byDay[day - 1].count)]]
      let name = PostingName(
        person: room.roster.people[posting.person].id,
        date: posting.date
      )
      let until = posting.span.end + Minutes(15 + random(90))
      try time(KeptLate(posting: name, until: until), record)
    case ..<95:
      let ahead = min(363, day + random(7) + 1)
      let posting = rota.postings[byDay[ahead][random(byDay[ahead].count)]]
      let name = PostingName(
        person: room.roster.people[posting.person].id,
        date: posting.date
      )
      try time(SetDesk(posting: name, desk: "desk \(random(20))"), record)
    default:
      do { try time(Undo(record.done()), record) } catch is Refusal {}
    }
  }

  private mutating func time(_ command: some Command, _ record: Record) throws {
    let instruction = instruction()
    let facts = try record.facts()
    var start = Bench.clock()
    _ = try? Change.weigh(command, room: room, facts: facts, instruction: instruction)
    let weighed = Bench.clock() - start
    start = Bench.clock()
    do {
      _ = try record.perform(command, room: room, instruction: instruction)
      times.append(Bench.clock() - start)
      weighings.append(weighed)
      kinds[type(of: command).name, default: 0] += 1
    } catch is Refusal {
      refused.append(Bench.clock() - start)
    }
  }

  func report() {
    func line(_ name: String, _ times: [Double]) {
      let sorted = times.sorted()
      guard !sorted.isEmpty else { return }
      func at(_ share: Double) -> String {
        Bench.fixed(sorted[Int(Double(sorted.count - 1) * share)] * 1000, 2)
      }
      print(
        "  \(name) p50 \(at(0.5)) ms, p99 \(at(0.99)) ms, longest \(at(1)) ms, \(sorted.count) of them"
      )
    }
    line("a command              ", times)
    line("  of it weighing         ", weighings)
    line("a refusal              ", refused)
    let mix = kinds.sorted { $0.key < $1.key }.map { "\($0.key) \($0.value)" }
    print("  the mix                 \(mix.joined(separator: ", "))")
  }
}
