import CivilTime
import Rostering

extension Roster {
  /// The key of a posting that is only tried.
  static let trial = "trial"

  /// The roster as it would be if a posting were given to somebody, and one of theirs were taken for it.
  func trading(
    _ gives: StandingPosting,
    to taker: String,
    for takes: StandingPosting?
  ) -> Roster {
    var after = self
    for (posting, person) in [(gives, taker)] + (takes.map { [($0, gives.name.person)] } ?? []) {
      after.changes.releases.append(Release(posting: posting.name, cause: .swap))
      after.changes.assignments.append(
        Assignment(
          id: Self.trial,
          person: person,
          date: posting.name.date,
          letter: posting.letter,
          span: posting.span,
          role: posting.role,
          kind: .swap
        )
      )
    }
    return after
  }
}
