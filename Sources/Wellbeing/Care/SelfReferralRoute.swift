public import CivilTime

/// Where a self-referral goes, said before and after it is sent.
public struct SelfReferralRoute: Hashable, Sendable {
  /// Ids of the leads it reaches: never the person themself nor one they do not want.
  public let leads: [String]
  /// When one of them is next on duty, now included; nothing where none is known.
  public let leadOnDuty: Instant?
  /// The named deputy who gets it when it lies unread; nothing where there is none they want.
  public let deputy: String?
  /// From when the deputy gets it while it is unread: at once where it reaches no lead.
  public let deputyFrom: Instant

  /// The route of one sent at a moment.
  ///
  /// - Parameters:
  ///   - person: The id of who sends it.
  ///   - sent: When it is or was sent.
  ///   - now: The present, for when a lead is next on duty.
  ///   - staff: Who looks after people.
  ///   - wishes: What the person has said.
  ///   - times: The room's settings.
  public init(
    from person: String,
    sent: Instant,
    now: Instant,
    staff: CareStaff,
    wishes: CareWishes,
    times: CareTimes
  ) {
    let leads = staff.leads.allowed(for: person, wishes)
    self.leads = leads.map(\.person)
    leadOnDuty = leads.firstPresent(from: now)?.at
    deputyFrom = leads.isEmpty ? sent : sent + CareTimes.bounded(times.unreadSelfReferral)
    let deputies = staff.deputies.allowed(for: person, wishes)
    // The deputy who is there first when it is passed on; else the first named.
    let first = deputies.firstPresent(from: deputyFrom)?.calendar ?? deputies.first
    deputy = first?.person
  }

  /// Ids of those who may read it at a moment.
  public func readers(at moment: Instant, readAt: Instant?) -> [String] {
    let isPassedOn = moment >= deputyFrom && readAt.map { $0 >= deputyFrom } ?? true
    guard isPassedOn, let deputy, !leads.contains(deputy) else { return leads }
    return leads + [deputy]
  }
}
