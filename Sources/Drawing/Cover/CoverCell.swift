import CivilTime
import Staffing

extension CoverChart {
  /// One interval of one day.
  public struct Cell: Hashable, Sendable {
    /// How the people there stand to the people needed.
    public enum State: String, Hashable, Sendable {
      /// More than one person is missing.
      case short
      /// Up to one person is missing.
      case part
      /// Enough, and less than one person to spare.
      case met
      /// One person or more to spare.
      case over
    }

    /// The interval.
    public let interval: Int
    /// Its left edge on the clock, in intervals after midnight.
    public let left: Double
    /// Its width on the clock: half an interval where the clocks show it twice.
    public let width: Double
    /// Whether the clocks show its time for the second time.
    public let isSecond: Bool
    /// How the people there stand to the people needed.
    public let state: State
    /// Whole people missing, rounded up.
    public let missing: Int

    /// What it says in words that need no colour: the people missing, or `+`.
    public var mark: String {
      switch state {
      case .short, .part: String(missing)
      case .met: ""
      case .over: "+"
      }
    }
  }
}

extension CoverChart.Cell {
  /// The cells of some intervals of one day.
  static func all(
    _ intervals: Range<Int>,
    of line: CoverageLine,
    on grid: IntervalGrid
  ) -> [CoverChart.Cell] {
    zip(intervals, CoverClock.places(grid.slots[intervals])).map { i, place in
      let gap = line.gap(i)
      return CoverChart.Cell(
        interval: i,
        left: place.left,
        width: place.width,
        isSecond: place.isSecond,
        state: gap < -1 ? .short : gap < 0 ? .part : gap < 1 ? .met : .over,
        missing: gap < 0 ? whole(-gap) : 0
      )
    }
  }

  /// Whole people, rounded up; what no room could hold is cut.
  static func whole(_ people: Double) -> Int {
    people.isFinite ? Int(min(max(0, people), 999_999).rounded(.up)) : 0
  }
}
