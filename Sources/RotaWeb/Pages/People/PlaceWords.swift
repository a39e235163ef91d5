import CivilTime
import Drawing
import Rostering

/// Somebody's dated place in words: `Red, contact handler, from 5 Jan 2026`.
///
/// Nothing of terms, opting out or health assessments in a list of people: that is not what it is for. Where a list of
/// staff would change them, what they are and would be is said.
struct PlaceWords {
  let roster: Roster

  func team(_ placement: Placement) -> String {
    placement.team.map { id in roster.teams.first { $0.id == id }?.name ?? id } ?? "no team"
  }

  func roles(_ placement: Placement) -> String {
    placement.roles.map { id in roster.roles.first { $0.id == id }?.name ?? id }
      .joined(separator: ", ")
  }

  func skills(_ placement: Placement) -> String {
    placement.skills.map { skill in
      skill.name + (skill.until.map { " to \(Sentence.day($0))" } ?? "")
    }.joined(separator: ", ")
  }

  func days(_ placement: Placement) -> String {
    let end =
      placement.days.end == .never ? "" : " to \(Sentence.day(placement.days.end - 1))"
    return "from \(Sentence.day(placement.days.start))\(end)"
  }

  /// A place in words, with what must be said because it differs even where it is as usual or not known.
  func all(_ placement: Placement, naming differing: Set<String> = []) -> String {
    ([team(placement), roles(placement), days(placement)]
      + fields(placement).compactMap { field in
        field.isUsual && !differing.contains(field.name) ? nil : field.text
      }).joined(separator: ", ")
  }

  /// The names of fields in which one of some places is unlike another.
  func differing(_ some: [Placement], _ others: [Placement]) -> Set<String> {
    var texts: [String: Set<String>] = [:]
    for placement in some + others {
      for field in fields(placement) { texts[field.name, default: []].insert(field.text) }
    }
    return Set(texts.filter { $0.value.count > 1 }.keys)
  }

  private struct Words {
    let name: String
    let text: String
    /// Whether nobody asks for it: it is as it is with most, or concerns health or terms and is not what changes.
    let isUsual: Bool
  }

  private func fields(_ placement: Placement) -> [Words] {
    func person(_ id: String) -> String { Naming(roster, showsNames: true).person(id: id) }
    let days = Weekday.allCases.filter(placement.weekdays.contains).map(\.short)
    return [
      Words(
        name: "hours",
        text: placement.contracted.map { "\(Sentence.hours($0)) a week" } ?? "hours not known",
        isUsual: placement.contracted == nil
      ),
      Words(
        name: "counts",
        text: "counts \(Sentence.number(placement.counts))",
        isUsual: placement.counts == 1
      ),
      Words(
        name: "pattern",
        text: placement.pattern.map { "pattern \($0)" } ?? "the team’s pattern",
        isUsual: placement.pattern == nil
      ),
      Words(
        name: "phase",
        text: placement.phase.map { "phase \($0)" } ?? "the team’s phase",
        isUsual: placement.phase == nil
      ),
      Words(
        name: "days",
        text: placement.weekdays == .all ? "all weekdays" : "works \(Sentence.list(days))",
        isUsual: placement.weekdays == .all
      ),
      Words(
        name: "skills",
        text: placement.skills.isEmpty ? "no skills" : "skills: \(skills(placement))",
        isUsual: placement.skills.isEmpty
      ),
      Words(
        name: "tutor",
        text: placement.tutor.map { "tutor \(person($0))" } ?? "no tutor",
        isUsual: placement.tutor == nil
      ),
      Words(
        name: "cohort",
        text: placement.cohort.map { "intake \($0)" } ?? "no intake",
        isUsual: true
      ),
      Words(
        name: "terms",
        text: placement.terms.map { "terms: \($0)" } ?? "no terms named",
        isUsual: true
      ),
      Words(
        name: "optout",
        text: placement.hasOptedOut
          ? "opted out of the 48-hour week" : "not opted out of the 48-hour week",
        isUsual: true
      ),
      Words(
        name: "night_assessment",
        text: placement.nightAssessment.map {
          "night worker’s health assessment \(Sentence.day($0))"
        } ?? "no night worker’s health assessment",
        isUsual: true
      ),
    ]
  }
}
