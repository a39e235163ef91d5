import CivilTime
import Planning
import Staffing

/// One run over all demand files.
final class DemandRun {
  let table: DayTable
  let queues: DemandQueues
  let latest: Int
  let totals: DemandTotals
  var hasErrors = false

  init(table: DayTable, queues: DemandQueues, latest: Int) {
    self.table = table
    self.queues = queues
    self.latest = latest
    totals = DemandTotals(table: table)
  }

  /// Reads one file; what is wrong with it is reported.
  func read(_ answer: StreamAnswer, _ faults: DemandFaults) -> DemandFile? {
    switch answer {
    case .missing:
      faults.whole(.error, "there is no such file")
      return nil
    case .refused(let fault):
      faults.whole(.error, fault.message)
      return nil
    case .stream(let stream):
      do throws(DemandBytesFault) {
        return try read(DemandBytes(stream), faults)
      } catch {
        faults.whole(error)
        return nil
      }
    }
  }

  private func read(
    _ bytes: DemandBytes,
    _ faults: DemandFaults
  ) throws(DemandBytesFault) -> DemandFile? {
    let rows = RowStream(bytes, faults)
    let head = try rows.head()
    if head.starts(with: [0xEF, 0xBB, 0xBF]) { rows.skip(3) }
    let line = Array(Encoding.withoutMark(head).prefix { $0 != 10 && $0 != 13 })
    if let fault = Encoding.fault(in: line) {
      faults.whole(.error, fault.message, hint: fault.hint(for: ".csv"))
      return nil
    }
    guard try rows.advance() else {
      if !faults.hasErrors {
        faults.whole(
          .error,
          "the file is empty: no calls to forecast from",
          hint: "the first line names the columns: start,queue or start,queue,calls"
        )
      }
      return nil
    }
    guard let columns = DemandColumns(rows, faults) else { return nil }
    let reader = DemandFileReader(
      DemandFile(path: faults.path, kind: columns.calls == nil ? .log : .counts),
      rows: rows,
      columns: columns,
      faults: faults,
      table: table,
      queues: queues,
      latest: latest
    )
    try reader.read()
    reader.file.sha256 = try bytes.digest()
    if bytes.hasTrailingBytes {
      faults.whole(.warning, "bytes that are no gzip follow the compressed data and were left out")
    }
    if reader.file.rows == 0, !faults.hasErrors {
      faults.whole(.warning, "the file has a header and no calls")
    }
    if !faults.hasErrors {
      reader.finish()
      totals.add(reader)
    }
    return reader.file
  }

  /// Lays everything on one grid.
  func conclude(_ reading: inout DemandReading, before: CivilDate?) {
    guard !reading.files.isEmpty else { return }
    let faults = DemandFaults(path: reading.files.map(\.path).joined(separator: ", "))
    defer {
      reading.diagnostics += faults.diagnostics
      reading.hasErrors = faults.hasErrors
    }
    guard totals.hasCalls else {
      faults.whole(
        .error,
        "no calls to forecast from",
        hint: "a log has a row a call, counts a row an interval"
      )
      return
    }
    let days = totals.days
    guard
      days.count * (86_400 / table.step + 1) * queues.names.count
        <= DemandFileReader.mostIntervals
    else {
      faults.whole(
        .error,
        "the calls lie up to \(days.count) days apart, from \(days.start) to \(days.end - 1): too much",
        hint: "are the years right? take out what is too old to matter"
      )
      return
    }
    var histories = totals.histories(of: queues.names)
    // What came later must not change what is thought of the days before, but that there is more says that the
    // recording went on.
    let isCut = before.map { day in histories.contains { $0.grid.days.end > day } } ?? false
    if let before { histories = histories.map { $0.before(before) } }
    for i in histories.indices { reading.gaps += histories[i].markGaps(endsInRecord: isCut) }
    reading.histories = CallHistory.wholeDays(histories)
    if let days = reading.histories.first?.grid.days {
      let span = table.zone.span(of: days)
      reading.gaps.removeAll { !$0.span.overlaps(span) }
    }
    reading.estimates = queues.names.indices.filter(totals.has(queue:))
      .map { totals.estimate(of: $0, queues.names[$0]) }
    note(faults, reading, trimmed: histories.first?.grid.days)
  }

  private func note(_ faults: DemandFaults, _ reading: DemandReading, trimmed: DateSpan?) {
    for (i, name) in queues.names.enumerated() where !totals.has(queue: i) {
      faults.whole(.warning, "there are no calls of \(name)")
    }
    if let before = trimmed, let days = reading.histories.first?.grid.days, before != days {
      var parts: [String] = []
      if before.start < days.start { parts.append("\(before.start)") }
      if before.end > days.end { parts.append("\(before.end - 1)") }
      faults.whole(
        .note,
        "left out, as not all of the day is known: \(parts.joined(separator: ", "))"
      )
    }
  }
}
