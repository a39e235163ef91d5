import CivilTime

/// The local days met so far and the intervals of each, in the order they were met.
///
/// Shape: interval `k` of the day at place `d` has the slot `firsts[d] + k`, so that sums by interval and by day are
/// plain lists however long a log is.
final class DayTable {
  let zone: ZoneRules
  /// Seconds of an interval.
  let step: Int
  private(set) var dates: [CivilDate] = []
  /// The first slot of each day, and one past the last of all.
  private(set) var firsts = [0]
  private(set) var starts: [Int] = []
  private var places: [Int: Int] = [:]
  /// The day last asked for: its place and its seconds.
  private(set) var day = 0
  private var start = 0
  private var end = 0
  private var first = 0
  private var slots = 1

  init(zone: ZoneRules, interval: Minutes) {
    self.zone = zone
    step = max(1, interval.count) * 60
  }

  /// The number of slots.
  var count: Int { firsts[firsts.count - 1] }

  /// The slot of a moment; ``day`` is then its day.
  func slot(at moment: Int) -> Int {
    if moment < start || moment >= end { seek(moment) }
    return first + min((moment - start) / step, slots - 1)
  }

  /// Seconds since the day of a moment began; only right after ``slot(at:)``.
  func elapsed(_ moment: Int) -> Int { moment - start }

  private func seek(_ moment: Int) {
    let date = zone.date(at: Instant(seconds: moment))
    let span = zone.day(date)
    // A made-up zone may leave a day out or begin one twice; the moment itself always has a place.
    start = min(span.start.seconds, moment)
    end = max(span.end.seconds, moment + 1)
    if let known = places[date.dayNumber] {
      day = known
    } else {
      day = dates.count
      places[date.dayNumber] = day
      dates.append(date)
      starts.append(start)
      firsts.append(count + max(1, (end - start + step - 1) / step))
    }
    first = firsts[day]
    slots = firsts[day + 1] - first
  }
}
