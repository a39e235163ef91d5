public import CivilTime
public import Staffing

/// One line of coverage made ready to be drawn: the value that sentence, text, picture and table of cover share.
public struct CoverChart: Hashable, Sendable {
  /// One day of it.
  public struct Day: Hashable, Sendable {
    /// The day.
    public let date: CivilDate
    /// Its intervals, 46 or 50 half-hours where the clocks change.
    public let intervals: Range<Int>
    /// The intervals by the clock, one cell each, in order of time.
    public let cells: [Cell]
    /// The places on the clock that this day has not.
    public let skipped: [Range<Int>]
    /// The day in figures.
    public let summary: CoverageSummary
    /// The share of the first queue's calls expected to be answered in time.
    public let share: Double?
  }

  /// The intervals.
  public let grid: IntervalGrid
  /// What it is about.
  public let line: CoverageLine
  /// The days, in order.
  public let days: [Day]
  /// All of them in figures.
  public let summary: CoverageSummary
  /// The service to expect on the queue that is answered first; nothing for a role.
  public let service: CoverService?
  /// The runs of intervals with too few people, the worst first.
  public let gaps: [CoverGap]

  /// Prepares a line of a coverage, for the days asked for or all of them.
  public init(_ line: CoverageLine, of coverage: Coverage, days: DateSpan? = nil) {
    let grid = coverage.grid
    let days = (days ?? grid.days).clamped(to: grid.days)
    let first = days.start - grid.days.start
    let isWhole = [line.required.count, line.onFloor.count].allSatisfy { $0 == grid.count }
    let range =
      days.count > 0 && isWhole ? grid.firsts[first]..<grid.firsts[first + days.count] : 0..<0
    let service = CoverService.first(of: line, in: coverage, range)
    self.grid = grid
    self.line = line
    self.service = service
    self.days =
      range.isEmpty
      ? []
      : days.days.map { date in
        let intervals = grid.intervals(of: date)
        return Day(
          date: date,
          intervals: intervals,
          cells: Cell.all(intervals, of: line, on: grid),
          skipped: CoverClock.skipped(grid.slots[intervals], of: grid.slotsPerDay),
          summary: CoverageSummary(line, of: grid, in: intervals),
          share: service?.share(in: intervals)
        )
      }
    summary = CoverageSummary(line, of: grid, in: range)
    gaps = CoverGap.worstFirst(summary.shortages).map {
      CoverGap($0, of: line, on: grid, service: service)
    }
  }

  /// Whole people needed in an interval, kept to what can be drawn.
  func needed(_ i: Int) -> Int { min(max(0, line.required[i]), 999_999) }

  /// The day in which most people are missing at once, then for longest, then the first.
  public var worstDay: Day? {
    gaps.first.flatMap { gap in days.first { $0.intervals.contains(gap.worst) } }
  }
}

extension CoverChart {
  /// What stands for the calls of a coverage: pools that no other contains, and queues in none of them.
  public static func leads(of coverage: Coverage, days: DateSpan? = nil) -> [CoverChart] {
    coverage.outermost.map { CoverChart($0, of: coverage, days: days) }
  }

  /// The roles of a coverage that have minimum levels.
  public static func roles(of coverage: Coverage, days: DateSpan? = nil) -> [CoverChart] {
    coverage.lines.filter { $0.kind == .role }.map { CoverChart($0, of: coverage, days: days) }
  }
}
