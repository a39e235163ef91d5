import Foundation
import Staffing

/// A floor drawn at random, and what its simulation says.
struct RandomFloor {
  var queues: [Queue]
  var groups: [FloorGroup]
  var leaving: Int
  var seconds: Double
  var calls: [FloorCalls]

  /// A floor: the load is up to nine tenths and a half of the people, and a tenth over where everybody hangs up.
  ///
  /// - Parameters:
  ///   - seed: Where the dice begin.
  ///   - most: The most people.
  init(seed: UInt64, most: Int = 40) {
    var dice = Seeded(state: seed)
    func chance(_ share: Double) -> Bool { dice.between(0, 1) < share }
    let isOne = chance(0.12)
    let people = Int(dice.logarithmic(3, Double(most + 1)))
    let patience = chance(0.65)
    let first = Queue(
      id: "999",
      name: "999",
      priority: 1,
      handleSeconds: dice.between(120, 600),
      patienceSeconds: patience ? dice.between(30, 240) : nil,
      target: .init(share: 0.9, withinSeconds: dice.between(5, 20).rounded())
    )
    let second = Queue(
      id: "101",
      name: "101",
      priority: 2,
      handleSeconds: dice.between(240, 900),
      patienceSeconds: patience ? dice.between(120, 600) : nil,
      target: .init(share: 0.8, withinSeconds: dice.between(20, 180).rounded())
    )
    queues = isOne ? [first] : [first, second]
    let all: Set<Int> = isOne ? [0] : [0, 1]
    groups = [FloorGroup(serves: all, people: people)]
    if !isOne, people > 5, chance(0.4) {
      let some = Int(dice.between(1, Double(people) / 2))
      groups[0].people -= some
      groups.append(FloorGroup(serves: [chance(0.75) ? 1 : 0], people: some))
      if some > 1, chance(0.3) {
        groups[1].people -= 1
        groups.append(FloorGroup(serves: groups[1].serves == [1] ? [0] : [1], people: 1))
      }
    }
    leaving = groups.indices.randomElement(using: &dice) ?? 0
    seconds = 60 * dice.between(10, 60).rounded()
    let erlangs = Double(people) * dice.between(0.5, patience ? 1.1 : 0.95)
    let part = isOne ? 1 : dice.between(0.1, 0.6)
    let rates = zip([part, 1 - part], queues).map { $0 * erlangs * 3600 / $1.handleSeconds }
    var calls = [FloorCalls(from: -4 * 3600, perHour: rates)]
    for edge in [dice.between(-1800, 0), dice.between(0, 3600)] where chance(0.6) {
      calls.append(FloorCalls(from: edge, perHour: rates.map { $0 * dice.between(0.7, 1.3) }))
    }
    self.calls = calls
  }

  var outlook: FloorOutlook {
    FloorOutlook(queues: queues, groups: groups, leaving: leaving, seconds: seconds, calls: calls)
  }

  /// A share found by playing, with the half of its 95 % interval.
  struct Played {
    var value = 0.0
    var half = Double.infinity
  }

  /// The shares by queue, with everybody and with one person fewer, played until every interval is as narrow as asked,
  /// `least` times or more.
  func played(
    seed: UInt64,
    half: Double,
    least: Int
  ) -> (before: [Played], after: [Played], rounds: Int) {
    let span = 0.0..<seconds
    let start = SimulatedFloor(
      lines: queues.map {
        .init(
          handle: $0.handleSeconds,
          patience: $0.patienceSeconds,
          within: $0.target.withinSeconds ?? 0
        )
      },
      calls: calls.map { ($0.from, $0.perHour.map { $0 / 3600 }) },
      groups: groups,
      from: -4 * 3600,
      counts: span,
      dice: Seeded(state: seed)
    )
    let longest = queues.compactMap(\.target.withinSeconds).max() ?? 0
    var before = queues.map { _ in Ratio() }
    var after = before
    var rounds = 0
    var dice = Seeded(state: seed)
    while rounds < 1_000_000 {
      for _ in 0..<min(500, least) {
        rounds += 1
        var floor = start
        floor.dice = Seeded(state: dice.next())
        floor.play(until: 0)
        let likely = floor.ends(of: leaving)
        // What is counted of four goes from one beginning is one sample.
        var sums = (all: queues.map { _ in (0.0, 0.0) }, fewer: queues.map { _ in (0.0, 0.0) })
        for _ in 0..<4 {
          var all = floor
          all.dice = Seeded(state: dice.next())
          all.play(until: seconds + longest)
          for i in queues.indices {
            sums.all[i].0 += all.inTime[i]
            sums.all[i].1 += all.counted[i]
          }
          guard likely > 0 else { continue }
          var fewer = floor
          fewer.dice = Seeded(state: dice.next())
          fewer.leave(leaving)
          fewer.play(until: seconds)
          fewer.comeBack(leaving, serves: groups[leaving].serves)
          fewer.play(until: seconds + longest)
          for i in queues.indices {
            sums.fewer[i].0 += likely * fewer.inTime[i]
            sums.fewer[i].1 += likely * fewer.counted[i]
          }
        }
        for i in queues.indices {
          before[i].add(sums.all[i])
          after[i].add(sums.fewer[i])
        }
      }
      let figures = before + after
      if rounds >= least, figures.allSatisfy({ $0.played.half <= half }) { break }
    }
    return (before.map(\.played), after.map(\.played), rounds)
  }

  /// A share of sums, and how sure it is.
  private struct Ratio {
    var count = 0.0
    var parts = 0.0
    var wholes = 0.0
    var squares = (0.0, 0.0, 0.0)
    /// Samples in which some call was missed.
    var missing = 0.0

    mutating func add(_ sums: (Double, Double)) {
      count += 1
      if sums.0 < sums.1 { missing += 1 }
      parts += sums.0
      wholes += sums.1
      squares.0 += sums.0 * sums.0
      squares.1 += sums.0 * sums.1
      squares.2 += sums.1 * sums.1
    }

    var played: Played {
      guard wholes > 0 else { return Played() }
      let value = parts / wholes
      let spread = squares.0 - 2 * value * squares.1 + value * value * squares.2
      let half = 1.96 * max(0, spread).squareRoot() / wholes
      // Where next to none is missed the spread says nothing: the rule of three (Hanley and Lippman-Hand, 1983).
      return Played(value: value, half: missing < 10 ? max(half, 3 / count) : half)
    }
  }
}
