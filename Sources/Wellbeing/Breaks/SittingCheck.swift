/// One sitting of a plan, walked through slot by slot.
struct SittingCheck {
  let sitting: BreakSitting
  let leeway: BreakLeeway
  let index: Int
  private(set) var faults: [BreakCheck.Fault] = []
  private(set) var cost = 0
  /// Which slots of the sitting are not on the floor.
  private(set) var isAway: [Bool]
  private let isAbsent: [Bool]

  init(_ sitting: BreakSitting, _ leeway: BreakLeeway, _ index: Int) {
    self.sitting = sitting
    self.leeway = leeway
    self.index = index
    isAbsent = (0..<sitting.length).map { slot in sitting.away.contains { $0.contains(slot) } }
    isAway = isAbsent
  }

  mutating func follow(_ plan: [Int?]) {
    guard plan.count == sitting.breaks.count else {
      faults.append(.breaks(sitting: index, count: plan.count))
      return
    }
    var end = 0
    // The start of the sitting is a fact like a break taken: no rule can be broken between two of them.
    var isFact = true
    for (k, (timing, start)) in zip(sitting.breaks, plan).enumerated() {
      if (start == nil) != leeway.leftOut.contains(k) {
        faults.append(.leftOut(sitting: index, breakIndex: k))
      }
      guard let start else { continue }
      guard start >= end, start <= sitting.length - timing.length else {
        faults.append(.place(sitting: index, breakIndex: k))
        return
      }
      let slots = start..<start + timing.length
      if let taken = timing.taken {
        if taken != start { faults.append(.movedFact(sitting: index, breakIndex: k)) }
      } else {
        cost += timing.cost(at: start)
        if start < sitting.notBefore || slots.contains(where: { isAbsent[$0] }) {
          faults.append(.place(sitting: index, breakIndex: k))
        }
      }
      if timing.taken == nil || !isFact { hold(end..<start, timing.work, k) }
      for slot in slots { isAway[slot] = true }
      end = slots.upperBound
      isFact = timing.taken != nil
    }
    if !isFact { hold(end..<sitting.length, sitting.tail, sitting.breaks.count) }
  }

  private mutating func hold(_ slots: Range<Int>, _ window: ClosedRange<Int>, _ k: Int) {
    let work = slots.count { !isAbsent[$0] }
    if work < window.lowerBound - leeway.shorter || work > window.upperBound + leeway.longer {
      faults.append(.stretch(sitting: index, breakIndex: k, work: work))
    }
  }
}
