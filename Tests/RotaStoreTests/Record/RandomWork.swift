import CivilTime
import Planning
import Rostering
import Testing

@testable import RotaStore

/// Random commands on a record, the product's own and some that make facts of every kind: Config changed now and
/// then, notes written and erased, entries taken back.
///
/// Each state is marked as it is written, from the facts then in memory.
struct RandomWork {
  var random: RandomFacts
  let test: TestRecord
  /// The clock: an hour goes by from one command to the next, more or less.
  private(set) var now = TestRecord.now
  /// How often each command was tried and how often it was done.
  private(set) var tally: [String: (tried: Int, done: Int)] = [:]
  /// Why a command was refused last, by its name.
  private(set) var why: [String: String] = [:]
  /// The mark of the state after each entry, from entry 0.
  private(set) var marks: [StateMark] = [StateMark()]
  /// The files of Config after each entry.
  private(set) var configs: [[String: [UInt8]]] = [[:]]
  /// Every fact that was ever seen, by its name and the entry that made it, with its own mark.
  private(set) var seen: [SeenFact: (fact: RecordedFact, mark: SIMD4<UInt64>)] = [:]
  /// The entries that have a note.
  private(set) var noted: [Int] = []
  /// Names of facts made lately.
  var made: [FactKind: [FactID]] = [:]
  /// Names of facts that were put there as they are.
  var put: [FactID] = []
  var joined: [String] = []
  /// The entries that have a confidential text.
  var told: [Int] = []
  /// Who would say what is drawn, where it is not for anybody to say; drawn anew for each command.
  var teller = Teller()
  private var settings = TestRecord.settings
  private var mark = StateMark()

  struct SeenFact: Hashable {
    let id: FactID
    let made: Int
  }

  /// Who says something, and the text that goes with it.
  struct Teller {
    var person: String?
    var text: String?
  }

  init(seed: UInt64, test: TestRecord) throws {
    random = RandomFacts(seed: seed)
    self.test = test
    let first = try test.record.facts()
    for fact in first.all { see(fact) }
    mark = StateMark(first.all)
    marks.append(mark)
    configs.append(settings)
  }

  var done: Int { tally.values.reduce(0) { $0 + $1.done } }
  var tried: Int { tally.values.reduce(0) { $0 + $1.tried } }

  /// One command; a refusal is one too.
  mutating func step() throws {
    now = now + Minutes(random.int(1...120))
    teller = Teller()
    if random.int(0...11) == 0 { return try undo() }
    if random.int(0...79) == 0, !noted.isEmpty { return try eraseNote() }
    if random.int(0...14) == 0, !told.isEmpty { return try confidentialText() }
    if random.int(0...4) == 0 {
      let command = try synthetic()
      let before = put.count
      try perform(command)
      for id in command.made.indices where put.count == before {
        put.append(FactID(key: test.lastKey, number: id + 1))
      }
      return
    }
    // Now and then the one of several that was done least, so that none is left behind.
    let wanted = random.int(0...2) == 0 ? 6 : 1
    var chosen: (command: any Command, teller: Teller)?
    var drawn = 0
    while drawn < wanted {
      teller = Teller()
      guard let command = try real() else { continue }
      drawn += 1
      if chosen.map({ done(command) < done($0.command) }) ?? true { chosen = (command, teller) }
    }
    guard let chosen else { return }
    teller = chosen.teller
    try perform(chosen.command)
  }

  private func done(_ command: any Command) -> Int {
    tally[type(of: command).name]?.done ?? 0
  }

  /// Does a command as somebody, most often the supervisor; a refusal of it counts as tried.
  private mutating func perform(_ command: some Command) throws {
    try attempt(type(of: command).name) { work in
      // Nobody gives a reason, a note or a basis for what is confidential, and most often it is the person who asks.
      let isTold = ConfidentialEntries.contain(type(of: command).name) && work.random.int(0...9) > 0
      let isOwn = work.random.int(0...(isTold ? 1 : 14)) == 0
      let drawn = work.random.pick(RandomRoom.working)
      let suited = work.random.int(0...14) > 0 ? work.teller.person : nil
      let text = work.teller.text
      let instruction = work.test.instruction(
        now: work.now,
        happened: work.random.int(0...39) == 0 ? work.now + Minutes(-300) : nil,
        reason: isTold || work.random.int(0...3) == 0 ? nil : "request",
        basis: isTold || work.random.int(0...2) == 0 ? nil : .agreement,
        note: text ?? (!isTold && work.random.int(0...19) == 0 ? work.random.text() : nil),
        by: Self.actor(suited ?? (isOwn ? drawn : RandomRoom.boss))
      )
      var wanted = work.settings
      if work.random.int(0...99) == 0 {
        let path = work.random.pick(["room.yaml", "rules/law.yaml", "a;b@c\\d.yaml"])
        wanted[path] = Array("room: \(work.random.int(0...1_000_000))\n".utf8)
      }
      let receipt = try work.test.record.perform(
        command,
        room: work.test.room,
        settings: wanted,
        instruction: instruction
      )
      if wanted != work.settings { work.count("config", done: true) }
      work.settings = wanted
      if instruction.note != nil {
        if ConfidentialEntries.contain(type(of: command).name) {
          work.told.append(receipt.entry)
        } else {
          work.noted.append(receipt.entry)
        }
      }
      return receipt
    }
  }

  private mutating func undo() throws {
    try attempt(Undo.name) { work in
      let head = work.test.record.head
      // Most often one of the last few; now and then any.
      let entry = max(1, head - work.random.int(0...(work.random.int(0...5) == 0 ? head : 6)))
      return try work.test.record.perform(
        Undo(work.test.record.done(entry)),
        room: work.test.room,
        instruction: work.test.instruction(now: work.now)
      )
    }
  }

  private mutating func eraseNote() throws {
    try attempt(EraseNote.name) { work in
      let entry = work.random.pick(work.noted)
      return try work.test.record.eraseNote(
        of: entry,
        room: work.test.room,
        instruction: work.test.instruction(now: work.now)
      )
    }
  }

  static func actor(_ person: String) -> Actor {
    Actor(person: person, name: person, isSupervisor: person == RandomRoom.boss)
  }

  /// Does one thing and marks what came of it; it counts as done where it is in the journal now.
  mutating func attempt(_ name: String, _ body: (inout Self) throws -> Receipt?) throws {
    let before = try test.record.facts()
    var receipt: Receipt?
    do { receipt = try body(&self) } catch let refusal as Refusal {
      count(name, done: false)
      why[name] = refusal.objections.first?.message ?? ""
      // That somebody wanted to read what is not for them is in the journal though they were refused.
      guard test.record.head > before.entry else { return }
      #expect(refusal.cause == .notAllowed && name.hasPrefix("care "))
      count(RefuseCareText.name, done: true)
      return try follow(nil, from: before)
    }
    count(name, done: test.record.head > before.entry)
    try follow(receipt, from: before)
  }

  private mutating func count(_ name: String, done: Bool) {
    tally[name, default: (0, 0)].tried += 1
    if done { tally[name]?.done += 1 }
  }

  private mutating func see(_ fact: RecordedFact) {
    seen[SeenFact(id: fact.id, made: fact.made)] = (fact, StateMark.words(of: fact))
  }

  /// Marks the states that came to be, by what is in memory now and was before.
  private mutating func follow(_ receipt: Receipt?, from before: Facts) throws {
    let live = try test.record.facts()
    let entries = live.entry - before.entry
    guard entries > 0 else { return }
    var names = Set<FactID>()
    if let change = receipt?.change {
      names = Set(change.ended).union(change.made.keys)
      for (id, fact) in change.made.sorted(by: { $0.key < $1.key }) {
        made[fact.kind, default: []].append(id)
      }
    } else {
      // Whatever has no receipt of its changes makes few facts, named after its instruction, and ends none.
      names = Set((1...8).map { FactID(key: test.lastKey, number: $0) })
    }
    // A Config is journalled by itself, before the command.
    if let new = live.config?.id, let config = live[new],
      config != before.config.flatMap({ before[$0.id] })
    {
      move(before.config.flatMap { before[$0.id] }, to: config)
      marks.append(mark)
      configs.append(settings)
      names.remove(new)
    }
    for id in names { move(before[id], to: live[id]) }
    while marks.count <= live.entry {
      marks.append(mark)
      configs.append(settings)
    }
  }

  private mutating func move(_ old: RecordedFact?, to new: RecordedFact?) {
    if let old { mark.remove(old) }
    if let new {
      mark.insert(new)
      see(new)
    }
  }
}
