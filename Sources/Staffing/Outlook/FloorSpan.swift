/// A floor of two queues over some hours: as it has been, and with one person away from now on for some time.
struct FloorSpan {
  /// Calls of both queues a second from a moment on, in seconds from now.
  struct Arrivals {
    let from: Double
    let rates: (Double, Double)
  }

  /// What the people and the calls do; its arrivals are not used.
  let rates: FloorRates
  /// Seconds in which calls of each queue are to be answered.
  let within: (Double, Double)
  /// Calls, by time; the floor begins empty when the first of them come.
  let arrivals: [Arrivals]
  /// Seconds from now on that are asked about.
  let length: Double

  /// The shares of the calls of both queues, come while somebody is away, that are answered in time.
  typealias Shares = (first: Double?, second: Double?)

  /// What is expected with everybody and without one person; nothing where the floor is too large.
  ///
  /// Who leaves has just ended a call, and comes back at the end.
  func shares(without place: FloorPlace?) -> (before: Shares, after: Shares)? {
    shares(without: place, isLeaping: true) ?? shares(without: place, isLeaping: false)
  }

  private func shares(
    without place: FloorPlace?,
    isLeaping: Bool
  ) -> (before: Shares, after: Shares)? {
    guard
      var states = FloorStates(both: rates.both, first: rates.first, second: rates.second)
    else { return nil }
    states.isLeaping = isLeaping
    for (i, spell) in arrivals.enumerated() where spell.from < 0 {
      let end = i + 1 < arrivals.count ? min(0, arrivals[i + 1].from) : 0
      let staff = staff(nil, spell.rates)
      // While an empty floor fills it only goes up, which long leaps cannot follow.
      let filling = i == 0 ? min(Self.filling, end - spell.from) : 0
      let early = max(0, min(end, -Self.lately) - spell.from - filling)
      guard states.advance(filling, staff, longest: 0, shortest: 20),
        states.advance(early, staff, longest: Self.longestEarly),
        states.advance(end - spell.from - filling - early, staff, longest: Self.longest)
      else { return nil }
    }
    guard let before = course(states, away: nil) else { return nil }
    guard let place else { return (before, before) }
    guard let left = states.leaving(place, rates), let after = course(left, away: place) else {
      return nil
    }
    return (before, after)
  }

  /// Seconds in which an empty floor fills.
  private static let filling = 900.0
  /// The longest leaps, seconds: long ago, lately, and where each state counts.
  private static let longestEarly = 120.0
  private static let longest = 120.0
  private static let longestVisited = 60.0
  private static let lately = 1800.0

  private func staff(_ away: FloorPlace?, _ arrivals: (Double, Double)) -> FloorRates {
    var staff = away.map { rates.without($0) } ?? rates
    staff.arrivals = arrivals
    return staff
  }

  private func arrivals(at time: Double) -> (Double, Double) {
    arrivals.last { $0.from <= time }?.rates ?? (0, 0)
  }

  /// Follows the floor to the end of the span.
  private func course(_ start: FloorStates, away: FloorPlace?) -> Shares? {
    var states = start
    var inTime = (0.0, 0.0)
    var all = (0.0, 0.0)
    let cuts = cuts(away)
    for (from, to) in zip(cuts, cuts.dropFirst()) {
      let middle = (from + to) / 2
      let calls = arrivals(at: middle)
      let staff = staff(away, calls)
      let isSteady = (
        !changes(away, first: true).contains { $0 > middle && $0 < middle + within.0 },
        !changes(away, first: false).contains { $0 > middle && $0 < middle + within.1 }
      )
      var whole = FloorStay()
      var from = from
      func go(to end: Double) -> Bool {
        defer { from = end }
        return states.advance(end - from, staff, longest: Self.longestVisited, stay: &whole)
      }
      if !isSteady.0 || !isSteady.1 {
        // Gauss and Legendre's two points.
        let reach = (to - from) / 2 / 3.0.squareRoot()
        let half = (to - from) / 2
        for time in [middle - reach, middle + reach] {
          guard go(to: time) else { return nil }
          var now = FloorStay()
          now.add(states, half)
          if !isSteady.0 {
            guard let wait = firstWait(at: time, away, now) else { return nil }
            inTime.0 += calls.0 * now.inTime(wait)
            all.0 += calls.0 * now.seconds
          }
          if !isSteady.1 {
            guard let wait = secondWait(at: time, away, now) else { return nil }
            inTime.1 += calls.1 * now.inTime(wait)
            all.1 += calls.1 * now.seconds
          }
        }
      }
      guard go(to: to) else { return nil }
      if isSteady.0 {
        guard let wait = firstWait(at: middle, away, whole) else { return nil }
        inTime.0 += calls.0 * whole.inTime(wait)
        all.0 += calls.0 * whole.seconds
      }
      if isSteady.1 {
        guard let wait = secondWait(at: middle, away, whole) else { return nil }
        inTime.1 += calls.1 * whole.inTime(wait)
        all.1 += calls.1 * whole.seconds
      }
    }
    return (
      all.0 > 0 ? Bounded.share(inTime.0 / all.0) : nil,
      all.1 > 0 ? Bounded.share(inTime.1 / all.1) : nil
    )
  }

  /// When something changes that a waiting call of a queue feels: people, or calls that go before it.
  private func changes(_ away: FloorPlace?, first: Bool) -> [Double] {
    (first ? [] : arrivals.map(\.from).filter { $0 > 0 }) + (away == nil ? [] : [length])
  }

  /// The span cut so that within a part the calls are the same, and waits of a queue all feel changes or all do not.
  private func cuts(_ away: FloorPlace?) -> [Double] {
    var cuts = [0, length] + arrivals.map(\.from)
    cuts += changes(away, first: true).map { $0 - within.0 }
    cuts += changes(away, first: false).map { $0 - within.1 }
    var kept: [Double] = []
    for cut in cuts.sorted() where cut >= 0 && cut <= length && cut > (kept.last ?? -1) {
      kept.append(cut)
    }
    return kept
  }

  private func firstWait(at time: Double, _ away: FloorPlace?, _ stay: FloorStay) -> FirstCallWait?
  {
    let end = time + within.0
    let lengths = max(1, stay.reach.top - rates.first + 4)
    let isBack = away != nil && end > length
    var wait = FirstCallWait(staff(isBack ? nil : away, (0, 0)), lengths: lengths)
    if isBack, let away {
      guard wait.prepend(end - length) else { return nil }
      wait.beforeReturn(of: away)
    }
    return wait.prepend((isBack ? length : end) - time) ? wait : nil
  }

  private func secondWait(
    at time: Double,
    _ away: FloorPlace?,
    _ stay: FloorStay
  ) -> SecondCallWait? {
    var end = time + within.1
    let isBack = away != nil && end > length
    let reach = stay.reach
    // Three more of each, so that what lies beyond is hardly felt.
    var wait = SecondCallWait(
      staff(isBack ? nil : away, (0, 0)),
      mix: max(0, reach.mix.lowerBound - 3)...(reach.mix.upperBound + 3),
      rows: reach.top + 4,
      lengths: min(max(1, reach.side - rates.second + 4), rates.longestSecond(within.1))
    )
    for change in Set(changes(away, first: false)).sorted(by: >) where change < end && change > time
    {
      guard wait.prepend(end - change, arrivals: arrivals(at: change).0) else { return nil }
      if change == length, let away { wait.beforeReturn(of: away) }
      end = change
    }
    return wait.prepend(end - time, arrivals: arrivals(at: time).0) ? wait : nil
  }
}
