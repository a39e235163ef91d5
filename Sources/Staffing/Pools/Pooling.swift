/// The figures that a pool of n people gives to several queues in strict priority.
///
/// Non-preemptive: a call in hand is finished, the next is taken from the first queue that has one.
public enum Pooling {
  /// The service of each queue with a whole number of people.
  ///
  /// - Parameters:
  ///   - classes: The queues, the first answered first.
  ///   - agents: How many people serve all of them; fewer than none are none.
  /// - Returns: The service of each queue, in the order given.
  public static func figures(_ classes: [CallClass], agents: Int) -> PoolFigures {
    let places = classes.indices.filter { classes[$0].perSecond > 0 }
    guard !places.isEmpty else { return idle(classes) }
    guard agents > 0 else { return empty(classes) }
    let balance = PoolBalance(
      places.map { place in
        let one = classes[place]
        return PoolBalance.Entry(
          perSecond: one.perSecond,
          handle: one.handle,
          impatience: one.impatience
        )
      },
      agents: agents
    )
    var services = classes.map { idle($0) }
    var overtaking = 0.0
    var work = 0.0
    for (j, place) in places.enumerated() {
      let entry = balance.entries[j]
      services[place] = service(
        classes[place],
        entry,
        busy: balance.busy,
        overtaking: overtaking
      )
      overtaking += entry.perSecond
      work += entry.perSecond * entry.handle * entry.answered
    }
    return PoolFigures(
      classes: services,
      occupancy: min(1, work / Double(agents)),
      probabilityOfWait: balance.busy
    )
  }

  /// The service of each queue with people who are not a whole number: on the line between the whole numbers below
  /// and above, where one of two has no mean wait none.
  public static func figures(_ classes: [CallClass], people: Double) -> PoolFigures {
    let people = min(max(people.isNaN ? 0 : people, 0), 1e9)
    let whole = Int(people)
    let part = people - Double(whole)
    let below = figures(classes, agents: whole)
    guard part > 0 else { return below }
    let above = figures(classes, agents: whole + 1)
    func between(_ a: Double, _ b: Double) -> Double { a + part * (b - a) }
    func between(_ a: Double?, _ b: Double?) -> Double? {
      guard let a, let b else { return nil }
      return between(a, b)
    }
    return PoolFigures(
      classes: zip(below.classes, above.classes).map { a, b in
        PoolFigures.Service(
          answeredInTime: between(a.answeredInTime, b.answeredInTime),
          meanWait: between(a.meanWait, b.meanWait),
          abandoned: between(a.abandoned, b.abandoned)
        )
      },
      occupancy: between(below.occupancy, above.occupancy),
      probabilityOfWait: between(below.probabilityOfWait, above.probabilityOfWait)
    )
  }

  private static func service(
    _ one: CallClass,
    _ entry: PoolBalance.Entry,
    busy: Double,
    overtaking: Double
  ) -> PoolFigures.Service {
    guard entry.waiting < .infinity, let before = entry.before else { return starved(one) }
    let share = one.within.map { within in
      let turn = TurnTime(before: before, overtaking: overtaking, impatience: entry.impatience)
      let answered = busy > 0 ? turn.answered(within: min(within, 1e9)) : 0
      return min(1, max(0, 1 - busy + busy * answered))
    }
    return PoolFigures.Service(
      answeredInTime: share,
      meanWait: busy * entry.waiting / entry.perSecond,
      abandoned: 1 - entry.answered
    )
  }

  /// No calls to miss.
  private static func idle(_ one: CallClass) -> PoolFigures.Service {
    PoolFigures.Service(
      answeredInTime: one.target.withinSeconds.map { _ in 1 },
      meanWait: 0,
      abandoned: 0
    )
  }

  private static func idle(_ classes: [CallClass]) -> PoolFigures {
    PoolFigures(classes: classes.map { idle($0) }, occupancy: 0, probabilityOfWait: 0)
  }

  /// Nobody's turn ever comes: who has patience hangs up at the end of it.
  private static func starved(_ one: CallClass) -> PoolFigures.Service {
    PoolFigures.Service(
      answeredInTime: one.target.withinSeconds.map { _ in 0 },
      meanWait: one.patience,
      abandoned: one.patience == nil ? 0 : 1
    )
  }

  /// Nobody is there.
  private static func empty(_ classes: [CallClass]) -> PoolFigures {
    PoolFigures(
      classes: classes.map { $0.perSecond > 0 ? starved($0) : idle($0) },
      occupancy: 1,
      probabilityOfWait: 1
    )
  }
}
