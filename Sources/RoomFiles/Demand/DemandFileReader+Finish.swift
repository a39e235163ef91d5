import CivilTime

extension DemandFileReader {
  /// Settles what could not be known before the last row.
  func finish() {
    for queue in tallies.indices {
      settleRepeats(queue)
      let tally = tallies[queue]
      file.disorder += tally.disorder
      if tally.first > tally.last { continue }
      file.first = min(file.first ?? Instant(seconds: tally.first), Instant(seconds: tally.first))
      file.last = max(file.last ?? Instant(seconds: tally.last), Instant(seconds: tally.last))
    }
    if file.kind == .counts {
      if pace > 0 { file.step = Minutes(pace / 60) }
      spread()
    }
    for queue in tallies.indices {
      tallies[queue].total = tallies[queue].calls.reduce(0, +)
      file.calls += tallies[queue].total
    }
    note()
  }

  /// Shares out the calls of hours that the clocks showed twice.
  private func settleRepeats(_ queue: Int) {
    let repeats = tallies[queue].repeats
    let isInOrder = tallies[queue].disorder == 0
    for (_, hour) in repeats.sorted(by: { $0.key < $1.key }) {
      let isToldApart = hour.steps == 1 && isInOrder
      for (first, pair) in hour.pairs.sorted(by: { $0.key < $1.key }) {
        let isCounts = file.kind == .counts
        let slots =
          isCounts ? (table.slot(at: first), table.slot(at: pair.second)) : (first, pair.second)
        tallies[queue].reserve(
          slots: table.count,
          days: table.dates.count,
          isCounts: isCounts
        )
        let rows = isCounts ? pair.rows : Int(pair.calls[0] + pair.calls[1])
        if isCounts {
          tallies[queue].reach(pair.second)
          tallies[queue].isListed[slots.0] = true
          tallies[queue].isListed[slots.1] = true
        }
        if isCounts ? pair.rows == 2 : isToldApart {
          tallies[queue].calls[slots.0] += pair.calls[0]
          tallies[queue].calls[slots.1] += pair.calls[1]
          file.toldApart += rows
        } else {
          let half = (pair.calls[0] + pair.calls[1]) / 2
          tallies[queue].calls[slots.0] += half
          tallies[queue].calls[slots.1] += half
          file.sharedOut += rows
        }
      }
    }
  }

  /// Spreads counts that are further apart than the room's intervals over the intervals they cover.
  private func spread() {
    guard pace > table.step else { return }
    let days = table.dates.count
    for queue in tallies.indices {
      let old = tallies[queue]
      guard old.first <= old.last else { continue }
      let phase = old.first - start(of: table.slot(at: old.first), in: table.day)
      tallies[queue].calls = [Double](repeating: 0, count: old.calls.count)
      tallies[queue].isListed = [Bool](repeating: false, count: old.isListed.count)
      for day in 0..<days {
        for slot in table.firsts[day]..<table.firsts[day + 1]
        where slot < old.isListed.count && old.isListed[slot] {
          spread(old.calls[slot], from: start(of: slot, in: day) + phase, queue)
        }
      }
    }
  }

  private func start(of slot: Int, in day: Int) -> Int {
    table.starts[day] + (slot - table.firsts[day]) * table.step
  }

  private func spread(_ calls: Double, from start: Int, _ queue: Int) {
    // Up to an hour by elapsed time, beyond that by the clock: a count of a day covers a day of 25 hours.
    var end = start + pace
    if pace > 3600 {
      let wall = start + table.zone.offset(at: Instant(seconds: start)) + pace
      end = max(start + 60, cursor.moment(showing: wall).moment)
    }
    var at = start
    while at < end {
      let slot = table.slot(at: at)
      let next = min(end, self.start(of: slot, in: table.day) + table.step)
      tallies[queue].reserve(slots: table.count, days: table.dates.count, isCounts: true)
      let until = max(next, at + 1)
      tallies[queue].calls[slot] += calls * Double(until - at) / Double(end - start)
      tallies[queue].isListed[slot] = true
      at = until
    }
  }

  private func were(_ count: Int) -> String { count == 1 ? "was" : "were" }

  private func note() {
    let rows = counted(file.disorder, "row")
    if file.disorder > 0 {
      faults.whole(
        .note,
        file.disorder == 1
          ? "\(rows) begins before the row above it; all were sorted by time"
          : "\(rows) begin before the row above them; all were sorted by time"
      )
    }
    if file.duplicates > 0 {
      faults.whole(
        .warning,
        "\(counted(file.duplicates, "row")) \(file.duplicates == 1 ? "repeats" : "repeat") another of the "
          + "same second in every column read",
        hint: "they are counted, as two calls in a second are real; take them out if they are not"
      )
    }
    if file.skipped > 0 {
      faults.whole(
        .warning,
        "\(counted(file.skipped, "row")) in an hour that the clocks of \(table.zone.name) skip "
          + "\(were(file.skipped)) moved on by the gap",
        hint: "give the offset in `start`: `…+01:00`"
      )
    }
    if file.toldApart > 0 {
      faults.whole(
        .note,
        "\(counted(file.toldApart, "row")) in an hour that the clocks show twice "
          + "\(were(file.toldApart)) told apart by their order"
      )
    }
    if file.sharedOut > 0 {
      faults.whole(
        .warning,
        "\(counted(file.sharedOut, "row")) in an hour that the clocks show twice "
          + "\(were(file.sharedOut)) shared out evenly between both",
        hint: "their order does not tell them apart; give the offset in `start`: `…+01:00`"
      )
    }
    notePace()
  }

  private func notePace() {
    guard let step = file.step?.count, step > 0 else { return }
    let interval = table.step / 60
    if pace > 86_400 {
      faults.whole(
        .error,
        "the counts are \(step / 1440) days apart",
        hint: "counts of days, hours or less can be used"
      )
    } else if step > interval {
      faults.whole(
        step > 120 ? .warning : .note,
        "counts of \(Minutes(step)) were spread evenly over intervals of \(Minutes(interval))"
      )
    } else if interval % step != 0 {
      faults.whole(
        .warning,
        "counts of \(Minutes(step)) do not fit into intervals of \(Minutes(interval))",
        hint: "each is taken to lie in the interval in which it begins"
      )
    }
  }
}
