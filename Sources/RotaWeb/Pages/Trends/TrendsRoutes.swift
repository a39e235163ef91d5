import CivilTime
import Planning
import RoomFiles
import Rostering
import Wellbeing

extension RouteTable {
  /// The trends of the room, for welfare leads.
  static let trends: [Route] = [
    .get("/debriefs/trends", for: .roles([.lead]), scope: .room, isConfidential: true) { visit in
      try TrendsAnswer.wantLead(visit)
      let standing = visit.standing
      let page = TrendsPage(
        standing.facts,
        in: standing.base,
        room: standing.room,
        now: visit.now
      )
      return visit.page(page.page(in: visit.surroundings))
    },
    .post(
      "/debriefs/trends",
      for: .roles([.lead]),
      scope: .room,
      fields: [],
      isConfidential: true
    ) { visit in
      try TrendsAnswer.wantLead(visit)
      _ = try visit.perform(IssueTrends())
      return .seeOther("/debriefs/trends")
    },
    .get("/debriefs/trends.csv", for: .roles([.lead]), scope: .room, isConfidential: true) {
      visit in
      try TrendsAnswer.wantLead(visit)
      return Answer(
        type: "text/csv; charset=utf-8",
        bytes: TrendsTable.csv(visit.standing.facts.issuedTrends),
        headers: [Answer.Header("Content-Disposition", "attachment; filename=\"trends.csv\"")]
      )
    },
  ]
}

/// Who may see trends.
enum TrendsAnswer {
  /// Refuses whoever stands in for the leads: trends are the leads' own.
  static func wantLead(_ visit: Visit) throws {
    guard let viewer = try visit.signedIn().personID,
      visit.standing.room.isLead(viewer, on: visit.today)
    else { throw Unanswered.notAllowed("Trends are for welfare leads.") }
  }
}
