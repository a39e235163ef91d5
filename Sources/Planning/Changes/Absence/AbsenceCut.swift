import CivilTime
import Rostering

/// Takes days out of an absence that stands, with the time off in lieu it drew.
struct AbsenceCut {
  let weighing: Weighing
  private var zone: ZoneRules { weighing.base.roster.zone }

  init(_ weighing: Weighing) { self.weighing = weighing }

  /// Ends an absence as a whole.
  func end(_ old: Held<Absence>, _ draft: inout Draft) {
    draft.ended.append(old.id)
    draft.touch(old.value.person, old.value.extent.days(in: zone), in: weighing)
    for credit in drawn(by: old) { draft.ended.append(credit.id) }
  }

  /// Leaves an absence standing with another extent, under its own name.
  func change(_ old: Held<Absence>, to extent: Absence.Extent, _ draft: inout Draft) {
    let absence = Absence(person: old.value.person, kind: old.value.kind, extent: extent)
    draft.made[old.id] = .absence(absence)
    draft.touch(absence.person, old.value.extent.days(in: zone), in: weighing)
    for credit in drawn(by: old) {
      draft.made[credit.id] = .credit(
        HoursCredit(
          person: absence.person,
          kind: .toil,
          hours: .zero - hours(of: absence, without: old.value),
          date: extent.firstDay(in: zone),
          cause: old.id
        )
      )
    }
  }

  /// Takes some time out of an absence: what lies before keeps its name, what lies after becomes one of its own.
  func take(
    _ extent: Absence.Extent,
    from old: Held<Absence>,
    _ number: inout Int,
    _ draft: inout Draft
  ) {
    var rest: [Absence.Extent]
    switch (old.value.extent, extent) {
    case (.days(let all), .days(let taken)):
      rest = [
        DateSpan(all.start, min(all.end, taken.start)),
        DateSpan(max(all.start, taken.end), all.end),
      ]
      .filter { $0.count > 0 }.map { .days($0) }
    case (.days(let all), .moments(let span)):
      rest = left(of: all, of: old.value.person, without: span)
    default:
      rest = old.value.extent.span(in: zone).without([extent.span(in: zone)]).map { .moments($0) }
    }
    guard let first = rest.first else { return end(old, &draft) }
    change(old, to: first, &draft)
    rest.removeFirst()
    for extent in rest {
      let absence = Absence(person: old.value.person, kind: old.value.kind, extent: extent)
      let id = weighing.fresh(number)
      draft.made[id] = .absence(absence)
      if !drawn(by: old).isEmpty {
        draft.made[weighing.fresh(number + 1)] = .credit(
          HoursCredit(
            person: absence.person,
            kind: .toil,
            hours: .zero - hours(of: absence, without: old.value),
            date: extent.firstDay(in: zone),
            cause: id
          )
        )
      }
      number += 2
    }
  }

  /// What is left of whole days where moments are taken out of them: days stay days, since the night that begins on
  /// one belongs to it to its end; of a day that is met, what is left of its shifts.
  private func left(
    of all: DateSpan,
    of person: String,
    without taken: Span
  ) -> [Absence.Extent] {
    let first = zone.date(at: taken.start)
    let isOpen = taken.end == .never
    let last = isOpen ? first : zone.date(at: Instant(seconds: taken.end.seconds - 1))
    let near = DateSpan(first - 1, last + 1).clamped(to: all)
    var roster = weighing.roster(of: [person])
    roster.absences = []
    let shifts = Dictionary(grouping: roster.standing(person, over: near), by: \.name.date)
    var days = [DateSpan(all.start, first - 1)]
    var moments: [Span] = []
    for day in near.days {
      let spans = (shifts[day] ?? []).map(\.span)
      if spans.contains(where: taken.overlaps) {
        moments += spans.flatMap { $0.without([taken]) }
      } else if !spans.isEmpty || day < first {
        days.append(DateSpan(day, days: 1))
      }
    }
    if !isOpen { days.append(DateSpan(max(all.start, last + 1), all.end)) }
    let left =
      DateSpan.merged(days.map { $0.clamped(to: all) }).map { Absence.Extent.days($0) }
      + Span.merged(moments).map { .moments($0) }
    return left.sorted { $0.span(in: zone).start < $1.span(in: zone).start }
  }

  private func drawn(by old: Held<Absence>) -> [Held<HoursCredit>] {
    weighing.facts.credits(of: old.value.person, .toil).filter { $0.value.cause == old.id }
  }

  private func hours(of absence: Absence, without old: Absence) -> Minutes {
    var roster = weighing.roster(of: [absence.person])
    if let place = roster.absences.firstIndex(of: old) { roster.absences.remove(at: place) }
    return RosteredHours(roster).taken(by: absence)
  }
}
