public import Staffing

/// The service to expect on one queue from the people there.
public struct CoverService: Hashable, Sendable {
  /// The queue.
  public let queue: Queue
  /// Its calls expected over all intervals.
  public let calls: Double
  /// The share of them expected to be answered in time; nothing where none is worked out.
  public let share: Double?
  /// In how many intervals the expected share is below the target.
  public let below: Int
  /// How many intervals there are.
  public let intervals: Int

  private let shares: [Double]
  private let weights: [Double]

  /// The service on a queue of the room, by its place: from its own line, or of a pool that it speaks for.
  init?(_ place: Int, in coverage: Coverage, _ range: Range<Int>) {
    guard coverage.queues.indices.contains(place) else { return nil }
    let own = coverage.lines.first { $0.kind == .queue && $0.queues == [place] }
    let pool = coverage.lines.first {
      $0.kind == .pool && Self.first(of: $0, in: coverage) == place
    }
    guard let line = own ?? pool else { return nil }
    let isWhole = [line.share.count, line.calls.count].allSatisfy { $0 == coverage.grid.count }
    queue = coverage.queues[place]
    shares = isWhole ? line.share : []
    weights = isWhole ? line.calls : []
    intervals = range.count
    calls = line.calls.count == coverage.grid.count ? range.reduce(0) { $0 + line.calls[$1] } : 0
    share = Self.mean(shares, weights, range)
    let target = queue.target.share ?? 0
    below = isWhole ? range.count { line.share[$0] < target } : 0
  }

  /// The share over some of the intervals, weighed by calls.
  public func share(in range: Range<Int>) -> Double? { Self.mean(shares, weights, range) }

  /// The share in one interval.
  public func share(_ i: Int) -> Double? { shares.indices.contains(i) ? shares[i] : nil }

  /// Whether a share misses the target; nothing and no target do not.
  public func misses(_ share: Double?) -> Bool {
    guard let share, let target = queue.target.share else { return false }
    return share < target
  }

  private static func mean(
    _ shares: [Double],
    _ weights: [Double],
    _ range: Range<Int>
  ) -> Double? {
    guard !shares.isEmpty, range.upperBound <= shares.count else { return nil }
    let calls = range.reduce(0) { $0 + weights[$1] }
    return calls > 0 ? range.reduce(0) { $0 + weights[$1] * shares[$1] } / calls : nil
  }
}

extension CoverService {
  /// The service on every queue of the room, in their order.
  static func all(of coverage: Coverage, _ range: Range<Int>) -> [CoverService] {
    coverage.queues.indices.compactMap { CoverService($0, in: coverage, range) }
  }

  /// The service on the queue that a line answers first; nothing for a role.
  static func first(
    of line: CoverageLine,
    in coverage: Coverage,
    _ range: Range<Int>
  ) -> CoverService? {
    first(of: line, in: coverage).flatMap { CoverService($0, in: coverage, range) }
  }

  private static func first(of line: CoverageLine, in coverage: Coverage) -> Int? {
    line.queues.filter(coverage.queues.indices.contains)
      .min { (coverage.queues[$0].priority, $0) < (coverage.queues[$1].priority, $1) }
  }

  /// `answered within 10 s`.
  var aim: String {
    guard let seconds = queue.target.withinSeconds else { return "answered in time" }
    return "answered within \(Sentence.number(seconds)) s"
  }

  /// `target 90 %`.
  var target: String? { queue.target.share.map { "target \(Self.percent($0, places: 0))" } }

  /// `93.1 %`; what is less than all never reads as all.
  static func percent(_ share: Double, places: Int = 1) -> String {
    let text = Sentence.decimal(share * 100, places: places)
    if share < 1, text.hasPrefix("100") { return places == 0 ? "99 %" : "99.9 %" }
    return text + " %"
  }

  /// A share in per cent; one that misses the target never reads as if it met it.
  func percent(_ share: Double, places: Int = 1) -> String {
    Self.percent(share, against: queue.target.share, places: places)
  }

  /// A share in per cent; one that misses a target never reads as if it met it.
  static func percent(_ share: Double, against target: Double?, places: Int = 1) -> String {
    guard let target, share < target, share.isFinite else {
      return percent(share, places: places)
    }
    let scale: Double = places == 0 ? 100 : 1000
    if (share * scale).rounded() / scale < target { return percent(share, places: places) }
    return percent((share * 1000).rounded(.down) / 1000)
  }
}
