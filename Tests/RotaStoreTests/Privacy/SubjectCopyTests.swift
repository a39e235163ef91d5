import CivilTime
import Planning
import Rostering
import Testing
import Wellbeing

@testable import RotaStore

/// What somebody gets who asks for everything that is held about them.
struct SubjectCopyTests {
  private let x = "xena"
  private let z = "zoran"

  /// One row in every table about xena, each by an entry of its own that zoran made, and what is not hers.
  private func filled() throws -> TestRecord {
    let test = try TestRecord(room: PrivacyRoom.room)
    let zone = test.room.roster.zone
    let kinds = OneOfEachKind(
      person: x,
      other: z,
      now: TestRecord.now,
      day: zone.date(at: TestRecord.now)
    )
    let other = Actor(person: z, name: z, isSupervisor: false)
    try test.perform(Put(made: [.person(PersonIdentity(id: z, name: "Zoran Other"))]))
    for kind in FactKind.allCases {
      guard let fact = kinds.fact(kind) else { continue }
      let command = kind.isConfidential ? "care put" : "put"
      try put(fact, command, test.instruction(note: "zznote of \(kind.rawValue)", by: other), test)
    }
    let own = Actor(person: x, name: x, isSupervisor: false)
    let concern = Concern(
      id: "other",
      person: z,
      at: TestRecord.now,
      by: .colleague(x, isNamed: true)
    )
    try test.perform(PutCare([.concern(concern)]), test.instruction(note: "not hers", by: own))
    let reading = CareReading(person: z, reader: x, at: TestRecord.now, subject: .log)
    try test.perform(PutCare([.careReading(reading)]), test.instruction(by: own))
    let accounts = Accounts(test.file)
    let now = TestRecord.now
    try accounts.add(Account(name: x, person: x, isAdmin: false, made: now), by: "user:z")
    try accounts.setAdmin(true, x, by: "user:z", at: now)
    let digest = { (byte: UInt8) in [UInt8](repeating: byte, count: 32) }
    try accounts.begin(
      KeptSession(digest: digest(1), account: x, made: now, used: now, expires: now + .hours(13)),
      stronger: nil
    )
    try FeedLinks(test.file).add(
      FeedLink(digest: digest(2), person: x, kind: .shifts, label: "zzphone", made: now),
      by: x
    )
    try AccessTokens(test.file).add(
      AccessToken(
        digest: digest(3),
        account: x,
        label: "zzplanner",
        made: now,
        expires: now + .days(90)
      ),
      by: "account:xena"
    )
    return test
  }

  /// Writes a fact whatever the rota says of it.
  private func put(
    _ fact: Fact,
    _ command: String,
    _ instruction: Instruction,
    _ test: TestRecord
  ) throws {
    let record = test.record
    let note = try instruction.note.map {
      try SealedNote($0, key: instruction.key, room: record.room, keys: record.keys)
    }
    try record.commit(instruction, as: command) { place, db in
      let change = Change.unweighed(
        command,
        object: "\(x) 1",
        made: [FactID(key: instruction.key, number: 1): fact],
        basedOn: place.head.seq,
        instruction: instruction
      )
      try place.write(change, note: note, by: record, in: db)
      return change
    }
  }

  private func copy(_ test: TestRecord) throws -> SubjectCopy {
    try test.record.subjectCopy(
      of: x,
      room: test.room,
      instruction: test.instruction(by: Actor(person: x, name: x, isSupervisor: false))
    )
  }

  private func texts(_ value: SubjectValue) -> [String] {
    switch value {
    case .text(let text): [text]
    case .list(let items): items.flatMap(texts)
    case .parts(let parts): parts.flatMap { texts($0.value) }
    }
  }

  /// The text of every cell of a row.
  private func words(_ row: [SQLValue]) -> [String] {
    row.map { value in
      switch value {
      case .text(let text): text
      case .bytes(let bytes): String(decoding: bytes, as: UTF8.self)
      default: ""
      }
    }
  }

  @Test func whateverTableNamesThemIsInIt() throws {
    let test = try filled()
    let head = test.record.head
    let before = try test.everything()
    let copy = try copy(test)
    // Each kind that can be about somebody, once.
    let kinds = Set(copy.items.map(\.kind))
    #expect(kinds == Set(FactKind.allCases).subtracting([.publication, .trends, .config]))
    let made = Set(copy.items.map(\.made)).union(copy.exempt.map(\.entry))
    let journal = Set(copy.entries.map(\.number))
    let accessKinds: [String: SubjectCopy.Access.Kind] = [
      "account": .account, "account_event": .event, "session": .session, "feed_link": .link,
      "access_token": .token,
    ]
    var access: [SubjectCopy.Access.Kind: Int] = [:]
    var seen = 0
    for (table, rows) in before {
      for row in rows where words(row).contains(where: { $0.contains(x) }) {
        seen += 1
        if table == "entry" {
          guard case .int64(let seq) = row[1] else { continue }
          #expect(journal.contains(Int(seq)), "entry \(seq)")
        } else if let fact = Table.all.first(where: { $0.name.text == table }) {
          guard case .int64(let entry) = row[3] else { continue }
          #expect(made.contains(Int(entry)), "\(fact.kind) of entry \(entry)")
        } else if let kind = accessKinds[table] {
          access[kind, default: 0] += 1
        } else {
          Issue.record("the table \(table) names people and is not copied")
        }
      }
    }
    // 31 rows about her and two that name her, each with its entry.
    #expect(seen == 2 * (31 + 2) + 9)
    // Her account, what was done with it, a session and a link, whose rows have her account's name, xena, in them.
    #expect(access == [.account: 1, .event: 5, .session: 1, .link: 1, .token: 1])
    for kind in SubjectCopy.Access.Kind.allCases {
      #expect(copy.access.count { $0.kind == kind } == access[kind], "\(kind)")
    }
    #expect(copy.access.contains { $0.words == "shifts, called zzphone, never read" })
    // Each table with a column that names people is among those looked through.
    for table in Table.all where table.people.isEmpty {
      #expect([.publication, .trends, .config].contains(table.kind))
    }
    // That of the handover is about nobody, and that of the swap is not a swap’s.
    #expect(
      copy.texts.count == 29 && copy.texts.allSatisfy { $0.text.revealed.hasPrefix("zznote") }
    )
    #expect(journal.isSuperset(of: 3...head))
  }

  @Test func allOfEachRowIsInItAndNobodyElse() throws {
    let test = try filled()
    let before = try test.everything()
    let copy = try copy(test)
    let shown = copy.items.flatMap { texts($0.value) } + copy.access.map(\.words)
    #expect(!shown.contains { $0.contains(z) })
    #expect(!copy.entries.contains { $0.by.contains(z) || $0.object.contains(z) })
    // Who read it is named.
    #expect(shown.contains("lea"))
    // The words that were put into the rows, each with a z in front.
    // The hashes of what was done to accounts are random, and may have a z in them.
    let cells = before.filter { !["entry", "account_event"].contains($0.key) }.values.joined()
      .filter { row in
        words(row).contains { $0.contains(x) } && !words(row).contains { $0 == "other" }
      }
    var marks: Set<String> = []
    for cell in cells.flatMap(words) {
      for word in cell.split(whereSeparator: { !$0.isLetter }) where word.first?.lowercased() == "z"
      {
        if word != z { marks.insert(String(word)) }
      }
    }
    #expect(marks.count >= 15)
    for mark in marks { #expect(shown.contains { $0.contains(mark) }, "\(mark)") }
  }

  @Test func whatIsLeftOutIsNamedWithWhy() throws {
    let test = try filled()
    let head = test.record.head
    let copy = try copy(test)
    let concern = try #require(copy.items.first { $0.kind == .concern })
    #expect(texts(concern.value).contains("a colleague who asked not to be named"))
    let entry = try #require(copy.entries.first { $0.number == concern.made })
    #expect(entry.by == "a colleague who asked not to be named")
    #expect(copy.exempt.contains { $0.what == "concern" && $0.entry == concern.made })
    // The concern she raised about another, its text, and what she read of another.
    for (what, entry) in [("concern", head - 1), ("text", head - 1), ("careReading", head)] {
      #expect(copy.exempt.contains { $0.what == what && $0.entry == entry }, "\(what)")
    }
    #expect(!copy.texts.contains { $0.text.revealed == "not hers" })
  }

  @Test func itIsAReadingAndForThemAndTheOfficerAlone() throws {
    let test = try filled()
    let head = test.record.head
    _ = try copy(test)
    #expect(test.record.head == head + 1)
    #expect(try test.readings(of: x).last == "xena export")
    for id in ["lea", "sup", "ann", nil] {
      #expect(throws: Refusal.self) {
        try test.record.subjectCopy(of: x, room: test.room, instruction: test.instruction(as: id))
      }
      #expect(try test.record.entry(test.record.head)?.command == "care refused")
    }
    let officer = test.instruction(as: "dpo", key: "officerkey")
    _ = try test.record.subjectCopy(of: x, room: test.room, instruction: officer)
    #expect(try test.readings(of: x).last == "dpo export")
    let last = test.record.head
    let again = try test.record.subjectCopy(of: x, room: test.room, instruction: officer)
    #expect(test.record.head == last && again.items.count == 31 + 2)
    #expect(throws: Refusal.self) {
      try test.record.subjectCopy(
        of: "nobody",
        room: test.room,
        instruction: test.instruction(as: "dpo")
      )
    }
    #expect(try Record.audit(test.file).faults.isEmpty)
  }
}
