import CivilTime
import Planning
import Rostering
import Wellbeing

extension RouteTable {
  /// Supervisors recording that a call was hard for people on the floor.
  static let hardCalls: [Route] = [
    .get("/floor/call", for: .roles([.supervisor]), scope: .room) { visit in
      var page = HardCallPage(visit.floor, in: visit.standing.room)
      page.isRecorded = visit.query["recorded"] == "yes"
      return visit.page(page.page(in: visit.surroundings))
    },
    .post(
      "/floor/call",
      for: .roles([.supervisor]),
      scope: .room,
      fields: ["person", "category", "at", "incident"],
      HardCallAnswer.record
    ),
  ]
}

/// The answer to a hard call that a supervisor records.
enum HardCallAnswer {
  static func record(_ visit: Visit) throws -> Answer {
    var page = HardCallPage(visit.floor, in: visit.standing.room)
    let zone = visit.standing.base.roster.zone
    let people = visit.form.values("person")
    page.chosen = Set(people)
    page.kind = visit.form["category"] ?? ""
    page.at = visit.form["at"] ?? ""
    page.incident = visit.form["incident"] ?? ""
    // Whoever is not on the floor is not in the form either, so that it finds out nothing about anybody.
    let known = Set(page.people.map(\.id))
    guard page.chosen.isSubset(of: known) else {
      throw Unanswered.notFound("Nobody of that name is on now.")
    }
    let at = visit.form["at"].map { TypedMoment.read($0, .past, now: visit.now, in: zone) }
    if people.isEmpty { page.mistakes.append(Mistake("person", "Say whom it was hard for.")) }
    if page.kind.isEmpty { page.mistakes.append(Mistake("category", "Say of which kind it was.")) }
    if at == .some(nil) {
      page.mistakes.append(Mistake("at", "Write the time as 21:40, or as 24 Oct 21:40."))
    }
    if page.incident.count > AddHardCall.incidentLength {
      page.mistakes.append(
        Mistake("incident", "\(AddHardCall.incidentLength) characters at most.")
      )
    }
    if page.mistakes.isEmpty {
      do {
        _ = try visit.perform(
          AddHardCall(people: people, category: page.kind),
          happened: at ?? nil,
          note: visit.form["incident"]
        )
        return .seeOther("/floor/call?recorded=yes")
      } catch let refusal as Refusal where refusal.cause != .notAllowed {
        var sent = SentCare(visit)
        sent.refused(refusal)
        page.mistakes = sent.mistakes.filter(\.field.isEmpty)
      }
    }
    return visit.page(page.page(in: visit.surroundings), status: 422)
  }
}
