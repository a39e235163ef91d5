import CivilTime
import Planning
import Rostering
import Wellbeing

@testable import RotaStore

extension RandomWork {
  /// Hard calls of one person or several, concerns, good days, and what becomes of those made lately.
  mutating func calls() -> (any Command)? {
    switch random.int(0...11) {
    case 0..<4:
      let people = (0..<random.int(1...3)).map { _ in worker() }
      teller.person = random.pick([people[0], worker(), RandomRoom.boss])
      teller.text = random.int(0...3) == 0 ? "INC-\(random.int(1...9999))" : nil
      return AddHardCall(
        people: people,
        category: random.pick(WellbeingRules.builtIn.categories.map(\.id) + ["nonsense"]),
        isNamed: random.int(0...1) == 0
      )
    case 4: return RaiseConcern(person: worker(), isNamed: random.int(0...1) == 0)
    case 5:
      teller.person = worker()
      return TapGoodDay(isGood: random.int(0...3) > 0)
    case 6, 7: return ownPage()
    case 8, 9: return entry(.exposure, or: .concern).map { WithdrawEntry(entry: $0) }
    default:
      let category = random.pick(WellbeingRules.builtIn.categories.map(\.id))
      return entry(.exposure, or: .exposure).map { CorrectHardCall(event: $0, category: category) }
    }
  }

  /// The own page of somebody of whom others recorded something in the last hours; nothing where there is nobody.
  private mutating func ownPage() -> (any Command)? {
    let earliest = now - .hours(10)
    let unseen = recent(random.pick([.exposure, .concern])) {
      switch $0 {
      case .exposure(let it): it.raisedBy != .themselves && it.entered > earliest
      case .concern(let it): it.by != .themselves && it.at > earliest
      default: false
      }
    }
    guard let person = unseen.flatMap({ fact($0)?.person }) else { return nil }
    teller.person = person
    return OpenOwnCalls()
  }

  /// The name of an entry of one kind or another, most often told of by the person or by who recorded it.
  private mutating func entry(_ one: FactKind, or other: FactKind) -> String? {
    guard let id = recent(random.int(0...3) > 0 ? one : other), let fact = fact(id) else {
      return nil
    }
    switch fact {
    case .exposure(let it):
      teller.person = random.pick([it.person, it.person, it.raisedBy.author ?? it.person])
      return it.name.event
    case .concern(let it):
      teller.person = random.pick([it.person, it.by.author ?? it.person])
      return it.id
    default: return nil
    }
  }

  /// A fact that is still there.
  func fact(_ id: FactID) -> Fact? { (try? test.record.facts())?[id]?.fact }
}
