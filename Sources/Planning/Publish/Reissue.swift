import CivilTime
import Rostering

/// Issues people's sheets anew where they differ from the rota, and says which postings differ.
struct Reissue {
  /// What somebody last had in hand of a posting, and has now; without what is called off.
  struct Changed {
    let name: PostingName
    let was: [IssuedPosting]
    let now: [IssuedPosting]
  }

  /// The sheets that differ, in order of month, with the fact each takes the place of.
  private(set) var sheets: [(replaces: FactID?, sheet: IssuedSheet)] = []
  /// The postings that differ, by name.
  private(set) var changed: [Changed] = []

  /// Holds a person's sheets against the parts at a desk that they have on some days now.
  ///
  /// - Parameters:
  ///   - person: Whose.
  ///   - parts: All their parts on those days.
  ///   - runs: The days.
  ///   - recorded: What is recorded of them; only sheets are looked at.
  ///   - moment: When they are issued.
  init(
    _ person: String,
    _ parts: [PostedPart],
    over runs: [DateSpan],
    recorded: [RecordedFact],
    at moment: Instant
  ) {
    var old: [CivilDate: (id: FactID, sheet: IssuedSheet)] = [:]
    for fact in recorded {
      if case .sheet(let sheet) = fact.fact { old[sheet.month] = (fact.id, sheet) }
    }
    let byMonth = Dictionary(grouping: parts) { $0.key.name.date.firstOfMonth }
    let months = Set(byMonth.keys).union(
      old.keys.filter { month in runs.contains { Self.touches(month, $0) } }
    )
    for month in months.sorted() {
      let before = old[month]
      let sheet = before?.sheet ?? IssuedSheet(person: person, month: month, postings: [])
      let after = sheet.reissued(byMonth[month] ?? [], over: runs, at: moment)
      if after == sheet { continue }
      sheets.append((before?.id, after))
      changed += Self.differences(sheet, after)
    }
  }

  private static func touches(_ month: CivilDate, _ run: DateSpan) -> Bool {
    month < run.end && run.start < month + CivilDate.days(in: month)
  }

  private static func differences(_ a: IssuedSheet, _ b: IssuedSheet) -> [Changed] {
    let was = Dictionary(grouping: a.postings.filter { !$0.isCancelled }, by: \.name)
    let now = Dictionary(grouping: b.postings.filter { !$0.isCancelled }, by: \.name)
    return Set(was.keys).union(now.keys).sorted().compactMap { name in
      let (before, after) = (was[name] ?? [], now[name] ?? [])
      return before == after ? nil : Changed(name: name, was: before, now: after)
    }
  }
}

extension CivilDate {
  /// The number of days in the month of a day.
  static func days(in month: CivilDate) -> Int {
    let (year, number, _) = month.components
    return days(in: number, of: year)
  }
}
