import CivilTime
import Planning
import Rostering

extension RouteTable {
  /// Who can cover a shift.
  static let cover: [Route] = [
    .get("/cover", for: .roles([.staff]), scope: .room) { visit in
      let viewer = try visit.signedIn()
      let room = visit.standing.room
      let query = CoverQuery(visit.query, in: room, now: visit.now)
      let answer = query.question.map { question in
        WhoCanCover.make(room: room, question: question, now: visit.now)
      }
      let page = CoverAskPage(answer, query: query, in: room, for: viewer)
      return visit.page(page.page(in: visit.surroundings))
    },
    .post(
      "/cover/assign",
      for: .roles([.supervisor]),
      scope: .room,
      fields: ["person", "date", "shift", "role"]
    ) { visit in
      guard let person = visit.form["person"],
        let date = visit.form["date"].flatMap({ CivilDate($0) }),
        let letter = visit.form["shift"].flatMap({ $0.count == 1 ? $0.first : nil }).flatMap(
          ShiftLetter.init
        )
      else { throw Unanswered.badInput("Say who covers which shift.") }
      let command = AssignShift(
        person: person,
        date: date,
        kind: .cover,
        letter: letter,
        role: visit.form["role"]
      )
      let usual = visit.standing.base.changes.reasons.first { $0.id == "cover" }
      _ = try visit.perform(command, reason: usual?.id)
      return .seeOther("/day/\(date)")
    },
  ]
}
