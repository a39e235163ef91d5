import CivilTime
import RealModule

/// Which days of a history say what is usual, and which do not.
struct DayReview {
  /// The history, without the intervals of an outage.
  private(set) var table: DayTable
  /// Whether a day says what is usual.
  private(set) var isUsual: [Bool]
  /// What is unusual about a day.
  private(set) var oddities: [Oddity?]
  /// Calls of each day against those its weekday and its recorded hours have on average; nothing where too
  /// little was recorded.
  private(set) var ratios: [Double?]
  /// What the average week is, outages left out.
  private(set) var week: [Double]

  /// What makes a day unusual.
  enum Oddity { case outage, partOutage, quiet, busy }

  /// No calls where so many were to come is a fault of the recording: e to the power of −30.
  static let silence = 30.0
  /// The number of days before and after that say what a day should have been.
  static let reach = 21
  /// Robust standard deviations beyond which a day is odd.
  static let limit = 4.0
  /// The least departure that is odd, as the logarithm of a ratio: a quarter.
  static let least = 0.25
  /// So many odd days in a row are a change of level and no odd days.
  static let change = 10

  /// Reviews the first `days` days of a history.
  init(_ table: DayTable, days: Int) {
    self.table = table
    isUsual = (0..<table.count).map { $0 < days && !table.isHoliday[$0] }
    oddities = [Oddity?](repeating: nil, count: table.count)
    ratios = [Double?](repeating: nil, count: table.count)
    week = WeekShape(table, days: 0..<days, isUsed: isUsual).means(spanning: days)
    dropSilence(days)
    week = WeekShape(self.table, days: 0..<days, isUsed: isUsual).means(spanning: days)
    weigh(days)
    dropOutliers(days)
    week = WeekShape(self.table, days: 0..<days, isUsed: isUsual).means(spanning: days)
    weigh(days)
  }

  /// Takes runs without a call out of the record where many calls were to come.
  private mutating func dropSilence(_ days: Int) {
    let slots = table.slots
    var start = 0
    var due = 0.0
    for cell in 0...days * slots {
      let isSilent = cell < days * slots && table.calls[cell] == 0
      if isSilent {
        let d = cell / slots
        due += table.exposure[cell] * week[table.weekdays[d] * slots + cell % slots]
        continue
      }
      if due >= Self.silence {
        for c in start..<cell
        where table.exposure[c] > 0 && week[table.row(c / slots) + c % slots] > 0 {
          table.exposure[c] = 0
          oddities[c / slots] = .partOutage
        }
      }
      start = cell + 1
      due = 0
    }
  }

  private mutating func weigh(_ days: Int) {
    for d in 0..<days {
      let row = table.row(d)
      let from = d * table.slots
      var due = 0.0
      var full = 0.0
      var sum = 0.0
      for s in 0..<table.slots {
        full += week[row + s]
        due += week[row + s] * table.exposure[from + s]
        if table.exposure[from + s] > 0 { sum += table.calls[from + s] }
      }
      ratios[d] = due > 0 && due >= 0.2 * full ? sum / due : nil
      if ratios[d] == nil, full > 0 {
        oddities[d] = .outage
        isUsual[d] = false
      }
    }
  }

  private mutating func dropOutliers(_ days: Int) {
    var departures = [Double?](repeating: nil, count: days)
    var window: [Double] = []
    for d in 0..<days where isUsual[d] {
      guard let ratio = ratios[d] else { continue }
      window.removeAll(keepingCapacity: true)
      for e in max(0, d - Self.reach)..<min(days, d + Self.reach + 1) where isUsual[e] {
        if let r = ratios[e] { window.append(r) }
      }
      let usual = median(&window)
      guard window.count >= 5, usual > 0 else { continue }
      departures[d] = .log(max(ratio, 1e-9) / usual)
    }
    var sizes = departures.compactMap { $0.map(abs) }
    let spread = 1.4826 * median(&sizes)
    var run: [Int] = []
    var isHigh = false
    func close(_ run: [Int], _ review: inout DayReview) {
      guard run.count < Self.change else { return }
      for d in run {
        review.isUsual[d] = false
        let low = departures[d].map { $0 < -.log(2) } ?? false
        review.oddities[d] = isHigh ? .busy : low ? .outage : .quiet
      }
    }
    for d in 0..<days {
      guard let departure = departures[d] else { continue }
      // A day of few calls varies by chance: twice the Poisson variance is allowed for.
      let row = table.row(d)
      let due = (0..<table.slots).reduce(0) { $0 + week[row + $1] }
      let scale = max(spread, .sqrt(2 / max(due, 1e-9)))
      let isOdd = abs(departure) > max(Self.least, Self.limit * scale)
      if isOdd, run.isEmpty || isHigh == (departure > 0) {
        isHigh = departure > 0
        run.append(d)
      } else {
        close(run, &self)
        run = isOdd ? [d] : []
        isHigh = departure > 0
      }
    }
    close(run, &self)
  }
}

/// The middle of some numbers, which are sorted; 0 of none.
func median(_ values: inout [Double]) -> Double {
  values.sort()
  let n = values.count
  return n == 0 ? 0 : n % 2 == 1 ? values[n / 2] : (values[n / 2 - 1] + values[n / 2]) / 2
}
