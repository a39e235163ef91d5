import CivilTime
import Planning
import Rostering

extension RouteTable {
  /// The handover sheet.
  static let handover: [Route] = [
    .get("/handover", for: .roles([.supervisor]), scope: .room) { visit in
      let viewer = try visit.signedIn()
      let room = visit.standing.room
      let query = HandoverQuery(visit.query, in: room, now: visit.now)
      let sheet = query.letter.flatMap { letter in
        HandoverSheet.make(
          letter,
          on: query.date,
          facts: visit.standing.facts,
          in: visit.standing.base,
          for: viewer.personID,
          at: visit.now
        )
      }
      let page = HandoverPage(
        sheet,
        query: query,
        in: room,
        instead: sheet == nil ? nil : visit.mayNotAnswer(query)
      )
      return visit.page(page.page(in: visit.surroundings))
    },
    .post(
      "/handover/answer",
      for: .roles([.supervisor]),
      scope: .room,
      fields: ["date", "shift", "person"]
    ) { visit in
      guard let date = visit.form["date"].flatMap({ CivilDate($0) }),
        let word = visit.form["shift"], word.count == 1,
        let letter = word.first.flatMap(ShiftLetter.init)
      else { throw Unanswered.badInput("Say which shift the answer is for.") }
      let command = AnswerHandover(
        date: date,
        letter: letter,
        names: visit.form.values("person")
      )
      _ = try visit.perform(command)
      return .seeOther("/handover?on=\(date)&shift=\(letter)")
    },
  ]
}

extension Visit {
  /// Why who looks is not the one to answer for a shift, in a sentence; nothing where they are.
  fileprivate func mayNotAnswer(_ query: HandoverQuery) -> String? {
    guard let letter = query.letter else { return nil }
    do {
      _ = try weigh(AnswerHandover(date: query.date, letter: letter, names: []))
      return nil
    } catch let refusal as Refusal {
      return refusal.cause == .notAllowed
        ? "The supervisors of that shift answer this, and a welfare lead after them."
        : "It is asked once the shift has begun."
    } catch {
      return nil
    }
  }
}
