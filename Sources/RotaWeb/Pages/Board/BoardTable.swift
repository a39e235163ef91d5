import CivilTime
import Drawing

/// The board's table: one column a day, groups of rows from teams to cover.
struct BoardTable {
  let page: BoardPage

  private var days: [RotaBoard.Day] { page.board.days }
  private var board: RotaBoard { page.board }

  var html: HTML {
    """
    \(key)<div class="wide" role="region" aria-labelledby="board" tabindex="0">
    <table class="board">
    <caption class="heard"><span id="board">\(board.title)</span></caption>
    <colgroup><col class="name"></colgroup>\(columns)
    <thead>
    <tr><th class="first" rowspan="2" scope="col">\(board.teamLabel)</th>\(months)</tr>
    <tr>\(HTML.joined(days.map(heading)))</tr>
    </thead>
    \(teams)\(people)\(away)\(cover)</table>
    </div>

    """
  }

  private var key: HTML {
    let items = page.key.map { entry -> HTML in
      "<li><span class=\"m \(tone(entry.mark, entry.tone))\">\(HTML(words: entry.mark))</span> \(HTML(words: entry.meaning))</li>\n"
    }
    return "<ul class=\"key\" aria-label=\"Key\">\n\(HTML.joined(items))</ul>\n"
  }

  /// Runs of days of one month.
  private var runs: [(date: CivilDate, count: Int)] {
    var runs: [(date: CivilDate, count: Int)] = []
    for day in days {
      if let last = runs.last, last.date.components.month == day.date.components.month {
        runs[runs.count - 1].count += 1
      } else {
        runs.append((day.date, 1))
      }
    }
    return runs
  }

  private var columns: HTML {
    HTML.joined(runs.map { "<colgroup><col class=\"date\" span=\"\($0.count)\"></colgroup>" })
  }

  private var months: HTML {
    HTML.joined(
      runs.map { run in
        let name = "\(Sentence.month(run.date)) \(run.date.year)"
        let text = run.count < 3 ? Sentence.month(run.date) : name
        return
          "<th class=\"month\" colspan=\"\(run.count)\" scope=\"colgroup\"><span>\(text)</span></th>"
      }
    )
  }

  private func heading(_ day: RotaBoard.Day) -> HTML {
    let date = day.date
    let isToday = date == page.today
    return """
      <th scope="col"\(style([day.isShaded ? "we" : "", isToday ? "now" : ""]))>\
      <a href="/day/\(date.description)"><span class="wd">\(date.weekday.short)</span> <b>\(date.components.day)</b>\
      <i>\(HTML.when(isToday, "<span class=\"heard\">today </span>"))\(day.mark)</i></a></th>
      """
  }

  private var teams: HTML {
    group(
      nil,
      board.teams.map { row in
        let link = page.query.address(people: .team(row.id))
        return line(
          "<a href=\"\(link)#people-rows\">\(HTML(name: row.title))</a> <small>\(row.detail)</small>",
          row.cells
        )
      }
    )
  }

  private var people: HTML {
    if page.people.isEmpty { return "" }
    return group(
      ("people-rows", "People"),
      page.people.map { row in
        line(
          "\(HTML(name: row.title))\(HTML.when(page.query.people == .everybody, " <small>\(HTML(words: row.detail))</small>"))",
          row.cells
        )
      }
    )
  }

  private var away: HTML {
    if page.away.isEmpty { return "" }
    let rows = page.away.map { row -> HTML in
      let cells = zip(days, row.cells).map { day, cell -> HTML in
        guard let percent = cell.percent else { return "<td\(style([shade(day)]))></td>" }
        return cell.isAbove
          ? "<td class=\"t-away\">\(percent)▲<span class=\"heard\"> above the cap</span></td>"
          : "<td\(style([shade(day)]))>\(percent)</td>"
      }
      return
        "<tr><th class=\"first\" scope=\"row\">\(HTML(name: row.team))</th>\(HTML.joined(cells))</tr>\n"
    }
    return group(("away", "Away, % of rostered hours; ▲ above the cap of \(page.cap) %"), rows)
  }

  private var cover: HTML {
    let rows = page.cover
    if rows.isEmpty { return "" }
    return group(
      ("cover", "Cover against the minimum level"),
      rows.map {
        line("\(HTML(words: $0.title)) <small>\(HTML(words: $0.detail))</small>", $0.cells)
      }
    )
  }

  /// A group of rows under a heading of its own.
  private func group(_ heading: (id: String, title: String)?, _ rows: [HTML]) -> HTML {
    let head = HTML.with(heading) { heading -> HTML in
      """
      <tr class="group"><th id="\(heading.id)" colspan="\(days.count + 1)" scope="rowgroup"><span>\(heading.title)</span></th></tr>

      """
    }
    return
      "<tbody\(HTML.with(heading) { " class=\"g-\($0.id)\"" })>\n\(head)\(HTML.joined(rows))</tbody>\n"
  }

  private func line(_ title: HTML, _ cells: [RotaBoard.Cell]) -> HTML {
    let fields = zip(days, cells).map { day, cell -> HTML in
      let tone = cell.tone == .rest || cell.tone == .none ? shade(day) : tone(cell.text, cell.tone)
      return "<td\(style([tone]))>\(HTML(words: cell.text))</td>"
    }
    return "<tr><th class=\"first\" scope=\"row\">\(title)</th>\(HTML.joined(fields))</tr>\n"
  }

  /// The colours of a mark; a shift that came by a swap or as an extra has those of a change.
  private func tone(_ mark: String, _ tone: RotaBoard.Tone) -> String {
    let isAtDesk = tone == .day || tone == .night
    let isChanged = isAtDesk && (mark.hasPrefix("⇄") || mark.hasPrefix("+"))
    return "t-" + (isChanged ? "swap" : tone.rawValue)
  }

  private func shade(_ day: RotaBoard.Day) -> String { day.isShaded ? "we" : "" }

  private func style(_ names: [String]) -> HTML {
    let names = names.filter { !$0.isEmpty }
    return names.isEmpty ? "" : " class=\"\(names.joined(separator: " "))\""
  }
}
