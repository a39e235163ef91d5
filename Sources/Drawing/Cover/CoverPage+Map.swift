import CivilTime
import Staffing

extension CoverPageParts {
  /// How many days are drawn in one map; more are drawn by month.
  static let mostDays = 92

  /// Every interval of every day: the map and the same days as a table.
  var map: XML {
    var body = key
    for (i, chart) in charts.enumerated() {
      if charts.count > 1 { body += "<h3>\(chart.title)</h3>\n" }
      if chart.days.count <= Self.mostDays {
        body += picture(chart, chart.days, id: "map-\(i)")
        body += table(chart, chart.days, id: "days-\(i)")
        continue
      }
      let worst = chart.worstDay?.date
      for days in Self.months(chart.days) {
        guard let first = days.first else { continue }
        let isOpen = worst.map { date in days.contains { $0.date == date } } ?? false
        let id = "\(i)-\(first.date)"
        let inner = picture(chart, days, id: "map-" + id) + table(chart, days, id: "days-" + id)
        body += """
          <details\(isOpen ? " open" : "" as XML)>
          <summary>\(monthly(days))</summary>
          \(inner)</details>

          """
      }
    }
    return body
  }

  static func months(_ days: [CoverChart.Day]) -> [[CoverChart.Day]] {
    var months: [[CoverChart.Day]] = []
    for day in days {
      let (year, month, _) = day.date.components
      if let last = months.last?.last?.date.components, last.year == year, last.month == month {
        months[months.count - 1].append(day)
      } else {
        months.append([day])
      }
    }
    return months
  }

  /// `October 2026: short in 34 of 1,490 half-hours`.
  private func monthly(_ days: [CoverChart.Day]) -> XML {
    guard let first = days.first else { return "" }
    let short = days.reduce(0) { $0 + $1.summary.short }
    let all = days.reduce(0) { $0 + $1.intervals.count }
    let hours = days.reduce(0.0) { $0 + $1.summary.hoursShort }
    let text =
      short == 0
      ? "enough people in all \(grid.counted(all))"
      : "short in \(Sentence.grouped(short)) of \(grid.counted(all)), "
        + "\(Sentence.decimal(hours)) h"
    return "<b>\(Sentence.month(first.date)) \(first.date.year)</b>: \(text)"
  }

  private func picture(_ chart: CoverChart, _ days: [CoverChart.Day], id: String) -> XML {
    let canvas = CoverMapCanvas(chart, days)
    guard let first = days.first, let last = days.last else { return "" }
    let span = Sentence.days(DateSpan(first.date, last.date + 1))
    let title = "\(chart.title), every \(grid.word), \(span)"
    return """
      <div class="wide" role="region" aria-label="\(title)" tabindex="0">
      <svg class="cover" viewBox="0 0 \(CoverMapCanvas.width) \(canvas.height)" role="img" \
      aria-labelledby="\(id)-t \(id)-d">
      <title id="\(id)-t">\(title)</title>
      <desc id="\(id)-d">A row a day, the hours across. The table by day below has the figures.</desc>
      \(canvas.body)</svg>
      </div>

      """
  }

  private func table(_ chart: CoverChart, _ days: [CoverChart.Day], id: String) -> XML {
    guard let first = days.first, let last = days.last else { return "" }
    let span = Sentence.days(DateSpan(first.date, last.date + 1))
    var columns = [
      HTMLTable.Column("Day"), .init(intervals, isNumber: true), .init("Short", isNumber: true),
      .init("Hours short", isNumber: true), .init("Hours over", isNumber: true),
      .init("Most missing", isNumber: true), .init("At"),
    ]
    if let service = chart.service {
      columns.append(.init("\(service.queue.id) in time", isNumber: true))
    }
    var table = HTMLTable("\(chart.title) by day, \(span)", columns)
    for day in days {
      let worst = day.summary.worst
      let at = worst.map { Sentence.time(grid.starts[$0.worst], in: grid.zone) }
      let short = Sentence.grouped(day.summary.short)
      table.rows.append([
        XML(text: Sentence.shortDay(day.date)), XML(text: Sentence.grouped(day.intervals.count)),
        worst == nil ? XML(text: short) : "<b>\(short)</b>",
        XML(text: Sentence.decimal(day.summary.hoursShort)),
        XML(text: Sentence.decimal(day.summary.hoursOver)),
        XML(text: worst.map { Sentence.decimal($0.missing) } ?? "–"), XML(text: at ?? "–"),
        expected(day.share, chart.service),
      ])
    }
    return table.region(id: id)
  }

  private var key: XML {
    let days = charts.flatMap(\.days)
    var items: XML = """
      <li><span class="swatch short">2</span> short by more than one</li>
      <li><span class="swatch part">1</span> short by up to one person</li>
      <li><span class="swatch met"></span> met</li>
      <li><span class="swatch over">+</span> a person or more to spare</li>

      """
    if days.contains(where: { $0.cells.contains(where: \.isSecond) }) {
      items += "<li><span class=\"swatch half\"></span> half width: the hour comes twice</li>\n"
    }
    if days.contains(where: { !$0.skipped.isEmpty }) {
      items += "<li><span class=\"swatch none\">///</span> no such hour</li>\n"
    }
    if charts.contains(where: { $0.service?.target != nil }) {
      items += "<li>▾ below target</li>\n"
    }
    return """
      <p>A row a day, the clock across. A figure is how many people are missing, rounded up.</p>
      <ul class="key">
      \(items)</ul>

      """
  }
}
