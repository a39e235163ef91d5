import CivilTime
import Drawing
import Planning
import Rostering
import RotaStore

/// The journal: who did what and when, as far as it is for who looks.
struct AuditPage: Sendable {
  /// An entry in words.
  struct Line: Hashable, Sendable {
    let number: Int
    let entered: String
    let happened: String
    let by: String
    let command: String
    let about: String
    let reason: String
    let note: String
  }

  /// Whether the journal's chain holds.
  struct Chain: Hashable, Sendable {
    let entries: Int
    let faults: Int
  }

  let query: AuditQuery
  /// The entries, the newest first.
  let lines: [Line]
  /// The entry that older ones come before, where there are any.
  let older: Int?
  let chain: Chain

  /// Makes the page.
  ///
  /// - Parameters:
  ///   - found: The entries, oldest first, one more than the page has where there are older ones.
  ///   - query: What was asked.
  ///   - chain: Whether the chain holds.
  ///   - room: Whose clocks and reasons are meant.
  ///   - showsNames: Whether people are named; else they are given by id, as the journal has them.
  init(_ found: [EntryLine], query: AuditQuery, chain: Chain, in room: Room, showsNames: Bool) {
    let zone = room.roster.zone
    let names = Naming(room.roster, showsNames: showsNames)
    let newest = Array(found.reversed())
    self.query = query
    self.chain = chain
    older = newest.count > AuditQuery.most ? newest[AuditQuery.most - 1].entry.seq : nil
    lines = newest.prefix(AuditQuery.most).map { line in
      let entry = line.entry
      let reason = entry.reason.map { id in
        room.changes.reasons.first { $0.id == id }?.text ?? id
      }
      return Line(
        number: entry.seq,
        entered: Self.moment(entry.entered, zone),
        happened: line.happened.map { Self.moment($0, zone) } ?? "",
        by: line.isBare ? "" : names.person(id: line.by),
        command: entry.command,
        about: line.isBare ? "" : entry.object,
        reason: line.isBare
          ? "" : [reason, entry.basis?.rawValue].compactMap { $0 }.joined(separator: ", "),
        note: line.isBare || !entry.hasNote ? "" : "yes"
      )
    }
  }

  /// Whether an entry is among those wanted, by what is shown of it.
  static func isWanted(_ line: EntryLine, by query: AuditQuery, in roster: Roster) -> Bool {
    let entry = line.entry
    let day = roster.zone.date(at: entry.entered)
    if let from = query.from, day < from { return false }
    if let to = query.to, day > to { return false }
    if let who = query.who {
      if line.isBare { return false }
      let name = roster.index(ofPerson: line.by).map { roster.people[$0].name } ?? ""
      guard holds(line.by, who) || holds(name, who) else { return false }
    }
    if let what = query.what {
      guard holds(entry.command, what) || !line.isBare && holds(entry.object, what) else {
        return false
      }
    }
    return true
  }

  private static func holds(_ text: String, _ part: String) -> Bool {
    text.lowercased().contains(part.lowercased())
  }

  private static func moment(_ moment: Instant, _ zone: ZoneRules) -> String {
    "\(Sentence.day(zone.date(at: moment))), \(Sentence.time(moment, in: zone))"
  }
}
