import CivilTime

extension WorkRecords {
  /// Work away from the desk that no posting covers: a course on a rest day, court after a night.
  ///
  /// Sickness and leave win: who is sick on the day of a course does not attend it. A row in moments that
  /// lasts longer than a day is somebody away for days, not at work round the clock: it counts by its kind's
  /// hours on each day without a shift. No minute counts twice, neither beside a shift nor in two rows.
  ///
  /// Shape: sorted, not overlapping.
  func offDeskDuties(
    of person: Int,
    over days: DateSpan,
    beside postings: [Posting],
    worked: WorkedHours
  ) -> [OffDeskDuty] {
    let absences = index.absences[person]
    guard absences.contains(where: { roster.absenceKinds[$0.kind].isWork }) else { return [] }
    let employed = index.ranges[person].map { $0.days.clamped(to: days) }
    // A shift that a restriction takes off is not worked, but its day is no rest day either.
    let posted = Set(postings.map(\.date))
    let busy = Set(postings.filter { $0.state != .restricted }.map(\.date))
    let shifts =
      worked.postings.filter { $0.state != .restricted }.map(\.span) + worked.beyond.map(\.span)
    let off = absences.filter { !roster.absenceKinds[$0.kind].isWork }
    var found: [OffDeskDuty] = []
    // What is spoken for already: in order, apart from each other.
    var taken = Span.merged(shifts + off.compactMap(\.moments))
    func add(_ span: Span, _ kind: Int) {
      let date = roster.zone.date(at: span.start)
      if off.contains(where: { $0.covers(span, on: date) }) { return }
      let near = taken.places(overlapping: span)
      let free = span.without(taken[near])
      for part in free {
        let date = roster.zone.date(at: part.start)
        let isOnRestDay = !posted.contains(date)
        found.append(OffDeskDuty(span: part, date: date, kind: kind, isOnRestDay: isOnRestDay))
      }
      taken.replaceSubrange(near, with: (taken[near] + free).sorted { $0.start < $1.start })
    }
    for absence in absences {
      let kind = roster.absenceKinds[absence.kind]
      guard kind.isWork else { continue }
      switch absence.extent {
      case .days(let run):
        for part in employed {
          for date in run.clamped(to: part).days where !busy.contains(date) {
            add(kind.hours.span(on: date, in: roster.zone), absence.kind)
          }
        }
      case .moments(let span) where span.length <= .days(1):
        let date = roster.zone.date(at: span.start)
        if employed.contains(where: { $0.contains(date) }) { add(span, absence.kind) }
      case .moments(let span):
        let run = DateSpan(roster.zone.date(at: span.start), roster.zone.date(at: span.end) + 1)
        for part in employed {
          for date in run.clamped(to: part).days where !busy.contains(date) {
            let hours = kind.hours.span(on: date, in: roster.zone).clamped(to: span)
            if !hours.isEmpty { add(hours, absence.kind) }
          }
        }
      }
    }
    return found.sorted { $0.span.start < $1.span.start }
  }
}

extension RosterIndex.PlacedAbsence {
  /// Its moments, where it is one by moments.
  fileprivate var moments: Span? { if case .moments(let span) = extent { span } else { nil } }
}

extension [Span] {
  /// The places of those that share time with a span, of spans in order that do not overlap.
  fileprivate func places(overlapping span: Span) -> Range<Int> {
    var low = 0
    var high = count
    while low < high {
      let mid = (low + high) / 2
      if self[mid].end <= span.start { low = mid + 1 } else { high = mid }
    }
    var end = low
    while end < count, self[end].start < span.end { end += 1 }
    return low..<end
  }
}
