/// A figure of a trend table.
public enum TrendCell: Hashable, Sendable {
  /// A count, rounded; 0 is really nothing.
  case shown(Int)
  /// Hidden, for whichever reason.
  case hidden

  /// The count where it is shown.
  public var count: Int? { if case .shown(let count) = self { count } else { nil } }
}

/// The figures of the room or of one team.
public struct TrendRow: Hashable, Sendable {
  /// The id of the team; nothing for the room.
  public let team: String?
  /// Whether so few people are in it that nothing is shown.
  public let isFewPeople: Bool
  /// A cell for each measure of the table.
  public let cells: [TrendCell]

  /// Makes a row.
  public init(team: String?, isFewPeople: Bool, cells: [TrendCell]) {
    self.team = team
    self.isFewPeople = isFewPeople
    self.cells = cells
  }
}

/// A published table: the room in a quarter, or its teams in a year.
///
/// Shape: every row has as many cells as there are measures; a quarter has one row, a year one for each team, by
/// id. There are no totals and no means.
public struct TrendTable: Hashable, Sendable {
  /// The quarter or the year.
  public let period: TrendPeriod
  /// The limits it was made under.
  public let limits: TrendLimits
  /// What is counted.
  public let measures: [TrendMeasure]
  /// The figures.
  public let rows: [TrendRow]

  /// Makes a table, as one that was issued is read back; rows are filled up with hidden cells, or cut.
  public init(
    period: TrendPeriod,
    limits: TrendLimits,
    measures: [TrendMeasure],
    rows: [TrendRow]
  ) {
    self.period = period
    self.limits = limits
    self.measures = measures
    self.rows = rows.map { row in
      let missing = [TrendCell](repeating: .hidden, count: max(0, measures.count - row.cells.count))
      return TrendRow(
        team: row.team,
        isFewPeople: row.isFewPeople,
        cells: Array(row.cells.prefix(measures.count)) + missing
      )
    }
  }

  /// The cell of the room, or of a team, for a measure; hidden where there is none.
  public func cell(of measure: TrendMeasure, team: String? = nil) -> TrendCell {
    guard let place = measures.firstIndex(of: measure),
      let row = rows.first(where: { $0.team == team })
    else { return .hidden }
    return row.cells[place]
  }
}
