import CivilTime
import Planning
import Rostering

@testable import RotaStore

/// Random commands on a record: facts made, changed and ended, entries undone, Config changed now and then.
struct RandomWork {
  var random: RandomFacts
  let test: TestRecord
  private(set) var refused = 0
  private(set) var undone = 0
  private(set) var configs = 1
  private var settings = TestRecord.settings

  init(seed: UInt64, test: TestRecord) {
    random = RandomFacts(seed: seed)
    self.test = test
  }

  /// The kinds that the room's own checks let pass for people of it.
  private mutating func fact() -> Fact {
    let person = "p\(random.int(0...3))"
    let date = CivilDate("2030-01-01")! + random.int(0...700)
    switch random.int(0...6) {
    case 0:
      return .absence(
        Absence(person: person, kind: "leave", extent: .days(DateSpan(date, days: 1)))
      )
    case 1:
      return .credit(
        HoursCredit(person: person, kind: .toil, hours: random.minutes(), date: date)
      )
    case 2:
      return .earlier(
        EarlierOccasion(person: person, occasion: "nights", year: 2020, worked: random.minutes())
      )
    case 3:
      let start = Instant(seconds: 1_600_000_000 + random.int(0...1_000_000) * 60)
      return .history(
        PastDuty(person: person, span: Span(start, start + .hours(8)), kind: .overtime)
      )
    case 4:
      return .hold(
        Hold(object: .person, person: person, days: nil, until: date, reference: random.text())
      )
    case 5:
      return .restriction(
        Restriction(person: person, limit: .noNights, days: DateSpan(date, .never))
      )
    default:
      let month = CivilDate(year: date.year, month: 1, day: 1)!
      return .sheet(IssuedSheet(person: person, month: month, postings: [random.issued()]))
    }
  }

  /// One command; a refusal is one too.
  mutating func step() throws {
    let record = test.record
    do {
      if random.int(0...9) == 0 {
        let entry = max(2, record.head - random.int(0...6))
        try test.perform(Undo(record.done(entry)))
        undone += 1
        return
      }
      let alive = try record.facts().all.filter { $0.made > 1 && $0.fact.kind != .config }
      var put = Put(made: (0..<random.int(0...3)).map { _ in fact() })
      if !alive.isEmpty {
        for _ in 0..<random.int(0...1) { put.changed[random.pick(alive).id] = fact() }
        for _ in 0..<random.int(0...2) { put.ended.append(random.pick(alive).id) }
      }
      put.ended = Array(Set(put.ended))
      if random.int(0...99) == 0 {
        settings["room.yaml"] = Array("room: \(random.int(0...1_000_000))\n".utf8)
        configs += 1
      }
      _ = try record.perform(
        put,
        room: test.room,
        settings: settings,
        instruction: test.instruction(note: random.int(0...19) == 0 ? random.text() : nil)
      )
    } catch is Refusal {
      refused += 1
    }
  }
}
