import CivilTime
public import Planning
import Staffing

/// cover.csv: people there against people needed, one row an interval and line.
public enum CoverTable {
  private static let columns = [
    "start", "kind", "id", "required", "rostered", "on_floor", "gap", "expected_share",
  ]

  /// The coverage of a plan as CSV, by start, then queues, pools and roles.
  public static func csv(_ plan: Plan) -> [UInt8] {
    let coverage = plan.coverage
    var bytes = Array((columns.joined(separator: ",") + "\r\n").utf8)
    bytes.reserveCapacity(coverage.grid.count * coverage.lines.count * 64)
    let names = coverage.lines.map { Array(",\($0.kind.rawValue),\($0.id),".utf8) }
    for i in 0..<coverage.grid.count {
      let start = Array(coverage.grid.zone.iso(coverage.grid.starts[i]).utf8)
      for (line, name) in zip(coverage.lines, names) {
        bytes += start
        bytes += name
        bytes.append(rounded: Double(line.required[i]))
        bytes.append(44)
        bytes.append(rounded: line.rostered[i])
        bytes.append(44)
        bytes.append(rounded: line.onFloor[i])
        bytes.append(44)
        bytes.append(rounded: line.gap(i))
        bytes.append(44)
        if !line.share.isEmpty { bytes.append(rounded: line.share[i]) }
        bytes += [13, 10]
      }
    }
    return bytes
  }

  /// The same as JSON, of some intervals only.
  public static func json(_ plan: Plan, in range: Range<Int>? = nil) -> [UInt8] {
    let coverage = plan.coverage
    let range = (range ?? 0..<coverage.grid.count).clamped(to: 0..<coverage.grid.count)
    return JSONTree.list(
      range.flatMap { i in
        coverage.lines.map { line in
          .record([
            ("start", .text(coverage.grid.zone.iso(coverage.grid.starts[i]))),
            ("kind", .text(line.kind.rawValue)), ("id", .text(line.id)),
            ("required", .whole(line.required[i])),
            ("rostered", .rounded(line.rostered[i], decimals: places)),
            ("on_floor", .rounded(line.onFloor[i], decimals: places)),
            ("gap", .rounded(line.gap(i), decimals: places)),
            (
              "expected_share",
              line.share.isEmpty ? .null : .rounded(line.share[i], decimals: places)
            ),
          ])
        }
      }
    ).bytes
  }

  private static let places = 4
}

extension [UInt8] {
  /// A number rounded to four decimals, as `numberText` writes it: half a million of them make a year's table,
  /// so no text is made of each.
  fileprivate mutating func append(rounded value: Double) {
    let scaled = (value * 10_000).rounded()
    guard scaled.magnitude < 9e15 else {
      self += Array(numberText(value, decimals: 4).utf8)
      return
    }
    if scaled < 0 { append(45) }
    let (whole, part) = Int(scaled).magnitude.quotientAndRemainder(dividingBy: 10_000)
    append(digits: whole)
    if part == 0 { return }
    append(46)
    var rest = part
    var unit: UInt = 1000
    while rest > 0 {
      append(48 + UInt8(rest / unit))
      rest %= unit
      unit /= 10
    }
  }

  private mutating func append(digits value: UInt) {
    if value >= 10 { append(digits: value / 10) }
    append(48 + UInt8(value % 10))
  }
}
