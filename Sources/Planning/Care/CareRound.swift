public import CivilTime
import Rostering
public import Wellbeing

/// All that is open in the care of a room's people at a moment: each case placed in the rota as it stands now, each case
/// and each flag with its owner.
///
/// Nothing of it is kept: it is worked out anew from the record, so every change of the rota places again what is due.
public struct CareRound: Sendable {
  /// The room with its people.
  public let room: Room
  /// The moment.
  public let now: Instant
  /// Who looks after people.
  public let staff: CareStaff
  /// The open cases, by event, then name.
  public private(set) var cases: [OpenCase] = []
  /// The open flags, by person and rule, each with its owner.
  public private(set) var flags: [OpenFlag] = []
  let facts: Facts
  private let known: DateSpan
  private var calendars: [String: CareCalendar] = [:]

  /// Works it out.
  ///
  /// - Parameters:
  ///   - base: The room of the Config.
  ///   - facts: What the record knows.
  ///   - now: The moment.
  /// - Complexity: that of the rota of everybody who looks after people or is looked after, over the days concerned.
  public init(base: Room, facts: Facts, now: Instant) {
    let room = facts.room(over: base)
    let times = base.wellbeing.times
    let zone = base.roster.zone
    self.room = room
    self.facts = facts
    self.now = now
    let open = facts.all(.care).compactMap { recorded -> (RecordedFact, CareCase)? in
      guard case .care(let it) = recorded.fact, it.item.state.isOpen else { return nil }
      return (recorded, it)
    }.sorted { ($0.1.item.event, $0.0.id) < ($1.1.item.event, $1.0.id) }
    let raised = facts.openFlags(in: base, at: now)
    let today = zone.date(at: now)
    var days: [String: DateSpan] = [:]
    for (_, it) in open {
      let own = times.days(for: it.item, now: now, in: zone)
      days[it.person] = days[it.person]?.joined(own) ?? own
    }
    for flag in raised {
      let own = DateSpan(CareTimes.firstDay(of: flag.raised, now: now, in: zone), today + 56)
      days[flag.person] = days[flag.person]?.joined(own) ?? own
    }
    known = days.values.reduce(DateSpan(today, today + 56)) { $0.joined($1) }
    staff = room.careStaff(over: known)
    // Each over their own days: one old case does not make everybody's time be worked out from its day on.
    for (person, own) in days {
      calendars[person] = CareCalendar(of: person, in: room.roster, over: own)
    }
    let plan = CarePlan(
      open.map {
        CareNeed($0.1.item, wishes: facts.wishes(of: $0.1.person), standing: $0.1.slot)
      },
      people: calendars,
      staff: staff,
      times: times,
      now: now
    )
    cases = open.map { recorded, it in
      line(recorded, it, plan.placements[it.item.id])
    }
    flags = raised.map { line($0) }
  }

  /// The open case of a name.
  public func openCase(_ id: FactID) -> OpenCase? { cases.first { $0.id == id } }

  /// What somebody has said about being looked after.
  public func wishes(of person: String) -> CareWishes { facts.wishes(of: person) }

  /// Somebody's time over the days that matter here; nothing where the room does not know them.
  func calendar(of person: String) -> CareCalendar? {
    calendars[person] ?? CareCalendar(of: person, in: room.roster, over: known)
  }

  private func line(
    _ recorded: RecordedFact,
    _ it: CareCase,
    _ placement: CarePlacement?
  )
    -> OpenCase
  {
    var placement = placement
    if let slot = it.slot, slot.span.contains(now), placement != nil, placement != .waits {
      // It is being held: what began at its time is not put off.
      placement = .slot(slot)
    }
    let due = due(it.item, placement)
    var staff = staff
    if case .lead = placement {
      // Whoever would hold the talk cannot: that the person is not there is for the leads.
      staff.supervisors = []
      staff.practitioners = []
    }
    return OpenCase(
      id: recorded.id,
      born: recorded.born,
      made: recorded.made,
      care: it,
      placement: placement,
      due: due,
      owner: CareOwner.of(
        it.item,
        due: due ?? .never,
        now: now,
        staff: staff,
        wishes: wishes(of: it.person),
        times: room.wellbeing.times,
        current: it.owner
      )
    )
  }

  private func line(_ flag: Flag) -> OpenFlag {
    let due = calendars[flag.person].map { calendar in
      CareWindow(of: .check, event: flag.raised, lastHeld: nil, in: calendar, room.wellbeing.times)
        .span.end
    }
    // What is to be offered is for the leads to say, and for their deputies where no lead is there in time.
    let stand = CareItem(
      id: "",
      person: flag.person,
      kind: .occupationalHealth,
      event: flag.raised
    )
    let owner = CareOwner.of(
      stand,
      due: due ?? .never,
      now: now,
      staff: staff,
      wishes: wishes(of: flag.person),
      times: room.wellbeing.times
    )
    if !(owner?.isInTime ?? false), let due, let calendar = calendars[flag.person],
      let asked = CareOwner.asked(
        about: calendar,
        due: due,
        now: now,
        staff: staff,
        wishes: wishes(of: flag.person)
      )
    {
      // Nobody waits for somebody who is off: whoever is at work with them asks, and is told no more than that.
      return OpenFlag(flag: flag, due: due, owner: asked, isAsked: true)
    }
    return OpenFlag(flag: flag, due: due, owner: owner, isAsked: false)
  }

  /// Until when something is to be done about a case; nothing where nothing is due.
  private func due(_ item: CareItem, _ placement: CarePlacement?) -> Instant? {
    let times = room.wellbeing.times
    if item.waits || item.state == .declined { return nil }
    if item.kind == .selfReferral, item.readAt == nil {
      return item.event + times.unreadSelfReferral
    }
    let zone = room.roster.zone
    if item.state == .unanswered, let calendar = calendars[item.person] {
      return CareWindow(
        of: .lookIn,
        event: item.event,
        lastHeld: item.log.last?.at,
        in: calendar,
        times
      ).span.end
    }
    switch placement {
    case nil, .waits: return nil
    case .slot(let slot): return slot.span.end
    case .lead: return zone.startOfDay(zone.date(at: now) + 1)
    case .ask:
      guard let step = item.next, let calendar = calendars[item.person] else { return nil }
      return CareWindow(
        of: step,
        event: item.event,
        lastHeld: item.lastHeld,
        in: calendar,
        times
      ).span.end
    }
  }
}

/// An open case with all that follows from it and the rota now.
public struct OpenCase: Hashable, Sendable {
  /// Its name in the record.
  public let id: FactID
  /// The entry that first made it, on which a self-referral's text hangs.
  public let born: Int
  /// The entry that made it as it is now.
  public let made: Int
  /// The case.
  public let care: CareCase
  /// Where its next talk ends up; nothing where none is to come, or the person said no.
  public let placement: CarePlacement?
  /// Until when something is to be done about it; nothing where nothing is due.
  public let due: Instant?
  /// Who has it in hand; nothing where nobody is left whom the person wants.
  public let owner: CareOwner?

  /// The time of its next talk, where it has one.
  public var slot: CareSlot? { if case .slot(let slot) = placement { slot } else { nil } }
}

/// An open flag with who is to see to it.
public struct OpenFlag: Hashable, Sendable {
  /// The flag.
  public let flag: Flag
  /// Until when something should be offered: the end of the shift, or of the next one; nothing where none is known.
  public let due: Instant?
  /// Who sees to it; nothing where nobody is left whom the person wants.
  public let owner: CareOwner?
  /// Whether the owner is a supervisor who is asked how the person is, and is told nothing else of the flag.
  public let isAsked: Bool
}
