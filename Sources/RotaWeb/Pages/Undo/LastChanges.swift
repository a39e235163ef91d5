import Planning
import RotaStore

extension Visit {
  /// The newest changes that a supervisor may take back, newest first.
  ///
  /// What is told in confidence is left out as if it were not there; breaks and what only says that something was
  /// said are no changes of the rota.
  ///
  /// - Parameter most: How many are looked for.
  /// - Returns: Their entries and words.
  /// - Throws: `RecordError`.
  func lastChanges(_ most: Int) throws -> [BoardPage.LastChange] {
    let record = site.live.record
    let words = EntryWords(room: standing.room)
    var found: [BoardPage.LastChange] = []
    var end = standing.entry
    // So many entries back, and no further: a board is not to read a whole journal.
    let oldest = max(2, end - 400)
    while found.count < most, end >= oldest {
      let start = max(oldest, end - 49)
      for entry in try record.entries(start...end).reversed() where found.count < most {
        guard Self.changesRota(entry.command) else { continue }
        guard let done = try? record.done(entry.seq) else { continue }
        found.append(BoardPage.LastChange(entry: entry.seq, words: words.text(of: done)))
      }
      end = start - 1
    }
    return found
  }

  /// Whether a supervisor may read of an entry of a command, and take it back.
  static func changesRota(_ command: String) -> Bool {
    if ConfidentialEntries.contain(command) { return false }
    let first = command.split(separator: " ").first.map(String.init) ?? ""
    return ["absence", "leave", "swap", "shift", "worked", "person", "undo"].contains(first)
  }
}
