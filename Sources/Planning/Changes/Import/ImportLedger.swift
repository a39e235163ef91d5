public import Rostering

/// Takes hours worked on occasions in earlier years into the record; a row for the same person, occasion and year
/// takes the place of the one before.
public struct ImportLedger: Command {
  /// What the journal calls it.
  public static let name = "ledger import"

  /// The rows.
  public let rows: [EarlierOccasion]

  /// Makes the command.
  public init(_ rows: [EarlierOccasion]) { self.rows = rows }

  /// What it is about, for the journal.
  public var object: String { "\(rows.count) rows" }

  /// The facts it makes and ends, or every reason of its own against it.
  public func draft(in weighing: Weighing) throws(Refusal) -> Draft {
    try weighing.onlySupervisors("import ledgers")
    var draft = Draft()
    var counts = ImportCounts()
    var number = 1
    for row in rows {
      let old = weighing.facts.about(row.person) { fact -> EarlierOccasion? in
        if case .earlier(let it) = fact, it.occasion == row.occasion, it.year == row.year {
          it
        } else {
          nil
        }
      }.first
      counts.add(isNew: old == nil, differs: old?.value != row)
      if old?.value == row { continue }
      draft.made[old?.id ?? weighing.fresh(number)] = .earlier(row)
      if old == nil { number += 1 }
    }
    draft.hasHappened = true
    draft.warnings.append(counts.sentence("rows"))
    return draft
  }
}
