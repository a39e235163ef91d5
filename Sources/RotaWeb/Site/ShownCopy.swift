import CivilTime
import Drawing
import Planning
import RotaStore
import Rostering

/// What the site says and does as long as a copy stands in for a damaged record: everything can be read and nothing
/// written.
enum ShownCopy {
  /// What may be sent all the same: to come in and to leave.
  static let open: Set = ["/sign-in", "/sign-out", "/theme"]

  /// What stands above every page.
  static func notice(_ taken: Instant, in zone: ZoneRules) -> Notice {
    Notice(
      .warning,
      "The record is damaged. This is the copy of \(moment(taken, in: zone)), and nothing can be changed until the record "
        + "is restored. What came after that moment is not here: write it down on paper."
    )
  }

  static func refusal(_ taken: Instant, in zone: ZoneRules) -> Unanswered {
    Unanswered(
      503,
      "Nothing was changed: the record is damaged, and only the copy of \(moment(taken, in: zone)) can be read. Who keeps "
        + "the server has to restore it first."
    )
  }

  /// For calendar programs, which keep what they have.
  static let calendar = Unanswered(503, "Calendars are not given out just now.")

  private static func moment(_ taken: Instant, in zone: ZoneRules) -> String {
    "\(Sentence.day(zone.date(at: taken))), \(Sentence.time(taken, in: zone))"
  }
}

extension Site {
  /// Refuses what cannot be answered from a copy.
  func mustStand(_ route: Route) throws {
    guard let taken = shownCopy else { return }
    let path = route.path.description
    if path.hasSuffix(".ics") { throw ShownCopy.calendar }
    if route.method == .post, !ShownCopy.open.contains(path) {
      throw ShownCopy.refusal(taken, in: live.held.base.roster.zone)
    }
  }
}
