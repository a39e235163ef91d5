import CivilTime
import Drawing
import DutyRules
import Planning
import Rostering

/// A rota made for some days: each team's pattern continued, with what the checks find, before it is published.
struct MakePage: Sendable {
  let query: SpanQuery
  /// Until when the rota is published, in a sentence.
  let published: String
  /// What was made; nothing until it is asked for.
  let made: Made?

  struct Made: Sendable {
    let shifts: Int
    let people: Int
    let breaches: [String]
    let warnings: Int
    let gaps: [BoardPage.Need]
    let levels: Int
    let tutors: Int
    /// How the calls expected are covered.
    let calls: CallsPart
  }

  init(_ query: SpanQuery, _ plan: Plan?, calls: [CallDay] = [], facts: Facts, in room: Room) {
    self.query = query
    published =
      PublishedDays(facts).newest.map {
        "Version \($0.version) is published to \(Sentence.day($0.days.end - 1))."
      } ?? "Nothing is published yet."
    made = plan.map { plan in
      let roster = plan.room.roster
      let names = Naming(roster, showsNames: true)
      return Made(
        shifts: plan.rota.postings.count,
        people: Set(plan.rota.postings.map(\.person)).count,
        breaches: plan.findings.verdicts.filter { $0.severity == .breach }.map {
          VerdictText($0, zone: roster.zone, naming: names).sentence
        },
        warnings: plan.findings.verdicts.count { $0.severity == .warning },
        gaps: plan.openGaps.filter { roster.roles.indices.contains($0.role) }
          .map { BoardPage.Need(gap: $0, in: roster) },
        levels: plan.roleCover.count,
        tutors: plan.tutorGaps.count,
        calls: CallsPart(calls: calls, days: query.days)
      )
    }
  }
}
