import CivilTime
public import Planning
import Rostering

extension RotaBoard {
  /// Lays out a plan.
  ///
  /// - Parameters:
  ///   - plan: The plan.
  ///   - calls: How the calls expected are covered on the days where that is known; without any the board says nothing
  ///     of calls.
  ///   - options: What of it is shown, and to whom.
  /// - Complexity: linear in the plan's postings, and in people × days where people are shown.
  public init(_ plan: Plan, calls: [CallDay] = [], options: Options = Options()) {
    let layout = BoardLayout(plan, calls, options)
    room = plan.room.name
    teamLabel = plan.room.labels.team
    zone = plan.room.roster.zone.name
    days = layout.dayColumns()
    teams = layout.teamRows()
    people = options.people == .hidden ? [] : layout.peopleRows()
    cover = layout.coverRows() + layout.callRows()
    attention = layout.attention()
    key = layout.key(days: days, rows: teams + people + cover)
    summary = layout.summary(attention)
  }
}

/// What the parts of a board are made from.
struct BoardLayout {
  let plan: Plan
  let options: RotaBoard.Options
  let days: DateSpan
  let naming: Naming
  /// How calls are covered on the days shown.
  let calls: [CallDay]

  init(_ plan: Plan, _ calls: [CallDay], _ options: RotaBoard.Options) {
    self.plan = plan
    self.options = options
    let days = options.days.map { $0.clamped(to: plan.days) } ?? plan.days
    self.days = days
    self.calls = calls.filter { days.contains($0.date) }
    naming = Naming(plan.room.roster, showsNames: options.people == .names)
  }

  var roster: Roster { plan.room.roster }

  /// The teams shown, by place.
  var teamPlaces: [Int] {
    roster.teams.indices.filter { options.teams?.contains(roster.teams[$0].id) ?? true }
  }

  func dayColumns() -> [RotaBoard.Day] {
    let clocks = Dictionary(grouping: plan.clockChanges, by: \.date)
    let holidays = Dictionary(grouping: roster.holidays, by: \.date)
    return days.days.map { date in
      RotaBoard.Day(
        date: date,
        holiday: holidays[date].map { $0.map(\.title).joined(separator: ", ") },
        clock: clocks[date]?.first.map { Sentence.number($0.length.inHours, places: 1) + "h" }
      )
    }
  }

  func teamRows() -> [RotaBoard.Row] {
    var letters = [[ShiftLetter?]](
      repeating: Array(repeating: nil, count: days.count),
      count: roster.teams.count
    )
    for shift in plan.rota.teamShifts where days.contains(shift.date) {
      letters[shift.team][shift.date - days.start] = shift.letter
    }
    return teamPlaces.map { place in
      let team = roster.teams[place]
      let size = roster.people.count { $0.placement(on: days.start)?.team == team.id }
      return RotaBoard.Row(
        id: team.id,
        title: team.name,
        detail: Sentence.count(size, "person", "people"),
        cells: letters[place].map { $0.map(cell) ?? .rest }
      )
    }
  }

  func cell(_ letter: ShiftLetter) -> RotaBoard.Cell {
    guard let kind = roster.shift(letter) else { return .rest }
    return RotaBoard.Cell(
      text: letter.description,
      tone: kind.isNight ? .night : .day,
      meaning: kind.spoken
    )
  }
}

extension RotaBoard.Cell {
  static let rest = RotaBoard.Cell(text: "·", tone: .rest, meaning: "Rest day")
  static let empty = RotaBoard.Cell(text: "", tone: .none, meaning: "")
}

extension ShiftKind {
  /// `Day 07:00–19:00`.
  var spoken: String { "\(name) \(start)–\(end)" }
}
