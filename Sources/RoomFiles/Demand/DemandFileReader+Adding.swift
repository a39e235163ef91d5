import CivilTime

extension DemandFileReader {
  /// Adds a call of a log; answers the place of its day.
  func call(_ start: WallMoment, _ queue: Int) -> Int {
    if let offset = start.offset { return once(start.wall - offset, queue) }
    let (moment, reading) = cursor.moment(showing: start.wall)
    switch reading {
    case .once: return once(moment, queue)
    case .skipped:
      file.skipped += 1
      return once(moment, queue)
    case .repeated:
      guard let (later, change) = cursor.repetition(at: moment) else { return once(moment, queue) }
      let second = table.slot(at: moment + later)
      let first = table.slot(at: moment)
      let day = table.day
      reserve(queue)
      // A row that comes after a later hour: its order says nothing.
      if moment < tallies[queue].latest { tallies[queue].disorder += 1 }
      tallies[queue].reach(moment)
      tallies[queue].repeats[change, default: RepeatedHour()]
        .add(wall: start.wall, first: first, second: second)
      return day
    }
  }

  private func once(_ moment: Int, _ queue: Int) -> Int {
    let slot = table.slot(at: moment)
    reserve(queue)
    tallies[queue].meet(moment)
    tallies[queue].calls[slot] += 1
    return table.day
  }

  private func reserve(_ queue: Int) {
    tallies[queue].reserve(
      slots: table.count,
      days: table.dates.count,
      isCounts: file.kind == .counts
    )
  }

  /// Adds a count.
  func add(_ calls: Int, _ start: WallMoment, _ queue: Int) {
    guard start.wall % 60 == 0 else {
      fault(of: columns.start, "is not a whole minute", hint: "counts begin at whole minutes")
      return
    }
    if let before = tallies[queue].latestWall, before != start.wall {
      pace = greatestDivisor(pace, abs(start.wall - before))
    }
    tallies[queue].latestWall = start.wall
    if calls == 0 { tallies[queue].listsZeros = true }
    if let offset = start.offset { return count(calls, at: start.wall - offset, queue) }
    let (moment, reading) = cursor.moment(showing: start.wall)
    if reading == .skipped { file.skipped += 1 }
    guard reading == .repeated, let (later, change) = cursor.repetition(at: moment) else {
      return count(calls, at: moment, queue)
    }
    tallies[queue].reach(moment)
    let isNew = tallies[queue].repeats[change, default: RepeatedHour()]
      .add(calls: Double(calls), first: moment, second: moment + later)
    if !isNew { counted(queue) }
  }

  private func count(_ calls: Int, at moment: Int, _ queue: Int) {
    let slot = table.slot(at: moment)
    reserve(queue)
    guard tallies[queue].mark(minute: table.elapsed(moment) / 60, ofDay: table.day) else {
      return counted(queue)
    }
    tallies[queue].meet(moment)
    tallies[queue].calls[slot] += Double(calls)
    tallies[queue].isListed[slot] = true
  }

  private func counted(_ queue: Int) {
    fault(
      of: columns.start,
      "has a count of \(queues.names[queue]) already",
      hint: "one row a queue and interval: add the two up, or take one out"
    )
  }

  private func fault(of column: Int, _ message: String, hint: String) {
    let cell = rows.cells[column]
    faults.mark(
      "\(quoted(rows.text(cell))) \(message)",
      at: place(column),
      hint: hint
    )
  }

  private func greatestDivisor(_ a: Int, _ b: Int) -> Int {
    var (a, b) = (a, b)
    while b != 0 { (a, b) = (b, a % b) }
    return a
  }
}

/// The rows of one second of a log, to see whether one stands there twice.
struct TwinRows {
  struct Row: Equatable {
    let queue: Int
    let wait: Double?
    let handle: Double?
    let outcome: Outcome
  }

  private var wall = Int.min
  private var rows: [Row] = []

  /// Whether the same row was met in the same second; of one second the first fifty are looked at.
  mutating func repeats(_ row: Row, at moment: Int) -> Bool {
    if moment != wall {
      wall = moment
      rows.removeAll(keepingCapacity: true)
    }
    if rows.contains(row) { return true }
    if rows.count < 50 { rows.append(row) }
    return false
  }
}
