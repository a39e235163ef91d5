import CivilTime

/// Makes one person's postings from their placements, absences and restrictions.
///
/// Restrictions win over absences, absences that are no work over those that are, and an earlier row
/// of absences.csv over a later one; so each minute of a posting has one state and only one.
struct PostingMaker {
  let index: RosterIndex
  let table: ShiftTable

  private struct Claim {
    let span: Span
    let state: Posting.State
    let rank: Int
  }

  /// Appends a person's postings that belong to days of `range`, in order of day and part.
  func append(person: Int, over range: DateSpan, to postings: inout [Posting]) {
    let absences = index.absences[person]
    let restrictions = index.restrictions[person]
    let isPlain = absences.isEmpty && restrictions.isEmpty
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
        let isCounted = !restrictions.contains {
          $0.limit == .notCounted && $0.days.contains(date)
        }
        func add(_ part: Int, _ state: Posting.State, _ span: Span) {
          postings.append(
            Posting(
              person: person,
              team: placed.team,
              role: placed.role,
              date: date,
              letter: letter,
              part: part,
              state: state,
              counts: isCounted ? placed.counts : 0,
              span: span
            )
          )
        }
        if isPlain {
          add(1, .planned, span)
          continue
        }
        let claims = claims(
          on: date,
          span: span,
          kind: index.roster.shifts[slot],
          absences: absences,
          restrictions: restrictions
        )
        for (i, part) in parts(of: span, claims).enumerated() { add(i + 1, part.state, part.span) }
      }
    }
  }

  private func claims(
    on date: CivilDate,
    span: Span,
    kind: ShiftKind,
    absences: [RosterIndex.PlacedAbsence],
    restrictions: [Restriction]
  ) -> [Claim] {
    var claims: [Claim] = []
    for restriction in restrictions where restriction.days.contains(date) {
      switch restriction.limit {
      case .noNights where kind.isNight:
        claims.append(Claim(span: span, state: .restricted, rank: -1))
      case .only(let weekdays) where !weekdays.contains(date.weekday):
        claims.append(Claim(span: span, state: .restricted, rank: -1))
      case .maxHours(let most) where span.length > most:
        let late = Span(span.start + most, span.end)
        claims.append(Claim(span: late, state: .restricted, rank: -1))
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
        Claim(
          span: taken,
          state: .absent(kind: absence.kind),
          rank: absence.place + (isWork ? work : 0)
        )
      )
    }
    return claims
  }

  private func parts(of span: Span, _ claims: [Claim]) -> [(state: Posting.State, span: Span)] {
    if claims.isEmpty { return [(.planned, span)] }
    var cuts = Set([span.start, span.end])
    for claim in claims { cuts.formUnion([claim.span.start, claim.span.end]) }
    let sorted = cuts.sorted()
    var parts: [(state: Posting.State, span: Span)] = []
    for (from, to) in zip(sorted, sorted.dropFirst()) {
      let winner = claims.filter { $0.span.contains(from) }.min { $0.rank < $1.rank }
      let state = winner?.state ?? .planned
      if let last = parts.last, last.state == state {
        parts[parts.count - 1].span = Span(last.span.start, to)
      } else {
        parts.append((state, Span(from, to)))
      }
    }
    return parts
  }
}
