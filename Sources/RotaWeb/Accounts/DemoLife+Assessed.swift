import CivilTime
import Planning
import Rostering

extension DemoLife {
  /// How long ago the assessments were that are entered.
  private static let age = 90

  /// Whoever works nights without a health assessment on record has had one, so that a rota can be published: the law
  /// is put aside for nobody, here neither.
  static func assessed(by boss: Actor, in site: Site, at now: Instant) throws {
    let roster = try site.live.standing().room.roster
    let today = roster.zone.date(at: now)
    let people = roster.people.compactMap { person -> Person? in
      guard
        person.placements.contains(where: {
          $0.days.end > today && $0.nightAssessment == nil && $0.team != nil
        })
      else { return nil }
      return Person(
        id: person.id,
        name: person.name,
        placements: person.placements.map { placement in
          var placement = placement
          placement.nightAssessment = placement.nightAssessment ?? today - age
          return placement
        }
      )
    }
    if people.isEmpty { return }
    try enter(Event(at: now, by: boss, command: ImportStaff(people)), in: site)
  }
}
