import CivilTime
import Staffing

/// A run of intervals with too few people, in words and figures.
public struct CoverGap: Hashable, Sendable {
  /// Its intervals.
  public let intervals: Range<Int>
  /// The interval in which most are missing.
  public let worst: Int
  /// People missing there.
  public let missing: Double
  /// Whole people needed there.
  public let required: Int
  /// Hours of one person missing over the run.
  public let hours: Double
  /// The share of the first queue's calls expected to be answered in time during it.
  public let share: Double?
  /// When it is, `Fri 23 Oct 21:00–23:30`.
  public let when: String
  /// What is short, and what that does to the calls.
  public let text: String

  init(
    _ run: CoverageSummary.Shortage,
    of line: CoverageLine,
    on grid: IntervalGrid,
    service: CoverService?
  ) {
    intervals = run.intervals
    worst = run.worst
    missing = run.missing
    required = line.required[run.worst]
    hours = run.hours
    share = service?.share(in: run.intervals)
    when = grid.words(run.intervals)
    let name = line.kind == .role ? line.name : line.id
    let most = run.intervals.count > 1 ? "by up to" : "by"
    var text = "\(name) short \(most) \(Self.people(run.missing)) of \(required)"
    if let service, let share {
      let seconds = service.queue.target.withinSeconds.map { " in \(Sentence.number($0)) s" }
      text += "; \(service.queue.id)\(seconds ?? "") expected \(service.percent(share, places: 0))"
      if let target = service.target { text += ", \(target)" }
    }
    self.text = text
  }

  /// `Fri 23 Oct 21:00–23:30: 999+101 short by up to 2.3 of 12; 999 in 10 s expected 81 %, target 90 %`.
  public var sentence: String { "\(when): \(text)" }

  /// People with one decimal; what is missing never reads as nothing.
  static func people(_ missing: Double) -> String {
    missing > 0 && missing < 0.05 ? "less than 0.1" : Sentence.number(missing, places: 1)
  }

  /// Runs by what is missing at once, then by hours, then by time.
  static func worstFirst(_ runs: [CoverageSummary.Shortage]) -> [CoverageSummary.Shortage] {
    runs.sorted { a, b in
      if a.missing != b.missing { return a.missing > b.missing }
      if a.hours != b.hours { return a.hours > b.hours }
      return a.intervals.lowerBound < b.intervals.lowerBound
    }
  }
}
