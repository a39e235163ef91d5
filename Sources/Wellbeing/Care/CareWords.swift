extension CareKind {
  /// What it is called, `wellbeing check`.
  public var name: String {
    switch self {
    case .wellbeingCheck: "wellbeing check"
    case .hotDebrief: "hot debrief"
    case .coldDebrief: "cold debrief"
    case .trim: "TRiM referral"
    case .occupationalHealth: "occupational-health referral"
    case .selfReferral: "self-referral"
    }
  }
}

extension CareStep {
  /// What the talk is called, `first TRiM talk`.
  public var name: String {
    switch self {
    case .check: "wellbeing check"
    case .lookIn: "look-in"
    case .hotDebrief: "hot debrief"
    case .coldDebrief: "cold debrief"
    case .trimFirst: "first TRiM talk"
    case .trimSecond: "second TRiM talk"
    case .occupationalHealth: "appointment with occupational health"
    case .selfReferral: "talk with a welfare lead"
    }
  }
}

extension CareState {
  /// How it stands, in words: `no answer yet`.
  public var words: String {
    switch self {
    case .flagged: "not offered yet"
    case .offered: "offered"
    case .accepted: "accepted"
    case .declined: "declined"
    case .unanswered: "no answer"
    case .held(let step): "\(step.name) held"
    case .closed(let reason): "closed: \(reason.words)"
    }
  }
}

extension CareClosing {
  /// Why it was closed, in words.
  public var words: String {
    switch self {
    case .done: "done"
    case .declined: "declined"
    case .unanswered: "no answer, and looked in on"
    case .withdrawn: "no longer needed"
    case .handedOver: "handed over"
    }
  }
}

extension CareMove {
  /// What happened, in words.
  public var words: String {
    switch self {
    case .offer: "offered"
    case .accept: "accepted"
    case .decline: "declined"
    case .noAnswer: "no answer"
    case .read: "read"
    case .hold(let step): "\(step.name) held"
    case .lookedIn: "looked in"
    case .investigate: "under investigation"
    case .investigationOver: "investigation over"
    case .close(let reason): "closed: \(reason.words)"
    }
  }
}
