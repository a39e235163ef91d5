import CivilTime

/// A line of coverage in a few figures, for some of its intervals.
public struct CoverageSummary: Hashable, Sendable {
  /// A run of intervals without a break in which there are too few people.
  public struct Shortage: Hashable, Sendable {
    /// Its intervals.
    public let intervals: Range<Int>
    /// The interval in which most are missing, the first of several.
    public let worst: Int
    /// What is missing there, people, above 0.
    public let missing: Double
    /// What is missing over the run, hours of one person.
    public let hours: Double
  }

  /// How many intervals there are.
  public let intervals: Int
  /// In how many there are too few people.
  public let short: Int
  /// Hours of one person that are missing.
  public let hoursShort: Double
  /// Hours of one person beyond the requirement.
  public let hoursOver: Double
  /// Hours of one person required.
  public let hoursRequired: Double
  /// Hours of one person there.
  public let hoursOnFloor: Double
  /// The share of a queue's calls expected to be answered in time, weighed by calls; nothing for a role, nor for a
  /// pool, whose queues have figures of their own.
  public let share: Double?
  /// In how many intervals the expected share is below the target.
  public let belowTarget: Int
  /// The runs of intervals with too few people, in order of time.
  public let shortages: [Shortage]

  /// The run in which most people are missing at once; of several the longest, then the first.
  public var worst: Shortage? {
    shortages.max { a, b in
      if a.missing != b.missing { return a.missing < b.missing }
      if a.hours != b.hours { return a.hours < b.hours }
      return a.intervals.lowerBound > b.intervals.lowerBound
    }
  }

  /// Sums up a line over some intervals, all of them where none are named.
  public init(_ line: CoverageLine, of grid: IntervalGrid, in range: Range<Int>? = nil) {
    let range = range ?? 0..<grid.count
    var short = 0
    var hoursShort = 0.0
    var hoursOver = 0.0
    var required = 0.0
    var onFloor = 0.0
    var calls = 0.0
    var answered = 0.0
    var below = 0
    var shortages: [Shortage] = []
    for i in range {
      let hours = grid.span(i).length.inHours
      let gap = line.gap(i)
      required += Double(line.required[i]) * hours
      onFloor += line.onFloor[i] * hours
      if gap < 0 {
        short += 1
        hoursShort -= gap * hours
        shortages.add(i, missing: -gap, hours: hours)
      } else {
        hoursOver += gap * hours
      }
      guard !line.share.isEmpty else { continue }
      calls += line.calls[i]
      answered += line.calls[i] * line.share[i]
      if let target = line.target?.share, line.share[i] < target { below += 1 }
    }
    self.intervals = range.count
    self.short = short
    self.hoursShort = hoursShort
    self.hoursOver = hoursOver
    self.hoursRequired = required
    self.hoursOnFloor = onFloor
    self.share = calls > 0 && line.kind == .queue ? answered / calls : nil
    self.belowTarget = below
    self.shortages = shortages
  }
}

extension [CoverageSummary.Shortage] {
  /// Adds an interval in which people are missing, to the last run where it follows on.
  fileprivate mutating func add(_ i: Int, missing: Double, hours: Double) {
    guard let last, last.intervals.upperBound == i else {
      append(
        Element(intervals: i..<(i + 1), worst: i, missing: missing, hours: missing * hours)
      )
      return
    }
    self[count - 1] = Element(
      intervals: last.intervals.lowerBound..<(i + 1),
      worst: missing > last.missing ? i : last.worst,
      missing: Swift.max(missing, last.missing),
      hours: last.hours + missing * hours
    )
  }
}
