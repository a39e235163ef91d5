import CivilTime
import Rostering

extension RoomReader {
  /// Reads the columns of people.csv that may be left out.
  func readTerms(_ row: CSVRow, _ placement: inout Placement) {
    if let days = row["days"]?.weekdays() { placement.weekdays = days }
    let week = Bounds(least: 0, most: 168, isAboveLeast: true)
    if let hours = row["hours"]?.decimal(week, "`hours`") {
      placement.contracted = Minutes(Int((hours * 60).rounded()))
    }
    if let counts = row["counts"]?.decimal(.share, "`counts`") { placement.counts = counts }
    if let skills = row["skills"] { placement.skills = readSkills(skills) }
    placement.tutor = row["tutor"].flatMap { readTutor($0, of: row["id"]) }
    placement.cohort = row["cohort"]?.words("the cohort")
    if let terms = row["terms"] {
      placement.terms = readTermsName(terms)
    } else if generalRules.isEmpty, !rulesByTerms.isEmpty, let id = row["id"] {
      id.error(
        "no rules hold for \(quoted(id.text)), whose `terms` are empty",
        hint: "name one of \(listed(rulesByTerms.keys.sorted())), or add `general:` to `rules:`"
      )
    }
    if let flag = row["optout"]?.flag() { placement.hasOptedOut = flag }
    placement.nightAssessment = row["night_assessment"]?.date()
  }

  func readTermsName(_ piece: Piece) -> String? {
    guard let termNames, termNames.ids.isEmpty else { return piece.reference(to: termNames) }
    piece.error(
      "unknown terms \(quoted(piece.text))",
      hint: "`rules:` in room.yaml names no terms: write `rules: { terms: { … } }`"
    )
    return nil
  }

  private func readTutor(_ piece: Piece, of id: Piece?) -> String? {
    if piece.text == id?.text {
      piece.error("\(quoted(piece.text)) cannot tutor themselves")
      return nil
    }
    return piece.reference(to: personNames)
  }

  /// `tutor;radio@2027-03-31`.
  private func readSkills(_ piece: Piece) -> [Skill] {
    var seen: Set<String> = []
    return piece.parts(separatedBy: ";").compactMap { part in
      let halves = part.parts(separatedBy: "@")
      guard let name = halves.first?.words("the skill’s name") else { return nil }
      guard halves.count <= 2 else {
        part.error("a skill has one date", hint: "write `radio` or `radio@2027-03-31`")
        return nil
      }
      if !seen.insert(name).inserted { part.error("the skill \(quoted(name)) is named twice") }
      guard halves.count == 2 else { return Skill(name: name) }
      return halves[1].date("the skill’s last day").map { Skill(name: name, until: $0) }
    }
  }
}
