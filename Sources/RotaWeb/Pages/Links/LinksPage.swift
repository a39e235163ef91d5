import CivilTime
import Planning
import RotaStore

/// Somebody's calendar links: the ones they have, and a form for one more.
struct LinksPage {
  /// The links that work.
  let links: [FeedLink]
  /// Whether all links are switched off.
  let isOff: Bool
  /// Whether they are in a team, whose shifts a link may show.
  let hasTeam: Bool
  let surroundings: Surroundings
  /// What was typed, where it could not be used.
  var kind = FeedKind.shifts
  var label = ""
  var mistakes: [Mistake] = []
  var notices: [Notice] = []

  /// Whether there may be one more.
  var isFull: Bool { links.count >= FeedLink.most }
}

extension FeedKind {
  /// What it shows, in a line.
  var words: String {
    switch self {
    case .shifts: "My shifts: day or night, start and end"
    case .busy: "Busy times only: when, and not what"
    case .family: "For my family: working, asleep after a night, off"
    case .team: "My team's shifts by the pattern, without people"
    }
  }

  /// The same in two words, for a list.
  var name: String {
    switch self {
    case .shifts: "My shifts"
    case .busy: "Busy times"
    case .family: "For my family"
    case .team: "My team"
    }
  }
}
