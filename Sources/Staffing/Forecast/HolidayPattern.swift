/// How bank holidays differ from other days.
struct HolidayPattern {
  /// Whose hours they keep.
  enum Shape { case sunday, own }
  /// Whose hours they keep.
  let shape: Shape
  /// Their calls against that day's.
  let ratio: Double
  /// How many of them the history has.
  let count: Int

  /// Like a Sunday, which bank holidays are taken for until the room's own say otherwise.
  ///
  /// Of the six public holidays in the emergency calls of Montgomery County, December 2015 to July 2016, five
  /// were nearer to a Sunday than to their own weekday.
  static let unknown = HolidayPattern(shape: .sunday, ratio: 1, count: 0)

  /// The place of the weekday whose hours are kept.
  func row(own: Int) -> Int { shape == .sunday ? 6 : own }
}

extension HolidayPattern {
  /// Learns from the holidays of a history: like a Sunday or like its own weekday, whichever is nearer, and by
  /// how much, drawn towards no difference where there are few of them.
  init(_ review: DayReview, days: Int) {
    let table = review.table
    var ratios: (sunday: [Double], own: [Double]) = ([], [])
    var errors = (sunday: 0.0, own: 0.0)
    var count = 0
    for d in 0..<days where table.isHoliday[d] && review.oddities[d] != .outage {
      var sum = (calls: 0.0, sunday: 0.0, own: 0.0)
      for s in 0..<table.slots {
        let e = table.exposure[d * table.slots + s]
        guard e > 0 else { continue }
        let calls = table.calls[d * table.slots + s]
        let sunday = e * review.week[6 * table.slots + s]
        let own = e * review.week[table.row(d) + s]
        sum = (sum.calls + calls, sum.sunday + sunday, sum.own + own)
        errors.sunday += abs(calls - sunday)
        errors.own += abs(calls - own)
      }
      guard sum.sunday > 0 || sum.own > 0 else { continue }
      if sum.sunday > 0 { ratios.sunday.append(sum.calls / sum.sunday) }
      if sum.own > 0 { ratios.own.append(sum.calls / sum.own) }
      count += 1
    }
    guard count > 0 else {
      self = .unknown
      return
    }
    let isOwn = errors.own < errors.sunday
    var seen = isOwn ? ratios.own : ratios.sunday
    let weight = Double(seen.count) / (Double(seen.count) + 2)
    // A storm on a holiday is no reason to expect another, so the middle one is taken.
    let ratio = seen.isEmpty ? 1 : 1 + weight * (min(10, median(&seen)) - 1)
    self.init(shape: isOwn ? .own : .sunday, ratio: ratio, count: count)
  }
}
