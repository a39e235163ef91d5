public import Planning

/// What of the journal is for who looks.
///
/// That there was an entry about how somebody is looked after says already more than supervisors should know: for them it is as if
/// there were none.
public struct JournalSight: Sendable {
  private let isSupervisor: Bool
  private let isOfficer: Bool
  private let isOwner: Bool

  /// Makes a sight.
  ///
  /// - Parameters:
  ///   - isSupervisor: Whether they supervise.
  ///   - isOfficer: Whether they are the data protection officer.
  ///   - isOwner: Whether they keep the record or its accounts and are nobody of the room's supervisors.
  public init(isSupervisor: Bool, isOfficer: Bool, isOwner: Bool) {
    self.isSupervisor = isSupervisor
    self.isOfficer = isOfficer
    self.isOwner = isOwner
  }

  /// Refuses who sees nothing of it.
  public func check() throws(Refusal) {
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
  public func shown(_ entries: [JournalEntry]) -> [JournalEntry] {
    isOwner || isOfficer ? entries : entries.filter { !isConfidential($0) }
  }

  /// The newest entries that are shown, so many of them however many lie between.
  ///
  /// - Parameters:
  ///   - count: How many.
  ///   - record: The record.
  ///   - last: The entry to begin from, going back.
  ///   - isWanted: Which of them, by what is shown of each.
  /// - Returns: The entries, oldest first.
  /// - Throws: `RecordError` where they cannot be read.
  public func newest(
    _ count: Int,
    of record: Record,
    upTo last: Int,
    where isWanted: (EntryLine) -> Bool = { _ in true }
  ) throws -> [JournalEntry] {
    var found: [JournalEntry] = []
    var end = last
    while found.count < count, end >= 1 {
      let start = max(1, end - 99)
      found = shown(try record.entries(start...end)).filter { isWanted(line($0)) } + found
      end = start - 1
    }
    return Array(found.suffix(count))
  }

  /// An entry as it is shown: of a confidential one the owner of the record learns its number, its time and its command.
  public func line(_ entry: JournalEntry) -> EntryLine {
    EntryLine(entry, isBare: isConfidential(entry) && !isOfficer)
  }
}
