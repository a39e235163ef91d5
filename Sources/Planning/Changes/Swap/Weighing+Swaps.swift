public import CivilTime
import Rostering

extension Weighing {
  /// A swap by its name, in one of some states and not lapsed, or a refusal.
  func swap(_ id: FactID, in states: Set<Swap.State>) throws(Refusal) -> Swap {
    guard case .swap(let swap) = facts[id]?.fact else {
      throw Refusal(.input, "there is no swap \(id)", hint: "relief swap list shows them")
    }
    guard states.contains(swap.state) else {
      throw Refusal(.conflict, "the swap is \(swap.state.rawValue) already")
    }
    return swap
  }
}

extension Swap {
  /// Whether nobody answered in time: it can be asked again, and no more be agreed.
  public func hasLapsed(at now: Instant) -> Bool {
    (state == .asked || state == .agreed) && now >= expires
  }

  /// Refuses where it has lapsed.
  func wantOpen(_ weighing: Weighing) throws(Refusal) {
    if hasLapsed(at: weighing.now), weighing.instruction.happened == nil {
      let when = weighing.base.roster.zone.brief(expires, today: weighing.today)
      throw Refusal(.conflict, "the swap lapsed on \(when)", hint: "ask for it again")
    }
  }
}
