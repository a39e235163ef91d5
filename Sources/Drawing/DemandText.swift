import CivilTime
public import Staffing

/// What the calls of a room were like, in words and as a table: a column a queue.
public struct DemandText: Hashable, Sendable {
  /// From when to when, and by which intervals.
  public let sentence: String
  /// One column a queue.
  public let table: TextTable
  /// Where the room’s settings do not agree with its log, and what is not known, one sentence each.
  public let remarks: [String]

  /// Puts histories into words.
  ///
  /// - Parameters:
  ///   - histories: A history a queue, all on one grid.
  ///   - estimates: What logs say of the queues.
  ///   - gaps: Times without calls where calls were expected.
  ///   - queues: The queues of the room, none where no room is known.
  public init(
    _ histories: [CallHistory],
    estimates: [DemandEstimate],
    gaps: [CallGap],
    queues: [Queue]
  ) {
    let summaries = histories.map { CallSummary($0) }
    let found = histories.map { history in estimates.first { $0.queue == history.queue } }
    let settings = histories.map { history in queues.first { $0.id == history.queue } }
    var rows: [[String]] = []
    func row(_ title: String, _ value: (Int) -> String) {
      rows.append([title] + histories.indices.map(value))
    }
    row("Calls") { Sentence.grouped(Self.whole(summaries[$0].calls)) }
    row("Days") { Sentence.grouped(summaries[$0].days) }
    row("Calls a day") { Sentence.decimal(summaries[$0].perDay) }
    row("Busiest time of the week") { Self.week(summaries[$0].busiest) }
    row("Most calls at once") { Self.most(summaries[$0].most, histories[$0].grid) }
    row("Not known") { summaries[$0].unknown > .zero ? Sentence.hours(summaries[$0].unknown) : "–" }
    row("Handle time, mean") { Self.range(found[$0]?.handle?.mean) }
    row("  in room.yaml") { Self.seconds(settings[$0]?.handleSeconds) }
    row("  median, nine in ten") { i in
      found[i]?.handle.map { "\(Self.seconds($0.median)), \(Self.seconds($0.ninetieth))" } ?? "–"
    }
    row("  variation (CV)") { i in
      found[i]?.handle.map { Sentence.decimal($0.variation, places: 2) } ?? "–"
    }
    row("Gave up") { Self.share(found[$0]?.patience) }
    row("Patience, mean") { Self.range(found[$0]?.patience?.mean) }
    row("  in room.yaml") { Self.seconds(settings[$0]?.patienceSeconds) }
    if queues.isEmpty { rows.removeAll { $0[0] == "  in room.yaml" } }
    table = TextTable(
      [.init("")] + histories.map { .init($0.queue, isNumber: true) },
      rows: rows
    )
    sentence =
      histories.first.map { "\(Sentence.days($0.grid.days)), by \($0.grid.interval)." }
      ?? "No calls are known."
    remarks =
      histories.indices.flatMap { Self.differences(found[$0], settings[$0]) }
      + gaps.map { Self.gap($0, histories) }
      + found.compactMap { $0.flatMap(Self.nobody) }
  }

  private static func whole(_ value: Double) -> Int { value < 1e15 ? Int(value.rounded()) : 0 }

  private static func seconds(_ value: Double?) -> String {
    value.map { Sentence.number($0, places: 0) + " s" } ?? "–"
  }

  private static func range(_ estimate: Estimate?) -> String {
    guard let estimate else { return "–" }
    return "\(seconds(estimate.value)) (\(Sentence.number(estimate.low, places: 0)) to "
      + "\(Sentence.number(estimate.high, places: 0)))"
  }

  private static func week(_ place: CallSummary.WeekPlace?) -> String {
    place.map { "\($0.weekday.short) \($0.time), \(Sentence.decimal($0.calls))" } ?? "–"
  }

  private static func most(_ peak: CallSummary.Peak?, _ grid: IntervalGrid) -> String {
    guard let peak else { return "–" }
    let when = grid.starts[peak.interval]
    return "\(Sentence.day(grid.date(peak.interval))) \(Sentence.time(when, in: grid.zone)), "
      + Sentence.number(peak.calls, places: 1)
  }

  private static func share(_ patience: DemandEstimate.Patience?) -> String {
    guard let patience else { return "–" }
    return Sentence.decimal(patience.abandonedShare * 100)
      + " % of \(Sentence.grouped(patience.calls))"
  }

  private static func differences(_ found: DemandEstimate?, _ queue: Queue?) -> [String] {
    guard let found, let queue else { return [] }
    var remarks: [String] = []
    func compare(_ name: String, _ estimate: Estimate?, _ setting: Double?) {
      guard let estimate, let setting, !estimate.contains(setting) else { return }
      let side = setting < estimate.low ? "below" : "above"
      remarks.append(
        "\(queue.id): room.yaml has a \(name) of \(seconds(setting)), \(side) what the log says, "
          + "\(range(estimate))."
      )
    }
    compare("handle time", found.handle?.mean, queue.handleSeconds)
    compare("patience", found.patience?.mean, queue.patienceSeconds)
    return remarks
  }

  private static func gap(_ gap: CallGap, _ histories: [CallHistory]) -> String {
    let zone = histories.first?.grid.zone ?? .utc
    let (first, last) = (zone.date(at: gap.span.start), zone.date(at: gap.span.end))
    let from = "\(Sentence.day(first)) \(Sentence.time(gap.span.start, in: zone))"
    let end = Sentence.time(gap.span.end, in: zone)
    let to = first == last ? end : "\(Sentence.day(last)) \(end)"
    return "\(gap.queue): no calls from \(from) to \(to), where about "
      + "\(Sentence.number(gap.expected, places: 0)) are usual; taken as not known."
  }

  private static func nobody(_ estimate: DemandEstimate) -> String? {
    guard let patience = estimate.patience, patience.abandoned == 0 else { return nil }
    return "\(estimate.queue): nobody gave up, so the log does not tell how patient callers are."
  }
}
