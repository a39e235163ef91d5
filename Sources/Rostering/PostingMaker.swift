import CivilTime

/// Makes one person's postings from their placements, absences and restrictions, and the record's changes.
///
/// Restrictions win over absences, absences that are no work over those that are, and an earlier row
/// of absences.csv over a later one; so each minute of a posting has one state and only one.
struct PostingMaker {
  let index: RosterIndex
  let table: ShiftTable

  /// A posting before absences and restrictions cut it.
  private struct Whole {
    let person: Int
    let team: Int?
    var role: Int
    let date: CivilDate
    let letter: ShiftLetter
    var assignment: Int?
    let counts: Double
    var span: Span
    /// Whether it runs as its kind of shift does.
    var isUsual = true
  }

  /// Appends a person's postings that belong to days of `range`, in order of day, start and part.
  func append(person: Int, over range: DateSpan, to postings: inout [Posting]) {
    let changes = index.changes(of: person)
    let isPlain =
      changes == nil && index.absences[person].isEmpty && index.restrictions[person].isEmpty
    let first = postings.count
    for placed in index.ranges[person] {
      let days = placed.days.clamped(to: range)
      if days.start >= days.end { continue }
      var place = placed.pattern.index(on: days.start, phase: placed.phase)
      for date in days.days {
        let letter = placed.pattern.cycle[place]
        place = place + 1 == placed.pattern.cycle.count ? 0 : place + 1
        guard let letter, let slot = table.slot(letter), placed.weekdays.contains(date.weekday)
        else { continue }
        let span = table.span(slot, on: date)
        // What the clocks jump over as a whole does not take place.
        if span.isEmpty { continue }
        if isPlain {
          postings.append(
            Posting(
              person: person,
              team: placed.team,
              role: placed.role,
              date: date,
              letter: letter,
              part: 1,
              state: .planned,
              counts: placed.counts,
              span: span
            )
          )
          continue
        }
        var whole = Whole(
          person: person,
          team: placed.team,
          role: placed.role,
          date: date,
          letter: letter,
          counts: placed.counts,
          span: span
        )
        if let changes {
          if changes.isReleased(date) { continue }
          let adjustment = changes.adjustment(date)
          let role = adjustment?.role ?? changes.acting(on: date)
          whole.role = role.flatMap { index.roles[$0] } ?? placed.role
          whole.span = adjustment?.span ?? span
          whole.isUsual = whole.span == span
        }
        append(whole, to: &postings)
      }
    }
    guard let changes, !changes.assignments.isEmpty else { return }
    for (place, assignment) in changes.assignments where range.contains(assignment.date) {
      if let whole = whole(assignment, at: place, of: person, changes) {
        append(whole, to: &postings)
      }
    }
    postings[first...].sort { a, b in
      (a.date, a.span.start, a.assignment ?? -1, a.part)
        < (b.date, b.span.start, b.assignment ?? -1, b.part)
    }
  }

  /// Whether a person has a pattern on a day and it gives them no shift, whatever became of that day since.
  func isRestDay(_ date: CivilDate, of person: Int) -> Bool {
    index.ranges[person].contains { placed in
      placed.days.contains(date)
        && (!placed.weekdays.contains(date.weekday)
          || placed.pattern.letter(on: date, phase: placed.phase).flatMap(table.slot) == nil)
    }
  }

  /// The posting of an assignment; nothing where it was released or the person is not there that day.
  ///
  /// It keeps its own role while somebody acts in another one: it was made to fill that role.
  private func whole(
    _ assignment: Assignment,
    at place: Int,
    of person: Int,
    _ changes: PersonChanges
  ) -> Whole? {
    let date = assignment.date
    guard let placement = index.roster.people[person].placement(on: date),
      !changes.isReleased(date, assignment.id)
    else { return nil }
    let adjustment = changes.adjustment(date, assignment.id)
    let roles = [adjustment?.role, assignment.role, placement.roles.first].compactMap { $0 }
    guard let role = roles.lazy.compactMap({ index.roles[$0] }).first else { return nil }
    let teams = [assignment.team, placement.team].compactMap { $0 }
    let span = adjustment?.span ?? assignment.span
    let usual = table.slot(assignment.letter).map { table.span($0, on: date) }
    return Whole(
      person: person,
      team: teams.lazy.compactMap { index.teams[$0] }.first,
      role: role,
      date: date,
      letter: assignment.letter,
      assignment: place,
      counts: placement.counts,
      span: span,
      isUsual: span == usual
    )
  }

  private func append(_ whole: Whole, to postings: inout [Posting]) {
    if whole.span.isEmpty { return }
    let restrictions = index.restrictions[whole.person]
    let isCounted = !restrictions.contains {
      $0.limit == .notCounted && $0.days.contains(whole.date)
    }
    func add(_ part: Int, _ state: Posting.State, _ span: Span) {
      postings.append(
        Posting(
          person: whole.person,
          team: whole.team,
          role: whole.role,
          date: whole.date,
          letter: whole.letter,
          part: part,
          assignment: whole.assignment,
          state: state,
          counts: isCounted ? whole.counts : 0,
          span: span
        )
      )
    }
    if restrictions.isEmpty && index.absences[whole.person].isEmpty {
      add(1, .planned, whole.span)
      return
    }
    let claims = claims(
      on: whole.date,
      span: whole.span,
      isNight: { isNight(whole) },
      absences: index.absences[whole.person],
      restrictions: restrictions
    )
    for (i, part) in claims.parts(of: whole.span).enumerated() {
      add(i + 1, part.state, part.span)
    }
  }

  /// Whether a posting is night work: as its kind of shift is, or by its own hours where they differ.
  private func isNight(_ whole: Whole) -> Bool {
    if whole.isUsual, let slot = table.slot(whole.letter) {
      return index.roster.shifts[slot].isNight
    }
    let minutes = [whole.date - 1, whole.date, whole.date + 1].reduce(0) { sum, date in
      sum
        + OccasionLedger.night.span(on: date, in: index.roster.zone).clamped(to: whole.span)
        .length.count
    }
    return minutes >= 180
  }

  private func claims(
    on date: CivilDate,
    span: Span,
    isNight: () -> Bool,
    absences: [RosterIndex.PlacedAbsence],
    restrictions: [Restriction]
  ) -> [PostingClaim] {
    var claims: [PostingClaim] = []
    for restriction in restrictions where restriction.days.contains(date) {
      switch restriction.limit {
      case .noNights where isNight():
        claims.append(PostingClaim(span: span, state: .restricted, rank: -1))
      case .only(let weekdays) where !weekdays.contains(date.weekday):
        claims.append(PostingClaim(span: span, state: .restricted, rank: -1))
      case .maxHours(let most) where span.length > most:
        let late = Span(span.start + most, span.end)
        claims.append(PostingClaim(span: late, state: .restricted, rank: -1))
      default: break
      }
    }
    let work = index.roster.absences.count
    for absence in absences {
      let taken: Span
      switch absence.extent {
      case .days(let days): taken = days.contains(date) ? span : Span(span.start, span.start)
      case .moments(let moments): taken = moments.clamped(to: span)
      }
      if taken.isEmpty || taken.start >= span.end { continue }
      let isWork = index.roster.absenceKinds[absence.kind].isWork
      claims.append(
        PostingClaim(
          span: taken,
          state: .absent(kind: absence.kind),
          rank: absence.place + (isWork ? work : 0)
        )
      )
    }
    return claims
  }
}
