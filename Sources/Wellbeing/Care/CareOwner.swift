public import CivilTime

/// Who has an open item in hand.
public struct CareOwner: Hashable, Sendable {
  /// The owner's id.
  public let id: String
  /// When they are at work to do something about it: now, or the start of their next duty; nothing where none is
  /// known.
  public let from: Instant?
  /// Whether they stand in for who would have it otherwise.
  public let isDeputy: Bool
  /// Whether they are at work before it is due or, where that has passed, now.
  public let isInTime: Bool

  /// The owner of an item: who is on duty in time, else a deputy who is, else whoever is on duty first.
  ///
  /// Supervisors own checks and operational debriefs, practitioners TRiM, the leads all else; leads stand in for the
  /// first two, deputies for all. A self-referral is the leads' alone until `CareTimes.unreadSelfReferral` has
  /// passed unread. Never the person themself nor one they do not want.
  ///
  /// - Parameters:
  ///   - item: An open item.
  ///   - due: Until when something is to be done about it.
  ///   - now: The present.
  ///   - staff: Who looks after people.
  ///   - wishes: What the person has said.
  ///   - times: The room's settings.
  ///   - current: The id of who has it now, who keeps it where that is in time.
  /// - Returns: The owner; nothing where the item is closed or nobody is left who may have it.
  public static func of(
    _ item: CareItem,
    due: Instant,
    now: Instant,
    staff: CareStaff,
    wishes: CareWishes,
    times: CareTimes,
    current: String? = nil
  ) -> CareOwner? {
    guard item.state.isOpen else { return nil }
    let tiers = tiers(of: item, now: now, staff, wishes, times)
    let owners = Set(staff.owners(of: item.kind).map(\.person))
    for tier in tiers {
      let own = tier.filter { $0.person == current }
      for people in [own, tier] {
        if let first = people.firstPresent(from: now), first.at < due || first.at == now {
          return CareOwner(
            id: first.calendar.person,
            from: first.at,
            isDeputy: !owners.contains(first.calendar.person),
            isInTime: true
          )
        }
      }
    }
    return late(tiers.flatMap { $0 }, owners, now: now)
  }

  /// Whoever is on duty first, though too late; of those of whom no duty is known, the first in order.
  private static func late(
    _ all: [CareCalendar],
    _ owners: Set<String>,
    now: Instant
  ) -> CareOwner? {
    let first = all.firstPresent(from: now)
    guard let id = first?.calendar.person ?? all.first?.person else { return nil }
    return CareOwner(id: id, from: first?.at, isDeputy: !owners.contains(id), isInTime: false)
  }

  /// Who may own an item, those first who should.
  private static func tiers(
    of item: CareItem,
    now: Instant,
    _ staff: CareStaff,
    _ wishes: CareWishes,
    _ times: CareTimes
  ) -> [[CareCalendar]] {
    let leads = staff.leads.allowed(for: item.person, wishes)
    let deputies = staff.deputies.allowed(for: item.person, wishes)
    if item.kind == .selfReferral, item.readAt == nil, !leads.isEmpty {
      let isUnread = now >= item.event + CareTimes.bounded(times.unreadSelfReferral)
      // Passed on, not taken over: whoever of them all is there first has it.
      return isUnread ? [deputies + leads] : [leads]
    }
    let owners = staff.owners(of: item.kind).allowed(for: item.person, wishes)
    return [owners, leads, deputies]
  }
}
