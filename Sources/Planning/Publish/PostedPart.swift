import CivilTime
import Rostering

/// A part of a posting at a desk as the rota has it now: what a calendar entry says.
struct PostedPart: Hashable {
  /// Names a calendar entry whatever becomes of it.
  struct Key: Hashable {
    let name: PostingName
    let part: Int
  }

  let key: Key
  let letter: ShiftLetter
  let role: String
  let span: Span

  /// Everybody's parts at a desk on some days, by person.
  static func byPerson(_ roster: Roster, over runs: [DateSpan]) -> [String: [PostedPart]] {
    var parts: [String: [PostedPart]] = [:]
    for run in runs {
      for posting in Rota(roster, over: run).postings
      where posting.isOnDesk && !posting.span.isEmpty {
        let name = posting.name(in: roster)
        let part = PostedPart(
          key: Key(name: name, part: posting.part),
          letter: posting.letter,
          role: roster.roles[posting.role].id,
          span: posting.span
        )
        parts[name.person, default: []].append(part)
      }
    }
    return parts
  }
}
