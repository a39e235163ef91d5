import RealModule

/// The method that did best on the room's own calls.
struct MethodChoice {
  let method: ForecastMethod
  let parts: [ForecastReading.Part]
  let trials: [ForecastReading.Trial]
  /// The interval error of the back-test by chance alone.
  let floor: Double
  let range: CallRange
  let coverage: Double?

  /// A method that would weigh less in the blend is left out of it.
  static let least = 0.08
  /// How sharply the weights favour the better methods.
  static let power = 2.0
  /// One method is used by itself where its error is less than so much of the blend's.
  static let alone = 0.99

  init(_ test: BackTest) {
    let scored = test.trials.map { (trial: $0, error: test.errors(of: $0.expected).interval) }
      .sorted { $0.error < $1.error }
    guard let best = scored.first, !test.cells.isEmpty else {
      // One or two days of each kind say little by themselves, and more together.
      method = .smoothWeek
      parts = [ForecastReading.Part(method: .smoothWeek, weight: 1)]
      trials = []
      floor = 0
      range = .unknown
      coverage = nil
      return
    }
    var all = scored.map(\.trial)
    let parts = Self.weights(
      scored.map { ($0.trial.method, $0.error) },
      floor: test.floor(of: best.trial.expected)
    )
    var expected = best.trial.expected
    var method = best.trial.method
    if parts.count > 1 {
      let members = parts.compactMap { part in
        scored.first { $0.trial.method == part.method }.map { (part.weight, $0.trial.expected) }
      }
      let mean = test.cells.indices.map { i in members.reduce(0) { $0 + $1.0 * $1.1[i] } }
      all.append(BackTest.Trial(method: .blend, expected: mean))
      // Several methods seldom err together: the best one alone has to beat their mean clearly.
      if best.error > Self.alone * test.errors(of: mean).interval {
        (method, expected) = (.blend, mean)
      }
    }
    self.method = method
    floor = test.floor(of: expected)
    self.parts =
      method == .blend ? parts : [ForecastReading.Part(method: method, weight: 1)]
    trials = all.map { trial in
      func score(_ origin: Int?) -> ForecastReading.Score {
        let errors = test.errors(of: trial.expected, origin: origin)
        return ForecastReading.Score(interval: errors.interval, day: errors.day)
      }
      return ForecastReading.Trial(
        method: trial.method,
        all: score(nil),
        byOrigin: test.origins.indices.map(score)
      )
    }.sorted { $0.all.interval < $1.all.interval }
    let pairs = test.cells.indices.map {
      Pair(origin: test.cells[$0].origin, expected: expected[$0], calls: test.cells[$0].calls)
    }.sorted { ($0.expected, $0.calls) < ($1.expected, $1.calls) }
    range = CallRange(pairs.map { ($0.expected, $0.calls) })
    coverage = Self.coverage(pairs, origins: test.origins.count)
  }

  /// What was expected of a held-out cell and what came.
  private struct Pair {
    let origin: Int
    let expected: Double
    let calls: Double
  }

  /// Weights the methods by what they err beyond chance: the inverse of its variance, squared, since
  /// the errors of simple methods go together.
  private static func weights(
    _ errors: [(method: ForecastMethod, error: Double)],
    floor: Double
  ) -> [ForecastReading.Part] {
    let best = errors.map(\.error).min() ?? 0
    let raw = errors.map { entry in
      let beyond = max(entry.error * entry.error - floor * floor, 0.05 * best * best, 1e-12)
      return Double.pow(1 / beyond, power)
    }
    let sum = raw.reduce(0, +)
    let kept = raw.map { $0 >= least * sum ? $0 : 0 }
    let total = kept.reduce(0, +)
    return zip(errors, kept).filter { $0.1 > 0 }
      .map { ForecastReading.Part(method: $0.0.method, weight: $0.1 / total) }
  }

  /// The share held by ranges that were each learnt from the other origins.
  private static func coverage(_ pairs: [Pair], origins: Int) -> Double? {
    guard origins > 1 else { return nil }
    var held = 0.0
    var count = 0
    for origin in 0..<origins {
      var own: [(expected: Double, calls: Double)] = []
      var others = own
      for pair in pairs where pair.expected > 0 || pair.calls > 0 {
        if pair.origin == origin {
          own.append((pair.expected, pair.calls))
        } else {
          others.append((pair.expected, pair.calls))
        }
      }
      held += CallRange(others).share(of: own) * Double(own.count)
      count += own.count
    }
    return count > 0 ? held / Double(count) : nil
  }
}
