import CivilTime
import Planning
import Rostering

/// A posting of somebody in an address or a form: its day, `2026-10-24`, and its key behind a colon where it is an extra one.
enum PostingAddress {
  static func text(_ name: PostingName) -> String {
    name.date.description + (name.isRostered ? "" : ":\(name.key)")
  }

  /// The posting of a person that a text means, the day as people type it; nothing where they have none.
  static func find(
    _ text: String,
    of person: String,
    in roster: Roster,
    today: CivilDate
  ) -> StandingPosting? {
    let parts = text.split(separator: ":", maxSplits: 1)
    guard let date = parts.first.flatMap({ TypedDate.read(String($0), today: today) }) else {
      return nil
    }
    let standing = roster.standing(person, over: DateSpan(date, days: 1))
    if parts.count > 1 { return standing.first { $0.name.key == parts[1] } }
    return standing.first { $0.name.isRostered } ?? (standing.count == 1 ? standing.first : nil)
  }
}
