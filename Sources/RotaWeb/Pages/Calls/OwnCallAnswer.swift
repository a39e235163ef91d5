import CivilTime
import Planning
import Rostering

/// Answers to who records a hard call of their own.
enum OwnCallAnswer {
  static func show(_ visit: Visit) throws -> Answer {
    _ = try OwnAnswer.person(visit)
    return visit.page(OwnCallPage(visit.standing.room).page(in: visit.surroundings))
  }

  static func record(_ visit: Visit) throws -> Answer {
    let person = try OwnAnswer.person(visit)
    var page = OwnCallPage(visit.standing.room)
    page.kind = visit.form["category"] ?? ""
    page.at = visit.form["at"] ?? ""
    page.incident = visit.form["incident"] ?? ""
    let at = visit.form["at"].flatMap {
      TypedMoment.read($0, .past, now: visit.now, in: visit.standing.base.roster.zone)
    }
    if page.kind.isEmpty { page.mistakes.append(Mistake("category", "Say of which kind it was.")) }
    if !page.at.isEmpty && at == nil {
      page.mistakes.append(Mistake("at", "Write the time as 21:40, or as 24 Oct 21:40."))
    }
    if page.incident.count > AddHardCall.incidentLength {
      page.mistakes.append(
        Mistake("incident", "\(AddHardCall.incidentLength) characters at most.")
      )
    }
    // Each part is weighed by itself, with a kind that the room has, so that every reason stands beside its field.
    func weigh(_ category: String, _ field: String, at: Instant? = nil, note: String? = nil) throws
    {
      if page.mistakes.contains(where: { $0.field == field }) { return }
      do {
        _ = try visit.weigh(
          AddHardCall(people: [person], category: category),
          happened: at,
          note: note
        )
      } catch let refusal as Refusal where refusal.cause == .input {
        page.mistakes += visit.mistakes(refusal, at: field)
      }
    }
    let known = page.kinds.first?.id ?? page.kind
    try weigh(page.kind, "category")
    if let at { try weigh(known, "at", at: at) }
    if let note = visit.form["incident"] { try weigh(known, "incident", note: note) }
    if !page.mistakes.isEmpty {
      return visit.page(page.page(in: visit.surroundings), status: 422)
    }
    _ = try visit.perform(
      AddHardCall(people: [person], category: page.kind),
      happened: at,
      note: visit.form["incident"]
    )
    return .seeOther("/me/record?done=recorded")
  }
}
