import Wellbeing

/// Somebody who has every published table, knows the rules by which figures are rounded and hidden, and adds up.
///
/// It shares nothing with the code that hides: it knows what a figure may be, that a year is its quarters and the room
/// its teams and everybody else, and narrows the bounds of every unknown through every sum until none gets narrower.
struct TrendAttack {
  /// How the tables were made, as far as the public knows.
  enum Rule: String, CaseIterable {
    /// Rounded to 5, 1 to 7 hidden or few people behind it; teams shown together or not at all.
    case published
    /// The same, but the attacker bets that no figure is hidden for few people, and that answers never exceed offers.
    case betting
    /// Control: each cell for itself, rounded to 5 or hidden for being 1 to 7.
    case cellByCell
    /// Control: exact, only 1 to 7 hidden.
    case exact
  }

  /// More than any figure in these rooms.
  static let most = 100_000

  /// A cell that the attacker looks at.
  struct Cell: Hashable {
    let period: TrendPeriod
    let team: String?
    let measure: TrendMeasure
  }

  /// One sum: what is on the left is together what is on the right.
  private struct Sum {
    let left: [Int]
    let right: [Int]
  }

  private var bounds: [ClosedRange<Int>] = []
  private var places: [Cell: Int] = [:]
  private var sums: [Sum] = []
  /// Whether the tables contradict what the attacker believes.
  private(set) var isContradiction = false

  /// Reads the tables and draws every conclusion.
  init(_ tables: [TrendTable], rule: Rule, hasOthers: (TrendPeriod) -> Bool) {
    for table in tables {
      for row in table.rows {
        for (measure, cell) in zip(table.measures, row.cells) {
          let place = Cell(period: table.period, team: row.team, measure: measure)
          places[place] = bounds.count
          bounds.append(Self.read(cell, row, rule))
        }
      }
    }
    for year in tables where year.period.quarter == nil {
      for measure in year.measures {
        let quarters = (1...4).compactMap { TrendPeriod(year: year.period.year, quarter: $0) }
          .compactMap { places[Cell(period: $0, team: nil, measure: measure)] }
        var teams = year.rows.compactMap {
          places[Cell(period: year.period, team: $0.team, measure: measure)]
        }
        if hasOthers(year.period) { teams.append(unknown()) }
        if quarters.count == 4 { sums.append(Sum(left: quarters, right: teams)) }
      }
    }
    if rule == .betting { betOnAnswers(tables) }
    narrow()
  }

  /// What a cell may still be.
  func range(of cell: Cell) -> ClosedRange<Int>? { places[cell].map { bounds[$0] } }

  private mutating func unknown() -> Int {
    bounds.append(0...Self.most)
    return bounds.count - 1
  }

  private static func read(_ cell: TrendCell, _ row: TrendRow, _ rule: Rule) -> ClosedRange<Int> {
    switch cell {
    case .shown(0): return 0...0
    case .shown(let n): return rule == .exact ? n...n : (n - 2)...(n + 2)
    case .hidden: break
    }
    if row.isFewPeople { return 0...most }
    switch rule {
    case .exact, .cellByCell: return 1...7
    // A team's line is hidden as a whole, whatever is in it.
    case .published: return row.team == nil ? 1...most : 0...most
    case .betting: return row.team == nil ? 1...7 : 0...most
    }
  }

  /// Whoever answered was asked in that quarter.
  private mutating func betOnAnswers(_ tables: [TrendTable]) {
    for table in tables where table.period.quarter != nil {
      for kind in CareKind.allCases {
        func place(_ mark: TrendMeasure.CareMark) -> Int? {
          places[Cell(period: table.period, team: nil, measure: .care(kind, mark))]
        }
        guard let offered = place(.offered), let yes = place(.accepted), let no = place(.declined)
        else { continue }
        sums.append(Sum(left: [offered], right: [yes, no, unknown()]))
      }
    }
  }

  private mutating func narrow() {
    var isNarrower = true
    while isNarrower, !isContradiction {
      isNarrower = false
      for sum in sums {
        if narrow(sum.left, against: sum.right) { isNarrower = true }
        if narrow(sum.right, against: sum.left) { isNarrower = true }
      }
    }
  }

  /// Narrows each of one side by what the others of it leave of the other side; whether any got narrower.
  private mutating func narrow(_ side: [Int], against other: [Int]) -> Bool {
    func total(_ places: [Int], _ end: (ClosedRange<Int>) -> Int) -> Int {
      places.reduce(0) { $0 + end(bounds[$1]) }
    }
    var isNarrower = false
    let (least, most) = (total(other, \.lowerBound), total(other, \.upperBound))
    for one in side {
      let restLeast = total(side, \.lowerBound) - bounds[one].lowerBound
      let restMost = total(side, \.upperBound) - bounds[one].upperBound
      let low = max(bounds[one].lowerBound, least - restMost)
      let high = min(bounds[one].upperBound, most - restLeast)
      guard low <= high else {
        isContradiction = true
        return false
      }
      if low...high != bounds[one] {
        bounds[one] = low...high
        isNarrower = true
      }
    }
    return isNarrower
  }
}
