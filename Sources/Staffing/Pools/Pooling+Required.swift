extension Pooling {
  /// The most people a search goes to.
  public static let mostAgents = 10_000_000

  /// The fewest people with whom every queue meets its targets and nobody is too busy.
  ///
  /// - Parameters:
  ///   - classes: The queues, the first answered first. One without calls asks for nobody.
  ///   - occupancy: The largest share of time people may be on calls, above 0; 1 and more asks for nothing.
  ///   - minimum: People who are there however few the calls.
  ///   - near: Where the search begins; the answer for the interval before is a good place.
  /// - Returns: The people, whole and before rounding up, and what binds.
  public static func required(
    _ classes: [CallClass],
    occupancy: Double,
    minimum: Int = 0,
    near: Int? = nil
  ) -> PoolRequirement {
    let floor = min(max(minimum, 0), mostAgents)
    let load = classes.reduce(0) { $0 + $1.perSecond * $1.handle }
    guard load > 0 else {
      return PoolRequirement(agents: floor, exact: Double(floor), binding: .minimum, isMet: true)
    }
    let demands = Demands(classes, occupancy: occupancy)
    // The load is the natural place to begin where nobody knows better.
    let start = near ?? Int(min(load, Double(mostAgents)).rounded(.up))
    // Below: too few. Above: enough. The minimum is there in any case, so nothing below it is looked at.
    var below = floor - 1
    var above = min(max(start, floor), mostAgents)
    var figures = Pooling.figures(classes, agents: above)
    var shortOf = figures
    var isMet = demands.areMet(by: figures)
    // From the start upwards or downwards in growing steps: the answer is near.
    var step = max(1, Int(Double(above).squareRoot() / 4))
    while !isMet, above < mostAgents {
      (below, shortOf) = (above, figures)
      above = min(above + step, mostAgents)
      step *= 2
      figures = Pooling.figures(classes, agents: above)
      isMet = demands.areMet(by: figures)
    }
    var reach = below < floor ? 1 : Int.max
    while isMet, above - below > 1 {
      let next = reach < above - below ? above - reach : below + (above - below) / 2
      let found = Pooling.figures(classes, agents: next)
      if demands.areMet(by: found) {
        (above, figures) = (next, found)
        reach = reach > mostAgents ? reach : reach * 2
      } else {
        (below, shortOf) = (next, found)
        reach = Int.max
      }
    }
    if above == floor {
      return PoolRequirement(agents: floor, exact: Double(floor), binding: .minimum, isMet: isMet)
    }
    let last = demands.last(below: shortOf, above: figures)
    return PoolRequirement(
      agents: above,
      exact: Double(max(below, 0)) + last.part,
      binding: last.binding,
      isMet: isMet
    )
  }
}

/// The targets of some queues, held against figures.
private struct Demands {
  let classes: [CallClass]
  let occupancy: Double

  init(_ classes: [CallClass], occupancy: Double) {
    self.classes = classes
    self.occupancy = occupancy > 0 ? occupancy : .infinity
  }

  func areMet(by figures: PoolFigures) -> Bool {
    if figures.occupancy > occupancy { return false }
    for (one, service) in zip(classes, figures.classes) {
      if let share = one.target.share, let answered = service.answeredInTime, answered < share {
        return false
      }
      if let longest = one.target.meanWaitSeconds {
        guard let wait = service.meanWait, wait <= longest else { return false }
      }
      if let most = one.target.abandon, service.abandoned > most { return false }
    }
    return true
  }

  /// The target met last on the way from too few people to enough, and how far along that is, above 0 … 1.
  func last(
    below: PoolFigures,
    above: PoolFigures
  ) -> (part: Double, binding: PoolRequirement.Binding) {
    var last = (part: 0.0, binding: PoolRequirement.Binding.minimum)
    func weigh(_ low: Double?, _ high: Double?, _ aim: Double, _ binding: PoolRequirement.Binding) {
      var part = 1.0
      if let low, let high, low != high { part = (aim - low) / (high - low) }
      part = part > 0 ? min(part, 1) : 1
      if part > last.part { last = (part, binding) }
    }
    if below.occupancy > occupancy {
      weigh(below.occupancy, above.occupancy, occupancy, .occupancy)
    }
    for (i, one) in classes.enumerated() {
      let (low, high) = (below.classes[i], above.classes[i])
      if let share = one.target.share, let answered = low.answeredInTime, answered < share {
        weigh(answered, high.answeredInTime, share, .share(i))
      }
      if let longest = one.target.meanWaitSeconds, (low.meanWait ?? .infinity) > longest {
        weigh(low.meanWait, high.meanWait, longest, .meanWait(i))
      }
      if let most = one.target.abandon, low.abandoned > most {
        weigh(low.abandoned, high.abandoned, most, .abandoned(i))
      }
    }
    return last.part > 0 ? last : (1, .minimum)
  }
}
