import CivilTime
import Staffing

extension CoverPageParts {
  /// How many gaps the page lists.
  static let mostGaps = 20

  /// The runs with too few people, the worst first.
  var gaps: XML {
    let all = charts.flatMap { chart in chart.gaps.map { (chart: chart, gap: $0) } }
      .sorted { a, b in
        if a.gap.missing != b.gap.missing { return a.gap.missing > b.gap.missing }
        if a.gap.hours != b.gap.hours { return a.gap.hours > b.gap.hours }
        return a.gap.intervals.lowerBound < b.gap.intervals.lowerBound
      }
    if all.isEmpty {
      return "<p>None: there are enough people in every \(grid.word).</p>\n"
    }
    let count = Sentence.count(all.count, "gap")
    let shown =
      all.count > Self.mostGaps ? "The worst \(Self.mostGaps) of \(count)" : Sentence.opened(count)
    var columns = [
      HTMLTable.Column("When"), .init("Most missing", isNumber: true),
      .init("Needed then", isNumber: true), .init("Hours short", isNumber: true),
    ]
    if !leads.isEmpty { columns.append(.init("Expected in time")) }
    if charts.count > 1 { columns.append(.init("Short of")) }
    var table = HTMLTable("\(shown), by people missing at once", columns)
    for (chart, gap) in all.prefix(Self.mostGaps) {
      var row: [XML] = [
        XML(text: gap.when), "<b>\(Sentence.decimal(gap.missing))</b>",
        XML(text: Sentence.grouped(gap.required)), XML(text: Sentence.decimal(gap.hours)),
      ]
      if !leads.isEmpty { row.append(expected(gap.share, chart.service, named: true)) }
      if charts.count > 1 { row.append(XML(text: chart.title)) }
      table.rows.append(row)
    }
    return table.region(id: "gaps-table")
  }

  /// A share with a mark where it misses its target.
  func expected(_ share: Double?, _ service: CoverService?, named: Bool = false) -> XML {
    guard let share, let service else { return "–" }
    let text = (named ? "\(service.queue.id) " : "") + service.percent(share)
    return service.misses(share) ? "<b class=\"bad\">\(text) ▾</b>" : XML(text: text)
  }

  /// The day with the worst gap of all.
  var worst: Section? {
    let charts = charts.filter { !$0.gaps.isEmpty }
    let worst = charts.max { ($0.gaps.first?.missing ?? 0) < ($1.gaps.first?.missing ?? 0) }
    guard let chart = worst, let day = chart.worstDay else { return nil }
    let name = charts.count > 1 ? ", \(chart.title)" : ""
    let picture = CoverDayPicture(chart, day)
    let there =
      "on floor: rostered, less absence"
      + (chart.line.kind == .role ? "" : " and breaks")
    let key: XML = """
      <ul class="key">
      <li><span class="swatch floor"></span> \(there)</li>
      <li><span class="swatch need"></span> required</li>
      <li><span class="swatch gap">///</span> gap</li>
      \(day.cells.contains(where: \.isSecond) ? "<li>01' the repeated hour</li>\n" : "" as XML)</ul>

      """
    return Section(
      "worst",
      "Worst day",
      title: "The worst day: \(Sentence.day(day.date))\(name)",
      """
      <p>\(Sentence.opened(CoverMapCanvas.about(day, chart))).\(forecast(chart))</p>
      \(key)<div class="wide" role="region" aria-label="\(picture.title)" tabindex="0">
      \(picture.svg(id: "worst-day"))</div>
      <details>
      <summary>The same day as a table</summary>
      \(table(chart, day).region(id: "worst-table"))</details>

      """
    )
  }

  /// What is expected at the worst moment, and the range it will lie in four times out of five.
  private func forecast(_ chart: CoverChart) -> String {
    guard let i = chart.gaps.first?.worst else { return "" }
    let calls = coverage.forecasts.filter { one in
      chart.line.queues.contains {
        coverage.queues.indices.contains($0) && coverage.queues[$0].id == one.queue
      }
        && [one.calls, one.low, one.high].allSatisfy { $0.count > i }
    }
    if calls.isEmpty { return "" }
    let each = calls.map {
      "\(Sentence.decimal($0.calls[i])) of \($0.queue) "
        + "(four times in five \(Sentence.decimal($0.low[i])) to \(Sentence.decimal($0.high[i])))"
    }
    return " Calls expected in that \(grid.word): \(Sentence.list(each))."
  }

  /// One day interval by interval.
  func table(_ chart: CoverChart, _ day: CoverChart.Day) -> HTMLTable {
    let service = chart.service
    let forecast = service.flatMap { one in coverage.forecasts.first { $0.queue == one.queue.id } }
    var columns = [
      HTMLTable.Column("From"), .init("Required", isNumber: true),
      .init("On floor", isNumber: true), .init("Gap", isNumber: true),
    ]
    if let service {
      columns.append(.init("\(service.queue.id) in time", isNumber: true))
      columns.append(.init("\(service.queue.id) calls", isNumber: true))
      columns.append(.init("80 % range", isNumber: true))
    }
    var table = HTMLTable("\(chart.title), \(Sentence.day(day.date))", columns)
    for i in day.intervals {
      let gap = chart.line.gap(i)
      var row: [XML] = [
        XML(text: Sentence.time(grid.starts[i], in: grid.zone)),
        XML(text: Sentence.grouped(chart.line.required[i])),
        XML(text: Sentence.decimal(chart.line.onFloor[i])),
        gap < 0
          ? "<b class=\"bad\">\(Sentence.signed(gap.rounded(to: 1)))</b>"
          : XML(text: Sentence.signed(gap.rounded(to: 1))),
        expected(service?.share(i), service),
      ]
      if let forecast, [forecast.calls, forecast.low, forecast.high].allSatisfy({ $0.count > i }) {
        row.append(XML(text: Sentence.decimal(forecast.calls[i])))
        let (low, high) = (Sentence.decimal(forecast.low[i]), Sentence.decimal(forecast.high[i]))
        row.append(XML(text: "\(low)–\(high)"))
      }
      table.rows.append(row)
    }
    return table
  }
}

extension Double {
  /// Rounded to so many decimals away from zero where it is small, so that a gap never reads as none.
  func rounded(to places: Int) -> Double {
    let scale = (0..<places).reduce(1.0) { n, _ in n * 10 }
    let rounded = (self * scale).rounded() / scale
    return rounded == 0 && self < 0 ? -1 / scale : rounded
  }
}
