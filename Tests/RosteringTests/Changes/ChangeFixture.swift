import CivilTime
import LondonZone
import Rostering

/// Postings in a line of text each, so that expectations can be written by hand.
enum ChangeFixture {
  static func roster(
    _ change: (inout RosterChanges) -> Void,
    absences: [Absence] = [],
    restrictions: [Restriction] = [],
    history: [PastDuty] = [],
    people: [Person] = Fixture.teams.map { Fixture.person($0.id, Fixture.placement($0.id)) }
  ) -> Roster {
    var roster = Fixture.roster(
      people,
      roles: [
        Role(id: "handler", name: "Handler"), Role(id: "dispatcher", name: "Dispatcher"),
        Role(id: "supervisor", name: "Supervisor"),
      ],
      absences: absences,
      restrictions: restrictions,
      history: history
    )
    change(&roster.changes)
    return roster
  }

  static func name(_ person: String, _ date: String, _ key: String = "r") -> PostingName {
    PostingName(person: person, date: day(date), key: key)
  }

  static func assignment(
    _ id: String,
    _ person: String,
    _ date: String,
    _ c: Character,
    _ from: String,
    _ to: String,
    role: String = "handler",
    team: String? = nil,
    desk: String? = nil,
    _ kind: Assignment.Kind = .cover,
    instead: PostingName? = nil
  ) -> Assignment {
    Assignment(
      id: id,
      person: person,
      date: day(date),
      letter: letter(c),
      span: span(from, to),
      role: role,
      team: team,
      desk: desk,
      kind: kind,
      instead: instead
    )
  }

  /// `red 2026-01-05 a1 D 2026-01-05T07:00 12h handler/red W`, one a part.
  static func lines(_ postings: [Posting], _ roster: Roster) -> [String] {
    postings.map { p in
      let state =
        switch p.state {
        case .planned: "W"
        case .restricted: "R"
        case .absent(let kind): roster.absenceKinds[kind].mark
        }
      let name = p.name(in: roster)
      let start = roster.zone.iso(p.span.start).prefix(16)
      let team = p.team.map { roster.teams[$0].id } ?? "-"
      return "\(name.person) \(name.date) \(name.key) \(p.letter) \(start) "
        + "\(p.span.length.count)m \(roster.roles[p.role].id)/\(team) \(state)"
        + (p.part > 1 ? " p\(p.part)" : "")
    }
  }

  static func rota(_ roster: Roster, _ from: String, _ count: Int) -> [String] {
    lines(Rota(roster, over: days(from, count)).postings, roster)
  }
}
