public import CivilTime

/// Where a talk that is due ends up: never nowhere.
public enum CarePlacement: Hashable, Sendable {
  /// At a time.
  case slot(CareSlot)
  /// No duty fits: the person is asked at the offer.
  case ask(CareQuestion)
  /// The lead gets it today.
  case lead(LeadCase)
  /// An operational debrief that waits for the post-incident manager.
  case waits
}

/// What a person is asked where no duty of both fits: the first duty after, or a time they pick.
public struct CareQuestion: Hashable, Sendable {
  /// Why no duty fits.
  public enum Reason: Hashable, Sendable {
    /// The person has no duty in the window.
    case noDuty
    /// The person has, but nobody to hold the talk is on duty with them.
    case nobodyOnDuty
    /// The window has passed.
    case windowPassed
  }

  /// Why no duty fits.
  public let reason: Reason
  /// The first time on duty of both after the window; nothing where none is known.
  public let firstAfter: CareSlot?
  /// The first time on duty of both before the window that the person may choose; usually nothing.
  public let earlier: CareSlot?
  /// The earliest start of a time that they pick themself.
  public let pickFrom: Instant
  /// When they may be asked: now while they are at work; where they agreed to contact on days off, now or after the
  /// sleep that follows a night; else on their next duty; nothing where none is known.
  public let askFrom: Instant?
}

/// What the lead gets the day it turns out that the person will not be there.
public struct LeadCase: Hashable, Sendable {
  /// Why.
  public enum Reason: Hashable, Sendable {
    /// The person is not there in the window.
    case notThere(CareAway.Cause)
    /// Nobody whom the person wants could hold the talk.
    case nobodyWanted
  }

  /// Why.
  public let reason: Reason
  /// From when the lead has it: now.
  public let since: Instant
  /// The contact the person agreed to; nothing where they agreed to none.
  public let contact: AgreedContact?
  /// When that contact may be made first; nothing where none is agreed or no day for it is known.
  public let contactFrom: Instant?
  /// A look-in on the first duty back; nothing where no duty is known.
  public let lookIn: Span?
}
