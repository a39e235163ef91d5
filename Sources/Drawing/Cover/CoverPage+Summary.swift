import CivilTime
import Staffing

extension CoverPageParts {
  /// The figures to read first, and the sentences they stand in.
  var summary: XML {
    var tiles: XML = ""
    for service in services {
      guard let share = service.share else { continue }
      let misses = service.misses(share)
      tiles += tile(
        "\(service.queue.id) \(service.aim)",
        service.percent(share),
        "expected" + (service.target.map { ", " + (misses ? "below the " : "") + $0 } ?? ""),
        isBad: misses
      )
    }
    for chart in charts where leads.count == 1 || !chart.gaps.isEmpty {
      let name = charts.count == 1 ? "" : ", \(chart.title)"
      let short = chart.summary.short
      let share = Double(short) / Double(max(1, chart.summary.intervals))
      tiles += tile(
        "\(intervals) with too few people\(name)",
        Sentence.grouped(short),
        "of \(Sentence.grouped(chart.summary.intervals)), \(CoverService.percent(share))",
        isBad: false
      )
      guard let worst = chart.gaps.first else { continue }
      tiles += tile(
        "most people missing at once\(name)",
        "\(CoverGap.people(worst.missing)) of \(worst.required)",
        grid.moment(grid.starts[worst.worst]),
        isBad: false
      )
    }
    var body: XML = tiles.source.isEmpty ? "" : "<ul class=\"tiles\">\n\(tiles)</ul>\n"
    if leads.isEmpty { body += "<p class=\"note\">\(CoverWords.noDemand)</p>\n" }
    for chart in charts {
      body += "<p><strong>\(chart.title)</strong>: \(chart.sentence).</p>\n"
    }
    if !leads.isEmpty, !roles.isEmpty {
      body += "<p><strong>Minimum levels</strong>: \(minimum).</p>\n"
    }
    return body
  }

  /// `Dispatcher short in 30, Supervisor in 24 of 1,346 half-hours`.
  private var minimum: String {
    let short = roles.filter { $0.summary.short > 0 }
    let all = grid.counted(roles.first?.summary.intervals ?? 0)
    if short.isEmpty { return "enough people of every role in all \(all)" }
    let each = short.enumerated().map { i, role in
      "\(role.title)\(i == 0 ? " short" : "") in \(Sentence.grouped(role.summary.short))"
    }
    return "\(Sentence.list(each)) of \(all)"
  }

  private func tile(_ name: String, _ value: String, _ note: String, isBad: Bool) -> XML {
    """
    <li\(isBad ? " class=\"bad\"" : "" as XML)><span>\(Sentence.opened(name))</span> \
    <strong>\(value)</strong> <span class="soft">\(note)</span></li>

    """
  }

  /// The share of calls in time by queue, and what the words mean.
  var service: XML {
    var table = HTMLTable(
      "Expected service by queue, \(Sentence.days(days))",
      [
        .init("Queue"), .init("Calls expected", isNumber: true), .init("Good service is"),
        .init("Expected", isNumber: true), .init("Target", isNumber: true),
        .init("\(intervals) below it", isNumber: true), .init("Forecast by"),
      ]
    )
    for service in services {
      let queue = service.queue
      let name = queue.name == queue.id ? queue.id : "\(queue.id) \(queue.name)"
      let share = service.share.map { service.percent($0) } ?? "–"
      let misses = service.misses(service.share)
      let forecast = coverage.forecasts.first { $0.queue == queue.id }
      let below = queue.target.share == nil ? "–" : Sentence.grouped(service.below)
      table.rows.append([
        XML(text: name), XML(text: Sentence.decimal(service.calls, places: 0)),
        XML(text: aims(queue)), misses ? "<b class=\"bad\">\(share) ▾</b>" : XML(text: share),
        XML(text: queue.target.share.map { Sentence.number($0 * 100, places: 1) + " %" } ?? "–"),
        XML(text: below), XML(text: forecast.map { method($0) } ?? "–"),
      ])
    }
    return table.region(id: "service-table") + terms
  }

  private func aims(_ queue: Queue) -> String {
    let target = queue.target
    var aims: [String] = []
    if let seconds = target.withinSeconds {
      aims.append("answered within \(Sentence.number(seconds)) s of all calls offered")
    }
    if let wait = target.meanWaitSeconds {
      aims.append("mean wait up to \(Sentence.number(wait)) s")
    }
    if let abandon = target.abandon {
      aims.append("up to \(Sentence.number(abandon * 100, places: 1)) % giving up")
    }
    return aims.isEmpty ? "no target" : aims.joined(separator: "; ")
  }

  /// The method of a forecast in words, or its id.
  private func method(_ forecast: Forecast) -> String {
    ForecastMethod(rawValue: forecast.method)?.summary ?? forecast.method
  }

  private var terms: XML {
    var body: XML = """
      <p>The expected share is that of <em>all calls offered</em>: callers who give up count against it. It is \
      worked out for each \(grid.word) from the people there and the calls expected, and weighed by calls.</p>

      """
    if leads.contains(where: { $0.line.kind == .pool }) {
      body += """
        <p>Where the same people answer several queues, calls of the queue that goes first are answered first, and \
        the figures of the others count that in.</p>

        """
    }
    for service in services where service.queue.clockOffsetSeconds > 0 {
      body += """
        <p>The published figure of \(service.queue.id) starts its clock \
        \(Sentence.number(service.queue.clockOffsetSeconds)) s earlier, before the call is handed to the room; \
        the seconds here are by the room’s own clock.</p>

        """
    }
    return body
  }
}
