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
    .get("/cover/assign", for: .roles([.supervisor]), scope: .room) { visit in
      try visit.show(try CoverAnswer.proposal(visit, visit.query))
    },
    .post(
      "/cover/assign",
      for: .roles([.supervisor]),
      scope: .room,
      fields: ["person", "date", "shift", "role", "for", "answer", "seen", "reason", "basis"]
    ) { visit in
      try visit.decide([AssignShift.name]) { try CoverAnswer.proposal(visit, visit.form) }
    },
  ]
}
