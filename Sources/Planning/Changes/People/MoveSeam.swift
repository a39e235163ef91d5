import CivilTime
import Rostering

/// Where one team ends and another begins for somebody: rest, hours, leave and pairs on both sides.
struct MoveSeam {
  let weighing: Weighing
  let person: String
  let from: CivilDate
  private let before: Roster
  private let after: Roster

  init(weighing: Weighing, person: String, from: CivilDate, moved: Placement) {
    self.weighing = weighing
    self.person = person
    self.from = from
    before = weighing.roster(of: [person])
    var after = before
    after.people = before.people.map { old in
      let others = old.placements.compactMap { placement -> Placement? in
        guard placement.days.contains(from) else { return placement }
        var kept = placement
        kept.days = DateSpan(placement.days.start, from)
        return kept.days.count > 0 ? kept : nil
      }
      return Person(
        id: old.id,
        name: old.name,
        placements: (others + [moved]).sorted { $0.days.start < $1.days.start }
      )
    }
    self.after = after
  }

  /// What should be known of it, a sentence each.
  func sentences() -> [String] { [rest(), hours()].compactMap { $0 } + leave() + pairs() }

  /// How long they rest between the last shift with the old team and the first with the new.
  private func rest() -> String? {
    let days = DateSpan(from - 28, from + 28)
    let duties = Rota(after, over: days).postings.filter(\.isOnDesk)
    guard let last = duties.last(where: { $0.date < from }),
      let first = duties.first(where: { $0.date >= from })
    else { return nil }
    return
      "\(first.span.start - last.span.end) of rest over the seam, from \(last.letter) of \(last.date) to "
      + "\(first.letter) of \(first.date)"
  }

  /// What the leave year gains or loses of rostered hours.
  private func hours() -> String? {
    let year = before.leaveYear(of: from)
    let old = rostered(before, over: year)
    let new = rostered(after, over: year)
    if old == new { return "the rostered hours of the leave year from \(year.start) stay the same" }
    return new > old
      ? "\(new - old) more are rostered in the leave year from \(year.start)"
      : "\(old - new) fewer are rostered in the leave year from \(year.start)"
  }

  private func rostered(_ roster: Roster, over year: DateSpan) -> Minutes {
    HoursAccount.accounts(of: 0, in: roster, touching: DateSpan(year.start, days: 1)).first?
      .rostered
      ?? .zero
  }

  /// Absences that take other hours than they did: leave that falls on rest days now, or on shifts.
  private func leave() -> [String] {
    weighing.facts.absences(of: person).compactMap { held in
      let days = held.value.extent.days(in: before.zone)
      let later = days.clamped(to: DateSpan(from, min(days.end, from + 3660)))
      // Of what has no end yet nobody knows the hours.
      guard later.count > 0, !held.value.extent.isOpen,
        let kind = before.absenceKinds.firstIndex(where: { $0.id == held.value.kind })
      else { return nil }
      let old = RosteredHours.paid(Rota(before, over: later)) { $0.state == .absent(kind: kind) }
      let new = RosteredHours.paid(Rota(after, over: later)) { $0.state == .absent(kind: kind) }
      if old == new { return nil }
      return
        "away \(held.value.extent.words(in: before.zone)) takes \(new) of shifts now, not \(old)"
    }
  }

  /// Tutors and tutees who would be on two teams.
  private func pairs() -> [String] {
    guard let own = after.people.first?.placement(on: from) else { return [] }
    func team(of id: String) -> String? {
      weighing.facts.placements(of: id).first { $0.value.days.contains(from) }?.value.team
    }
    var split: [String] = []
    if let tutor = own.tutor, team(of: tutor) != own.team {
      split.append("\(tutor), who tutors \(person), is not on that team")
    }
    for recorded in weighing.facts.all(.placement) {
      guard case .placement(let it) = recorded.fact, it.placement.tutor == person,
        it.placement.days.contains(from), it.placement.team != own.team
      else { continue }
      split.append("\(it.person), whom \(person) tutors, is not on that team")
    }
    return split
  }

  /// What is arranged from the day on for shifts that are no longer there, or beside shifts that are now.
  func misfits() -> [Arrangements.Item] {
    var planned = after
    planned.changes = RosterChanges()
    planned.absences = []
    var old = before
    old.changes = RosterChanges()
    old.absences = []
    let names = Arrangements(weighing: weighing, person: person)
    return names.items(
      inTheWay: { name in
        guard name.date >= from, name.person == person else { return false }
        let days = DateSpan(name.date - 1, name.date + 2)
        let now = Rota(planned, over: days).postings.filter { $0.state == .planned }
        if name.isRostered {
          // The same hours on the same day are the same promise, whichever team they are worked with.
          let was = Rota(old, over: DateSpan(name.date, days: 1)).postings.map(\.span)
          return now.filter { $0.date == name.date }.map(\.span) != was
        }
        guard let span = span(of: name) else { return false }
        return now.contains { posting in
          posting.span.overlaps(span)
            && !before.changes.releases.contains {
              $0.posting == PostingName(person: person, date: posting.date)
            }
        }
      },
      acting: { _ in false }
    )
  }

  /// The hours of a shift taken on, or of the one that a swap would bring.
  private func span(of name: PostingName) -> Span? {
    if let own = before.changes.assignments.first(where: { $0.posting == name }) { return own.span }
    guard let id = FactID(name.key), case .swap(let swap)? = weighing.facts[id]?.fact else {
      return nil
    }
    let other = weighing.roster(of: [swap.gives.person])
    return Rota(other, over: DateSpan(swap.gives.date, days: 1)).postings.first?.span
  }
}
