extension EventLoop {
  /// One queue: its calls that wait, and how its callers behave.
  struct LineState {
    var ring = CallRing()
    /// The rate of arrivals of this and all earlier queues, a second.
    var arrivalsUpTo = 0.0
    let rate: Double
    let patience: Double
    let within: Double
    var routes = 0
  }

  /// One group: its people, and what they have done.
  struct GroupState {
    var agents = 0
    var busy = 0
    var serves: UInt64 = 0
    /// Seconds of calls, and when that was last brought up to date.
    var worked = 0.0
    var since = 0.0
  }
}
