import CivilTime
public import Rostering

/// Who works when others are off: people down, nights, weekends and named days across, in hours.
public struct LedgerText: Hashable, Sendable {
  /// One row a person; `19 + 24` is this rota and then earlier years.
  public let table: TextTable
  /// What the figures mean.
  public let sentence: String

  /// Puts a ledger into words, for some people by their place or for all.
  public init(_ ledger: OccasionLedger, naming: Naming, people: [Int]? = nil) {
    var now: [Int: [Int: Minutes]] = [:]
    var earlier: [Int: [Int: Minutes]] = [:]
    for entry in ledger.entries {
      if entry.isEarlier {
        earlier[entry.person, default: [:]][entry.column, default: .zero] += entry.worked
      } else {
        now[entry.person, default: [:]][entry.column, default: .zero] += entry.worked
      }
    }
    let shown = people ?? Set(now.keys).union(earlier.keys).sorted()
    let hasEarlier = shown.contains { earlier[$0] != nil }
    func figure(_ length: Minutes?) -> String {
      Sentence.number((length ?? .zero).inHours, places: 1)
    }
    table = TextTable(
      [.init("")] + ledger.columns.map { .init($0.name, isNumber: true) },
      rows: shown.map { person in
        [naming.person(person)]
          + ledger.columns.indices.map { column in
            let here = figure(now[person]?[column])
            guard let before = earlier[person]?[column] else { return here }
            return "\(here) + \(figure(before))"
          }
      }
    )
    sentence =
      "Hours worked, by the hours that fall in each; a night that begins on Christmas Eve counts in both."
      + (hasEarlier ? " After the +: \(Self.years(ledger)) from ledger.csv." : "")
  }

  /// `2024` or `2024 to 2026`: the years that ledger.csv has something of.
  private static func years(_ ledger: OccasionLedger) -> String {
    let years = ledger.entries.filter(\.isEarlier).map(\.year)
    guard let first = years.min(), let last = years.max() else { return "earlier years" }
    return first == last ? "\(first)" : "\(first) to \(last)"
  }
}
