import CivilTime
import Foundation
import Planning
import Rostering
import Wellbeing

@testable import RotaStore

/// Years of breaks, hard calls, care and absences as they come, with what each must be kept for counted a second time.
struct RetentionWorld {
  /// For how long, as the law and the room have it.
  enum Length { case rota, care, breaks, readings }

  /// One row of the record.
  struct Row {
    let name: String
    let length: Length
    let people: Set<String>
    /// The first and the last day it is about; a case has no last while it is open.
    var days: (first: CivilDate, last: CivilDate?)
  }

  /// One note: the entry it hangs on and the rows of that entry.
  struct Note {
    let entry: Int
    let rows: [String]
    /// The case it is about; nothing where it is the number of a call.
    let item: FactID?
    let isOfRota: Bool
    let day: CivilDate
  }

  let test: TestRecord
  var random: RandomFacts
  var today: CivilDate
  var rows: [String: Row] = [:]
  var notes: [Note] = []
  var cases: [FactID: (item: CareItem, rows: [String])] = [:]
  var holds: [(person: String?, days: (CivilDate, CivilDate)?, until: CivilDate)] = []
  private var number = 0

  init(seed: UInt64, from start: CivilDate) throws {
    test = try TestRecord(room: PrivacyRoom.room)
    random = RandomFacts(seed: seed)
    today = start
  }

  var noon: Instant { Instant(utc: today, minuteOfDay: 12 * 60) }

  /// One more day on which something is written down.
  mutating func live() throws {
    today = today + random.int(1...40)
    number += 1
    let person = random.pick(["ann", "ben", "tim", "sup"])
    let posting = PostingName(person: person, date: today)
    let isNoted = random.int(0...1) == 0
    switch random.int(0...13) {
    case 0, 1:
      let people = random.int(0...2) == 0 ? ["ann", "ben"] : [person]
      try put(PrivacyRoom.hardCall(people, event: "e\(number)", at: noon), .care, isNoted: isNoted)
    case 2:
      let other = random.pick(["ann", "ben"])
      let by = RaisedBy.colleague(other == person ? "lea" : other, isNamed: false)
      try put([.concern(Concern(id: "n\(number)", person: person, at: noon, by: by))], .care)
    case 3: try correct()
    case 4: try put([.goodDay(GoodDay(person: person, date: today))], .care)
    case 5: try put([.checkOut(CheckOut(posting: posting, at: noon, answer: .hard))], .care)
    case 6:
      let span = Span(noon, noon + Minutes(20))
      try put(
        [
          .breakTaken(BreakEntry(posting: posting, kind: .statutory, due: span)),
          .breakWish(BreakWish(posting: posting, side: .early)),
          .breakSheet(BreakSheet(posting: posting, breaks: [])),
        ],
        .breaks
      )
    case 7:
      try put(
        [.stepAway(StepAway(posting: posting, start: noon, until: noon + Minutes(30)))],
        .breaks
      )
    case 8:
      try put(
        [.careReading(CareReading(person: person, reader: "lea", at: noon, subject: .log))],
        .readings
      )
    case 9:
      let answer = HandoverAnswer(
        date: today,
        letter: ShiftLetter("D")!,
        by: "sup",
        at: noon,
        isNobody: true
      )
      try put([.handover(answer)], .care, people: [])
    case 10: try put([off(person)], .rota, isNoted: isNoted)
    case 11: try open(person, isNoted: isNoted)
    case 12: try move(isNoted: isNoted)
    default: try hold(person)
    }
  }

  private func off(_ person: String) -> Fact {
    let extent = Absence.Extent.days(DateSpan(today, days: 1))
    return .absence(Absence(person: person, kind: "leave", extent: extent))
  }

  private mutating func put(
    _ facts: [Fact],
    _ length: Length,
    people: Set<String>? = nil,
    first: CivilDate? = nil,
    isNoted: Bool = false
  ) throws {
    let note = isNoted ? "note \(number)" : nil
    let instruction = test.instruction(as: nil, note: note, now: noon)
    let entry: Int
    if length == .rota {
      entry = try test.perform(Put(made: facts), instruction).entry
    } else {
      entry = try test.perform(PutCall(facts), instruction).entry
    }
    var names: [String] = []
    for (i, fact) in facts.enumerated() {
      let name = "\(fact.kind.rawValue) \(instruction.key)-\(i + 1) \(entry)"
      let about = people ?? [fact.person ?? ""]
      rows[name] = Row(name: name, length: length, people: about, days: (first ?? today, today))
      names.append(name)
    }
    if isNoted {
      notes.append(
        Note(entry: entry, rows: names, item: nil, isOfRota: length == .rota, day: today)
      )
    }
  }

  private mutating func correct() throws {
    let calls = try test.record.facts().all(.exposure)
    guard !calls.isEmpty, case .exposure(let it) = random.pick(calls).fact else { return }
    let correction = Correction(
      subject: .exposure(it.name),
      change: .withdrawn,
      by: it.person,
      at: noon
    )
    let fact = Fact.correction(CorrectionMade(person: it.person, correction: correction))
    // A hold on the days of the call keeps what was put right of it.
    let first = Instant(seconds: it.at.seconds)
    try put([fact], .care, first: test.room.roster.zone.date(at: first))
  }

  private mutating func open(_ person: String, isNoted: Bool) throws {
    let item = PrivacyRoom.item(person, at: noon, id: "c\(number)")
    try write(item, as: nil, isNoted: isNoted)
  }

  private mutating func move(isNoted: Bool) throws {
    let open = cases.filter { $0.value.item.state.isOpen }.keys.sorted()
    if open.isEmpty { return }
    let id = random.pick(open)
    guard let item = cases[id]?.item else { return }
    let moves: [CareMove] = [.offer, .accept, .lookedIn, .close(.withdrawn), .close(.withdrawn)]
    guard let next = try? item.after(random.pick(moves), at: noon, by: "lea") else { return }
    try write(next, as: id, isNoted: isNoted)
  }

  private mutating func write(_ item: CareItem, as id: FactID?, isNoted: Bool) throws {
    let note = isNoted ? "care \(number)" : nil
    let instruction = test.instruction(as: nil, note: note, now: noon)
    let id = id ?? FactID(key: instruction.key, number: 1)
    let fact = Fact.care(CareCase(item: item))
    let entry = try test.perform(PutCare(changed: [id: fact]), instruction).entry
    let name = "care \(id) \(entry)"
    var known = cases[id]?.rows ?? []
    let first = known.first.flatMap { rows[$0]?.days.first } ?? today
    known.append(name)
    cases[id] = (item, known)
    rows[name] = Row(name: name, length: .care, people: [item.person], days: (first, nil))
    // All states of a case are as old as the case.
    if !item.state.isOpen { for row in known { rows[row]?.days = (first, today) } }
    if isNoted {
      notes.append(Note(entry: entry, rows: [name], item: id, isOfRota: false, day: today))
    }
  }

  private mutating func hold(_ person: String) throws {
    let isOfPerson = random.int(0...1) == 0
    let first = today - random.int(0...900)
    let days = DateSpan(first, days: random.int(1...60))
    let until = today + random.int(30...700)
    let hold = Hold(
      object: isOfPerson ? .person : .incident,
      person: isOfPerson ? person : nil,
      days: isOfPerson ? nil : days,
      until: until,
      reference: "C\(number)"
    )
    try test.perform(Put(made: [.hold(hold)]), test.instruction(as: nil, now: noon))
    holds.append(
      (isOfPerson ? person : nil, isOfPerson ? nil : (days.start, days.end - 1), until)
    )
  }
}
