import CivilTime

extension SVGCanvas {
  /// Some days of the board with their heading; leaves `y` below it.
  func block(_ range: Range<Int>, y: inout Int) -> XML {
    var body: XML = ""
    let top = y
    let days = Array(board.days[range])
    let head = days.contains { !$0.mark.isEmpty } ? 72 : 57
    body += text(margin + 8, top + head - 12, "head", board.teamLabel)
    for (i, day) in days.enumerated() { body += heading(day, x(i), top, head, isFirst: i == 0) }
    body += rule(top, days.count)
    y = top + head
    for (i, rows) in [board.teams, board.people, board.cover].enumerated() where !rows.isEmpty {
      if i > 0 { y += 8 }
      body += group(rows, range, y)
      body += rule(y, days.count)
      y += rows.count * row
      body += rule(y, days.count)
    }
    return body
  }

  private func x(_ i: Int) -> Int { margin + label + i * column }

  private func rule(_ y: Int, _ count: Int) -> XML {
    "<path d=\"M\(margin) \(y)H\(x(count))\" class=\"frame\"/>\n"
  }

  private func group(_ rows: [RotaBoard.Row], _ range: Range<Int>, _ top: Int) -> XML {
    var body: XML = ""
    for (i, one) in rows.enumerated() {
      let y = top + i * row
      if i > 0 { body += "<path d=\"M\(margin) \(y)H\(x(0))\" class=\"line\"/>\n" }
      body += name(one, y)
      for (place, cell) in one.cells[range].enumerated() {
        let isPlain = cell.tone == .rest || cell.tone == .none
        if isPlain, board.days[range.lowerBound + place].isShaded {
          body += rect(x(place), y, column, row, "field dim")
          if !cell.text.isEmpty {
            body += text(x(place) + column / 2, y + row / 2 + 5, "mid t-rest", cell.text)
          }
        } else {
          body += field(x(place), y, column, row, cell.text, cell.tone)
        }
      }
    }
    return body
  }

  private func heading(_ day: RotaBoard.Day, _ x: Int, _ y: Int, _ h: Int, isFirst: Bool) -> XML {
    var body: XML = ""
    if day.isShaded { body += rect(x, y, column, h, "shade") }
    let middle = x + column / 2
    if isFirst || day.date.components.day == 1 {
      body += text(middle, y + 15, "mid small head", Sentence.month(day.date))
    }
    body += text(middle, y + 32, "mid small soft", day.date.weekday.short)
    body += text(middle, y + 50, "mid head", String(day.date.components.day))
    if !day.mark.isEmpty { body += text(middle, y + 66, "mid small head", day.mark) }
    return body
  }

  /// The name and what is said beside it, in a narrow picture below it.
  private func name(_ row: RotaBoard.Row, _ y: Int) -> XML {
    let room = label - 14
    let title = Self.cut(TextWidth.clean(row.title), to: room)
    let detail = TextWidth.clean(row.detail)
    if isNarrow {
      return text(margin + 6, y + 17, "head", title)
        + text(margin + 6, y + 32, "small soft", Self.cut(detail, to: room * 14 / 12))
    }
    let left = room - Self.pixels(title) - 9
    let beside = left > 24 ? Self.cut(detail, to: left) : ""
    return """
      <text x="\(margin + 8)" y="\(y + 20)" class="head">\(title)\
      <tspan dx="9" class="soft light">\(beside)</tspan></text>

      """
  }
}
