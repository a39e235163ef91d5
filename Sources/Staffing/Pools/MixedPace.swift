/// How fast a pool answers while all are busy, as its queues see it, where their handle times differ.
///
/// With one mean handle time every queue sees n / h answers a second. Where they differ there are two simple answers
/// for the mean wait of queue j given that all are busy, with h the mean over calls answered, σ the share of the
/// people's time that the first queues take, and β the same at the mean h:
///
/// - at one moment: (h/n) / ((1 - β_{j-1})(1 - β_j)), as if every handle time were h;
/// - in the long run: (h/n)(1 + c²)/2 / ((1 - σ_{j-1})(1 - σ_j)), exact for one person.
///
/// The truth lies between: the mix of calls in hand has to turn over before the second holds. The weight of the second
/// is 1 / (1 + k (n - 1)(1 - σ_j)); k is 0.06 for the last queue and 0.6 for those before it, both fitted to
/// simulations of pools of 3 to 46 people whose handle times differ up to three times.
/// - Source: A. Cobham, "Priority assignment in waiting line problems", Operations Research 2 (1954), for the second;
///   A. M. Lee and P. A. Longton, Operational Research Quarterly 10 (1959), for its use with several people.
struct MixedPace {
  /// One queue's calls that are answered: calls a second, and their mean handle time.
  typealias Flow = (perSecond: Double, handle: Double)

  /// Answers a second over all.
  let mean: Double
  /// The pace at which so many of the first queues' calls wait as do, by queue; empty where it is the mean.
  private(set) var byCount: [Double] = []
  /// The pace at which as many of a queue's calls have their turn within a short time, by queue: part of the way
  /// from the mean pace to the one at which they wait so long as they do, since few wait very long.
  private(set) var byTurn: [Double] = []

  /// How much of the way from the first to the second answer the probability that all are busy goes, fitted alike.
  static let busyWeight = 0.12

  /// From what each queue has answered.
  ///
  /// Where callers hang up, queues do not last long enough for the mix to turn over, and all see the mean pace.
  init(_ flows: [Flow], agents: Double, isLasting: Bool) {
    let served = flows.reduce(0) { $0 + $1.perSecond }
    let work = flows.reduce(0) { $0 + $1.perSecond * $1.handle }
    let handle = work > 0 ? work / served : flows.first?.handle ?? 1
    mean = agents / handle
    guard work > 0, isLasting else { return }
    let squares = 2 * flows.reduce(0) { $0 + $1.perSecond * $1.handle * $1.handle } / served
    let spread = squares / (2 * handle * handle)
    var flow = 0.0
    var own = 1.0
    var blended = 1.0
    var waiting = 0.0
    for (j, one) in flows.enumerated() {
      let before = flow
      flow += one.perSecond
      let ownBefore = own
      let blendedBefore = blended
      own = max(1e-9, own - one.perSecond * one.handle / agents)
      blended = max(1e-9, 1 - flow * handle / agents)
      let slowness = j == flows.count - 1 ? 0.06 : 0.6
      let weight = 1 / (1 + slowness * (agents - 1) * own)
      let wait =
        ((1 - weight) / (blendedBefore * blended) + weight * spread / (ownBefore * own)) / mean
      waiting += one.perSecond * wait
      byCount.append(waiting > 0 ? flow + flow / waiting : mean)
      // The pace c at which c / ((c - before)(c - flow)) is the wait.
      let half = (before + flow + 1 / wait) / 2
      let byWait = half + max(0, half * half - before * flow).squareRoot()
      byTurn.append(mean + (byWait < mean ? 0.35 : 0.6) * (byWait - mean))
    }
  }
}
