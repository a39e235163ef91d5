import Rostering
public import Wellbeing
public import CivilTime

/// What somebody has to do with a case: what they may see and do of it follows from that.
public enum CarePart: Hashable, Sendable {
  /// It is for them.
  case subject
  /// They are a welfare lead.
  case lead
  /// They stand in for the leads and it has come to them.
  case deputy
  /// They hold its talks, or have it in hand, for what they are trained for.
  case holder
}

extension CareRound {
  /// What somebody is to others today.
  public func rights(of viewer: String) -> CareRights {
    room.careRights(of: viewer, on: room.roster.zone.date(at: now))
  }

  /// What somebody has to do with an open case; nothing for whoever should not know that there is one.
  ///
  /// Leads see all cases but their own and those of people who do not want them. Deputies see what has come to them, a
  /// self-referral from when it has lain unread. Supervisors have checks and operational debriefs, practitioners TRiM:
  /// those they own, hold or once took on.
  public func part(of viewer: String, in open: OpenCase) -> CarePart? {
    let item = open.care.item
    if viewer == item.person { return .subject }
    if wishes(of: item.person).unwanted.contains(viewer) { return nil }
    let rights = rights(of: viewer)
    if rights.isLead { return .lead }
    let isOwner = open.owner?.id == viewer
    if rights.isDeputy {
      if item.kind == .selfReferral, readers(of: open).contains(viewer) { return .deputy }
      if isOwner, item.kind != .selfReferral || item.readAt != nil { return .deputy }
    }
    let isTheirs =
      isOwner || open.care.owner == viewer || open.care.slot?.practitioner == viewer
      || open.slot?.practitioner == viewer
    return isTheirs && rights.mayHold(item.kind) ? .holder : nil
  }

  /// What somebody has to do with a flag: the person and the leads see it, and a deputy whom it has come to.
  public func part(of viewer: String, in open: OpenFlag) -> CarePart? {
    if viewer == open.flag.person { return .subject }
    if wishes(of: open.flag.person).unwanted.contains(viewer) { return nil }
    let rights = rights(of: viewer)
    if rights.isLead { return .lead }
    return rights.isDeputy && open.owner?.id == viewer ? .deputy : nil
  }

  /// Ids of those who may read a self-referral now.
  public func readers(of open: OpenCase) -> [String] {
    let item = open.care.item
    guard item.kind == .selfReferral else { return [] }
    return route(from: item.person, sent: item.event, wishes: wishes(of: item.person))
      .readers(at: now, readAt: item.readAt)
  }

  /// Where a self-referral goes.
  ///
  /// - Parameters:
  ///   - person: The id of who sends it.
  ///   - sent: When it was sent; now where nothing is said.
  ///   - wishes: What they have said.
  /// - Returns: Whom it reaches and when.
  public func route(
    from person: String,
    sent: Instant? = nil,
    wishes: CareWishes
  ) -> SelfReferralRoute {
    SelfReferralRoute(
      from: person,
      sent: sent ?? now,
      now: now,
      staff: staff,
      wishes: wishes,
      times: room.wellbeing.times
    )
  }
}

extension CareRights {
  /// Whether they hold talks of a kind.
  func mayHold(_ kind: CareKind) -> Bool {
    switch kind {
    case .wellbeingCheck, .hotDebrief, .coldDebrief: isSupervisor
    case .trim: isPractitioner
    case .occupationalHealth: isOccupationalHealth
    case .selfReferral: false
    }
  }
}
