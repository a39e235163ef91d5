extension FloorQuestion {
  /// What is expected of each queue with calls, by its place.
  var answers: [Int: Answer] {
    guard seconds > 0 else { return [:] }
    var answers: [Int: Answer] = [:]
    for places in joined {
      for (place, answer) in zip(places, exact(places) ?? byFormula(places)) {
        let isAsked = queues[place].target.withinSeconds != nil && expected(place) > 0
        answers[place] = Answer(
          before: isAsked ? answer.before : nil,
          after: isAsked ? answer.after : nil,
          isApproximate: isAsked && answer.isApproximate
        )
      }
    }
    return answers
  }

  /// The people of the groups who serve some of these queues, one fewer where one leaves.
  private func people(_ group: Int, away: Bool) -> Int {
    groups[group].people - (away && leaving == group ? 1 : 0)
  }

  /// By the chain of all states; nothing where more than two queues hang together or there are too many states.
  private func exact(_ places: [Int]) -> [Answer]? {
    guard let one = places.first, places.count <= 2 else { return nil }
    let other = places.count == 2 ? places[1] : nil
    var count = (both: 0, first: 0, second: 0)
    var away: FloorPlace?
    for (i, group) in groups.enumerated() {
      let serves = (group.serves.contains(one), other.map(group.serves.contains) ?? false)
      let place: FloorPlace
      switch serves {
      case (true, true): place = .both
      case (true, false): place = .first
      case (false, true): place = .second
      case (false, false): continue
      }
      switch place {
      case .both: count.both += group.people
      case .first: count.first += group.people
      case .second: count.second += group.people
      }
      if leaving == i { away = place }
    }
    let classes = [one, other ?? one].map { callClass($0, erlangs: 1) }
    let span = FloorSpan(
      rates: FloorRates(
        both: count.both,
        first: count.first,
        second: count.second,
        arrivals: (0, 0),
        ends: (1 / classes[0].handle, 1 / classes[1].handle),
        impatience: (classes[0].impatience, classes[1].impatience)
      ),
      within: (classes[0].within ?? 0, classes[1].within ?? 0),
      arrivals: calls.map { spell in
        FloorSpan.Arrivals(
          from: spell.from,
          rates: (perHour(spell, one) / 3600, other.map { perHour(spell, $0) / 3600 } ?? 0)
        )
      },
      length: seconds
    )
    guard span.within.0 < 1e6, span.within.1 < 1e6, let shares = span.shares(without: away) else {
      return nil
    }
    let all = [
      Answer(before: shares.before.first, after: shares.after.first, isApproximate: false),
      Answer(before: shares.before.second, after: shares.after.second, isApproximate: false),
    ]
    return Array(all.prefix(places.count))
  }

  /// By the formulas of pools, stretch by stretch, as if each had lasted long.
  private func byFormula(_ places: [Int]) -> [Answer] {
    let own = groups.indices.filter { !groups[$0].serves.isDisjoint(with: places) }
    var known = KnownShares(
      groups: own.map { group in
        Set(places.indices.filter { groups[group].serves.contains(places[$0]) })
      }
    )
    var before = places.map { _ in 0.0 }
    var after = before
    var weights = before
    for (spell, length) in spells {
      let classes = places.map { place in
        callClass(place, erlangs: perHour(spell, place) / 3600 * queues[place].handleSeconds)
      }
      let shares = [false, true].map { away in
        known.answered(classes, people: own.map { Double(people($0, away: away)) })
      }
      for (i, place) in places.enumerated() {
        let weight = perHour(spell, place) * length
        before[i] += weight * shares[0][i]
        after[i] += weight * shares[1][i]
        weights[i] += weight
      }
    }
    return places.indices.map { i in
      let isThere = weights[i] > 0
      return Answer(
        before: isThere ? Bounded.share(before[i] / weights[i]) : nil,
        after: isThere ? Bounded.share(after[i] / weights[i]) : nil,
        isApproximate: true
      )
    }
  }

  private func callClass(_ place: Int, erlangs: Double) -> CallClass {
    let queue = queues[place]
    return CallClass(
      erlangs: erlangs,
      handle: queue.handleSeconds,
      patience: queue.patienceSeconds,
      target: queue.target,
      clockOffset: queue.clockOffsetSeconds
    )
  }

  /// The queues that hang together with those of the person who leaves.
  private var concerned: [Int] {
    guard let leaving else { return order }
    let serves = groups[leaving].serves
    let own = joined.filter { !serves.isDisjoint(with: $0) }.flatMap { $0 }
    return order.filter { own.contains($0) || serves.contains($0) }
  }

  /// The people left of those who serve something there; without calls, those of the same group.
  var left: Int {
    let places = concerned
    let isDesk = leaving.map { groups[$0].serves.isEmpty } ?? false
    return groups.indices.reduce(0) { sum, group in
      let counts =
        isDesk ? group == leaving : !groups[group].serves.isDisjoint(with: places)
      return counts ? sum + people(group, away: true) : sum
    }
  }

  /// The people that those queues ask for at the busiest time.
  func needed(occupancy: Double) -> Int {
    let places = concerned
    let least = places.map { queues[$0].minimum }.max() ?? 0
    return spells.reduce(max(0, least)) { most, spell in
      let classes = places.map { place in
        callClass(place, erlangs: perHour(spell.calls, place) / 3600 * queues[place].handleSeconds)
      }
      let need = Pooling.required(classes, occupancy: occupancy, minimum: least)
      return max(most, need.agents)
    }
  }
}
