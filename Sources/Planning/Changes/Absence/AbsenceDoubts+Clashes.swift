import CivilTime
import Rostering

extension AbsenceDoubts {
  /// Names what else is arranged on its days and ends none of it: swaps that wait, shifts taken on, acting roles,
  /// people who would be without their tutor.
  mutating func nameClashes() {
    let days = absence.extent.days(in: weighing.base.roster.zone)
    for recorded in weighing.facts.about(absence.person) {
      switch recorded.fact {
      case .assignment(let it) where days.contains(it.date):
        let kind = it.kind == .swap ? "a swapped" : it.kind == .cover ? "a cover" : "an extra"
        grounds.warnings.append("\(it.person) has \(kind) shift on \(it.date) (\(recorded.id))")
      case .acting(let it) where it.days.clamped(to: days).count > 0:
        grounds.warnings.append(
          "\(it.person) acts as \(it.role) \(Absence.Extent.days(it.days.clamped(to: days)).words(in: .utc))"
        )
      default: break
      }
    }
    nameSwaps(days)
    nameTutees(days)
  }

  private mutating func nameSwaps(_ days: DateSpan) {
    for recorded in weighing.facts.all(.swap) {
      guard case .swap(let swap) = recorded.fact, swap.state == .asked || swap.state == .agreed,
        swap.expires > weighing.now
      else { continue }
      let gives = swap.gives.person == absence.person && days.contains(swap.gives.date)
      let mine = swap.taker == absence.person
      let takes =
        mine
        && (days.contains(swap.gives.date) || swap.takes.map { days.contains($0.date) } ?? false)
      if gives || takes
        || swap.gives.person == absence.person
          && swap.takes.map({ days.contains($0.date) }) ?? false
      {
        grounds.warnings.append(
          "a swap waits for the shift of \(swap.gives) (\(recorded.id)); it is not called off by this"
        )
      }
    }
  }

  private mutating func nameTutees(_ days: DateSpan) {
    for recorded in weighing.facts.all(.placement) {
      guard case .placement(let it) = recorded.fact, it.placement.tutor == absence.person else {
        continue
      }
      let shared = it.placement.days.clamped(to: days)
      if shared.count == 0 { continue }
      grounds.warnings.append(
        "\(it.person), whom \(absence.person) tutors, is without their tutor "
          + Absence.Extent.days(shared).words(in: .utc)
      )
    }
  }
}
