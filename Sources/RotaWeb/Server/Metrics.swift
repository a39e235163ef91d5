import Synchronization

/// Counts of what was asked, by the templates of routes and nothing of what was in them.
final class Metrics: Sendable {
  private struct Ask: Hashable, Comparable {
    let method: String
    let route: String
    let status: Int

    static func < (a: Ask, b: Ask) -> Bool {
      (a.route, a.method, a.status) < (b.route, b.method, b.status)
    }
  }

  private struct Counts {
    var asks: [Ask: Int] = [:]
    var buckets = [Int](repeating: 0, count: Metrics.bounds.count + 1)
    var seconds = 0.0
  }

  /// The upper bounds of the histogram's buckets, in seconds.
  static let bounds = [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10]

  private let counts = Mutex(Counts())

  /// Counts a request that was answered.
  func count(_ method: String, _ route: String, _ status: Int, seconds: Double) {
    let bucket = Self.bounds.firstIndex { seconds <= $0 } ?? Self.bounds.count
    counts.withLock { counts in
      counts.asks[Ask(method: method, route: route, status: status), default: 0] += 1
      counts.buckets[bucket] += 1
      counts.seconds += seconds
    }
  }

  /// All of it; nothing counts entries of the record, as when there is one more says something.
  ///
  /// - Source: Prometheus text format, version 0.0.4.
  func text(isReadOnly: Bool) -> String {
    let counts = counts.withLock { $0 }
    var text = """
      # HELP relief_requests_total Requests answered.
      # TYPE relief_requests_total counter

      """
    for (ask, count) in counts.asks.sorted(by: { $0.key < $1.key }) {
      text +=
        "relief_requests_total{method=\"\(ask.method)\",route=\"\(ask.route)\",status=\"\(ask.status)\"} \(count)\n"
    }
    text += """
      # HELP relief_request_seconds How long answers took.
      # TYPE relief_request_seconds histogram

      """
    var sum = 0
    for (bound, count) in zip(Self.bounds, counts.buckets) {
      sum += count
      text += "relief_request_seconds_bucket{le=\"\(bound)\"} \(sum)\n"
    }
    let all = counts.buckets.reduce(0, +)
    text += """
      relief_request_seconds_bucket{le="+Inf"} \(all)
      relief_request_seconds_sum \(counts.seconds)
      relief_request_seconds_count \(all)
      # HELP relief_read_only Whether a copy is shown as the record is damaged.
      # TYPE relief_read_only gauge
      relief_read_only \(isReadOnly ? 1 : 0)

      """
    return text
  }
}
