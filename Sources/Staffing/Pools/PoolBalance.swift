/// What waits in a pool of people who serve several queues in strict priority, and who hangs up.
///
/// Theory. With one mean handle time and one patience all of it is exact: the pool as a whole is Erlang A (Erlang C
/// where nobody hangs up), and while all are busy its first queues by themselves are a birth–death process, since
/// whatever comes lower does not touch them (`BusySpell`). A queue's own calls are the difference of two such
/// processes, and Little's law gives mean wait and hanging up.
///
/// Where handle times differ, each queue sees a pace of its own (`MixedPace`). Where patience differs, the first j
/// queues have one that loses as many calls as their queues together do: hanging up at the mean of their rates
/// weighed by how many wait. Both are found by repetition. The error of both is measured against simulation in the
/// tests.
struct PoolBalance {
  /// One queue among those with calls.
  struct Entry {
    let perSecond: Double
    let handle: Double
    let impatience: Double
    /// What waits before a call of this queue that finds all busy; nothing where the ones before take all.
    var before: BusySpell?
    /// The patience rate of it and the queues before together, once it was found: where the next search begins.
    var blend: Double?
    /// How many of its calls wait while all are busy; infinite where they grow for ever.
    var waiting = 0.0
    /// The share of its calls that are answered.
    var answered = 1.0
  }

  var entries: [Entry]
  let agents: Double
  /// The probability that all are busy.
  private(set) var busy = 0.0
  /// Answers a second while all are busy, over all and as each queue sees them.
  private var pace: MixedPace

  init(_ offered: [Entry], agents: Int) {
    entries = offered
    self.agents = Double(agents)
    let isMixed = offered.contains { $0.handle != offered[0].handle }
    let load = offered.reduce(0) { $0 + $1.perSecond * $1.handle }
    let isLasting =
      isMixed && load < self.agents && offered.allSatisfy { $0.impatience == 0 }
    pace = MixedPace(
      offered.map { ($0.perSecond, $0.handle) },
      agents: self.agents,
      isLasting: isLasting
    )
    nest(isLasting)
    // Who hangs up changes the mix of calls in hand, and that the pace.
    guard isMixed, !isLasting else { return }
    for _ in 0..<24 {
      let last = pace.mean
      pace = MixedPace(
        entries.map { ($0.perSecond * $0.answered, $0.handle) },
        agents: self.agents,
        isLasting: false
      )
      nest(false)
      if abs(pace.mean - last) <= 1e-7 * last { break }
    }
  }

  private mutating func nest(_ isLasting: Bool) {
    var arrivals = 0.0
    var inner = 0.0
    var loss = 0.0
    var whole: BusySpell?
    for j in entries.indices {
      arrivals += entries[j].perSecond
      guard inner < .infinity else {
        entries[j].before = nil
        entries[j].waiting = .infinity
        continue
      }
      let answers = isLasting ? pace.byCount[j] : pace.mean
      let spell = spell(
        arrivals,
        answers: answers,
        inner: inner,
        loss: loss,
        own: entries[j].impatience,
        guess: entries[j].blend
      )
      entries[j].blend = spell.impatience
      entries[j].waiting = max(0, spell.mean - inner)
      entries[j].before =
        isLasting
        ? BusySpell(arrivals: arrivals, answers: pace.byTurn[j], impatience: spell.impatience)
        : spell
      inner = spell.mean
      loss = spell.impatience * inner
      whole = spell
    }
    settle(inner < .infinity ? whole : nil, arrivals: arrivals, isLasting)
  }

  /// The first queues together, given how many of the ones before wait and hang up while all are busy; `guess` is
  /// where the rate at which they hang up may lie.
  private func spell(
    _ arrivals: Double,
    answers: Double,
    inner: Double,
    loss: Double,
    own: Double,
    guess: Double?
  ) -> BusySpell {
    // Nobody on the last queue hangs up: what the others leave has to be enough for it.
    if own == 0, loss > 0, arrivals - loss >= answers {
      return BusySpell(arrivals: .infinity, answers: answers, impatience: 0)
    }
    let mean = inner > 0 ? loss / inner : own
    guard mean != own else {
      return BusySpell(arrivals: arrivals, answers: answers, impatience: own)
    }
    // As many are lost as its queues lose, L(θ)(θ - own) = inner (mean - own): that has one root between the two
    // rates, found by secants that are kept between them, with a half now and then where they crawl.
    let aim = inner * (mean - own)
    var bounds = (low: min(own, mean), high: max(own, mean))
    var last = (at: own, value: -aim)
    var trial = (own + mean) / 2
    if let guess, guess > bounds.low, guess < bounds.high { trial = guess }
    var spell = BusySpell(arrivals: arrivals, answers: answers, impatience: trial)
    for round in 1...60 {
      let value = spell.mean * (trial - own) - aim
      let isNearOwn = (value < 0) == (aim > 0)
      if isNearOwn == (own < mean) { bounds.low = trial } else { bounds.high = trial }
      var next = trial - value * (trial - last.at) / (value - last.value)
      if !(next > bounds.low && next < bounds.high) || round % 8 == 0 {
        next = (bounds.low + bounds.high) / 2
      }
      if abs(next - trial) <= 1e-7 * abs(trial) || abs(value) <= 1e-9 * abs(aim) { break }
      last = (trial, value)
      trial = next
      spell = BusySpell(arrivals: arrivals, answers: answers, impatience: trial)
    }
    return spell
  }

  /// From what happens while all are busy to what happens at all.
  private mutating func settle(_ whole: BusySpell?, arrivals: Double, _ isLasting: Bool) {
    busy = 1
    if let whole {
      let blocking = ErlangB.blocking(
        erlangs: arrivals / pace.mean * agents,
        agents: Int(agents)
      )
      busy = whole.probability(blocking: blocking)
      if isLasting {
        let even = BusySpell(arrivals: arrivals, answers: pace.mean, impatience: whole.impatience)
          .probability(blocking: blocking)
        busy = min(1, max(0, even + MixedPace.busyWeight * (busy - even)))
      }
    }
    var free = pace.mean
    for j in entries.indices {
      let offered = entries[j].perSecond
      if entries[j].waiting < .infinity {
        let lost = min(1, busy * entries[j].waiting * entries[j].impatience / offered)
        entries[j].answered = 1 - lost
      } else {
        // The queue that takes all gets what is left; the ones behind it get nothing.
        entries[j].answered = min(1, max(0, free) / offered)
      }
      free -= offered * entries[j].answered
    }
  }
}
