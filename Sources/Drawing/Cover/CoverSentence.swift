public import CivilTime
public import Staffing

/// What a report says about cover: the service to expect, what is missing, where it is worst.
public struct CoverSentence: Hashable, Sendable {
  /// A line a queue: `999  expected 93.1 % answered within 10 s (target 90 %); 34 of 1,344 half-hours below it`.
  public let queues: [String]
  /// A line for each pool, and each queue outside of any: hours short and over, and the worst.
  public let cover: [String]
  /// The worst gaps, three of them.
  public let gaps: [String]

  /// All of its lines.
  public var lines: [String] { queues + cover + gaps }

  /// Says what a coverage shows on some days, or all.
  public init(_ coverage: Coverage, days: DateSpan? = nil) {
    self.init(coverage, CoverChart.leads(of: coverage, days: days))
  }

  /// The same from charts that are already made.
  init(_ coverage: Coverage, _ leads: [CoverChart]) {
    let range = leads.first.map(\.range) ?? 0..<0
    let services = CoverService.all(of: coverage, range)
    let width = services.map { TextWidth.columns($0.queue.id) }.max() ?? 0
    queues = services.map {
      TextWidth.padded($0.queue.id, to: width) + "  " + $0.sentence(coverage.grid)
    }
    cover = leads.map { "\($0.line.id)  \($0.sentence)" }
    gaps = CoverChart.worst(of: leads).prefix(3).map(\.sentence)
  }
}

extension CoverService {
  /// `expected 93.1 % answered within 10 s (target 90 %); 34 of 1,344 half-hours below it`.
  func sentence(_ grid: IntervalGrid) -> String {
    guard let share else {
      return calls > 0 ? "no share of calls is aimed at" : "no calls expected"
    }
    let text = "expected \(percent(share)) \(aim)"
    guard let target else { return text }
    return text + " (\(target)); \(Sentence.grouped(below)) of \(grid.counted(intervals)) below it"
  }
}

extension CoverChart {
  /// The intervals of its days.
  public var range: Range<Int> {
    guard let first = days.first, let last = days.last else { return 0..<0 }
    return first.intervals.lowerBound..<last.intervals.upperBound
  }

  /// `short in 52 of 1,344 half-hours, 61.5 h short and 1,204 h over; worst Fri 23 Oct 21:30, 3.2 of 12 missing`.
  public var sentence: String {
    if range.isEmpty { return "nothing to say: no days" }
    let over = "\(Sentence.number(summary.hoursOver, places: 1)) h over"
    guard let worst = gaps.first else {
      return "enough people in all \(grid.counted(summary.intervals)), \(over)"
    }
    let short = Sentence.number(summary.hoursShort, places: 1)
    return "short in \(Sentence.grouped(summary.short)) of \(grid.counted(summary.intervals)), "
      + "\(short == "0" ? "less than 0.1" : short) h short and \(over); worst "
      + "\(grid.moment(grid.starts[worst.worst])), "
      + "\(CoverGap.people(worst.missing)) of \(worst.required) missing"
  }

  /// The gaps of several charts together, the worst first.
  static func worst(of charts: [CoverChart]) -> [CoverGap] {
    charts.flatMap(\.gaps).sorted { a, b in
      if a.missing != b.missing { return a.missing > b.missing }
      if a.hours != b.hours { return a.hours > b.hours }
      return a.intervals.lowerBound < b.intervals.lowerBound
    }
  }
}
