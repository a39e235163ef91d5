import Foundation
import Synchronization
import Testing
import Wellbeing

@testable import RotaWeb

/// Who asks for the same breaks at the same time waits for one answer.
struct KnownBreaksTests {
  /// Problems that differ by how many are needed at the desks.
  private static func problems(_ numbers: ClosedRange<Int>) throws -> [BreakProblem] {
    try numbers.map { number in
      try BreakProblem(
        slotMinutes: 30,
        horizon: 6,
        roles: [BreakRole(weight: 1, required: Array(repeating: number, count: 6))],
        shortfallScale: 50,
        sittings: ["a", "b", "c"].map {
          BreakSitting(
            id: $0,
            role: 0,
            start: 0,
            length: 6,
            breaks: [BreakTiming(length: 1, ideal: 2, work: 1...4)],
            tail: 0...6
          )
        }
      )
    }
  }

  /// Counts how often each problem is worked on.
  private final class Count: Sendable {
    let times = Mutex<[BreakProblem: Int]>([:])
    let right = Mutex(0)
    /// How many were asked for in one go at the most.
    let most = Mutex(0)
    private let now = Mutex(0)
    var working: Int { now.withLock { $0 } }
    /// How many worked on something at the same time at the most.
    let beside = Mutex(0)

    func known(isKept: Bool = true, seconds: Double = 0) -> KnownBreaks {
      KnownBreaks { problems in
        self.times.withLock { times in for problem in problems { times[problem, default: 0] += 1 } }
        self.most.withLock { $0 = max($0, problems.count) }
        let now = self.now.withLock { now in
          now += 1
          return now
        }
        self.beside.withLock { $0 = max($0, now) }
        Thread.sleep(forTimeInterval: seconds)
        self.now.withLock { $0 -= 1 }
        return problems.map {
          KnownBreaks.Made(plan: PureBreakPlanner().plan(for: $0), isKept: isKept)
        }
      }
    }
  }

  @Test func `Each problem is worked on once, asked for twice or again`() throws {
    let count = Count()
    let known = count.known()
    let problems = try Self.problems(0...3)
    let wanted = PureBreakPlanner().plans(for: problems)
    #expect(known.plans(for: problems + problems) == wanted + wanted)
    #expect(known.plans(for: problems) == wanted)
    #expect(
      count.times.withLock { $0 } == Dictionary(uniqueKeysWithValues: problems.map { ($0, 1) })
    )
  }

  @Test func `Eight who ask at once for more or less the same have it made once`() async throws {
    let count = Count()
    let known = count.known(seconds: 0.2)
    let problems = try Self.problems(0...9)
    let wanted = PureBreakPlanner().plans(for: problems)
    // Each begins somewhere else.
    await Self.atOnce(8) { asker in
      let order = (0..<10).map { ($0 + asker) % 10 }.prefix(6)
      let plans = known.plans(for: order.map { problems[$0] })
      if plans == order.map({ wanted[$0] }) { count.right.withLock { $0 += 1 } }
    }
    #expect(count.right.withLock { $0 } == 8)
    #expect(count.times.withLock { $0.values.allSatisfy { $0 == 1 } && $0.count == 10 })
  }

  @Test func `More than a batch is made in batches, and comes in order`() throws {
    let count = Count()
    let known = count.known()
    let problems = try Self.problems(0...(2 * KnownBreaks.batch + 3))
    #expect(known.plans(for: problems) == PureBreakPlanner().plans(for: problems))
    #expect(count.most.withLock { $0 } == KnownBreaks.batch)
    #expect(count.times.withLock { $0.count == problems.count && $0.values.allSatisfy { $0 == 1 } })
  }

  @Test func `What a solver that could not run left is tried again, and given to who waited`()
    async throws
  {
    let count = Count()
    let known = count.known(isKept: false, seconds: 0.2)
    let problems = try Self.problems(1...1)
    let wanted = PureBreakPlanner().plans(for: problems)
    for _ in 1...2 { #expect(known.plans(for: problems) == wanted) }
    #expect(count.times.withLock { $0[problems[0]] } == 2)
    await Self.atOnce(6) { _ in
      if known.plans(for: problems) == wanted { count.right.withLock { $0 += 1 } }
    }
    #expect(count.right.withLock { $0 } == 6)
    // Whoever came in time waited for one of them; nobody tried after having waited.
    #expect(count.beside.withLock { $0 } == 1)
  }

  @Test func `One that makes too few leaves the pure plan`() throws {
    let known = KnownBreaks { _ in [] }
    let problems = try Self.problems(0...5)
    #expect(known.plans(for: problems) == PureBreakPlanner().plans(for: problems))
  }

  /// Holds one that is named in its own closure.
  private final class Held: Sendable {
    let known = Mutex<KnownBreaks?>(nil)
    let times = Mutex(0)
  }

  @Test func `Once it is closed nothing is begun`() throws {
    let held = Held()
    let problems = try Self.problems(0...(2 * KnownBreaks.batch))
    let wanted = PureBreakPlanner().plans(for: problems)
    let known = KnownBreaks { problems in
      held.known.withLock { $0 }?.close(within: 0)
      held.times.withLock { $0 += 1 }
      return problems.map {
        KnownBreaks.Made(plan: PureBreakPlanner().plan(for: $0), isKept: true)
      }
    }
    held.known.withLock { $0 = known }
    #expect(known.plans(for: problems) == wanted)
    #expect(known.plans(for: problems) == wanted)
    #expect(held.times.withLock { $0 } == 1)
    held.known.withLock { $0 = nil }
  }

  @Test func `Closing waits for what was begun`() async throws {
    let count = Count()
    let known = count.known(seconds: 0.3)
    let problems = try Self.problems(0...2)
    await Self.atOnce(2) { asker in
      if asker == 0 {
        _ = known.plans(for: problems)
      } else {
        while count.times.withLock(\.isEmpty) { Thread.sleep(forTimeInterval: 0.001) }
        known.close(within: 60)
        if count.working == 0 { count.right.withLock { $0 += 1 } }
      }
    }
    #expect(count.right.withLock { $0 } == 1)
  }

  /// Threads, as the server has them.
  private static func atOnce(_ askers: Int, _ ask: @escaping @Sendable (Int) -> Void) async {
    await withTaskGroup { group in
      for asker in 0..<askers {
        group.addTask {
          await withCheckedContinuation { done in
            Thread.detachNewThread {
              ask(asker)
              done.resume()
            }
          }
        }
      }
    }
  }
}
