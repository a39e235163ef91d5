import CivilTime
import Drawing
import Planning
import Rostering

/// Shifts that somebody took on for a person who is away, and keeps where that person is not away after all.
struct CoverLeft {
  let facts: Facts
  let room: Room
  let now: Instant

  /// A word on each of them for some absences that are taken out, with the way to call it off.
  func html(without absences: [Absence]) -> HTML {
    let names = Naming(room.roster, showsNames: true)
    let speech = PlainSpeech(room.roster)
    let lines = facts.all(.assignment).compactMap { recorded -> (Instant, HTML)? in
      guard case .assignment(let shift) = recorded.fact, shift.kind == .cover,
        shift.span.end > now, let away = shift.instead?.person,
        absences.contains(where: { $0.person == away && $0.extent.takes(shift) })
      else { return nil }
      let when = speech.shift(shift.letter, on: shift.date, shift.span)
      return (
        shift.span.start,
        """
        <p>\(HTML(name: names.person(id: shift.person))) covers \(HTML(words: when)) for \(HTML(name: names.person(id: away))), and stays on it. \
        <a href="/rota/shift/\(recorded.id.description)">Call that off too<span class="heard">: \(HTML(words: when))</span></a></p>

        """
      )
    }.sorted { $0.0 < $1.0 }
    if lines.isEmpty { return "" }
    return "<div class=\"notice note\">\n\(HTML.joined(lines.map { $0.1 }))</div>\n"
  }
}

extension Absence.Extent {
  /// Whether it takes some of a shift.
  fileprivate func takes(_ shift: Assignment) -> Bool {
    switch self {
    case .days(let days): days.contains(shift.date)
    case .moments(let span): span.overlaps(shift.span)
    }
  }
}
