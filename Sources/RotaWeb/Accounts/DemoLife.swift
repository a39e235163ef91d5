public import CivilTime
import Planning
import RotaStore
import Rostering
import Wellbeing

/// What has happened in the sample room before somebody first looks at it: the breaks of the shift that is on, a step away,
/// two hard calls and what came of them, leave and a swap that are asked for, and somebody sick tomorrow.
///
/// All of it is made up, and entered by the commands that a room would use, at the times they would be used.
public enum DemoLife {
  /// How long before now it begins: the shift that is on and the one before.
  public static let length = Minutes(26 * 60)

  struct Event {
    let at: Instant
    let by: Actor
    let command: any Command
  }

  /// Enters it.
  ///
  /// - Parameter site: The site with the accounts to try it with, its record made at least `length` ago.
  /// - Throws: `RecordError`. A refusal is none: at some hours nobody of whom the story needs somebody is there.
  public static func enter(in site: Site) throws {
    let now = site.clock()
    let standing = try site.live.standing()
    let today = standing.room.roster.zone.date(at: now)
    let all = standing.room.roster.standing(over: DateSpan(today - 2, days: 4))
    let here = all.filter { $0.onDesk.contains { $0.contains(now) } }
    let boss = here.first { standing.room.changes.supervisorRoles.contains($0.role) } ?? here.first
    guard let boss else { return }
    let room = Story(now: now, boss: actor(boss.name.person, in: standing, at: now))
    var events: [Event] = []
    let date = boss.name.date
    if let placed = site.live.dayPlan(of: date, in: standing, at: boss.span.start).breaks.placed(
      boss.letter,
      on: date
    ) {
      events = room.breaks(
        BreakSheet.sheets(of: placed),
        of: boss.name,
        boss.letter,
        from: boss.span.start
      )
    }
    // Those at the desks who supervise nobody, in the order of the rota.
    let handlers = here.filter { !standing.room.changes.supervisorRoles.contains($0.role) }
    events += room.away(handlers)
    events += room.hardCall(handlers.dropFirst(3).first?.name.person, hoursAgo: 1)
    for event in events.sorted(by: { $0.at < $1.at }) where event.at <= now {
      try enter(event, in: site)
    }
    try leadsCase(
      all.last { $0.span.end < now && !here.map(\.name.person).contains($0.name.person) },
      in: site,
      at: now
    )
    try asked(in: site, at: now)
    try sick(by: room.boss, in: site, at: now)
    try assessed(by: room.boss, in: site, at: now)
  }

  static func enter(_ event: Event, in site: Site) throws {
    do {
      try perform(event.command, by: event.by, at: event.at, in: site)
    } catch is Refusal {}
  }

  @discardableResult
  private static func perform(
    _ command: any Command,
    by actor: Actor,
    at moment: Instant,
    in site: Site
  ) throws -> Receipt {
    try site.live.perform(
      command,
      instruction: Instruction(key: Instruction.freshKey(), by: actor, now: moment)
    )
  }

  private static func actor(_ person: String, in standing: Standing, at now: Instant) -> Actor {
    let roster = standing.room.roster
    let day = roster.zone.date(at: now)
    let isSupervisor =
      roster.index(ofPerson: person)
      .map { standing.room.isSupervisor(roster.people[$0], on: day) } ?? false
    return Actor(person: person, name: person, isSupervisor: isSupervisor)
  }

  /// The shift that is on.
  private struct Story {
    let now: Instant
    let boss: Actor

    /// The breaks that were planned for a shift, as people were told them, and those that were had since.
    func breaks(
      _ sheets: [BreakSheet],
      of shift: PostingName,
      _ letter: ShiftLetter,
      from start: Instant
    )
      -> [Event]
    {
      let told = Event(
        at: start + Minutes(-60),
        by: boss,
        command: TellBreaks(date: shift.date, letter: letter, sheets: sheets)
      )
      return [told]
        + sheets.flatMap { sheet in
          sheet.breaks.filter { $0.kind != .screen }.flatMap { planned in
            [
              Event(
                at: planned.span.start,
                by: boss,
                command: StartBreak(posting: sheet.posting, kind: planned.kind)
              ),
              Event(at: planned.span.end, by: boss, command: EndBreak(posting: sheet.posting)),
            ]
          }
        }
    }

    /// Somebody steps away now, for twenty minutes.
    func away(_ handlers: [StandingPosting]) -> [Event] {
      guard let posting = handlers.dropFirst().first else { return [] }
      return [
        Event(
          at: now + Minutes(-6),
          by: Actor(
            person: posting.name.person,
            name: posting.name.person,
            isSupervisor: false
          ),
          command: StartAway(posting: posting.name)
        )
      ]
    }

    /// A call about a child, which is reason enough to ask how somebody is.
    func hardCall(_ person: String?, hoursAgo: Int) -> [Event] {
      guard let person else { return [] }
      return [
        Event(
          at: now + Minutes(-60 * hoursAgo),
          by: boss,
          command: AddHardCall(people: [person], category: "child")
        )
      ]
    }
  }

  /// A hard call of the shift before: support was offered for it and taken.
  private static func leadsCase(
    _ posting: StandingPosting?,
    in site: Site,
    at now: Instant
  ) throws {
    guard let posting else { return }
    let standing = try site.live.standing()
    let person = posting.name.person
    let day = standing.room.roster.zone.date(at: now)
    let lead = standing.room.roster.people.first {
      $0.id != person && standing.room.careRights(of: $0.id, on: day).isLead
    }
    guard let lead else { return }
    let own = Actor(person: person, name: person, isSupervisor: false)
    do {
      try perform(
        AddHardCall(people: [person], category: "suicide"),
        by: own,
        at: now + Minutes(-5),
        in: site
      )
      let facts = try site.live.standing().facts
      guard
        let flag = facts.openFlags(in: standing.base, at: now + Minutes(-4))
          .first(where: { $0.person == person })
      else { return }
      let offered = try perform(
        OfferCare(to: person, .trim, rules: [flag.rule]),
        by: actor(lead.id, in: standing, at: now),
        at: now + Minutes(-4),
        in: site
      )
      guard let id = offered.change?.made.keys.min() else { return }
      try perform(AcceptCare(id), by: own, at: now + Minutes(-3), in: site)
    } catch is Refusal {}
  }

  /// The staff account asks for leave, and somebody for a swap with them.
  private static func asked(in site: Site, at now: Instant) throws {
    let standing = try site.live.standing()
    guard let account = try site.accounts.account("staff"), let person = account.person else {
      return
    }
    let roster = standing.room.roster
    let today = roster.zone.date(at: now)
    let own = Actor(person: person, name: person, isSupervisor: false)
    if let shift = roster.standing(person, over: DateSpan(today + 40, days: 10)).first {
      try enter(
        Event(
          at: now + Minutes(-2),
          by: own,
          command: AskLeave(
            Absence(
              person: person,
              kind: "leave",
              extent: .days(DateSpan(shift.name.date, days: 1))
            )
          )
        ),
        in: site
      )
    }
    guard
      let gives = roster.standing(person, over: DateSpan(today + 8, days: 10)).first(
        where: \.isWhole
      ),
      let partner = SwapPartners.make(room: standing.room, gives: gives, now: now, most: 1)
        .partners.first
    else { return }
    let other = Actor(person: partner.person, name: partner.person, isSupervisor: false)
    try enter(
      Event(
        at: now + Minutes(-1),
        by: other,
        command: AskSwap(gives: partner.takes.name, taker: person, takes: gives.name)
      ),
      in: site
    )
  }
}
