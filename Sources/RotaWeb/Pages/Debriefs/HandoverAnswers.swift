import CivilTime
import Planning
import Rostering
import Wellbeing

/// Answers to handovers that came to the leads because nobody else answered.
enum HandoverAnswers {
  static func show(_ visit: Visit) throws -> Answer {
    let (handover, viewer) = try found(visit, visit.query)
    let page = UnansweredHandoverPage(handover, in: visit.standing.room, for: viewer)
    return visit.page(page.page(in: visit.surroundings))
  }

  static func answer(_ visit: Visit) throws -> Answer {
    let (handover, _) = try found(visit, visit.form)
    _ = try visit.perform(
      AnswerHandover(
        date: handover.date,
        letter: handover.letter,
        names: visit.form.values("person")
      )
    )
    return .seeOther("/debriefs")
  }

  /// One of those that the viewer's log names; any other is not found.
  private static func found(
    _ visit: Visit,
    _ fields: Fields
  ) throws -> (UnansweredHandover, viewer: String) {
    guard let viewer = try visit.signedIn().personID,
      let handover = LeadCareView(visit.careRound, for: viewer).handovers.first(where: {
        $0.date.description == fields["date"] && $0.letter.description == fields["shift"]
      })
    else { throw Unanswered.notFound("That handover does not wait for an answer of yours.") }
    return (handover, viewer)
  }
}
