import RealModule

/// The states of an Erlang A queue in which everybody is busy, by the number of callers who wait.
///
/// Term `k` is the weight of `k` callers waiting; the largest is 1 where the queue is overloaded, and the state with one
/// person free is 1 where it is not. Somebody who comes when `k` wait is answered with probability
/// c/(c + k + 1) and then has waited Σ 1/(c + j + 1), j = 0 … k, in patiences: at each step one of those before him
/// goes, or he does.
struct BusyStates {
  /// All weights.
  private(set) var total = 0.0
  /// Weights times the share that is answered in the end.
  private(set) var answered = 0.0
  /// Weights times the share that gives up.
  private(set) var lost = 0.0
  /// Weights times the share answered and its mean wait in patiences.
  private(set) var wait = 0.0
  /// The weight of the state with one person free.
  private(set) var last = 1.0
  /// The place of the largest weight.
  private(set) var peak = 0.0

  private let c: Double
  private let x: Double

  /// Sums the states up; `ratio` is mean patience over mean handle time.
  init(erlangs a: Double, agents n: Int, ratio: Double) {
    c = Double(n) * ratio
    x = a * ratio
    guard a > 0 else { return }
    if x <= c {
      up(from: 0, weight: n > 0 ? a / Double(n) : 1, steps: 1 / (c + 1))
    } else {
      peak = (x - c).rounded(.down)
      let steps = Self.steps(c, peak)
      up(from: peak, weight: 1, steps: steps)
      last = down(steps: steps) * (n > 0 ? Double(n) / a : 0)
    }
  }

  /// Adds a state; `place` is 1/(c + k + 1).
  @inline(__always)
  private mutating func add(_ k: Double, _ weight: Double, _ steps: Double, _ place: Double) {
    let share = weight * place
    let done = c * share
    total += weight
    answered += done
    lost += (k + 1) * share
    wait += done * steps
  }

  private mutating func up(from start: Double, weight: Double, steps: Double) {
    var k = start
    var weight = weight
    var steps = steps
    var place = 1 / (c + k + 1)
    while true {
      add(k, weight, steps, place)
      weight *= x * place
      k += 1
      place = 1 / (c + k + 1)
      steps += place
      if weight <= total * 1e-20 { return }
    }
  }

  /// Goes down from the largest weight; answers the weight of nobody waiting, 0 where it no longer counts.
  private mutating func down(steps: Double) -> Double {
    var k = peak
    var weight = 1.0
    var steps = steps
    while k > 0 {
      weight *= (c + k) / x
      steps -= 1 / (c + k + 1)
      k -= 1
      if weight <= total * 1e-20 { return 0 }
      add(k, weight, steps, 1 / (c + k + 1))
    }
    return weight
  }

  /// Σ 1/(c + j + 1), j = 0 … k: one by one for a few, else ψ(c + k + 2) − ψ(c + 1).
  private static func steps(_ c: Double, _ k: Double) -> Double {
    var sum = 0.0
    var from = c + 1
    let end = c + k + 2
    while from < end - 0.5, from < 20 || end - from < 64 {
      sum += 1 / from
      from += 1
    }
    guard from < end - 0.5 else { return sum }
    return sum + .log(onePlus: (end - from) / from) + digammaRest(end) - digammaRest(from)
  }

  /// The digamma function less the logarithm, for arguments from 20 on.
  private static func digammaRest(_ y: Double) -> Double {
    let z = 1 / (y * y)
    return -0.5 / y - z * (1.0 / 12 - z * (1.0 / 120 - z * (1.0 / 252 - z / 240)))
  }
}
