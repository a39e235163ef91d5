import CivilTime
import Planning
import Rostering

extension Table {
  /// Where somebody stands and when.
  static let placement = Table(
    .placement,
    name: "placement",
    columns: """
      person, from_day, until_day, team, roles, pattern, phase, weekdays, contracted, counts, skills,
      tutor, cohort, terms, opted_out, night_assessment
      """,
    definition: """
      person TEXT NOT NULL, from_day TEXT NOT NULL, until_day TEXT NOT NULL, team TEXT,
      roles TEXT NOT NULL, pattern TEXT, phase {int64}, weekdays {int64} NOT NULL,
      contracted {int64}, counts TEXT NOT NULL, skills TEXT NOT NULL, tutor TEXT,
      cohort TEXT, terms TEXT, opted_out {int64} NOT NULL, night_assessment TEXT,
      CHECK (from_day < until_day), CHECK (weekdays BETWEEN 0 AND 127),
      CHECK (opted_out IN (0, 1))
      """,
    write: { fact, row in
      guard case .placement(let it) = fact else { return }
      let place = it.placement
      row.text(it.person)
      row.days(place.days)
      row.text(place.team)
      row.list(place.roles)
      row.text(place.pattern)
      row.int(place.phase)
      row.weekdays(place.weekdays)
      row.minutes(place.contracted)
      row.fraction(place.counts)
      row.skills(place.skills)
      row.text(place.tutor)
      row.text(place.cohort)
      row.text(place.terms)
      row.bool(place.hasOptedOut)
      row.date(place.nightAssessment)
    },
    read: { row in
      let person = try row.text()
      let placement = Placement(
        days: try row.days(),
        team: try row.textIfAny(),
        roles: try row.list(),
        pattern: try row.textIfAny(),
        phase: try row.intIfAny(),
        weekdays: try row.weekdays(),
        contracted: try row.minutesIfAny(),
        counts: try row.fraction(),
        skills: try row.skills(),
        tutor: try row.textIfAny(),
        cohort: try row.textIfAny(),
        terms: try row.textIfAny(),
        hasOptedOut: try row.bool(),
        nightAssessment: try row.dateIfAny()
      )
      return .placement(DatedPlacement(person: person, placement: placement))
    }
  )
}

extension ColumnWriter {
  /// Skills as one text: `NAME;` or `NAME@2026-10-24;`.
  mutating func skills(_ skills: [Skill]) {
    text(
      skills.map { skill in
        ListText.escaped(skill.name) + (skill.until.map { "@\($0)" } ?? "") + ";"
      }.joined()
    )
  }
}

extension ColumnReader {
  mutating func skills() throws(RowFault) -> [Skill] {
    var skills: [Skill] = []
    for (name, until) in ListText.read(try text()) {
      guard let until else {
        skills.append(Skill(name: name))
        continue
      }
      let isNever = until == CivilDate.never.description
      guard let date = isNever ? CivilDate.never : CivilDate(until) else { throw RowFault() }
      skills.append(Skill(name: name, until: date))
    }
    return skills
  }
}
