import CivilTime
import Staffing

/// Reads one demand file row by row into sums.
final class DemandFileReader {
  /// The first moment a call may have: telephone logs on computers are not older.
  static let earliest = 631_152_000
  /// Reading stops after so many faults.
  static let mostErrors = 100_000
  /// The most intervals of all queues together: twenty-eight years of half-hours of ten queues.
  static let mostIntervals = 5_000_000

  let faults: DemandFaults
  let table: DayTable
  let queues: DemandQueues
  let latest: Int
  var tallies: [QueueTally] = []
  var file: DemandFile
  let columns: DemandColumns
  let rows: RowStream
  var cursor: ZoneCursor
  private var moments = WallMomentReader()
  private var outcomes = ByteWords<Outcome>()
  private var twins = TwinRows()
  /// The greatest common divisor of the times between counts, seconds.
  var pace = 0

  init(
    _ file: DemandFile,
    rows: RowStream,
    columns: DemandColumns,
    faults: DemandFaults,
    table: DayTable,
    queues: DemandQueues,
    latest: Int
  ) {
    self.file = file
    self.rows = rows
    self.columns = columns
    self.faults = faults
    self.table = table
    self.queues = queues
    self.latest = latest
    cursor = ZoneCursor(table.zone)
  }

  /// Reads all rows.
  func read() throws(DemandBytesFault) {
    while try rows.advance() {
      file.rows += 1
      if rows.cells.count == columns.width { row() } else { ragged() }
      if table.count * max(1, tallies.count) > Self.mostIntervals {
        faults.whole(
          .error,
          "\(counted(table.dates.count, "day")) of \(counted(tallies.count, "queue")) are too much",
          hint: "are the years and the queues right? take out what is too old to matter"
        )
        return
      }
      if faults.errors > Self.mostErrors {
        faults.whole(.error, "the file has more faults than this; reading stopped")
        return
      }
    }
  }

  /// The place of a cell of the row, without what other columns hold.
  func place(_ index: Int) -> LinePlace { rows.place(cell: index, showing: columns.isRead) }

  private func ragged() {
    let cells = rows.cells
    guard let first = cells.first, let last = cells.last else { return }
    let from = cells.count > columns.width ? cells[columns.width].start : first.start
    faults.mark(
      "the row has \(counted(cells.count, "cell")), the header \(columns.width)",
      at: rows.place(from..<max(last.end, from + 1)),
      hint: "a cell with a comma in it needs quotes; an empty cell still has its comma"
    )
  }

  private func row() {
    let start = self.start()
    let queue = self.queue()
    if let calls = columns.calls {
      let count = self.count(calls)
      if let start, let queue, let count { add(count, start, queue) }
      return
    }
    let wait = columns.wait.map { self.seconds($0, "the wait") } ?? .some(nil)
    let handle =
      columns.handle.map { self.seconds($0, "the handle time") } ?? .some(nil)
    let outcome = columns.outcome.map { self.outcome($0) } ?? Outcome.unknown
    guard let start, let queue, let wait, let handle, let outcome else { return }
    let day = call(start, queue)
    if wait != nil || handle != nil {
      let row = TwinRows.Row(queue: queue, wait: wait, handle: handle, outcome: outcome)
      if twins.repeats(row, at: start.wall) { file.duplicates += 1 }
    }
    if let handle, outcome != .abandoned, handle > 0 {
      tallies[queue].sums[day].add(handle: handle)
      tallies[queue].handles.add(handle)
    }
    if let wait, outcome != .unknown {
      tallies[queue].sums[day].add(wait: wait, isAbandoned: outcome == .abandoned)
    }
  }

  private func start() -> WallMoment? {
    let cell = rows.cells[columns.start]
    guard let moment = moments.read(rows.base, cell) else {
      faults.startFault(rows.text(cell), place(columns.start))
      return nil
    }
    let seconds = moment.wall - (moment.offset ?? 0)
    if seconds < Self.earliest {
      faults.mark(
        "\(quoted(rows.text(cell))) lies before 1990",
        at: place(columns.start),
        hint: "is the year right?"
      )
      return nil
    }
    // A local time may differ from UTC by up to a day.
    if seconds - (moment.offset == nil ? 86_400 : 0) > latest {
      let bound = table.zone.iso(Instant(seconds: latest)).prefix(10)
      faults.mark(
        "\(quoted(rows.text(cell))) lies in the future, after \(bound)",
        at: place(columns.start),
        hint: "a log holds what has happened; is the year right?"
      )
      return nil
    }
    return moment
  }

  private func queue() -> Int? {
    let cell = rows.cells[columns.queue]
    if let found = queues.find(rows.base, cell) {
      if found >= tallies.count {
        tallies += [QueueTally](repeating: QueueTally(), count: found + 1 - tallies.count)
      }
      return found
    }
    let fault = queues.fault(rows.text(cell))
    faults.mark(
      fault.message,
      at: place(columns.queue),
      label: fault.label,
      hint: fault.hint
    )
    return nil
  }

  private func count(_ index: Int) -> Int? {
    let cell = rows.cells[index]
    if let count = NumberCell.whole(rows.base, cell) { return count }
    let (message, hint) = NumberCell.fault(rows.text(cell), "the number of calls", isWhole: true)
    faults.mark(message, at: place(index), hint: hint)
    return nil
  }

  /// Seconds, nothing where the cell is empty; the outer optional is empty where it is no number.
  private func seconds(_ index: Int, _ what: String) -> Double?? {
    let cell = rows.cells[index]
    if cell.start == cell.end { return .some(nil) }
    let value = NumberCell.decimal(rows.base, cell)
    if let value, value <= 86_400 { return .some(value) }
    let (message, hint) =
      value == nil
      ? NumberCell.fault(rows.text(cell), what, isWhole: false)
      : ("\(quoted(rows.text(cell))) is more than a day", "\(what) is in seconds")
    faults.mark(message, at: place(index), hint: hint)
    return nil
  }

  private func outcome(_ index: Int) -> Outcome? {
    let cell = rows.cells[index]
    if let known = outcomes.find(rows.base, cell) { return known }
    let text = rows.text(cell)
    guard let outcome = Outcome(text) else {
      faults.mark(
        "unknown outcome \(quoted(text))",
        at: place(index),
        label: didYouMean(text, ["answered", "abandoned"]),
        hint: "write `answered` or `abandoned`, or leave the cell empty where it is neither"
      )
      return nil
    }
    // Spellings differ by case only, so there are few.
    if outcomes.count < 64 { outcomes.add(Array(rows.base[cell.start..<cell.end]), outcome) }
    return outcome
  }
}
