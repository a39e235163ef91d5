import CivilTime
import Planning
import Rostering

/// Puts issued postings into words by a room's clocks and names.
struct IssuedWords {
  let roster: Roster
  let naming: Naming

  /// `Day Sat 24 Oct 07:00–19:00`, its parts one after another; `–` where there is none.
  func shift(_ parts: [IssuedPosting], showsRole: Bool) -> String {
    if parts.isEmpty { return "–" }
    let names = parts.map { part in
      let name = roster.shift(part.letter)?.name ?? part.letter.description
      let role = roster.roles.first { $0.id == part.role }?.name ?? part.role
      return (showsRole ? "\(name), \(role)" : name) + " "
        + Sentence.span(part.span, in: roster.zone)
    }
    return names.joined(separator: "; ")
  }

  /// `07:00–19:00`, `none` where there is no shift.
  func hours(_ span: Span?) -> String {
    guard let span else { return "none" }
    return Sentence.time(span.start, in: roster.zone) + "–"
      + Sentence.time(span.end, in: roster.zone)
  }
}
