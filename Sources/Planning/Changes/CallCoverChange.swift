public import CivilTime
import Rostering
public import Staffing

/// The desks that more or fewer people are at after a change.
public struct MovedDesks: Hashable, Sendable {
  /// The ids of the roles.
  public var roles: Set<String> = []
  /// The days they are on, with the day before and after each, merged.
  public var days: [DateSpan] = []
}

/// How a change moves the cover of calls in one stretch of intervals.
public struct CallCoverChange: Hashable, Sendable {
  /// The id of the queue, or of the queues of a pool with `+` between.
  public let id: String
  /// The intervals in which the number of people differs.
  public let span: Span
  /// The interval that is worst off afterwards.
  public let worst: Span
  /// Whole people needed in it.
  public let need: Int
  /// People there in it before the change.
  public let before: Double
  /// People there in it after it.
  public let after: Double
  /// The queue that is answered first, which the shares are of.
  public let queue: Queue
  /// The share of its calls expected to be answered in time over the stretch before the change; nothing where
  /// none is worked out.
  public let shareBefore: Double?
  /// The same after it.
  public let shareAfter: Double?
}

extension Change {
  /// How it moves the cover of calls, of each shift without the share that breaks take by the room's rules.
  ///
  /// - Parameters:
  ///   - facts: What the record knew when it was weighed.
  ///   - base: The room of the Config.
  ///   - demand: The calls of the past, a history a queue; none where there are none.
  /// - Returns: A line for each stretch of intervals and each queue, or pool of queues, in which the number of
  ///   people there differs: by time.
  /// - Complexity: linear in the people on duty on the days moved; nothing where no desk is moved.
  public func callCover(
    from facts: Facts,
    in base: Room,
    demand: [CallHistory]
  ) -> [CallCoverChange] {
    guard !demand.isEmpty,
      base.roster.roles.contains(where: { movedDesks.roles.contains($0.id) && !$0.queues.isEmpty })
    else { return [] }
    let after = facts.after(entry: basedOn + 1, ending: ended, making: made)
    return movedDesks.days.flatMap { days -> [CallCoverChange] in
      let forecasts = base.forecasts(from: demand, over: days).compactMap { $0?.forecast }
      func coverage(_ facts: Facts) -> Coverage {
        Coverage.make(
          of: Rota(facts.roster(over: base.roster, around: days), over: days),
          queues: base.queues,
          settings: base.staffing,
          forecasts: forecasts,
          // Breaks are placed anew after a change: with either plan of them people would seem to come and go who do not.
          breaks: base.floorBreaks()
        )
      }
      return Self.differences(coverage(facts), coverage(after))
    }.sorted { ($0.span.start, $0.id) < ($1.span.start, $1.id) }
  }

  private static func differences(_ old: Coverage, _ new: Coverage) -> [CallCoverChange] {
    zip(old.outermost, new.outermost).flatMap { before, after -> [CallCoverChange] in
      let first = after.queues.filter(new.queues.indices.contains)
        .min { (new.queues[$0].priority, $0) < (new.queues[$1].priority, $1) }
      guard let first else { return [] }
      let differing = after.required.indices.filter {
        abs(before.onFloor[$0] - after.onFloor[$0]) > 1e-9
      }
      return runs(differing).compactMap { run in
        guard let worst = run.min(by: { after.gap($0) < after.gap($1) }) else { return nil }
        return CallCoverChange(
          id: after.id,
          span: Span(new.grid.starts[run.lowerBound], new.grid.starts[run.upperBound]),
          worst: new.grid.span(worst),
          need: after.required[worst],
          before: before.onFloor[worst],
          after: after.onFloor[worst],
          queue: new.queues[first],
          shareBefore: old.share(of: first, in: run),
          shareAfter: new.share(of: first, in: run)
        )
      }
    }
  }

  /// Numbers in rising order as stretches without gaps.
  private static func runs(_ numbers: [Int]) -> [Range<Int>] {
    var runs: [Range<Int>] = []
    for number in numbers {
      if let last = runs.last, last.upperBound == number {
        runs[runs.count - 1] = last.lowerBound..<number + 1
      } else {
        runs.append(number..<number + 1)
      }
    }
    return runs
  }
}

extension Coverage {
  /// The share of a queue's calls expected to be answered in time in some intervals, weighed by calls.
  fileprivate func share(of queue: Int, in run: Range<Int>) -> Double? {
    guard let line = lines.first(where: { $0.kind == .queue && $0.queues == [queue] }),
      line.share.count == grid.count, line.calls.count == grid.count
    else { return nil }
    let calls = run.reduce(0) { $0 + line.calls[$1] }
    return calls > 0 ? run.reduce(0) { $0 + line.calls[$1] * line.share[$1] } / calls : nil
  }
}
