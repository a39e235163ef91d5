import CivilTime
import Planning
import RotaStore
import Rostering

/// What of the journal is for who looks.
///
/// That there was an entry about how somebody is looked after says already more than supervisors should know: for them it is as if
/// there were none.
struct JournalSight {
  private let isSupervisor: Bool
  private let isOfficer: Bool
  private let isOwner: Bool

  init(_ open: OpenRecord) {
    isSupervisor = open.actor.isSupervisor
    isOwner = open.actor.person == nil
    let today = open.base.roster.zone.date(at: open.now)
    isOfficer =
      open.actor.person.map {
        open.room.careRights(of: $0, on: today).isDataProtectionOfficer
      } ?? false
  }

  /// Refuses who sees nothing of it.
  func check() throws(Refusal) {
    if isSupervisor || isOfficer || isOwner { return }
    throw Refusal(
      .notAllowed,
      "the journal is for supervisors and the data protection officer",
      hint: "`relief rota history PERSON` shows everybody their own"
    )
  }

  private func isConfidential(_ entry: JournalEntry) -> Bool {
    ConfidentialEntries.contain(entry.command)
  }

  /// Those of some entries that are shown.
  func shown(_ entries: [JournalEntry]) -> [JournalEntry] {
    isOwner || isOfficer ? entries : entries.filter { !isConfidential($0) }
  }

  /// The newest entries that are shown, so many of them however many lie between.
  func newest(_ count: Int, of record: Record, upTo last: Int) throws -> [JournalEntry] {
    var found: [JournalEntry] = []
    var end = last
    while found.count < count, end >= 1 {
      let start = max(1, end - 99)
      found = shown(try record.entries(start...end)) + found
      end = start - 1
    }
    return Array(found.suffix(count))
  }

  /// An entry as it is shown: of a confidential one the owner of the record learns its number, its time and its command.
  func line(_ entry: JournalEntry) -> EntryLine {
    EntryLine(entry, isBare: isConfidential(entry) && !isOfficer)
  }
}
