import CivilTime
import Drawing
import Planning
import Rostering

extension BoardPage {
  /// What waits for a supervisor: leave and swaps that were asked for, and extra shifts of people who are away.
  ///
  /// Nobody answers what they asked for themselves; they read that somebody else does.
  static func asks(_ plan: Plan, facts: Facts, for viewer: Viewer, now: Instant) -> [Need] {
    let names = Naming(plan.room.roster, showsNames: true)
    return leave(facts, names, viewer, in: plan.room.roster.zone)
      + swaps(facts, names, viewer, in: plan.room.roster, now: now)
      + clashes(plan, facts: facts, names, now: now)
  }

  private static let others = " Another supervisor answers it."

  private static func leave(
    _ facts: Facts,
    _ names: Naming,
    _ viewer: Viewer,
    in zone: ZoneRules
  ) -> [Need] {
    let asked = facts.all(.leaveRequest).compactMap { recorded -> (FactID, LeaveRequest)? in
      if case .leaveRequest(let it) = recorded.fact { (recorded.id, it) } else { nil }
    }
    return asked.sorted { ($0.1.asked, $0.0) < ($1.1.asked, $1.0) }.map { id, request in
      let absence = request.absence
      let isOwn = absence.person == viewer.personID
      return Need(
        "Leave",
        "\(names.person(id: absence.person)) asks for \(absence.kind == "toil" ? "time off in lieu" : absence.kind), "
          + "\(absence.extent.spoken(in: zone)).\(isOwn ? others : "")",
        on: absence.extent.firstDay(in: zone),
        ways: isOwn ? [] : [Need.Way(path: "/rota/leave/\(id)", words: "Approve or decline")]
      )
    }
  }

  private static func swaps(
    _ facts: Facts,
    _ names: Naming,
    _ viewer: Viewer,
    in roster: Roster,
    now: Instant
  ) -> [Need] {
    let waiting = facts.all(.swap).compactMap { recorded -> (FactID, Swap)? in
      guard case .swap(let swap) = recorded.fact, !swap.hasLapsed(at: now),
        swap.state == .agreed || swap.state == .taken
      else { return nil }
      return (recorded.id, swap)
    }
    return waiting.sorted { ($0.1.asked, $0.0) < ($1.1.asked, $1.0) }.map { id, swap in
      let isOwn = [swap.gives.person, swap.taker].contains(viewer.personID)
      return Need(
        "Swap",
        swap.spoken(names, in: roster) + (isOwn ? others : ""),
        on: min(swap.gives.date, swap.takes?.date ?? swap.gives.date),
        ways: isOwn ? [] : [Need.Way(path: "/rota/swap/\(id)", words: "Approve or decline")]
      )
    }
  }

  /// Shifts beyond the pattern that somebody took on and is away on.
  private static func clashes(
    _ plan: Plan,
    facts: Facts,
    _ names: Naming,
    now: Instant
  ) -> [Need] {
    let roster = plan.room.roster
    var seen: Set<PostingName> = []
    return plan.rota.postings.compactMap { posting in
      guard case .absent = posting.state, posting.span.end > now else { return nil }
      let name = posting.name(in: roster)
      guard !name.isRostered, seen.insert(name).inserted else { return nil }
      var ways: [Need.Way] = []
      for recorded in facts.about(name.person) {
        switch recorded.fact {
        case .absence(let it) where it.extent.covers(posting, on: name.date):
          ways.append(
            Need.Way(path: "/rota/absence/\(recorded.id)", words: "Take the absence back")
          )
        case .assignment(let it) where it.id == name.key && it.kind != .swap:
          ways.append(Need.Way(path: "/rota/shift/\(recorded.id)", words: "Call the shift off"))
        default: break
        }
      }
      return Need(
        "Clash",
        "\(names.person(id: name.person)) is away on \(Sentence.shortDay(name.date)) and took a shift on that day.",
        on: name.date,
        ways: ways.sorted { $0.words > $1.words }
      )
    }
  }
}

extension Absence.Extent {
  /// The day it begins.
  fileprivate func firstDay(in zone: ZoneRules) -> CivilDate {
    switch self {
    case .days(let days): days.start
    case .moments(let span): zone.date(at: span.start)
    }
  }

  /// Whether it takes some of a posting.
  fileprivate func covers(_ posting: Posting, on date: CivilDate) -> Bool {
    switch self {
    case .days(let days): days.contains(date)
    case .moments(let span): span.overlaps(posting.span)
    }
  }
}
