import RealModule

/// How many calls wait while everybody is busy: births at one rate, deaths at a base rate and one for each that waits.
///
/// The cut between k and k + 1 waiting calls is crossed upwards at the rate of arrivals and downwards at that of
/// answers and of hanging up, whatever calls of lower priority do; so the first queues of a pool by themselves
/// are such a process, exactly where handle times have one mean.
struct BusySpell {
  /// Arrivals a second.
  let arrivals: Double
  /// Answers a second while all are busy, above 0.
  let answers: Double
  /// How fast one waiting caller hangs up, a second.
  let impatience: Double
  /// The probability of the most likely length relative to which all others are.
  private let mode: Int
  /// All probabilities, and each times its length, relative to that of the mode.
  private let sum: Double
  /// The probability of no waiting call relative to that of the mode.
  private let atZero: Double
  /// The mean length given that all are busy; infinite where the queue grows for ever.
  let mean: Double

  /// More terms than any honest question has.
  private static let most = 5_000_000

  init(arrivals: Double, answers: Double, impatience: Double) {
    self.arrivals = arrivals
    self.answers = answers
    self.impatience = impatience
    let ratio = arrivals / answers
    guard impatience > 0 else {
      mode = 0
      atZero = 1
      sum = ratio < 1 ? 1 / (1 - ratio) : .infinity
      mean = ratio < 1 ? ratio / (1 - ratio) : .infinity
      return
    }
    let peak = ((arrivals - answers) / impatience).rounded(.down)
    guard peak < 1e15 else {
      (mode, sum, atZero, mean) = (0, .infinity, 0, peak)
      return
    }
    mode = peak > 0 ? Int(peak) : 0
    var sum = 1.0
    var moment = 0.0
    var weight = 1.0
    var rate = answers + Double(mode) * impatience
    var offset = 0.0
    for _ in 0..<Self.most {
      rate += impatience
      weight *= arrivals / rate
      offset += 1
      sum += weight
      moment += weight * offset
      if weight * offset < 1e-17 * sum { break }
    }
    weight = 1
    var place = mode
    while place > 0, weight > 1e-18 * sum, mode - place < Self.most {
      weight *= (answers + Double(place) * impatience) / arrivals
      place -= 1
      sum += weight
      moment -= weight * Double(mode - place)
    }
    self.sum = sum
    atZero = place == 0 ? weight : 0
    mean = max(0, Double(mode) + moment / sum)
  }

  /// The probability that no call waits given that all are busy.
  var empty: Double { atZero / sum }

  /// The probability that all are busy, where Erlang B has blocking with the same people.
  func probability(blocking: Double) -> Double {
    guard sum < .infinity else { return 1 }
    guard blocking > 0 else { return 0 }
    return sum / ((1 / blocking - 1) * atZero + sum)
  }

  /// Fills the probabilities of 0, 1, 2 … waiting calls given that all are busy.
  func fill(_ shares: UnsafeMutableBufferPointer<Double>) {
    guard sum < .infinity else { return shares.update(repeating: 0) }
    var weight = 1 / sum
    var rate = answers + Double(mode) * impatience
    var place = mode
    while place < shares.count {
      shares[place] = weight
      rate += impatience
      weight *= arrivals / rate
      place += 1
    }
    weight = 1 / sum
    place = mode
    while place > 0 {
      weight *= (answers + Double(place) * impatience) / arrivals
      place -= 1
      if weight < 1e-300 { break }
      if place < shares.count { shares[place] = weight }
    }
    while place > 0 {
      place -= 1
      if place < shares.count { shares[place] = 0 }
    }
  }

  /// The least count beyond which the probabilities add up to nothing that matters.
  var length: Double {
    let ratio = arrivals / answers
    if impatience == 0 { return ratio < 1 ? 34 / -Double.log(ratio) : .infinity }
    // Beyond the mode the ratio of neighbours falls on; the normal curve and the geometric one both bound it.
    let normal = 9 * (arrivals / impatience).squareRoot() + 40
    let geometric = ratio < 0.999 ? 34 / -Double.log(ratio) : .infinity
    return Double(mode) + min(normal, geometric + 1)
  }
}
