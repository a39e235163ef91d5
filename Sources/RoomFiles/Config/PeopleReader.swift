import CivilTime
import Rostering

extension RoomReader {
  static let columns = CSVTable.Columns(
    required: ["id", "name", "team", "roles", "from", "to"],
    optional: [
      "pattern", "phase", "days", "hours", "counts", "skills", "tutor", "cohort", "terms",
      "optout", "night_assessment",
    ]
  )
  /// The most people a room may have.
  static let mostPeople = 20_000

  /// One row of people.csv.
  struct PersonRow {
    let id: Piece
    let name: Piece
    let placement: Placement
    let from: Place
  }

  func readPeople() {
    guard let file = load("people.csv", isRequired: true),
      let table = table(file, Self.columns)
    else { return }
    var names = Names("person", importing?.people.map(\.id) ?? [])
    for id in table.pieces(of: "id") where !id.text.isEmpty && !names.contains(id.text) {
      names.insert(id.text, at: id.place)
    }
    personNames = names
    guard names.ids.count <= Self.mostPeople else {
      report.error("\(names.ids.count) people are too many", at: file.whole, hint: "at most 20000")
      return
    }
    var rows: [String: [PersonRow]] = [:]
    for row in table.rows() {
      guard let read = readPerson(row) else { continue }
      rows[read.id.text, default: []].append(read)
    }
    people = names.ids.compactMap { rows[$0].flatMap { person($0) } }
  }

  private func readPerson(_ row: CSVRow) -> PersonRow? {
    let id = row.filled("id")
    let isID = id?.id() != nil
    let name = row.filled("name")
    let isNamed = name?.words("the name") != nil
    let roles = row.filled("roles").map { readRoleList($0) }
    let fromPiece = row.filled("from")
    let from = fromPiece?.date()
    let to = row["to"].map { $0.date() } ?? CivilDate.never - 1
    let team = row["team"].map { $0.reference(to: teamNames) }
    let pattern = row["pattern"].map { $0.reference(to: patternNames) }
    let phase = row["phase"].flatMap {
      readPhase($0, of: pattern ?? self.team(team ?? nil)?.pattern)
    }
    var placement = Placement(
      days: DateSpan(CivilDate(dayNumber: 0), days: 1),
      team: team.flatMap { $0 },
      roles: roles ?? [],
      pattern: pattern.flatMap { $0 },
      phase: phase
    )
    readTerms(row, &placement)
    checkPhase(row, placement)
    guard let id, isID, let name, isNamed, let from, let to, let fromPiece else { return nil }
    guard from <= to else {
      row["to"]?.error("`to` lies before `from`", hint: "`to` is the last day, included")
      return nil
    }
    placement.days = DateSpan(from, to + 1)
    return PersonRow(id: id, name: name, placement: placement, from: fromPiece.place)
  }

  private func readRoleList(_ piece: Piece) -> [String] {
    var seen: Set<String> = []
    return piece.parts(separatedBy: ";").compactMap { part in
      guard let role = part.reference(to: roleNames) else { return nil }
      if seen.insert(role).inserted { return role }
      part.error("the role \(quoted(role)) is named twice")
      return nil
    }
  }

  func team(_ id: String?) -> Team? { id.flatMap { id in teams.first { $0.id == id } } }

  /// The team's phase must fit an own pattern that has none; who has neither is said once.
  private func checkPhase(_ row: CSVRow, _ placement: Placement) {
    if let id = placement.pattern, placement.phase == nil, row["phase"] == nil,
      let phase = team(placement.team)?.phase,
      let pattern = patterns.first(where: { $0.id == id }), phase >= pattern.cycle.count
    {
      row["pattern"]?.error(
        "phase \(phase) of the team lies outside the cycle of \(quoted(id))",
        hint: "give the person a `phase` of 0 to \(pattern.cycle.count - 1)"
      )
    }
    if row["team"] == nil, row["pattern"] == nil, let id = row["id"] {
      if let phase = row["phase"] {
        phase.error("a phase without a team or a pattern", hint: "fill `team` or `pattern`")
      }
      report.remark(
        .warning,
        "\(quoted(id.text)) has neither team nor pattern",
        at: id.place,
        hint: "they are never rostered, only asked to cover",
        hasExcerpt: false
      )
    }
  }

  /// Joins the rows of one person in the order of their dates.
  private func person(_ rows: [PersonRow]) -> Person? {
    guard let first = rows.first else { return nil }
    for row in rows.dropFirst() where row.name.text != first.name.text {
      let line = first.name.place.range.map {
        report.sources[first.name.place.file].position(of: $0.lowerBound).line
      }
      row.name.error(
        "\(quoted(row.id.text)) has another name here",
        hint: "line \(line ?? 1) says \(quoted(first.name.text)): two people need two ids"
      )
    }
    let sorted = rows.enumerated()
      .sorted {
        ($0.element.placement.days.start, $0.offset) < ($1.element.placement.days.start, $1.offset)
      }
      .map(\.element)
    for (earlier, later) in zip(sorted, sorted.dropFirst()) {
      checkOverlap(earlier, later)
    }
    return Person(id: first.id.text, name: first.name.text, placements: sorted.map(\.placement))
  }

  private func checkOverlap(_ a: PersonRow, _ b: PersonRow) {
    guard b.placement.days.start < a.placement.days.end else { return }
    // The later line is the one to look at, whichever row begins first.
    let start = { (row: PersonRow) in row.from.range?.lowerBound ?? 0 }
    let (first, second) = start(a) < start(b) ? (a, b) : (b, a)
    let line = report.sources[first.from.file].position(of: start(first)).line
    let days = first.placement.days
    let until = days.end == .never ? "on" : "to \(days.end - 1)"
    let hint = "line \(line) holds from \(days.start) \(until); `to` is included"
    let teams = (first.placement.team, second.placement.team)
    if let one = teams.0, let other = teams.1, one != other {
      let message =
        "\(quoted(second.id.text)) is in two teams at once, \(quoted(one)) and \(quoted(other))"
      report.error(message, at: second.from, hint: hint)
    } else {
      report.error("overlapping moves of \(quoted(second.id.text))", at: second.from, hint: hint)
    }
  }
}
