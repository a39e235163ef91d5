import CivilTime
import Drawing
import Planning
import Rostering

/// Somebody's next shift in words.
struct OwnNext {
  let sentence: String
  let distance: String

  init(person: String, roster: Roster, now: Instant) {
    let zone = roster.zone
    let today = zone.date(at: now)
    let next = roster.standing(person, over: DateSpan(today - 1, days: 120))
      .first { ($0.onDesk.last?.end ?? .init(seconds: .min)) > now }
    guard let next, let first = next.onDesk.first, let last = next.onDesk.last else {
      sentence = "No shift in the next four months."
      distance = ""
      return
    }
    let span = Span(first.start, last.end)
    let name = roster.shift(next.letter)?.name ?? next.letter.description
    let role = roster.roles.first { $0.id == next.role }?.name ?? next.role
    let team = roster.teams.first { $0.id == next.team }?.name
    let place = ([role] + (team.map { [$0] } ?? [])).joined(separator: ", ")
    if span.contains(now) {
      sentence = "On now: \(name), until \(Sentence.time(span.end, in: zone))"
      distance = place
      return
    }
    sentence =
      "\(Sentence.shortDay(zone.date(at: span.start))), \(name) "
      + "\(Sentence.time(span.start, in: zone))–\(Sentence.time(span.end, in: zone))"
    let days = zone.date(at: span.start) - today
    distance =
      "\(days == 0 ? "Today" : days == 1 ? "Tomorrow" : "In \(Sentence.count(days, "day"))") · \(place)"
  }
}
