import CivilTime
import RealModule

/// Fits the methods to the first days of a history.
struct PatternFit {
  let review: DayReview
  /// How many days of the history are used.
  let days: Int
  /// Calls of a cell vary by so many times their mean.
  let dispersion: Double

  /// The days that a level is taken over.
  static let recent = 56
  /// The days of a level that follows quickly.
  static let latest = 14
  /// The age at which a day weighs half, in days.
  static let halfLife = 182.0

  init(_ table: DayTable, days: Int) {
    self.days = days
    review = DayReview(table, days: days)
    var sum = 0.0
    var count = 0.0
    for d in 0..<days where review.isUsual[d] {
      guard let ratio = review.ratios[d] else { continue }
      let row = table.row(d)
      for s in 0..<table.slots {
        let due = review.table.exposure[d * table.slots + s] * review.week[row + s] * ratio
        guard due > 0 else { continue }
        let error = table.calls[d * table.slots + s] - due
        sum += min(error * error / due, 25 * max(1, due))
        count += 1
      }
    }
    dispersion = count > 0 ? max(1, sum / count) : 1
  }

  /// What a method expects; nothing where the history is too short for it.
  func pattern(_ method: ForecastMethod) -> CallPattern? {
    switch method {
    case .lastWeek: return lastWeek
    case .weekdayMean: return pattern(week: review.week)
    case .recentMean:
      guard days > Self.recent else { return nil }
      let shape = WeekShape(review.table, days: days - Self.recent..<days, isUsed: review.isUsual)
      return pattern(week: shape.means(or: review.week))
    case .steadyMean:
      var result = pattern(week: weighted().means(or: review.week))
      result.level = .sqrt(level(result.week, season: nil))
      return result
    case .smoothWeek: return smooth(season: nil)
    case .quickWeek:
      guard days > Self.recent else { return nil }
      return smooth(season: nil, over: Self.latest)
    case .yearRound: return YearSeason(review, days: days).flatMap { smooth(season: $0) }
    case .blend: return nil
    }
  }

  private func weighted() -> WeekShape {
    let days = days
    return WeekShape(review.table, days: 0..<days, isUsed: review.isUsual) {
      .exp(-0.6931471805599453 * Double(days - 1 - $0) / Self.halfLife)
    }
  }

  private func smooth(season: YearSeason?, over span: Int = recent) -> CallPattern {
    let shape = weighted()
    let week = WeekSmoothing.smoothed(
      shape,
      means: shape.means(or: review.week),
      dispersion: dispersion
    )
    var result = pattern(week: week)
    result.season = season
    result.level = level(week, season: season, over: span)
    return result
  }

  private func pattern(week: [Double]) -> CallPattern {
    CallPattern(
      slots: review.table.slots,
      week: week,
      holiday: HolidayPattern(review, days: days)
    )
  }

  /// The calls of the last weeks against what a week says, without odd days.
  private func level(
    _ week: [Double],
    season: YearSeason?,
    over span: Int = recent
  ) -> Double {
    let table = review.table
    var calls = 0.0
    var due = 0.0
    for d in max(0, days - span)..<days where review.isUsual[d] {
      let factor = season?.factor(on: table.first + d) ?? 1
      for s in 0..<table.slots {
        let e = table.exposure[d * table.slots + s]
        guard e > 0 else { continue }
        calls += table.calls[d * table.slots + s]
        due += e * week[table.row(d) + s] * factor
      }
    }
    return due > 0 && calls > 0 ? calls / due : 1
  }

  /// The last seven days, and the mean where one of them was not recorded.
  private var lastWeek: CallPattern {
    let table = review.table
    var shape = WeekShape(table, days: 0..<0, isUsed: [])
    for d in max(0, days - 7)..<days {
      for s in 0..<table.slots {
        shape.calls[table.row(d) + s] += table.calls[d * table.slots + s]
        shape.exposure[table.row(d) + s] += table.exposure[d * table.slots + s]
      }
    }
    return CallPattern(slots: table.slots, week: shape.means(or: review.week))
  }
}
