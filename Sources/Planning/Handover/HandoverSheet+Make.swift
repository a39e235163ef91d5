public import CivilTime
public import Rostering
import Wellbeing

extension HandoverSheet {
  /// How far from the change of shifts somebody may start and still come on with the next one.
  private static let nearby = Minutes(90)

  /// The sheet of a shift.
  ///
  /// - Parameters:
  ///   - letter: The shift that goes.
  ///   - date: The day it belongs to.
  ///   - facts: What the record knows.
  ///   - base: The room of the Config.
  ///   - reader: The id of who reads it; nobody's checks are theirs where nothing is said.
  ///   - now: The moment.
  /// - Returns: The sheet; nothing where nobody is on that shift.
  public static func make(
    _ letter: ShiftLetter,
    on date: CivilDate,
    facts: Facts,
    in base: Room,
    for reader: String?,
    at now: Instant
  ) -> HandoverSheet? {
    let days = DateSpan(date - 1, days: 4)
    let roster = facts.roster(over: base.roster, around: days)
    let all = roster.standing(over: days).filter { !$0.onDesk.isEmpty }
    let going = all.filter { $0.name.date == date && $0.letter == letter }
    guard !going.isEmpty, let at = roster.shift(letter)?.span(on: date, in: roster.zone).end
    else { return nil }
    let next = all.filter { posting in
      posting.span.start >= at - Self.nearby && posting.span.start < at + Self.nearby
        && !(posting.name.date == date && posting.letter == letter)
    }
    let nextEnd = next.map(\.span.end).max() ?? at
    return HandoverSheet(
      date: date,
      letter: letter,
      at: at,
      nextEnd: nextEnd,
      off: going.map(Line.init).sorted { $0.posting < $1.posting },
      coming: next.map(Line.init).sorted { $0.posting < $1.posting },
      late: facts.late(going, beyond: at),
      cover: next.compactMap { Cover($0, in: roster) }.sorted { $0.person < $1.person },
      gaps: gaps(of: Span(at, nextEnd), in: roster, over: days),
      owed: going.filter { facts.owesBreak($0, by: base.breaks.times, at: now) }
        .map(\.name.person).sorted(),
      limits: next.flatMap { limits(of: $0.name, in: roster) }
        .sorted { ($0.person, $0.limit.order) < ($1.person, $1.limit.order) },
      checks: reader.map(facts.checks) ?? [],
      asks: reader.map { CareRound(base: base, facts: facts, now: now).asks(of: $0) } ?? [],
      isAnswered: facts.all(.handover).contains { recorded in
        guard case .handover(let it) = recorded.fact else { return false }
        return it.date == date && it.letter == letter
      }
    )
  }

  private static func gaps(of span: Span, in roster: Roster, over days: DateSpan) -> [Gap] {
    Rota(roster, over: days).roleCover().flatMap { cover in
      cover.gaps.compactMap { gap -> Gap? in
        let shared = gap.span.clamped(to: span)
        guard !shared.isEmpty, roster.roles.indices.contains(cover.role) else { return nil }
        return Gap(
          role: roster.roles[cover.role].id,
          span: shared,
          need: cover.need,
          have: gap.have
        )
      }
    }.sorted { ($0.span.start, $0.role) < ($1.span.start, $1.role) }
  }

  private static func limits(of name: PostingName, in roster: Roster) -> [Limited] {
    roster.restrictions
      .filter { $0.person == name.person && $0.days.contains(name.date) }
      .map { Limited(person: $0.person, limit: $0.limit) }
  }
}

extension HandoverSheet.Line {
  fileprivate init(_ posting: StandingPosting) {
    self.init(posting: posting.name, role: posting.role, team: posting.team, span: posting.span)
  }
}

extension HandoverSheet.Cover {
  /// Somebody who is on by an assignment; nothing where they are on by the pattern.
  fileprivate init?(_ posting: StandingPosting, in roster: Roster) {
    guard let found = roster.changes.assignments.first(where: { $0.posting == posting.name })
    else { return nil }
    self.init(
      person: found.person,
      kind: found.kind,
      instead: found.instead?.person,
      span: posting.span
    )
  }
}

extension Restriction.Limit {
  /// An order for limits of one person, by what they are.
  fileprivate var order: Int {
    switch self {
    case .noNights: 0
    case .maxHours: 1
    case .not: 2
    case .notCounted: 3
    case .only: 4
    }
  }
}

extension Facts {
  /// Who of a shift was kept beyond its end, or is planned to stay.
  fileprivate func late(_ going: [StandingPosting], beyond end: Instant) -> [HandoverSheet.Late] {
    going.compactMap { posting -> HandoverSheet.Late? in
      let person = posting.name.person
      let worked = hours(of: posting.name, planned: [])?.last?.end
      if let worked, worked > end {
        return HandoverSheet.Late(person: person, until: worked, isWorked: true)
      }
      guard worked == nil, posting.span.end > end else { return nil }
      return HandoverSheet.Late(person: person, until: posting.span.end, isWorked: false)
    }.sorted { $0.person < $1.person }
  }

  /// Whether somebody has a break owed in a posting that the law wants.
  fileprivate func owesBreak(
    _ posting: StandingPosting,
    by times: BreakTimes,
    at now: Instant
  ) -> Bool {
    RestOfShift(
      of: posting.onDesk.reduce(.zero) { $0 + $1.length },
      breaks(of: posting.name).map(\.entry),
      stepAways(of: posting.name).map(\.stepAway),
      times: times,
      at: now
    ).isOwed
  }

  /// The open wellbeing checks that somebody has in hand, by person.
  fileprivate func checks(of owner: String) -> [HandoverSheet.Check] {
    careCases().filter { _, held in
      held.owner == owner && held.item.kind == .wellbeingCheck && held.item.state.isOpen
        && held.item.state != .declined
    }
    .map { HandoverSheet.Check(id: $0.id, person: $0.case.person, next: $0.case.slot?.span.start) }
    .sorted { ($0.person, $0.id) < ($1.person, $1.id) }
  }
}
