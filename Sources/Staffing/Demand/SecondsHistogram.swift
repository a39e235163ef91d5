/// Lengths of time sorted into bins, for their median and the like: to the second below 256, then to within a
/// hundredth.
public struct SecondsHistogram: Hashable, Sendable {
  private var bins: [Int] = []
  /// How many lengths there are.
  public private(set) var count = 0

  /// Begins with none.
  public init() {}

  /// Adds a length, seconds; what is beyond 45 years counts as that.
  public mutating func add(_ seconds: Double) {
    let whole = seconds > 0 ? UInt32(min(seconds, 1_400_000_000)) : 0
    let bin = Self.bin(whole)
    if bin >= bins.count { bins += [Int](repeating: 0, count: bin + 1 - bins.count) }
    bins[bin] += 1
    count += 1
  }

  /// Adds what another holds.
  public mutating func add(_ other: SecondsHistogram) {
    if other.bins.count > bins.count {
      bins += [Int](repeating: 0, count: other.bins.count - bins.count)
    }
    for (i, n) in other.bins.enumerated() { bins[i] += n }
    count += other.count
  }

  /// The length that a share of all stays below, seconds; nothing where there are none.
  ///
  /// Whole seconds stand for themselves; within a wider bin the lengths are taken to lie evenly.
  public func quantile(_ share: Double) -> Double? {
    guard count > 0 else { return nil }
    let wanted = min(max(share, 0), 1) * Double(count)
    var before = 0
    for (i, n) in bins.enumerated() where n > 0 {
      if Double(before + n) >= wanted {
        let (start, width) = Self.span(i)
        if width == 1 { return start }
        return start + width * max(0, wanted - Double(before)) / Double(n)
      }
      before += n
    }
    return Self.span(max(0, bins.count - 1)).start
  }

  private static func bin(_ n: UInt32) -> Int {
    guard n >= 256 else { return Int(n) }
    // The eight leading bits name the bin.
    let shift = 24 - n.leadingZeroBitCount
    return 256 + (shift - 1) * 128 + Int(n >> UInt32(shift)) - 128
  }

  private static func span(_ bin: Int) -> (start: Double, width: Double) {
    guard bin >= 256 else { return (Double(bin), 1) }
    let shift = (bin - 256) / 128 + 1
    let width = Double(1 << shift)
    return (Double((bin - 256) % 128 + 128) * width, width)
  }
}
