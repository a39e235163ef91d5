public import CivilTime
public import Rostering
import Wellbeing

/// A shift after which nobody answered "anyone to look after?": the leads get the question.
public struct UnansweredHandover: Hashable, Sendable {
  /// The day the shift starts on.
  public let date: CivilDate
  /// Its letter.
  public let letter: ShiftLetter
  /// Since when the leads have it.
  public let since: Instant
}

extension CareRound {
  /// The handovers of the last two days that nobody answered in time, by when the leads got them.
  public func unansweredHandovers() -> [UnansweredHandover] {
    let zone = room.roster.zone
    let today = zone.date(at: now)
    let days = DateSpan(today - 3, today + 1)
    let postings = room.roster.standing(over: days).filter { !$0.onDesk.isEmpty }
    let answers = facts.all(.handover).compactMap { recorded -> HandoverAnswer? in
      if case .handover(let it) = recorded.fact { it } else { nil }
    }
    var found: [UnansweredHandover] = []
    for date in days.days {
      for shift in room.roster.shifts where asksAtItsEnd(shift.letter) {
        let there = postings.filter { $0.name.date == date && $0.letter == shift.letter }
        if there.isEmpty { continue }
        let end = shift.span(on: date, in: zone).end
        guard end <= now, end > now - .days(2) else { continue }
        if answers.contains(where: { $0.date == date && $0.letter == shift.letter }) { continue }
        let names = Set(there.map(\.name.person))
        let supervisor = room.roster.people.first {
          names.contains($0.id) && room.isSupervisor($0, on: date)
        }
        let question = HandoverQuestion(shiftEnd: end, supervisor: supervisor?.id)
        if case .lead(let since) = question.outcome(at: now, times: room.wellbeing.times) {
          found.append(UnansweredHandover(date: date, letter: shift.letter, since: since))
        }
      }
    }
    return found.sorted { ($0.since, $0.letter) < ($1.since, $1.letter) }
  }

  /// Whether a shift is handed over: one of those that the teams work, as a course is not; any where there are no teams.
  private func asksAtItsEnd(_ letter: ShiftLetter) -> Bool {
    let patterns = Set(room.roster.teams.map(\.pattern))
    return patterns.isEmpty
      || room.roster.patterns.contains { patterns.contains($0.id) && $0.letters.contains(letter) }
  }
}
