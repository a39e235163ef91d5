/// What is offered to somebody: kinds that are told apart everywhere and never turn into one another.
///
/// The raw value is the word for it in settings and in the record.
public enum CareKind: String, Hashable, Sendable, CaseIterable {
  /// A supervisor's 5–20 minutes.
  case wellbeingCheck = "wellbeing-check"
  /// An operational debrief at once or before going home.
  case hotDebrief = "hot-debrief"
  /// An operational debrief later, for learning.
  case coldDebrief = "cold-debrief"
  /// A referral to a TRiM practitioner.
  case trim
  /// A referral to occupational health.
  case occupationalHealth = "occupational-health"
  /// What somebody asks a welfare lead for themself.
  case selfReferral = "self-referral"

  /// The three separate kinds of the trade.
  public enum Family: Hashable, Sendable {
    /// For learning from the work; waits while an incident is under investigation.
    case operationalDebrief
    /// A colleague's look at how somebody is.
    case check
    /// On to somebody trained for it.
    case referral
  }

  /// Which of the three it is.
  public var family: Family {
    switch self {
    case .hotDebrief, .coldDebrief: .operationalDebrief
    case .wellbeingCheck: .check
    case .trim, .occupationalHealth, .selfReferral: .referral
    }
  }

  /// The talks it consists of, in order; never empty.
  public var steps: [CareStep] {
    switch self {
    case .wellbeingCheck: [.check, .lookIn]
    case .hotDebrief: [.hotDebrief]
    case .coldDebrief: [.coldDebrief]
    case .trim: [.trimFirst, .trimSecond]
    case .occupationalHealth: [.occupationalHealth]
    case .selfReferral: [.selfReferral]
    }
  }
}
