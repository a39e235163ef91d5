import CivilTime
import Planning
import Rostering

extension BoardLayout {
  /// One row a person, by team and then as people.csv has them; those without a team come last.
  func peopleRows() -> [RotaBoard.Row] {
    let changed = BoardChanges(roster)
    let shown = shownPeople()
    var places = [Int?](repeating: nil, count: roster.people.count)
    for (i, one) in shown.enumerated() { places[one.person] = i }
    var parts = [[[Posting]]](
      repeating: Array(repeating: [], count: days.count),
      count: shown.count
    )
    for posting in plan.rota.postings where days.contains(posting.date) {
      if let row = places[posting.person] { parts[row][posting.date - days.start].append(posting) }
    }
    return shown.enumerated().map { i, one in
      let person = roster.people[one.person]
      let courses = offDesk(one.person)
      return RotaBoard.Row(
        id: person.id,
        title: naming.person(one.person),
        detail: one.team.map { roster.teams[$0].name } ?? "",
        cells: days.days.map { date in
          if person.placement(on: date) == nil { return .empty }
          let free = changed.release(of: person.id, on: date)
          return cell(
            parts[i][date - days.start],
            courses[date] ?? [],
            of: person.id,
            free,
            changed
          )
        }
      )
    }
  }

  private func shownPeople() -> [(person: Int, team: Int?)] {
    var teams: [String: Int] = [:]
    for place in teamPlaces { teams[roster.teams[place].id] = place }
    let people = roster.people.indices.compactMap { i -> (person: Int, team: Int?)? in
      let here = roster.people[i].placements.filter { $0.days.clamped(to: days).count > 0 }
      guard let first = here.first else { return nil }
      if options.teams == nil { return (i, first.team.flatMap { teams[$0] }) }
      guard let team = here.lazy.compactMap({ $0.team.flatMap { teams[$0] } }).first else {
        return nil
      }
      return (i, team)
    }
    return people.sorted { ($0.team ?? .max, $0.person) < ($1.team ?? .max, $1.person) }
  }

  /// Courses, court and the like that no posting covers, by day.
  private func offDesk(_ person: Int) -> [CivilDate: [Int]] {
    let id = roster.people[person].id
    let work = Set(roster.absenceKinds.filter(\.isWork).map(\.id))
    guard roster.absences.contains(where: { $0.person == id && work.contains($0.kind) }) else {
      return [:]
    }
    var alone = roster
    alone.people = [roster.people[person]]
    let record = WorkRecords(alone, over: days, back: 0, ahead: 0).record(of: 0)
    return Dictionary(grouping: record?.offDesk ?? [], by: \.date).mapValues { $0.map(\.kind) }
  }

  private func cell(
    _ postings: [Posting],
    _ courses: [Int],
    of person: String,
    _ free: RotaBoard.Cell,
    _ changed: BoardChanges
  ) -> RotaBoard.Cell {
    let cells =
      postings.map { posting -> RotaBoard.Cell in
        switch posting.state {
        case .planned: changed.cell(posting, usual: cell(posting.letter))
        case .absent(let kind): cell(absence: kind, of: person)
        case .restricted where !mayKnow(person): Self.away
        case .restricted:
          RotaBoard.Cell(text: "r", tone: .restricted, meaning: "Restriction: not rostered")
        }
      } + courses.map { cell(absence: $0, of: person) }
    var seen: Set<String> = []
    let marks = cells.filter { seen.insert($0.text).inserted }
    guard let first = marks.first else { return free }
    if marks.count == 1 { return first }
    let joined = marks.map(\.text).joined(separator: "/")
    return RotaBoard.Cell(
      text: TextWidth.columns(joined) <= 4 ? joined : first.text + "/+",
      tone: .split,
      meaning: marks.map(\.meaning).joined(separator: "; then ")
    )
  }

  private static let away = RotaBoard.Cell(text: "aw", tone: .away, meaning: "Away")

  /// Whether who looks may know more of somebody than that they are away: were some kinds shown to colleagues and others
  /// not, what is not shown would be known by that.
  private func mayKnow(_ person: String) -> Bool { options.colleague == nil || isOwn(person) }

  private func isOwn(_ person: String) -> Bool { options.colleague == person }

  /// What may be seen of an absence: its own mark, or only that somebody is away.
  private func cell(absence place: Int, of person: String) -> RotaBoard.Cell {
    let kind = roster.absenceKinds[place]
    guard mayKnow(person), kind.isShownToAll || options.isForSupervisors || isOwn(person) else {
      return Self.away
    }
    return RotaBoard.Cell(
      text: TextWidth.clean(kind.mark),
      tone: kind.isWork ? .work : .away,
      meaning: Sentence.opened(kind.id) + (kind.isWork ? ", at work but off the desk" : "")
    )
  }
}
