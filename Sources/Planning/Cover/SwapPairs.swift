import CivilTime
import DutyRules
import Rostering

/// The swaps that could be asked for a posting as far as roles, absences and other shifts go.
struct SwapPairs {
  let room: Room
  let gives: StandingPosting
  /// The pairs, the best first.
  let ordered: [SwapPartners.Partner]

  init(_ room: Room, gives: StandingPosting, now: Instant) {
    self.room = room
    self.gives = gives
    let roster = room.roster
    let giver = gives.name.person
    let today = roster.zone.date(at: now)
    let date = gives.name.date
    let days = DateSpan(max(today, date - SwapPartners.days), date + SwapPartners.days + 1)
    let near = DateSpan(days.start - 2, days.end + 3)
    let standing = Dictionary(grouping: roster.standing(over: near), by: \.name.person)
    let takers = QuickReasons(roster, CoverQuestion(insteadOf: gives)).possible
    let extra = ExtraDuties(roster, before: gives.name.date, of: [])
    let own = (standing[giver] ?? []).filter { $0.name != gives.name }
    var pairs: [SwapPartners.Partner] = []
    for place in takers.keys {
      let person = roster.people[place].id
      let theirs = standing[person] ?? []
      for takes in theirs where days.contains(takes.name.date) {
        guard takes.span.start > now, takes.isWhole, takes.span != gives.span,
          roster.holds(takes.role, giver, on: takes.name.date),
          !own.contains(where: { $0.span.leavesNoNight(before: takes.span) }),
          !theirs.contains(where: {
            $0.name != takes.name && $0.span.leavesNoNight(before: gives.span)
          })
        else { continue }
        pairs.append(
          SwapPartners.Partner(
            takes: takes,
            daysApart: abs(takes.name.date - gives.name.date),
            longer: takes.span.length - gives.span.length,
            extraDuties: extra.count[person] ?? 0
          )
        )
      }
    }
    ordered = pairs.sorted { $0.precedes($1) }
  }

  /// What the rules find of either side that they do not find now; nothing where one could not work what they get.
  func verdicts(of pair: SwapPartners.Partner) -> [Verdict]? {
    let before = room.roster.keeping([gives.name.person, pair.person])
    let after = before.trading(gives, to: pair.person, for: pair.takes)
    for (posting, person) in [(gives, pair.person), (pair.takes, gives.name.person)] {
      let stands = after.standing(person, over: DateSpan(posting.name.date, days: 1))
        .contains { $0.name.key == Roster.trial && $0.isWhole }
      if !stands { return nil }
    }
    let (a, b) = (gives.name.date, pair.takes.name.date)
    let days = DateSpan(min(a, b), max(a, b) + 1)
    return RuleTrial(after, rules: room.rules, days: days)
      .beyond(RuleTrial(before, rules: room.rules, days: days)).verdicts
  }
}

extension SwapPartners.Partner {
  fileprivate func precedes(_ other: SwapPartners.Partner) -> Bool {
    let own = [longer.count.magnitude, UInt(daysApart), UInt(extraDuties)]
    let others = [other.longer.count.magnitude, UInt(other.daysApart), UInt(other.extraDuties)]
    if own != others { return own.lexicographicallyPrecedes(others) }
    return (person, takes.name) < (other.person, other.takes.name)
  }
}

extension Span {
  /// Whether it overlaps another or leaves less than eight hours between them: whatever a room declares, nobody is
  /// asked to come back so soon for a swap.
  fileprivate func leavesNoNight(before other: Span) -> Bool {
    Span(start - .hours(8), end + .hours(8)).overlaps(other)
  }
}
