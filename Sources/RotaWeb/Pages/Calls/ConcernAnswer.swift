import Planning
import Rostering

/// The answer to who tells of somebody they are worried about.
enum ConcernAnswer {
  /// Says first what the person will see, weighed and not written; sends it once that was read.
  static func send(_ visit: Visit) throws -> Answer {
    let viewer = try visit.signedIn()
    var page = ConcernPage(visit.standing.room, for: viewer, on: visit.today)
    page.chosen = visit.form["person"] ?? ""
    page.isNamed = page.mayChoose && visit.form["named"] == "yes"
    if page.chosen.isEmpty {
      page.mistakes = [Mistake("person", "Say who it is about.")]
      return visit.page(page.page(in: visit.surroundings), status: 422)
    }
    guard page.people.contains(where: { $0.id == page.chosen }) else {
      throw Unanswered.notFound("Nobody of that name is among your colleagues.")
    }
    let command = RaiseConcern(person: page.chosen, isNamed: page.isNamed)
    if visit.form["sure"] == "yes" {
      _ = try visit.perform(command)
      return .seeOther("/me/raised?done=sent")
    }
    _ = try visit.weigh(command)
    page.notice = RaiseConcern.notice(about: page.chosen, by: viewer.actor, isNamed: page.isNamed)
    return visit.page(page.page(in: visit.surroundings))
  }
}
