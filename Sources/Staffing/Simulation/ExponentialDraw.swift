/// Exponential variates of mean 1 by the ziggurat of 256 layers, whose tables are worked out with the four basic
/// operations alone, so that they too are the same on every machine.
///
/// - Source: G. Marsaglia and W. W. Tsang, "The ziggurat method for generating random variables", J. Stat. Softw.
///   5(8) (2000): the edge of the tail 7.69711747013104972 and the area 0.0039496598225815571993 of a layer.
struct ExponentialDraw {
  private static let edge = 7.697_117_470_131_049_72
  private static let area = 0.003_949_659_822_581_557_199_3
  /// Layer `i` reaches from 0 to `xs[i]`, and lies wholly under the curve up to `xs[i + 1]`.
  private let xs: UnsafeMutablePointer<Double>
  /// The curve at each `xs`.
  private let ys: UnsafeMutablePointer<Double>

  /// Builds the tables; `free` gives their memory back.
  init() {
    xs = .allocate(capacity: 257)
    ys = .allocate(capacity: 257)
    let bottom = Self.curve(Self.edge)
    xs[0] = Self.area / bottom
    xs[1] = Self.edge
    ys[0] = 0
    ys[1] = bottom
    for i in 2..<256 {
      ys[i] = ys[i - 1] + Self.area / xs[i - 1]
      xs[i] = Self.height(ys[i], from: xs[i - 1])
    }
    xs[256] = 0
    ys[256] = 1
  }

  func free() {
    xs.deallocate()
    ys.deallocate()
  }

  /// The next variate.
  @inline(__always)
  func next(_ stream: inout RandomStream) -> Double {
    let bits = stream.next()
    let layer = Int(truncatingIfNeeded: bits & 255)
    let x = Double(bits >> 11) * 0x1p-53 * xs[layer]
    if x < xs[layer + 1] { return x }
    return edge(&stream, layer, x)
  }

  /// About one draw in ninety: the tail, or the edge of a layer.
  @inline(never)
  private func edge(_ stream: inout RandomStream, _ first: Int, _ value: Double) -> Double {
    var layer = first
    var x = value
    var tail = 0.0
    while true {
      if x < xs[layer + 1] { return tail + x }
      if layer == 0 {
        // What lies beyond the edge is the whole curve again, moved there.
        tail += Self.edge
      } else if ys[layer] + stream.nextUniform() * (ys[layer + 1] - ys[layer]) < Self.curve(x) {
        return tail + x
      }
      let bits = stream.next()
      layer = Int(truncatingIfNeeded: bits & 255)
      x = Double(bits >> 11) * 0x1p-53 * xs[layer]
    }
  }

  /// e⁻ˣ for 0 ≤ x < 16, by its series at x / 64, squared six times.
  static func curve(_ x: Double) -> Double {
    let y = x / 64
    var sum = 1.0
    for k in stride(from: 12.0, to: 0, by: -1) { sum = 1 - y * sum / k }
    for _ in 0..<6 { sum *= sum }
    return sum
  }

  /// Where the curve has a height, by Newton's method from a point above it.
  private static func height(_ y: Double, from start: Double) -> Double {
    var x = start
    for _ in 0..<40 {
      let there = curve(x)
      x += 2 * (there - y) / (there + y)
    }
    return x
  }
}
