import Staffing
import Testing

/// What must hold for any input, at the edges and between.
@Suite struct QueueingPropertyTests {
  private static let loads = [
    0, 1e-300, 1e-9, 0.01, 1, 7.5, 100, 99.999999, 1e5, 1e9, .infinity, -3, .nan,
  ]
  private static let people = [-1, 0, 1, 2, 8, 100, 101, 100_000, Int.max]
  private static let times = [0, 1e-300, 0.001, 10, 1e6, 1e300, .infinity, -5, .nan]

  private func isShare(_ value: Double) -> Bool { value >= 0 && value <= 1 }

  @Test func finiteAtTheEdges() {
    for a in Self.loads {
      for n in Self.people {
        #expect(isShare(ErlangB.blocking(erlangs: a, agents: n)))
        let c = ErlangC(erlangs: a, agents: n)
        #expect(isShare(c.probabilityOfWait) && isShare(c.occupancy))
        #expect((c.meanWait(handle: 300) ?? 0) >= 0 && (c.queueLength ?? 0) >= 0)
        let two = TwoClassPriority(erlangs1: a, erlangs2: a / 2, agents: n, handle: 300)
        for t in Self.times {
          #expect(isShare(c.answered(within: t, handle: 300)))
          #expect(
            isShare(two.answered1(within: t)) && isShare(two.answered2(within: t)),
            "\(a) \(n) \(t)"
          )
        }
      }
    }
  }

  @Test func finiteWithAnyPatience() {
    for a in Self.loads where !(a > 1e6) {
      for n in Self.people where n < 1_000_000 {
        for patience in [0, 1e-12, 0.5, 120, 1e6, -1, .nan] { holds(a, n, patience) }
      }
    }
    holds(10, 10, 1e7)
    holds(0.5, 1, .infinity)
    holds(1e5, 100_000, 1e4)
    holds(1e9, .max, 60)
    let flooded = ErlangA(erlangs: .infinity, agents: 100, handle: 300, patience: 1e-6)
    #expect(abs(flooded.probabilityOfAbandonment - 1) < 1e-9)
  }

  private func holds(_ a: Double, _ n: Int, _ patience: Double) {
    let queue = ErlangA(erlangs: a, agents: n, handle: 300, patience: patience)
    let name = "a \(a) n \(n) patience \(patience)"
    #expect(isShare(queue.probabilityOfWait) && isShare(queue.probabilityOfAbandonment), "\(name)")
    #expect(isShare(queue.occupancy), "\(name)")
    for figure in [queue.meanWait, queue.queueLength, queue.meanWaitOfAnswered ?? 0] {
      #expect(figure >= 0 && figure.isFinite, "\(name) \(figure)")
    }
    for t in Self.times {
      for share in [
        queue.answered(within: t), queue.answeredOfServed(within: t), queue.abandoned(within: t),
        queue.answeredExcludingShortAbandons(within: t), queue.answeredOfDelayed(within: t),
        queue.waits(beyond: t), queue.missed(within: t),
      ] { #expect(isShare(share), "\(name) t \(t): \(share)") }
    }
  }

  /// One person more never makes it worse, one call more never better.
  @Test func monotone() {
    var random = Seeded(state: 1)
    for _ in 0..<400 {
      let a = random.logarithmic(0.01, 5000)
      let handle = random.logarithmic(10, 3000)
      let patience = random.logarithmic(1, 100_000)
      let t = random.between(0, 200)
      let n = max(1, Int(a * random.between(0.7, 1.3)))
      let here = ErlangA(erlangs: a, agents: n, handle: handle, patience: patience)
      let more = ErlangA(erlangs: a, agents: n + 1, handle: handle, patience: patience)
      let busier = ErlangA(erlangs: a * 1.01, agents: n, handle: handle, patience: patience)
      #expect(more.probabilityOfWait <= here.probabilityOfWait + 1e-12)
      #expect(more.probabilityOfAbandonment <= here.probabilityOfAbandonment + 1e-12)
      #expect(more.answered(within: t) >= here.answered(within: t) - 1e-11)
      #expect(more.occupancy <= here.occupancy + 1e-12)
      #expect(busier.probabilityOfWait >= here.probabilityOfWait - 1e-12)
      #expect(busier.answered(within: t) <= here.answered(within: t) + 1e-11)
      #expect(ErlangB.blocking(erlangs: a, agents: n + 1) < ErlangB.blocking(erlangs: a, agents: n))
      let waiting = ErlangC(erlangs: a, agents: n)
      #expect(ErlangC(erlangs: a, agents: n + 1).probabilityOfWait <= waiting.probabilityOfWait)
      // Later is never less, and all callers end up somewhere.
      #expect(here.answered(within: t + 1) >= here.answered(within: t) - 1e-12)
      let sum = here.answered(within: t) + here.abandoned(within: t) + here.waits(beyond: t)
      #expect(abs(sum - 1) < 1e-10, "a \(a) n \(n) patience \(patience) t \(t): \(sum)")
    }
  }

  /// Endless patience is Erlang C, none at all Erlang B.
  @Test func limits() {
    for (a, n) in [(0.3, 1), (7.0, 10), (48.0, 50), (990.0, 1000)] {
      let c = ErlangC(erlangs: a, agents: n)
      let patient = ErlangA(erlangs: a, agents: n, handle: 300, patience: 1e11)
      #expect(agrees(patient.probabilityOfWait, c.probabilityOfWait, relative: 1e-5))
      #expect(agrees(patient.meanWait, c.meanWait(handle: 300) ?? 0, relative: 1e-4))
      #expect(
        agrees(patient.answered(within: 20), c.answered(within: 20, handle: 300), relative: 1e-5)
      )
      let blocking = ErlangB.blocking(erlangs: a, agents: n)
      for patience in [0, 1e-9] {
        let rushed = ErlangA(erlangs: a, agents: n, handle: 300, patience: patience)
        #expect(agrees(rushed.probabilityOfAbandonment, blocking, relative: 1e-8))
        #expect(agrees(rushed.answered(within: 20), 1 - blocking, relative: 1e-8))
      }
    }
  }

  /// More erlangs than people: under Erlang C no service, under Erlang A what the people can carry.
  @Test func overload() {
    let c = ErlangC(erlangs: 20, agents: 10)
    #expect(!c.isStable && c.probabilityOfWait == 1 && c.meanWait(handle: 300) == nil)
    #expect(c.answered(within: 1e9, handle: 300) == 0)
    let a = ErlangA(erlangs: 2000, agents: 1000, handle: 300, patience: 120)
    #expect(abs(a.probabilityOfAbandonment - 0.5) < 1e-9)
    #expect(abs(a.occupancy - 1) < 1e-9)
    let nobody = ErlangA(erlangs: 5, agents: 0, handle: 300, patience: 60)
    #expect(nobody.probabilityOfAbandonment == 1 && nobody.meanWaitOfAnswered == nil)
    #expect(abs(nobody.meanWait - 60) < 1e-12)
    // The first line may still be served where the second is not.
    let two = TwoClassPriority(erlangs1: 5, erlangs2: 10, agents: 10, handle: 300)
    #expect(two.isFirstStable && !two.isStable && two.meanWait1 == 60 && two.meanWait2 == nil)
    #expect(abs(two.answered1(within: 60) - (1 - 0.36787944117144233)) < 1e-12)
    #expect(two.answered2(within: 1e6) == 0)
  }

  /// Calls that come for ever at one rate are the same load at any moment; a long day is no different.
  @Test func steadyLoad() {
    for count in [46, 48, 50] {
      let lengths = [Double](repeating: 1800, count: count)
      let rates = [Double](repeating: 12, count: count)
      for load in ModifiedOfferedLoad.loads(
        callsPerHour: rates,
        lengths: lengths,
        handle: 600,
        start: nil
      ) {
        for figure in [load.start, load.end, load.mean, load.max] { #expect(agrees(figure, 2)) }
      }
    }
    #expect(
      LoadMethod.perInterval.erlangs(callsPerHour: [12, 0], lengths: [1800, 1800], handle: 600) == [
        2, 0,
      ]
    )
    #expect(ModifiedOfferedLoad.daily(callsPerHour: [], handle: 600).isEmpty)
    let empty = ModifiedOfferedLoad.loads(callsPerHour: [6], lengths: [600], handle: 600, start: 0)
    #expect(agrees(empty[0].end, 1 - 0.36787944117144233))
  }
}
