import CivilTime
import Planning
import Rostering

extension BoardLayout {
  private struct Place: Hashable {
    let role: Int
    let date: CivilDate
    let letter: ShiftLetter?
    let span: Span
    let need: Int
  }

  /// One row a role and minimum level; a day without that level stays empty.
  func coverRows() -> [RotaBoard.Row] {
    var found: [Place: RoleCover] = [:]
    for cover in plan.roleCover where days.contains(cover.date) {
      let place = Place(
        role: cover.role,
        date: cover.date,
        letter: cover.letter,
        span: cover.span,
        need: cover.need
      )
      found[place] = cover
    }
    var rows: [RotaBoard.Row] = []
    for (place, role) in roster.roles.enumerated() {
      for (i, level) in role.minimum.enumerated() {
        rows.append(
          RotaBoard.Row(
            id: "\(role.id)/\(i + 1)",
            title: role.name,
            detail: "\(name(of: level)) need \(level.need)",
            cells: days.days.map { date in
              stretch(of: level, role: place, on: date).flatMap { found[$0] }.map(cell) ?? .empty
            }
          )
        )
      }
    }
    return rows
  }

  /// One row a line of calls: in how many intervals of each day people are missing; a day not looked at stays empty.
  func callRows() -> [RotaBoard.Row] {
    var titles: [String] = []
    for day in calls where !titles.contains(day.title) { titles.append(day.title) }
    return titles.enumerated().map { i, title in
      let known = Dictionary(
        calls.filter { $0.title == title }.map { ($0.date, $0) },
        uniquingKeysWith: { a, _ in a }
      )
      let unit = known.values.first?.unit ?? ""
      return RotaBoard.Row(
        id: RotaBoard.Row.calls + "/\(i + 1)",
        title: "Calls, \(title)",
        detail: "\(unit) short",
        cells: days.days.map { date in
          known[date].map { day in
            RotaBoard.Cell(
              text: Sentence.grouped(day.short),
              tone: day.short > 0 ? .short : .met,
              meaning: day.sentence
            )
          } ?? .empty
        }
      )
    }
  }

  private func stretch(of level: MinimumLevel, role: Int, on date: CivilDate) -> Place? {
    switch level {
    case .shift(let letter, let need):
      guard let span = roster.shift(letter)?.span(on: date, in: roster.zone) else { return nil }
      return Place(role: role, date: date, letter: letter, span: span, need: need)
    case .hours(let days, let from, let to, let need):
      guard days.contains(date.weekday) else { return nil }
      let span = ClosedHours(from: from, to: to).span(on: date, in: roster.zone)
      return Place(role: role, date: date, letter: nil, span: span, need: need)
    }
  }

  /// `day`, or `20–04` for a level by the clock.
  private func name(of level: MinimumLevel) -> String {
    switch level {
    case .shift(let letter, _): roster.shift(letter)?.name.lowercased() ?? letter.description
    case .hours(_, let from, let to, _): "\(short(from))–\(short(to))"
    }
  }

  private func short(_ time: WallTime) -> String {
    let text = time.description
    return text.hasSuffix(":00") ? String(text.prefix(2)) : text
  }

  private func cell(_ cover: RoleCover) -> RotaBoard.Cell {
    let difference = cover.least - Double(cover.need)
    return RotaBoard.Cell(
      text: Sentence.signed(difference),
      tone: !cover.isMet ? .short : difference > 0 ? .over : .met,
      meaning: "\(Sentence.number(cover.least)) of \(cover.need)"
    )
  }
}
