import CivilTime
public import Staffing

/// What the calls of a room were like, as JSON.
public enum DemandJSON {
  /// The bytes: queues with their estimates, calls by day, gaps and files.
  ///
  /// - Parameters:
  ///   - reading: What was read.
  ///   - queues: The queues of the room, none where no room is known.
  /// - Returns: UTF-8.
  public static func bytes(_ reading: DemandReading, queues: [Queue]) -> [UInt8] {
    let zone = reading.histories.first?.grid.zone ?? .utc
    return JSONTree.record([
      ("queues", .list(reading.histories.map { queue($0, reading, queues) })),
      ("days", .list(reading.histories.flatMap(days))),
      (
        "gaps",
        .list(
          reading.gaps.map { gap in
            .record([
              ("queue", .text(gap.queue)), ("start", .text(zone.iso(gap.span.start))),
              ("end", .text(zone.iso(gap.span.end))),
              ("expected", .rounded(gap.expected, decimals: 1)),
            ])
          }
        )
      ),
      ("files", .list(reading.files.map { file($0, zone) })),
    ]).bytes
  }

  private static func queue(
    _ history: CallHistory,
    _ reading: DemandReading,
    _ queues: [Queue]
  ) -> JSONTree {
    let summary = CallSummary(history)
    let found = reading.estimate(of: history.queue)
    let room = queues.first { $0.id == history.queue }
    let grid = history.grid
    return .record([
      ("queue", .text(history.queue)), ("from", .text(grid.days.start.description)),
      ("to", .text((grid.days.end - 1).description)), ("interval", .whole(grid.interval.count)),
      ("days", .whole(summary.days)), ("calls", .rounded(summary.calls, decimals: 4)),
      ("calls_per_day", .rounded(summary.perDay, decimals: 4)),
      ("unknown_hours", .rounded(summary.unknown.inHours, decimals: 4)),
      ("handle", found?.handle.map { handle($0, room) } ?? .null),
      ("patience", found?.patience.map { patience($0, room) } ?? .null),
    ])
  }

  private static func handle(_ handle: DemandEstimate.Handle, _ room: Queue?) -> JSONTree {
    .record([
      ("mean", estimate(handle.mean)), ("cv", .rounded(handle.variation, decimals: 4)),
      ("median", .rounded(handle.median, decimals: 1)),
      ("ninetieth", .rounded(handle.ninetieth, decimals: 1)), ("calls", .whole(handle.calls)),
      ("room", room.map { .exact($0.handleSeconds) } ?? .null),
    ])
  }

  private static func patience(_ patience: DemandEstimate.Patience, _ room: Queue?) -> JSONTree {
    .record([
      ("mean", patience.mean.map(estimate) ?? .null), ("calls", .whole(patience.calls)),
      ("abandoned", .whole(patience.abandoned)),
      ("mean_wait", .rounded(patience.meanWait, decimals: 4)),
      ("room", room?.patienceSeconds.map { .exact($0) } ?? .null),
    ])
  }

  private static func estimate(_ estimate: Estimate) -> JSONTree {
    .record([
      ("value", .rounded(estimate.value, decimals: 4)),
      ("low", .rounded(estimate.low, decimals: 4)),
      ("high", .rounded(estimate.high, decimals: 4)),
    ])
  }

  private static func days(_ history: CallHistory) -> [JSONTree] {
    history.grid.days.days.enumerated().map { day, date in
      let range = history.grid.firsts[day]..<history.grid.firsts[day + 1]
      return .record([
        ("queue", .text(history.queue)), ("date", .text(date.description)),
        ("intervals", .whole(range.count)),
        ("known", .whole(range.count { history.isKnown[$0] })),
        ("calls", .rounded(range.reduce(0) { $0 + history.calls[$1] }, decimals: 4)),
      ])
    }
  }

  private static func file(_ file: DemandFile, _ zone: ZoneRules) -> JSONTree {
    .record([
      ("path", .text(file.path)), ("sha256", .text(file.sha256)),
      ("kind", .text(file.kind.rawValue)),
      ("rows", .whole(file.rows)), ("calls", .rounded(file.calls, decimals: 4)),
      ("first", file.first.map { .text(zone.iso($0)) } ?? .null),
      ("last", file.last.map { .text(zone.iso($0)) } ?? .null),
      ("out_of_order", .whole(file.disorder)), ("duplicates", .whole(file.duplicates)),
      ("told_apart", .whole(file.toldApart)), ("shared_out", .whole(file.sharedOut)),
      ("skipped", .whole(file.skipped)),
    ])
  }
}
