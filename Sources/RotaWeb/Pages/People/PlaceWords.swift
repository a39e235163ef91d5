import CivilTime
import Drawing
import Rostering

/// Somebody's dated place in words: `Red, contact handler, from 5 Jan 2026`.
///
/// Nothing of terms, opting out or health assessments: they are not what a list of people is for.
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

  func all(_ placement: Placement) -> String {
    var parts = [team(placement), roles(placement), days(placement)]
    if let hours = placement.contracted { parts.append("\(Sentence.hours(hours)) a week") }
    if placement.counts != 1 { parts.append("counts \(Sentence.number(placement.counts))") }
    if let pattern = placement.pattern { parts.append("pattern \(pattern)") }
    if let phase = placement.phase { parts.append("phase \(phase)") }
    if placement.weekdays != .all { parts.append("certain weekdays") }
    if !placement.skills.isEmpty { parts.append("skills: \(skills(placement))") }
    if let tutor = placement.tutor { parts.append("tutor \(tutor)") }
    return parts.joined(separator: ", ")
  }
}
