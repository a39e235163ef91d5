import CivilTime
import RealModule

/// How the time of the year changes the calls: two waves a year, drawn towards none where they explain little.
struct YearSeason {
  /// Cosine and sine of one and of two waves a year, as logarithms.
  let waves: [Double]

  /// The least history from which a year's shape is learnt: a year and a half.
  static let least = 548
  /// The mean length of a year in days.
  static let year = 365.2425

  /// What a day's calls are multiplied by.
  func factor(on date: CivilDate) -> Double {
    .exp(zip(waves, Self.basis(date)).reduce(0) { $0 + $1.0 * $1.1 })
  }

  private static func basis(_ date: CivilDate) -> [Double] {
    let angle = 2 * Double.pi * Double(date.dayNumber) / year
    return [.cos(angle), .sin(angle), .cos(2 * angle), .sin(2 * angle)]
  }

  /// Learns from the weeks of a history, beside a level and a straight trend; nothing where it is too short.
  init?(_ review: DayReview, days: Int) {
    guard days >= Self.least else { return nil }
    var rows: [[Double]] = []
    var values: [Double] = []
    for start in stride(from: 0, to: days - 6, by: 7) {
      let week = (start..<start + 7).filter { review.isUsual[$0] }.compactMap { review.ratios[$0] }
      let mean = week.reduce(0, +) / Double(max(1, week.count))
      guard week.count >= 4, mean > 0 else { continue }
      let middle = review.table.first + (start + 3)
      rows.append(
        [1, Double(start) / Self.year - Double(days) / Self.year / 2] + Self.basis(middle)
      )
      values.append(.log(mean))
    }
    guard rows.count >= 60, let all = leastSquares(rows, values),
      let plain = leastSquares(rows.map { Array($0.prefix(2)) }, values)
    else { return nil }
    func left(_ x: [Double]) -> Double {
      zip(rows, values).reduce(0) { sum, row in
        let fit = zip(x, row.0).reduce(0) { $0 + $1.0 * $1.1 }
        return sum + (row.1 - fit) * (row.1 - fit)
      }
    }
    // Weeks that follow each other are alike, so four of them are taken to say what one would.
    let noise = left(all) / Double(rows.count - 6)
    let explained = (left(plain) - left(all)) / 4
    let trust = explained > 0 ? max(0, 1 - 4 * noise / explained) : 0
    waves = all[2...].map { $0 * trust }
  }
}

/// The least-squares solution of a small system, by the normal equations; nothing where it has none.
func leastSquares(_ rows: [[Double]], _ values: [Double]) -> [Double]? {
  let n = rows.first?.count ?? 0
  var a = [[Double]](repeating: [Double](repeating: 0, count: n + 1), count: n)
  for (row, value) in zip(rows, values) {
    for i in 0..<n {
      for j in 0..<n { a[i][j] += row[i] * row[j] }
      a[i][n] += row[i] * value
    }
  }
  for i in 0..<n {
    guard let pivot = (i..<n).max(by: { abs(a[$0][i]) < abs(a[$1][i]) }), abs(a[pivot][i]) > 1e-9
    else { return nil }
    a.swapAt(i, pivot)
    for k in 0..<n where k != i {
      let factor = a[k][i] / a[i][i]
      for j in i...n { a[k][j] -= factor * a[i][j] }
    }
  }
  return (0..<n).map { a[$0][n] / a[$0][$0] }
}
