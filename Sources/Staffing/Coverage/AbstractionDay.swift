public import CivilTime
public import Rostering

/// What absence takes of one team on one day: hours of one person, by the day their shift belongs to.
public struct AbstractionDay: Hashable, Sendable {
  /// The place of the team in `Roster.teams`.
  public let team: Int
  /// The day.
  public let date: CivilDate
  /// Hours rostered, the absent among them.
  public let rostered: Minutes
  /// Those of them that absence takes.
  public let lost: Minutes

  /// The share lost, 0 … 1.
  public var rate: Double { rostered.count > 0 ? Double(lost.count) / Double(rostered.count) : 0 }

  /// Makes a day.
  public init(team: Int, date: CivilDate, rostered: Minutes, lost: Minutes) {
    self.team = team
    self.date = date
    self.rostered = rostered
    self.lost = lost
  }
}

extension Rota {
  /// What absence takes of each team on each day it works, by day and team.
  ///
  /// People without a team are left out, and so is what a restriction takes: it was never rostered.
  public func abstraction() -> [AbstractionDay] {
    struct Place: Hashable {
      let date: CivilDate
      let team: Int
    }
    var hours: [Place: (rostered: Minutes, lost: Minutes)] = [:]
    for posting in postings where posting.state != .restricted {
      guard let team = posting.team else { continue }
      let place = Place(date: posting.date, team: team)
      var sum = hours[place] ?? (.zero, .zero)
      sum.rostered = sum.rostered + posting.span.length
      if !posting.isOnDesk { sum.lost = sum.lost + posting.span.length }
      hours[place] = sum
    }
    return hours.map { place, sum in
      AbstractionDay(team: place.team, date: place.date, rostered: sum.rostered, lost: sum.lost)
    }.sorted { ($0.date, $0.team) < ($1.date, $1.team) }
  }
}
