import CivilTime
import Planning
import Staffing

/// The sums of all files together.
final class DemandTotals {
  private struct Part {
    let path: String
    let tally: QueueTally
    /// The first moment after what the file covers.
    let end: Int
    let isLog: Bool
  }

  let table: DayTable
  private var parts: [[Part]] = []

  init(table: DayTable) { self.table = table }

  /// Adds what a file says; calls that an earlier file has too are an error.
  func add(_ reader: DemandFileReader) {
    let isLog = reader.file.kind == .log
    let pace = reader.pace > 0 ? reader.pace : table.step
    for (queue, tally) in reader.tallies.enumerated() where tally.first <= tally.last {
      while parts.count <= queue { parts.append([]) }
      let part = Part(
        path: reader.file.path,
        tally: tally,
        end: tally.last + (isLog ? 1 : pace),
        isLog: isLog
      )
      for other in parts[queue] where shares(part, other) {
        let from = table.zone.iso(Instant(seconds: max(tally.first, other.tally.first)))
        reader.faults.whole(
          .error,
          "calls of \(reader.queues.names[queue]) from \(from.prefix(16)) on are in \(other.path) too",
          hint: "they would count twice: cut one of the files"
        )
      }
      parts[queue].append(part)
    }
  }

  private func shares(_ a: Part, _ b: Part) -> Bool {
    guard a.tally.first < b.end, b.tally.first < a.end else { return false }
    let count = min(a.tally.calls.count, b.tally.calls.count)
    return (0..<count).contains { has(a, $0) && has(b, $0) }
  }

  private func has(_ part: Part, _ slot: Int) -> Bool {
    part.tally.calls[slot] > 0 || !part.isLog && part.tally.isListed[slot]
  }

  /// Whether there is any call.
  var hasCalls: Bool { parts.contains { $0.contains { $0.tally.total > 0 } } }

  /// Whether a queue has a row at all.
  func has(queue: Int) -> Bool { queue < parts.count && !parts[queue].isEmpty }

  /// The days from the first to the last that has a row.
  var days: DateSpan {
    var low = Int.max
    var high = Int.min
    for (day, date) in table.dates.enumerated() {
      let slots = table.firsts[day]..<table.firsts[day + 1]
      let isMet = parts.contains { parts in
        parts.contains { part in
          slots.contains { $0 < part.tally.calls.count && has(part, $0) }
        }
      }
      guard isMet else { continue }
      low = min(low, date.dayNumber)
      high = max(high, date.dayNumber)
    }
    return low <= high
      ? DateSpan(CivilDate(dayNumber: low), CivilDate(dayNumber: high + 1))
      : DateSpan(CivilDate(dayNumber: 0), days: 0)
  }

  /// Lays the sums on one grid, a history a queue.
  func histories(of names: [String]) -> [CallHistory] {
    let grid = IntervalGrid(days, every: Minutes(table.step / 60), in: table.zone)
    return names.indices.filter(has(queue:)).map { history(of: $0, names[$0], on: grid) }
  }

  private func history(of queue: Int, _ name: String, on grid: IntervalGrid) -> CallHistory {
    var calls = [Double](repeating: 0, count: grid.count)
    let listsZeros = parts[queue].contains { $0.tally.listsZeros }
    // Counts that name their zeros leave out only what they do not know.
    var isKnown = [Bool](repeating: !listsZeros, count: grid.count)
    for (day, date) in table.dates.enumerated() {
      let target = grid.intervals(of: date)
      for part in parts[queue] {
        let covered =
          part.isLog && part.end > table.starts[day]
          && part.tally.first < table.starts[day] + target.count * table.step
        for (k, i) in target.enumerated() {
          let slot = table.firsts[day] + k
          guard slot < table.firsts[day + 1] else { break }
          if slot < part.tally.calls.count { calls[i] += part.tally.calls[slot] }
          if covered || slot < part.tally.isListed.count && part.tally.isListed[slot] {
            isKnown[i] = true
          }
        }
      }
    }
    return CallHistory(queue: name, grid: grid, calls: calls, isKnown: isKnown)
  }

  /// What the logs say of a queue's handle times and patience.
  func estimate(of queue: Int, _ name: String) -> DemandEstimate {
    var sums = [CallSums](repeating: CallSums(), count: table.dates.count)
    var handles = SecondsHistogram()
    for part in parts[queue] {
      for (day, sum) in part.tally.sums.prefix(sums.count).enumerated() {
        sums[day] = sums[day] + sum
      }
      handles.add(part.tally.handles)
    }
    return DemandEstimate(queue: name, days: sums, handles: handles)
  }
}
