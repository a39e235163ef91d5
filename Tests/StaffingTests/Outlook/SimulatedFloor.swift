import Foundation
import Staffing

/// A floor played call by call and person by person, as one would with dice.
///
/// It shares nothing with the product's formulas, nor with its simulation: each call draws how long it lasts when somebody takes it, and each
/// caller how long they wait when they come.
struct SimulatedFloor {
  struct Line {
    var handle: Double
    var patience: Double?
    var within: Double
  }
  struct Call {
    let at: Double
    let deadline: Double
  }
  struct Worker {
    /// The queues they take calls of.
    let serves: Set<Int>
    let group: Int
    /// The queue of the call in hand and when it ends.
    var call: Int?
    var until = Double.infinity
  }

  var lines: [Line]
  /// Calls a second by queue, from each time on.
  var calls: [(from: Double, rates: [Double])]
  var workers: [Worker]
  var now: Double
  var waiting: [[Call]]
  /// Calls come in the time that counts, by queue, and how many of them were answered in time.
  var counted: [Double]
  var inTime: [Double]
  var counts: Range<Double>
  var dice: Seeded

  init(
    lines: [Line],
    calls: [(from: Double, rates: [Double])],
    groups: [FloorGroup],
    from start: Double,
    counts: Range<Double>,
    dice: Seeded
  ) {
    self.lines = lines
    self.calls = calls
    self.counts = counts
    self.dice = dice
    now = start
    workers = groups.enumerated().flatMap { i, group in
      (0..<group.people).map { _ in Worker(serves: group.serves, group: i) }
    }
    waiting = lines.map { _ in [] }
    counted = lines.map { _ in 0 }
    inTime = counted
  }

  mutating func draw(_ mean: Double) -> Double { -log(1 - dice.between(0, 1)) * mean }

  /// Plays until a time.
  mutating func play(until end: Double) {
    while now < end {
      let spell = calls.last { $0.from <= now }?.rates ?? lines.map { _ in 0 }
      let change = min(end, calls.first { $0.from > now }?.from ?? end)
      let all = spell.reduce(0, +)
      var next = all > 0 ? now + draw(1 / all) : .infinity
      // Those who end a call before the next comes, or before the calls change.
      while let i = ending(), workers[i].until <= min(next, change) {
        now = workers[i].until
        workers[i].call = nil
        workers[i].until = .infinity
        take(i)
      }
      if next >= change {
        now = change
        continue
      }
      now = next
      next = dice.between(0, all)
      var line = 0
      while line < spell.count - 1, next >= spell[line] {
        next -= spell[line]
        line += 1
      }
      come(line)
    }
  }

  /// Who ends a call next.
  func ending() -> Int? {
    var best: Int?
    var until = Double.infinity
    for i in workers.indices where workers[i].until < until {
      (best, until) = (i, workers[i].until)
    }
    return best
  }

  private mutating func come(_ line: Int) {
    if counts.contains(now) { counted[line] += 1 }
    var best: Int?
    for i in workers.indices where workers[i].call == nil && workers[i].serves.contains(line) {
      if best.map({ workers[i].serves.count < workers[$0].serves.count }) ?? true { best = i }
    }
    let deadline = lines[line].patience.map { now + draw($0) } ?? .infinity
    let call = Call(at: now, deadline: deadline)
    if let best { answer(call, line, by: best) } else { waiting[line].append(call) }
  }

  private mutating func answer(_ call: Call, _ line: Int, by worker: Int) {
    if counts.contains(call.at), now - call.at <= lines[line].within { inTime[line] += 1 }
    workers[worker].call = line
    workers[worker].until = now + draw(lines[line].handle)
  }

  /// Takes the first call that waits and has not hung up.
  mutating func take(_ worker: Int) {
    for line in lines.indices where workers[worker].serves.contains(line) {
      while !waiting[line].isEmpty {
        let call = waiting[line].removeFirst()
        if call.deadline > now {
          answer(call, line, by: worker)
          return
        }
      }
    }
  }

  /// How fast calls of a group's people end now: how likely it is that one of them ends a call at this moment.
  func ends(of group: Int) -> Double {
    workers.reduce(0) { sum, worker in
      guard worker.group == group, let call = worker.call else { return sum }
      return sum + 1 / lines[call].handle
    }
  }

  /// One of a group ends a call at this moment and is gone.
  mutating func leave(_ group: Int) {
    var point = dice.between(0, ends(of: group))
    for i in workers.indices where workers[i].group == group {
      guard let call = workers[i].call else { continue }
      point -= 1 / lines[call].handle
      if point < 0 {
        workers.remove(at: i)
        return
      }
    }
  }

  /// One of a group is back and takes a call.
  mutating func comeBack(_ group: Int, serves: Set<Int>) {
    workers.append(Worker(serves: serves, group: group))
    take(workers.count - 1)
  }
}
