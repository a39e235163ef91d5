public import CivilTime

/// Who is posted where, for a run of days.
///
/// Shape: `postings` is sorted by start, team id, person id and end; the parts of one person's posting
/// do not overlap and together make up the shift. Two postings of one person may overlap, as when somebody is
/// posted twice by mistake: `Roster.doubleBookings` finds that.
public struct Rota: Sendable {
  /// What it was made from.
  public let roster: Roster
  /// The days it covers, by the day a posting belongs to.
  public let days: DateSpan
  /// Every posting, absent ones included.
  public let postings: [Posting]
  /// Each team's shifts, whoever is on them.
  public let teamShifts: [TeamShift]

  /// Makes the rota of some days.
  /// - Complexity: linear in people × days, and one sort of the postings.
  public init(_ roster: Roster, over days: DateSpan) {
    let index = RosterIndex(roster)
    self.init(index, over: days)
  }

  init(_ index: RosterIndex, over days: DateSpan) {
    let roster = index.roster
    let table = ShiftTable(roster.shifts, over: days, in: roster.zone)
    let maker = PostingMaker(index: index, table: table)
    var postings: [Posting] = []
    postings.reserveCapacity(roster.people.count * days.count * 5 / 8)
    for person in roster.people.indices {
      maker.append(person: person, over: days, to: &postings)
    }
    self.roster = roster
    self.days = days
    self.postings = Self.sorted(postings, roster)
    teamShifts = Self.teamShifts(roster, table)
  }

  /// Sorts by start, then team id, person id and end: the order of rota.csv.
  private static func sorted(_ postings: [Posting], _ roster: Roster) -> [Posting] {
    func ranks(_ ids: [String]) -> [Int] {
      let order = ids.indices.sorted { Array(ids[$0].utf8).lexicographicallyPrecedes(ids[$1].utf8) }
      var ranks = [Int](repeating: 0, count: ids.count)
      for (rank, place) in order.enumerated() { ranks[place] = rank + 1 }
      return ranks
    }
    let teams = ranks(roster.teams.map(\.id))
    let people = ranks(roster.people.map(\.id))
    // One integer key a posting: comparing tuples of looked-up ids costs several times as much.
    let width = UInt64(roster.people.count + 1)
    let keyed = postings.map { p -> (start: Int, key: UInt64, posting: Posting) in
      let team = UInt64(p.team.map { teams[$0] } ?? 0)
      return (p.span.start.seconds, team * width + UInt64(people[p.person]), p)
    }
    return keyed.sorted { a, b in
      if a.start != b.start { return a.start < b.start }
      if a.key != b.key { return a.key < b.key }
      return a.posting.span.end < b.posting.span.end
    }.map(\.posting)
  }

  private static func teamShifts(_ roster: Roster, _ table: ShiftTable) -> [TeamShift] {
    var shifts: [TeamShift] = []
    for (team, value) in roster.teams.enumerated() {
      guard let pattern = roster.pattern(value.pattern) else { continue }
      for date in table.days.days {
        guard let letter = pattern.letter(on: date, phase: value.phase),
          let slot = table.slot(letter)
        else { continue }
        let span = table.span(slot, on: date)
        if span.isEmpty { continue }
        shifts.append(TeamShift(team: team, date: date, letter: letter, span: span))
      }
    }
    return shifts
  }
}

/// A dated occurrence of a shift for a whole team.
public struct TeamShift: Hashable, Sendable {
  /// The place of the team in `Roster.teams`.
  public let team: Int
  /// The day it belongs to.
  public let date: CivilDate
  /// Its letter.
  public let letter: ShiftLetter
  /// When it runs.
  public let span: Span
}
