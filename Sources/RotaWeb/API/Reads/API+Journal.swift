import CivilTime
import Planning
import RoomFiles
import Rostering
import RotaStore

extension RouteTable {
  /// The journal, what of it can be taken back, and what is kept from being deleted.
  static let apiJournal: [Route] = [
    .read(
      "/api/v1/audit",
      "audit",
      "The journal, newest first: who did what and when. Of what is told in confidence only the data protection officer reads more than that there was an entry, and supervisors nothing.",
      for: .roles([.supervisor, .admin, .dataProtection]),
      scope: .room,
      query: [
        GivenField("who", .line(60), "Text that who made it has in it."),
        GivenField("what", .line(60), "Text that its command or what it is about has in it."),
        GivenField("from", .date, "The first day it may have been entered."),
        GivenField("to", .date, "The last day."),
        GivenField("before", .whole(2...999_999_999), "Only entries with smaller numbers."),
      ],
      shape: .audit
    ) { visit, _ in try JournalJSON.audit(visit) },
    .read(
      "/api/v1/changes",
      "changes",
      "The newest changes that can be taken back, in words, newest first; `undo` with a dry run says what that comes to.",
      for: .roles([.supervisor]),
      scope: .room,
      shape: .list(.keys(["entry": .whole, "words": .text]))
    ) { visit, _ in
      JSONTree.list(
        try visit.lastChanges(20).map {
          .keys([("entry", .whole($0.entry)), ("words", .text($0.words))])
        }
      ).bytes
    },
    .read(
      "/api/v1/holds",
      "holds",
      "What is kept from being deleted, and until when.",
      for: .roles([.supervisor]),
      scope: .room,
      shape: .list(
        .keys([
          "id": .text, "object": .text, "person": .orNull(.text), "from": .orNull(.date),
          "to": .orNull(.date), "until": .date, "case": .text,
        ])
      )
    ) { visit, _ in JournalJSON.holds(visit.standing.facts) },
  ]
}

/// Answers about the journal.
enum JournalJSON {
  static func audit(_ visit: Visit) throws -> [UInt8] {
    let query = AuditQuery(visit.query, today: visit.today)
    guard query.mistakes.isEmpty else { throw GivenMistakes(mistakes: query.mistakes) }
    let newest = try Array(visit.journal(query, most: AuditQuery.most + 1).reversed())
    let chain = try visit.chain()
    let zone = visit.standing.base.roster.zone
    let older = newest.count > AuditQuery.most ? newest[AuditQuery.most - 1].entry.seq : nil
    return JSONTree.keys([
      ("entries", .list(newest.prefix(AuditQuery.most).map { line($0, zone) })),
      ("older", older.map { .whole($0) } ?? .null),
      (
        "chain",
        .keys([("entries", .whole(chain.entries)), ("faults", .whole(chain.faults))])
      ),
    ]).bytes
  }

  private static func line(_ line: EntryLine, _ zone: ZoneRules) -> JSONTree {
    let entry = line.entry
    func shown(_ value: JSONTree?) -> JSONTree { line.isBare ? .null : value ?? .null }
    return .keys([
      ("entry", .whole(entry.seq)), ("entered", .text(zone.iso(entry.entered))),
      ("happened", line.happened.map { .text(zone.iso($0)) } ?? .null),
      ("by", shown(.text(line.by))), ("command", .text(entry.command)),
      ("about", shown(.text(entry.object))), ("reason", shown(entry.reason.map { .text($0) })),
      ("basis", shown(entry.basis.map { .text($0.rawValue) })),
      ("note", shown(.flag(entry.hasNote))),
    ])
  }

  static func holds(_ facts: Facts) -> [UInt8] {
    JSONTree.list(
      facts.all(.hold).compactMap { recorded -> JSONTree? in
        guard case .hold(let hold) = recorded.fact else { return nil }
        return .keys([
          ("id", .text("\(recorded.id)")), ("object", .text(hold.object.rawValue)),
          ("person", hold.person.map { .text($0) } ?? .null),
          ("from", hold.days.map { .text("\($0.start)") } ?? .null),
          ("to", hold.days.map { .text("\($0.end - 1)") } ?? .null),
          ("until", .text("\(hold.until)")), ("case", .text(hold.reference)),
        ])
      }
    ).bytes
  }
}
