/// A floor taken apart into queues that hang together by the people who serve them.
struct FloorQuestion {
  struct Answer {
    let before: Double?
    let after: Double?
    let isApproximate: Bool
  }

  let queues: [Queue]
  /// The queues' places by priority.
  let order: [Int]
  /// Groups that are there; what they serve is known and is called.
  let groups: [FloorGroup]
  /// The place of the group that one leaves, where somebody does.
  let leaving: Int?
  let seconds: Double
  /// Calls by time, the first at the time that the floor is followed from.
  let calls: [FloorCalls]

  init(
    queues: [Queue],
    groups: [FloorGroup],
    leaving: Int?,
    seconds: Double,
    calls: [FloorCalls]
  ) {
    self.queues = queues
    order = queues.indices.sorted { (queues[$0].priority, $0) < (queues[$1].priority, $1) }
    self.groups = groups.map {
      FloorGroup(
        serves: $0.serves.filter(queues.indices.contains),
        people: min(max(0, $0.people), 1_000_000)
      )
    }
    let isThere = leaving.map { groups.indices.contains($0) && groups[$0].people > 0 } ?? false
    self.leaving = isThere ? leaving : nil
    self.seconds = seconds > 0 ? min(seconds, FloorOutlook.longest) : 0
    self.calls = Self.ordered(calls, seconds: self.seconds)
  }

  /// By time, from the beginning on, as far as they matter; of two at one time the later given.
  private static func ordered(_ calls: [FloorCalls], seconds: Double) -> [FloorCalls] {
    let known = calls.filter { $0.from.isFinite }
    let sorted = known.enumerated()
      .sorted { ($0.element.from, $0.offset) < ($1.element.from, $1.offset) }.map(\.element)
    guard var first = sorted.last(where: { $0.from <= -FloorOutlook.lead }) ?? sorted.first else {
      return []
    }
    first.from = -FloorOutlook.lead
    var kept = [first]
    for spell in sorted
    where spell.from > -FloorOutlook.lead && spell.from < 2 * FloorOutlook.longest {
      if spell.perHour == kept[kept.count - 1].perHour { continue }
      if spell.from == kept[kept.count - 1].from { kept.removeLast() }
      kept.append(spell)
    }
    return kept
  }

  /// Calls of a queue an hour in a stretch, a number from 0 on.
  func perHour(_ spell: FloorCalls, _ place: Int) -> Double {
    guard spell.perHour.indices.contains(place), queues[place].handleSeconds > 0,
      queues[place].handleSeconds < .infinity
    else { return 0 }
    let rate = spell.perHour[place]
    return rate > 0 ? min(rate, 1e9) : 0
  }

  /// The stretches within the time, with their lengths.
  var spells: [(calls: FloorCalls, seconds: Double)] {
    calls.indices.compactMap { i in
      let end = i + 1 < calls.count ? min(calls[i + 1].from, seconds) : seconds
      let length = end - max(0, calls[i].from)
      return length > 0 ? (calls[i], length) : nil
    }
  }

  /// Calls of a queue in the time.
  func expected(_ place: Int) -> Double {
    spells.reduce(0) { $0 + perHour($1.calls, place) * $1.seconds / 3600 }
  }

  /// Whether any calls of a queue matter.
  private func hasCalls(_ place: Int) -> Bool {
    calls.contains { perHour($0, place) > 0 }
  }

  /// The queues that hang together, each by priority, of those that have calls.
  var joined: [[Int]] {
    var sets: [Set<Int>] = order.filter(hasCalls).map { [$0] }
    for group in groups where group.people > 0 {
      let own = sets.filter { !$0.isDisjoint(with: group.serves) }
      guard own.count > 1 else { continue }
      sets.removeAll { !$0.isDisjoint(with: group.serves) }
      sets.append(own.reduce(into: Set()) { $0.formUnion($1) })
    }
    return sets.map { set in order.filter(set.contains) }
  }
}
