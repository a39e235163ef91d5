public import CivilTime
import Rostering

extension Facts {
  /// The swaps that somebody may read: a supervisor all, others those they are part of.
  ///
  /// - Parameters:
  ///   - actor: Who reads.
  ///   - all: Whether those declined, called off and lapsed are wanted too.
  ///   - now: The moment.
  /// - Returns: Each with its name, in no order.
  public func swaps(
    shownTo actor: Actor,
    all: Bool,
    at now: Instant
  ) -> [(id: FactID, swap: Swap)] {
    self.all(.swap).compactMap { recorded in
      guard case .swap(let swap) = recorded.fact else { return nil }
      let sides = [swap.gives.person, swap.taker]
      let mayRead = actor.isSupervisor || actor.person.map { sides.contains($0) } ?? false
      let isOver = swap.state == .declined || swap.state == .cancelled || swap.hasLapsed(at: now)
      return mayRead && (all || !isOver) ? (recorded.id, swap) : nil
    }
  }

  /// The absences that touch some days: everybody's, or one person's.
  public func absences(
    on days: DateSpan,
    of person: String? = nil,
    zone: ZoneRules
  ) -> [RecordedFact] {
    let moments = zone.span(of: days)
    return (person.map { about($0) } ?? all(.absence)).filter { recorded in
      guard case .absence(let it) = recorded.fact else { return false }
      switch it.extent {
      case .days(let run): return run.clamped(to: days).count > 0
      case .moments(let span): return span.overlaps(moments)
      }
    }
  }
}
