public import CivilTime

/// When support is due, how long it takes and how long anything may wait: the room's settings.
///
/// Every length is elapsed time. A step that is not set keeps its usual timing.
public struct CareTimes: Hashable, Sendable {
  /// The farthest a window may reach from the event.
  public static let longestWindow = Minutes.days(366)

  private var timings: [CareStep: CareTiming]

  /// What is kept free after the end of a night, so that nothing is due inside the sleep that follows it.
  ///
  /// - Source: the room's own; 10 hours from 07:00 leave a journey home and a day's sleep. No statute sets it.
  public var sleepAfterNight: Minutes
  /// Talks start on minutes of the hour that are a multiple of this.
  ///
  /// - Source: the room's own.
  public var startsEvery: Minutes
  /// How long a self-referral may lie unread with the leads before a named deputy gets it.
  ///
  /// - Source: the room's own; at most one shift of 12 hours.
  public var unreadSelfReferral: Minutes
  /// How long after the end of a shift its handover question may stay unanswered before the lead gets it.
  ///
  /// - Source: the room's own.
  public var unansweredHandover: Minutes

  /// Makes settings; what is left out is as usual.
  public init(
    _ timings: [CareStep: CareTiming] = [:],
    sleepAfterNight: Minutes = .hours(10),
    startsEvery: Minutes = Minutes(5),
    unreadSelfReferral: Minutes = .hours(12),
    unansweredHandover: Minutes = .hours(1)
  ) {
    self.timings = timings
    self.sleepAfterNight = sleepAfterNight
    self.startsEvery = startsEvery
    self.unreadSelfReferral = unreadSelfReferral
    self.unansweredHandover = unansweredHandover
  }

  /// The timing of a step.
  public subscript(step: CareStep) -> CareTiming {
    get { timings[step] ?? Self.usual(step) }
    set { timings[step] = newValue }
  }

  /// The timing of a step where a room sets none.
  ///
  /// - Source: TRiM practice: a first talk about 72 hours after the event, offered from 48 hours to a week, and a
  ///   second at about a month (Wikipedia, "Trauma risk management"; West Midlands Police Federation magazine
  ///   2019). A supervisor's talk of 5–10 minutes in the same shift: Oscar Kilo's "demobilising". Lengths, the
  ///   cold debrief's and the referrals' windows are the room's own and to be confirmed there.
  public static func usual(_ step: CareStep) -> CareTiming {
    switch step {
    case .check: CareTiming(.sameShift, length: Minutes(20))
    case .lookIn: CareTiming(.nextShift, length: Minutes(10))
    case .hotDebrief: CareTiming(.sameShift, length: Minutes(20))
    case .coldDebrief:
      CareTiming(
        .after(from: .hours(72), until: .days(28), choosable: .hours(72)),
        length: Minutes(60)
      )
    case .trimFirst:
      CareTiming(
        .after(from: .hours(72), until: .days(7), choosable: .hours(48)),
        length: Minutes(60)
      )
    case .trimSecond:
      CareTiming(
        .after(from: .days(28), until: .days(35), choosable: .days(28)),
        length: Minutes(60)
      )
    case .occupationalHealth:
      CareTiming(.after(from: .zero, until: .days(14), choosable: .zero), length: Minutes(60))
    case .selfReferral:
      CareTiming(.after(from: .zero, until: .days(4), choosable: .zero), length: Minutes(45))
    }
  }
}

extension CareTimes {
  /// What makes the settings unusable, in the order of the steps; empty where nothing does.
  ///
  /// Placing copes with any settings; whoever reads them refuses those that have a fault.
  public var faults: [CareTimesFault] {
    var faults: [CareTimesFault] = []
    for step in CareStep.allCases {
      let timing = self[step]
      if !(1...1440).contains(timing.length.count) { faults.append(.length(step)) }
      if case .after(let from, let until, let choosable) = timing.rule,
        choosable < .zero || choosable > from || until <= from || until > Self.longestWindow
      {
        faults.append(.window(step))
      }
    }
    if !(0...1440).contains(sleepAfterNight.count) { faults.append(.sleepAfterNight) }
    if !(1...60).contains(startsEvery.count) || 60 % startsEvery.count != 0 {
      faults.append(.startsEvery)
    }
    let week = 1...Minutes.days(7).count
    if !week.contains(unreadSelfReferral.count) || !week.contains(unansweredHandover.count) {
      faults.append(.patience)
    }
    return faults
  }
}
