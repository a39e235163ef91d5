import CivilTime
import Rostering

/// What is arranged for somebody from a day on and hangs on their being there: it is named, and ended only where
/// that is asked for.
struct Arrangements {
  let weighing: Weighing
  let person: String

  /// One thing arranged, and what it would become.
  struct Item {
    let id: FactID
    let words: String
    /// What it becomes instead; nothing where it is ended.
    var instead: Fact?
  }

  /// Shifts taken on, swaps that wait, postings changed and acting roles that a test holds to be in the way.
  func items(inTheWay: (PostingName) -> Bool, acting: (DateSpan) -> Bool) -> [Item] {
    var items: [Item] = []
    for recorded in weighing.facts.about(person) {
      switch recorded.fact {
      case .assignment(let it) where inTheWay(it.posting):
        items.append(Item(id: recorded.id, words: "a shift taken on, \(it.date) \(it.letter)"))
      case .release(let it) where inTheWay(it.posting):
        items.append(Item(id: recorded.id, words: "a shift given away, \(it.posting.date)"))
      case .adjustment(let it) where inTheWay(it.posting):
        items.append(
          Item(id: recorded.id, words: "a shift at other hours or desk, \(it.posting.date)")
        )
      case .acting(let it) where acting(it.days):
        items.append(Item(id: recorded.id, words: "acting as \(it.role) from \(it.days.start)"))
      default: break
      }
    }
    for recorded in weighing.facts.all(.swap) {
      guard case .swap(let swap) = recorded.fact, swap.state == .asked || swap.state == .agreed
      else {
        continue
      }
      let own = [swap.gives, swap.takes].compactMap { $0 }.filter { $0.person == person }
      // Who takes over a shift without giving one has that day to be there for.
      let taken =
        swap.taker == person
        ? [PostingName(person: person, date: swap.gives.date, key: "\(recorded.id)")] : []
      guard (own + taken).contains(where: inTheWay) else { continue }
      items.append(
        Item(
          id: recorded.id,
          words: "a swap that waits, \(swap.gives)",
          instead: .swap(swap.inState(.cancelled))
        )
      )
    }
    return items
  }
}

extension Grounds {
  /// Names what is in the way, or ends it where that is asked for.
  mutating func settle(_ items: [Arrangements.Item], endLater: Bool, _ draft: inout Draft) {
    for item in items {
      guard endLater else {
        add(
          .conflict,
          "this no longer fits: \(item.words) (\(item.id))",
          hint: "end it first, or give `--end-later`"
        )
        continue
      }
      warnings.append("ended with it: \(item.words) (\(item.id))")
      if let instead = item.instead {
        draft.made[item.id] = instead
      } else {
        draft.ended.append(item.id)
      }
    }
  }
}
