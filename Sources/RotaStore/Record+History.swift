public import CivilTime
public import Planning

/// What one entry did to what is known of somebody.
public struct HistoryItem: Sendable {
  /// The entry.
  public let entry: JournalEntry
  /// The facts it made about them.
  public let made: [RecordedFact]
  /// The facts it ended.
  public let ended: [RecordedFact]
}

extension Record {
  /// All entries that changed what is known of somebody, oldest first.
  ///
  /// - Parameters:
  ///   - person: Who.
  ///   - date: Only what bears on this day of theirs, where one is given.
  ///   - zone: The clocks of the room.
  ///   - isForThemselves: Whether what is confidential about them is in it too.
  /// - Returns: An item for each entry.
  /// - Throws: `RecordError` where it cannot be read.
  public func history(
    of person: String,
    on date: CivilDate? = nil,
    zone: ZoneRules,
    isForThemselves: Bool = false
  ) throws -> [HistoryItem] {
    try engine.read { db in
      var made: [Int: [RecordedFact]] = [:]
      var ended: [Int: [RecordedFact]] = [:]
      for table in Table.all where isForThemselves || !table.kind.isConfidential {
        // Of what is confidential, what is about them and not what they wrote or read of others.
        for column in table.kind.isConfidential ? ["person"] : table.people {
          let rows = FactRows(table: table, room: room)
          try rows.each(in: db, where: "\(column) = \(person)") { found, bytes, columns in
            let fact = try rows.fact(found, bytes, columns)
            if let date {
              guard let days = fact.fact.keptDays(in: zone), days.contains(date) else { return }
            }
            made[found.made, default: []].append(fact)
            if let end = found.ended { ended[end, default: []].append(fact) }
          }
        }
      }
      var items: [HistoryItem] = []
      for seq in Set(made.keys).union(ended.keys).sorted() {
        guard let entry = try entryRows.all(in: db, where: "seq = \(seq)").first else { continue }
        items.append(HistoryItem(entry: entry, made: made[seq] ?? [], ended: ended[seq] ?? []))
      }
      return items
    }
  }
}
