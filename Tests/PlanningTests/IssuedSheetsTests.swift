import CivilTime
import Planning
import Rostering
import Testing

/// Random changes and undos on a published rota, held against the pattern counted by hand.
@Suite struct IssuedSheetsTests {
  /// Numbers that are the same in every run.
  struct Dice: RandomNumberGenerator {
    var state: UInt64

    // - Source: splitmix64, S. Vigna, public domain.
    mutating func next() -> UInt64 {
      state &+= 0x9E37_79B9_7F4A_7C15
      var z = state
      z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
      z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
      return z ^ (z >> 31)
    }
  }

  /// What stands on a day for somebody: pattern, less leave and what was given away, and what was taken.
  static func expected(_ known: [RecordedFact], _ person: String, _ date: CivilDate) -> [String] {
    let phases = ["red": 0, "blue": 2, "green": 4, "white": 6]
    let phase = phases.first { person.hasPrefix($0.key) }!.value
    let cycle = Array("DDNN----")
    let letter = cycle[(((date - day("2026-01-05") + phase) % 8) + 8) % 8]
    var shifts: [String: Character] = letter == "-" ? [:] : ["r": letter]
    for recorded in known {
      if case .assignment(let taken) = recorded.fact, taken.date == date {
        shifts[taken.id] = Character(taken.letter.description)
      }
    }
    for recorded in known {
      switch recorded.fact {
      case .release(let release) where release.posting.date == date:
        shifts[release.posting.key] = nil
      case .absence(let absence):
        if case .days(let days) = absence.extent, days.contains(date) { shifts = [:] }
      default: break
      }
    }
    return shifts.map { key, letter in
      let start = letter == "D" ? 7 : 19
      return "\(key) \(letter) \(start) 12"
    }.sorted()
  }

  static func found(_ issued: [IssuedPosting], _ date: CivilDate) -> [String] {
    issued.filter { $0.name.date == date && !$0.isCancelled }.map {
      // January and February: the clocks show UTC.
      "\($0.name.key) \($0.letter) \(($0.span.start.seconds % 86_400) / 3600) \(Int($0.span.length.inHours))"
    }.sorted()
  }

  @Test(arguments: [1, 2, 3, 4]) func `whatever happens, calendars follow and numbers only grow`(
    seed: UInt64
  ) throws {
    var dice = Dice(state: seed)
    var record = MemoryRecord(Fixture.room(handlers: 1, rules: []), now: PublishTests.wednesday)
    let people = ["red0", "blue0", "green0", "white0"]
    var days = DateSpan(day("2026-01-07"), days: 21)
    try record.perform(Publish(from: days.start, days: days.count))
    var undone: Set<Int> = []
    var refused = 0
    for step in 0..<150 {
      record.now = record.now + Minutes(Int.random(in: 0...30, using: &dice))
      let person = people.randomElement(using: &dice)!
      let date = day("2026-01-05") + Int.random(in: 0..<40, using: &dice)
      func perform(_ command: some Command) throws { try record.perform(command) }
      do {
        switch Int.random(in: 0..<10, using: &dice) {
        case 0...3:
          let kind = ["leave", "sick", "training"].randomElement(using: &dice)!
          let length = Int.random(in: 1...6, using: &dice)
          try perform(
            PublishTests.leave(person, date.description, days: length, kind: kind)
          )
        case 4...5: try perform(Self.extra(person, date, step: step))
        case 6: try perform(Self.release(person, date))
        case 7...8:
          // Undoes an entry not undone yet: ends what it made, facts that were issued aside.
          let entries = record.changes.indices.filter { !undone.contains($0) }
          guard let n = entries.randomElement(using: &dice) else { continue }
          try perform(Self.undo(record.changes[n], in: record.facts))
          undone.insert(n)
        default:
          days = DateSpan(
            days.start,
            days: min(75, days.count + Int.random(in: 0...3, using: &dice))
          )
          try perform(Publish(from: days.start, days: days.count))
        }
      } catch let refusal as Refusal {
        // Two shifts at once, or what something else rests on: nothing may have changed.
        #expect(refusal.cause == .conflict)
        refused += 1
        continue
      }
      try Self.check(record, people, days)
    }
    #expect(refused < 75)
    let all = people.flatMap { record.issued($0) }
    #expect(all.contains { $0.sequence > 3 } && all.contains { $0.isCancelled })
  }

  static func extra(_ person: String, _ date: CivilDate, step: Int) -> Edit {
    let start = Instant(utc: date, minuteOfDay: 7 * 60)
    return Edit(
      make: [
        .assignment(
          Assignment(
            id: "x\(step)",
            person: person,
            date: date,
            letter: letter("D"),
            span: Span(start, start + .hours(12)),
            role: "handler",
            kind: .extra
          )
        )
      ],
      touch: [person: DateSpan(date, days: 1)]
    )
  }

  static func release(_ person: String, _ date: CivilDate) -> Edit {
    let posting = PostingName(person: person, date: date)
    return Edit(
      make: [.release(Release(posting: posting, cause: .standDown))],
      touch: [person: DateSpan(date, days: 1)]
    )
  }

  static func undo(_ change: Change, in facts: Facts) -> Edit {
    var edit = Edit()
    for (id, fact) in change.made where !fact.kind.isIssued && facts[id] != nil {
      edit.end.append(id)
      guard let person = fact.person else { continue }
      edit.touch[person] = DateSpan(day("2026-01-01"), days: 60)
    }
    return edit
  }

  static func check(_ record: MemoryRecord, _ people: [String], _ days: DateSpan) throws {
    let before = IssuedRota(record.states[record.states.count - 2])
    for person in people {
      let issued = record.issued(person)
      let known = record.facts.about(person)
      let keys = issued.map { "\($0.name) \($0.part)" }
      #expect(Set(keys).count == keys.count)
      for date in days.days {
        #expect(found(issued, date) == expected(known, person, date), "\(person) \(date)")
      }
      #expect(issued.allSatisfy { days.contains($0.name.date) })
      // Against the state before: nothing is forgotten, and a number grows by one exactly where something differs.
      for old in before.postings[person] ?? [] {
        let now = try #require(issued.first { $0.name == old.name && $0.part == old.part })
        let isSame =
          old.span == now.span && old.letter == now.letter && old.isCancelled == now.isCancelled
        #expect(now.sequence == old.sequence + (isSame ? 0 : 1))
        #expect(now.modified == (isSame ? old.modified : record.now))
      }
    }
  }
}
