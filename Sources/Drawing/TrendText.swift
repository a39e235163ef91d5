import CivilTime
public import Wellbeing

/// Published trends in words: what they cover, the room by quarter, its teams by year, and why cells are hidden.
///
/// A hidden cell is `*` in the table and nothing in the text: no sentence counts, compares or sums up what is hidden.
public struct TrendText: Hashable, Sendable {
  /// The teams' table of one year.
  public struct Year: Hashable, Sendable {
    /// The year as a heading.
    public let title: String
    /// A row for each measure, a column for each team.
    public let table: TextTable
  }

  /// What the tables cover.
  public let sentence: String
  /// A row for each measure, a column for each quarter.
  public let room: TextTable
  /// The teams, a table a year.
  public let years: [Year]
  /// What the marks mean, where there are any.
  public let key: [String]

  /// Puts published tables into words.
  ///
  /// - Parameters:
  ///   - tables: The tables.
  ///   - rules: The room's categories, for their names.
  ///   - teamName: What a team is called, by its id.
  public init(_ tables: [TrendTable], rules: WellbeingRules, teamName: (String) -> String) {
    let quarters = tables.filter { $0.period.quarter != nil }
    let years = tables.filter { $0.period.quarter == nil }
    room = TextTable(
      [.init("The room")] + quarters.map { .init($0.period.description, isNumber: true) },
      rows: Self.measures(of: quarters).map { measure in
        [measure.title(in: rules)]
          + quarters.map { table in
            let isFew = table.rows.first?.isFewPeople ?? false
            return Self.mark(table.cell(of: measure), isFew: isFew)
          }
      }
    )
    self.years = years.map { table in
      Year(
        title: table.period.description,
        table: TextTable(
          [.init("Teams")] + table.rows.map { .init(teamName($0.team ?? ""), isNumber: true) },
          rows: zip(table.measures.indices, table.measures).map { place, measure in
            [measure.title(in: rules)]
              + table.rows.map { Self.mark($0.cells[place], isFew: $0.isFewPeople) }
          }
        )
      )
    }
    sentence = Self.sentence(quarters, years)
    key = Self.key(tables)
  }

  /// All of it as lines.
  public var lines: [String] {
    var lines = [sentence]
    if !room.rows.isEmpty { lines += [""] + room.lines() }
    for year in years { lines += ["", year.title] + year.table.lines() }
    return key.isEmpty ? lines : lines + [""] + key
  }

  /// What is said while there is nothing to show.
  ///
  /// - Parameters:
  ///   - first: The first quarter that will be on record as a whole; nothing where none is known.
  ///   - limits: The room's limits.
  /// - Returns: One sentence, with the day from which there are figures where it is known.
  public static func empty(first: TrendPeriod?, limits: TrendLimits = TrendLimits()) -> String {
    let days = Sentence.count(limits.settlingDays, "day")
    guard let first else {
      return "No quarter is complete yet: the first figures come \(days) after the end of one."
    }
    let day = first.days.end + limits.settlingDays
    return
      "No quarter is complete yet: the first figures come \(days) after the end of \(first), on "
      + "\(Sentence.day(day))."
  }

  private static func mark(_ cell: TrendCell, isFew: Bool) -> String {
    cell.count.map(Sentence.grouped) ?? (isFew ? "–" : "*")
  }

  /// The measures of all quarters, in the order in which they first come.
  private static func measures(of tables: [TrendTable]) -> [TrendMeasure] {
    var seen: Set<TrendMeasure> = []
    return tables.flatMap(\.measures).filter { seen.insert($0).inserted }
  }

  private static func sentence(_ quarters: [TrendTable], _ years: [TrendTable]) -> String {
    guard let first = quarters.first, let last = quarters.last else {
      return
        "No quarter is over and settled yet: trends begin with the first whole quarter on record."
    }
    let span =
      quarters.count == 1 ? "in \(first.period)" : "from \(first.period) to \(last.period)"
    let teams =
      years.isEmpty
      ? "" : ", and its teams in \(Sentence.list(years.map(\.period.description)))"
    var roundings: [Int] = []
    for table in quarters + years where !roundings.contains(table.limits.rounding) {
      roundings.append(table.limits.rounding)
    }
    return "The room \(span)\(teams). Counts are rounded to the nearest "
      + Sentence.list(roundings.map(Sentence.grouped), last: "or") + "."
  }

  private static func key(_ tables: [TrendTable]) -> [String] {
    var (cells, groups): ([String], [String]) = ([], [])
    for table in tables {
      for row in table.rows where row.cells.contains(.hidden) {
        let why = row.isFewPeople ? "– " + table.limits.whyGroup : "* " + table.limits.why
        if row.isFewPeople, !groups.contains(why) { groups.append(why) }
        if !row.isFewPeople, !cells.contains(why) { cells.append(why) }
      }
    }
    return cells + groups
  }
}

extension TrendMeasure {
  /// What is counted, for people: `Hard calls: Death`, `TRiM: offered`.
  func title(in rules: WellbeingRules) -> String {
    switch self {
    case .hardCalls(let category): "Hard calls: \(rules.category(category)?.name ?? category)"
    case .goodDays: "Good days"
    case .breaksLost: "Breaks missed or cut short"
    case .care(let kind, let mark): "\(kind.trendTitle): \(mark.rawValue)"
    }
  }
}

extension CareKind {
  fileprivate var trendTitle: String {
    switch self {
    case .wellbeingCheck: "Wellbeing check"
    case .hotDebrief: "Hot debrief"
    case .coldDebrief: "Cold debrief"
    case .trim: "TRiM"
    case .occupationalHealth: "Occupational health"
    case .selfReferral: "Self-referral"
    }
  }
}
