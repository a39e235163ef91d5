import CivilTime
import Rostering

/// The reasons against somebody that take no rule to see, by the place of the person.
struct QuickReasons {
  private(set) var reasons: [Int: [CoverCandidate.Reason]] = [:]
  /// The role each of the others would be posted in, by the place of the person.
  private(set) var possible: [Int: String] = [:]

  init(_ roster: Roster, _ question: CoverQuestion) {
    let near = DateSpan(question.date - 2, days: 5)
    let standing = Dictionary(
      grouping: roster.standing(over: near),
      by: \.name.person
    )
    let absences = Dictionary(grouping: roster.absences, by: \.person)
    let restrictions = Dictionary(grouping: roster.restrictions, by: \.person)
    for (place, person) in roster.people.enumerated() {
      if person.id == question.instead?.person { continue }
      guard let placement = person.placement(on: question.date) else {
        reasons[place] = [.notInRoom]
        continue
      }
      var found: [CoverCandidate.Reason] = []
      if let role = question.role, !roster.holds(role, person, on: question.date) {
        found.append(.roleNotHeld(role))
      }
      found += Self.skills(placement, question)
      let isAway = (absences[person.id] ?? []).contains {
        $0.takes(question.span, of: question.date)
      }
      if isAway { found.append(.away) }
      let duties = (standing[person.id] ?? []).filter { posting in
        posting.onDesk.contains { $0.overlaps(question.span) }
      }
      found += duties.map { .onDuty($0.span) }
      let isLimited = (restrictions[person.id] ?? []).contains {
        $0.forbids(question, in: roster)
      }
      if isLimited { found.append(.restricted) }
      if found.isEmpty {
        possible[place] = question.role ?? placement.roles.first
      } else {
        reasons[place] = found
      }
    }
  }

  /// The skill that is asked for, and one that has the name of the role.
  private static func skills(
    _ placement: Placement,
    _ question: CoverQuestion
  ) -> [CoverCandidate.Reason] {
    var found: [CoverCandidate.Reason] = []
    if let skill = question.skill, !placement.skills.contains(where: { $0.name == skill }) {
      found.append(.skillNotHeld(skill))
    }
    for name in Set([question.skill, question.role].compactMap { $0 }).sorted() {
      let same = placement.skills.filter { $0.name == name }
      if same.isEmpty || same.contains(where: { $0.holds(on: question.date) }) { continue }
      if let until = same.compactMap(\.until).max() { found.append(.skillExpired(name, until)) }
    }
    return found
  }
}

extension Absence {
  /// Whether it takes some of a span that belongs to a day.
  fileprivate func takes(_ span: Span, of date: CivilDate) -> Bool {
    switch extent {
    case .days(let days): days.contains(date)
    case .moments(let moments): moments.overlaps(span)
    }
  }
}

extension Restriction {
  /// Whether it stands against a stretch of work.
  fileprivate func forbids(_ question: CoverQuestion, in roster: Roster) -> Bool {
    guard days.contains(question.date) else { return false }
    switch limit {
    case .noNights: return roster.shift(question.letter)?.isNight ?? false
    case .maxHours(let most): return question.span.length > most
    case .only(let weekdays): return !weekdays.contains(question.date.weekday)
    case .notCounted: return true
    case .not(let queue):
      guard let role = roster.roles.first(where: { $0.id == question.role }) else { return false }
      return role.queues.contains(queue)
    }
  }
}
