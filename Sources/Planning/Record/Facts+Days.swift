import CivilTime
import Rostering

extension Facts {
  /// Everybody as they stand on some days.
  ///
  /// What lies more than a few days away from them is left out, and so is all that no posting hangs on. It is
  /// what cover is counted from, where a year of everybody's changes would cost more than the count.
  func roster(over base: Roster, around days: DateSpan) -> Roster {
    let near = DateSpan(days.start - 4, days.end + 4)
    let moments = base.zone.span(of: near)
    let kinds: [FactKind] = [
      .person, .placement, .absence, .restriction, .assignment, .release, .adjustment, .acting,
    ]
    let found = all(kinds) { recorded in
      switch recorded.fact {
      case .placement(let fact): fact.placement.days.clamped(to: near).count > 0
      case .absence(let fact):
        switch fact.extent {
        case .days(let days): days.clamped(to: near).count > 0
        case .moments(let span): span.overlaps(moments)
        }
      case .restriction(let fact): fact.days.clamped(to: near).count > 0
      case .assignment(let fact): near.contains(fact.date)
      case .release(let fact): near.contains(fact.posting.date)
      case .adjustment(let fact): near.contains(fact.posting.date)
      case .acting(let fact): fact.days.clamped(to: near).count > 0
      default: true
      }
    }
    return roster(over: base, from: found)
  }
}
