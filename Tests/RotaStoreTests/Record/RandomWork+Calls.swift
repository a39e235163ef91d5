import Planning
import Rostering
import Wellbeing

@testable import RotaStore

extension RandomWork {
  /// Hard calls of one person or several, concerns, good days, and what becomes of those made lately.
  mutating func calls() -> (any Command)? {
    switch random.int(0...9) {
    case 0..<4:
      return AddHardCall(
        people: (0..<random.int(1...3)).map { _ in worker() },
        category: random.pick(WellbeingRules.builtIn.categories.map(\.id) + ["nonsense"]),
        isNamed: random.int(0...1) == 0
      )
    case 4: return RaiseConcern(person: worker(), isNamed: random.int(0...1) == 0)
    case 5: return TapGoodDay(isGood: random.int(0...3) > 0)
    case 6: return OpenOwnCalls()
    case 7, 8:
      guard let entry = recent(random.pick([.exposure, .concern])) else { return nil }
      return WithdrawEntry(entry: eventName(of: entry))
    default:
      guard let entry = recent(.exposure) else { return nil }
      return CorrectHardCall(
        event: eventName(of: entry),
        category: random.pick(WellbeingRules.builtIn.categories.map(\.id))
      )
    }
  }

  /// The name of the event that a fact is part of; its own where it is gone.
  private func eventName(of id: FactID) -> String {
    guard case .exposure(let it)? = (try? test.record.facts())?[id]?.fact else {
      return id.description
    }
    return it.name.event
  }
}
