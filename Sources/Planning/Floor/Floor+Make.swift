public import CivilTime
import Rostering
import Wellbeing

extension Floor {
  /// The floor as the record knows it.
  ///
  /// Somebody is on from the start of a shift to its end, as planned or as it was really worked; who is absent is not.
  ///
  /// - Parameters:
  ///   - facts: What the record knows.
  ///   - base: The room of the Config.
  ///   - now: The moment; nothing later is looked at.
  /// - Returns: The floor.
  /// - Complexity: linear in the room's people.
  public static func make(_ facts: Facts, in base: Room, at now: Instant) -> Floor {
    let today = base.roster.zone.date(at: now)
    let days = DateSpan(today - 2, days: 4)
    let roster = facts.roster(over: base.roster, around: days)
    let postings = Rota(roster, over: days).postings
    let table = AdjustmentTable(roster.changes)
    var parts: [PostingName: [Posting]] = [:]
    for posting in postings where posting.isOnDesk && !posting.span.isEmpty {
      parts[posting.name(in: roster), default: []].append(posting)
    }
    var people: [FloorPerson] = []
    for name in parts.keys.sorted() {
      guard let own = parts[name], let first = own.first,
        let hours = facts.hours(of: name, planned: own.map(\.span)),
        hours.contains(where: { $0.contains(now) })
      else { continue }
      let role = roster.roles.indices.contains(first.role) ? roster.roles[first.role].id : ""
      people.append(
        FloorPerson(
          name,
          first,
          role: role,
          team: first.team.flatMap {
            roster.teams.indices.contains($0) ? roster.teams[$0].id : nil
          },
          desk: table.desk(of: first, in: roster),
          hours: hours,
          facts: facts,
          base: base,
          now: now
        )
      )
    }
    return Floor(
      now: now,
      people: people.sorted { ($0.person, $0.posting) < ($1.person, $1.posting) },
      roles: roster.roles.compactMap { role in
        let need = role.need(at: now, in: roster)
        let there = people.filter { $0.role == role.id }
        return there.isEmpty && need == nil ? nil : FloorCount(role.id, there, need: need)
      },
      teams: roster.teams.compactMap { team in
        let there = people.filter { $0.team == team.id }
        return there.isEmpty ? nil : FloorCount(team.id, there, need: nil)
      }
    )
  }
}

extension FloorCount {
  fileprivate init(_ id: String, _ people: [FloorPerson], need: Int?) {
    let there = people.filter(\.isAtDesk)
    self.init(
      id: id,
      on: people.count,
      atDesk: there.count,
      filled: there.reduce(0) { $0 + $1.counts },
      need: need
    )
  }
}

extension Role {
  /// The highest of the minimum levels that hold at a moment.
  fileprivate func need(at now: Instant, in roster: Roster) -> Int? {
    let today = roster.zone.date(at: now)
    return minimum.filter { level in
      [today - 1, today].contains { date in
        roster.stretch(of: level, on: date)?.span.contains(now) ?? false
      }
    }.map(\.need).max()
  }
}

extension Facts {
  /// When somebody is at the desk in a posting: as it was worked where that is known, else as planned.
  func hours(of name: PostingName, planned: [Span]) -> [Span]? {
    let worked = about(name.person).compactMap { recorded -> Span? in
      guard case .worked(let it) = recorded.fact, it.posting == name, it.kind == .hours
      else { return nil }
      return it.span
    }
    let hours = Span.merged(worked.isEmpty ? planned : worked)
    return hours.isEmpty ? nil : hours
  }
}
