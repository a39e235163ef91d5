import RealModule

/// The load of a run of intervals when it changes over the day: what is in hand at any moment comes from the calls
/// of about one handle time before.
///
/// - Source: S. G. Eick, W. A. Massey and W. Whitt, The physics of the Mt/G/∞ queue, Operations Research 41
///   (1993) 731–742; L. V. Green, P. J. Kolesar and W. Whitt, Coping with time-varying demand when setting
///   staffing requirements, POMS 16 (2007) 13–39.
public enum ModifiedOfferedLoad {
  private static let day = 86_400.0

  /// The loads of a day that repeats for ever.
  ///
  /// - Parameters:
  ///   - callsPerHour: The rate in each slot; the slots are of equal length and fill 24 hours.
  ///   - handle: Mean handle time, seconds.
  /// - Returns: One load a slot.
  public static func daily(callsPerHour: [Double], handle: Double) -> [OfferedLoad] {
    guard !callsPerHour.isEmpty else { return [] }
    let length = day / Double(callsPerHour.count)
    let lengths = [Double](repeating: length, count: callsPerHour.count)
    return loads(callsPerHour: callsPerHour, lengths: lengths, handle: handle, start: nil)
  }

  /// The loads of any run of intervals.
  ///
  /// - Parameters:
  ///   - callsPerHour: The rate in each interval.
  ///   - lengths: The seconds of each; one an interval.
  ///   - handle: Mean handle time, seconds.
  ///   - start: The load at the start, erlangs; where nothing is said it is the one that would come about if the
  ///     first 24 hours had come before, again and again.
  /// - Returns: One load an interval.
  public static func loads(
    callsPerHour: [Double],
    lengths: [Double],
    handle: Double,
    start: Double?
  ) -> [OfferedLoad] {
    let h = Bounded.handle(handle)
    let count = min(callsPerHour.count, lengths.count)
    var load = start ?? repeating(callsPerHour, lengths, h)
    var loads: [OfferedLoad] = []
    loads.reserveCapacity(count)
    for i in 0..<count {
      let next = OfferedLoad(
        start: load,
        towards: Bounded.seconds(callsPerHour[i]) * h / 3600,
        for: Bounded.seconds(lengths[i]) / h
      )
      loads.append(next)
      load = next.end
    }
    return loads
  }

  /// The load at the start of a run whose first day, or all of it where it is shorter, repeats.
  private static func repeating(_ rates: [Double], _ lengths: [Double], _ h: Double) -> Double {
    var load = 0.0
    var elapsed = 0.0
    for (rate, length) in zip(rates, lengths) {
      guard elapsed < day - 1e-6 else { break }
      let handleTimes = Bounded.seconds(length) / h
      load =
        OfferedLoad(start: load, towards: Bounded.seconds(rate) * h / 3600, for: handleTimes).end
      elapsed += Bounded.seconds(length)
    }
    // What one round leaves of the load it began with is the same every round.
    let lost = -Double.expMinusOne(-elapsed / h)
    return lost > 0 ? load / lost : 0
  }
}

extension LoadMethod {
  /// The load to staff for in each interval of a run, erlangs.
  ///
  /// - Parameters:
  ///   - callsPerHour: The rate in each interval.
  ///   - lengths: The seconds of each; one an interval.
  ///   - handle: Mean handle time, seconds.
  ///   - start: The load at the start, where it is known.
  /// - Returns: One load an interval.
  public func erlangs(
    callsPerHour: [Double],
    lengths: [Double],
    handle: Double,
    start: Double? = nil
  ) -> [Double] {
    switch self {
    case .modified:
      ModifiedOfferedLoad.loads(
        callsPerHour: callsPerHour,
        lengths: lengths,
        handle: handle,
        start: start
      ).map(\.max)
    case .perInterval: callsPerHour.map { Bounded.seconds($0) * Bounded.handle(handle) / 3600 }
    }
  }
}
