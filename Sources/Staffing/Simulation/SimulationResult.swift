/// What a simulation found.
public struct SimulationResult: Hashable, Sendable {
  /// The service that one queue's calls had, all of them or those of one interval.
  public struct Service: Hashable, Sendable {
    /// Calls offered.
    public let calls: Int
    /// Answered within the threshold, as a share of calls offered.
    public let answeredInTime: Estimate
    /// The same as a share of calls answered; nothing where none was.
    public let answeredInTimeOfAnswered: Estimate?
    /// Not answered at once, as a share of calls offered.
    public let delayed: Estimate
    /// Hung up, as a share of calls offered.
    public let abandoned: Estimate
    /// Mean wait of all calls offered, whatever its end, seconds.
    public let meanWait: Estimate
    /// Mean wait of calls answered, seconds; nothing where none was.
    public let meanWaitOfAnswered: Estimate?

    /// From the tallies of each batch; nothing where no call came.
    init?(_ tallies: [Tally]) {
      func ratio(_ part: (Tally) -> Double, of whole: (Tally) -> Int) -> Estimate? {
        Estimate.ratio(tallies.map { (part($0), Double(whole($0))) })
      }
      guard let inTime = ratio({ Double($0.inTime) }, of: \.offered),
        let delayed = ratio({ Double($0.delayed) }, of: \.offered),
        let abandoned = ratio({ Double($0.abandoned) }, of: \.offered),
        let wait = ratio(\.wait, of: \.offered)
      else { return nil }
      calls = tallies.reduce(0) { $0 + $1.offered }
      answeredInTime = inTime
      self.delayed = delayed
      self.abandoned = abandoned
      meanWait = wait
      answeredInTimeOfAnswered = ratio({ Double($0.inTime) }, of: \.answered)
      meanWaitOfAnswered = ratio(\.waitAnswered, of: \.answered)
    }
  }

  /// The service of each queue over the whole period; nothing for one without calls.
  public let overall: [Service?]
  /// The service of each queue by the interval in which calls came: `intervals[queue][interval]`.
  public let intervals: [[Service?]]
  /// The share of its people's time that each group spends on calls; nothing where nobody is there.
  public let occupancy: [Estimate?]
  /// Calls counted, of all queues.
  public let calls: Int
  /// Batches behind each confidence interval.
  public let batches: Int
  /// The seed; the same room, calls and seed give the same result on every machine.
  public let seed: UInt64
  /// Calls that still waited at the end: neither answered nor abandoned, their wait so far counted.
  public let unfinished: Int
  /// Whether it ended before its time, because a queue grew beyond four million calls or events ran out.
  public let isCutShort: Bool
}
