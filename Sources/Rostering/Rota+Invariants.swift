import CivilTime

extension Rota {
  /// What does not hold of the shape the rota promises, in words; empty where all does.
  ///
  /// For tests and debug builds: the postings are in order and refer to what there is, the parts of each
  /// are numbered from 1 and tile its shift, and neighbouring parts differ in their state.
  public func checkInvariants() -> [String] {
    struct Key: Hashable {
      let person: Int
      let date: CivilDate
      let assignment: Int?
    }
    let adjustments = AdjustmentTable(roster.changes)
    var faults: [String] = []
    var shifts: [Key: [Posting]] = [:]
    for p in postings {
      let name = "posting of \(p.person) on \(p.date)"
      if !days.contains(p.date) { faults.append("\(name) lies outside the rota") }
      if !roster.people.indices.contains(p.person) || !roster.roles.indices.contains(p.role)
        || p.team.map({ !roster.teams.indices.contains($0) }) ?? false
      {
        faults.append("\(name) refers to nobody or nothing")
        continue
      }
      if case .absent(let kind) = p.state, !roster.absenceKinds.indices.contains(kind) {
        faults.append("\(name) has an unknown absence")
      }
      if roster.people[p.person].placement(on: p.date) == nil {
        faults.append("\(name) is of somebody not there")
      }
      if p.span.isEmpty { faults.append("\(name) has an empty part") }
      shifts[Key(person: p.person, date: p.date, assignment: p.assignment), default: []].append(p)
    }
    for (a, b) in zip(postings, postings.dropFirst()) where !isInOrder(a, b) {
      faults.append("\(b.span.start) of \(b.person) comes after \(a.span.start) of \(a.person)")
    }
    for (key, parts) in shifts {
      let name = "shift of \(key.person) on \(key.date)"
      let whole =
        adjustments[parts[0].name(in: roster)]?.span
        ?? parts[0].origin(in: roster)?.span
        ?? roster.shift(parts[0].letter)?.span(on: key.date, in: roster.zone)
      if parts.first?.span.start != whole?.start || parts.last?.span.end != whole?.end {
        faults.append("parts do not make up the \(name)")
      }
      if parts.map(\.part) != Array(1...parts.count) { faults.append("\(name) is misnumbered") }
      for (a, b) in zip(parts, parts.dropFirst()) {
        if a.span.end != b.span.start { faults.append("\(name) has a gap or a minute twice") }
        if a.state == b.state { faults.append("\(name) is cut where nothing changes") }
      }
    }
    return faults.sorted()
  }

  private func isInOrder(_ a: Posting, _ b: Posting) -> Bool {
    func bytes(_ id: String?) -> [UInt8] { Array((id ?? "").utf8) }
    if a.span.start != b.span.start { return a.span.start < b.span.start }
    let (s, t) = (
      bytes(a.team.map { roster.teams[$0].id }), bytes(b.team.map { roster.teams[$0].id })
    )
    if s != t { return s.lexicographicallyPrecedes(t) }
    let (p, q) = (bytes(roster.people[a.person].id), bytes(roster.people[b.person].id))
    if p != q { return p.lexicographicallyPrecedes(q) }
    return a.span.end <= b.span.end
  }
}
