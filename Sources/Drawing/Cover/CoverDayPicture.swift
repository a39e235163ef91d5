import CivilTime
import Staffing

/// One day by elapsed time: the people on the floor as an area, the people required as a line, gaps hatched.
struct CoverDayPicture {
  static let width = 1080
  private static let left = 44
  private static let right = 1068
  private static let top = 14
  private static let bottom = 262

  let chart: CoverChart
  let day: CoverChart.Day
  private let most: Double
  /// Lower where there is no share to write below the hours.
  private var height: Int { Self.bottom + (chart.service?.share == nil ? 30 : 68) }
  private let step: Int

  init(_ chart: CoverChart, _ day: CoverChart.Day) {
    let top = day.intervals.reduce(1) {
      max($0, chart.needed($1), CoverChart.Cell.whole(chart.line.onFloor[$1]))
    }
    self.chart = chart
    self.day = day
    step = [1, 2, 5, 10, 20, 50, 100, 200, 500].first { top / $0 <= 6 } ?? max(1, top / 5)
    most = Double((top / step + 1) * step)
  }

  /// The picture; `id` is unique in the page.
  func svg(id: String) -> XML {
    """
    <svg class="cover" viewBox="0 0 \(Self.width) \(height)" role="img" aria-labelledby="\(id)-t \(id)-d">
    <title id="\(id)-t">\(title)</title>
    <desc id="\(id)-d">\(CoverMapCanvas.about(day, chart)). The table below has every figure.</desc>
    \(grid)\(floor)\(gaps)\(need)\(axis)\(share)</svg>

    """
  }

  var title: String {
    "\(chart.title), \(Sentence.day(day.date)): people on the floor and required"
  }

  private func x(_ i: Int) -> Int {
    let all = max(1, (chart.grid.starts[day.intervals.upperBound] - first).count)
    return Self.left + (chart.grid.starts[i] - first).count * (Self.right - Self.left) / all
  }
  private var first: Instant { chart.grid.starts[day.intervals.lowerBound] }

  private func y(_ people: Double) -> Int {
    let share = people.isFinite ? max(0, min(people / most, 1)) : 0
    return Self.bottom - Int((share * Double(Self.bottom - Self.top)).rounded())
  }

  private var grid: XML {
    var body: XML = ""
    for people in stride(from: 0, through: Int(most), by: step) {
      let y = y(Double(people))
      let style = people == 0 ? "axis" : "grid"
      body += "<path class=\"\(style)\" d=\"M\(Self.left) \(y)H\(Self.right)\"/>\n"
      body += XML.text(Self.left - 9, y + 4, "small soft end", Sentence.grouped(people))
    }
    return body
  }

  private var floor: XML {
    var path = "M\(Self.left) \(Self.bottom)"
    for i in day.intervals { path += "V\(y(chart.line.onFloor[i]))H\(x(i + 1))" }
    return "<path class=\"floor\" d=\"\(path)V\(Self.bottom)z\"/>\n"
  }

  private var need: XML {
    var path = ""
    for i in day.intervals {
      let y = y(Double(chart.needed(i)))
      path += path.isEmpty ? "M\(x(i)) \(y)H\(x(i + 1))" : "V\(y)H\(x(i + 1))"
    }
    return "<path class=\"need\" d=\"\(path)\"/>\n"
  }

  /// What is missing, with strokes across it, so that it shows without colour.
  private var gaps: XML {
    var fields = ""
    var strokes = ""
    for i in day.intervals where chart.line.isShort(i) {
      let (from, to) = (x(i), x(i + 1))
      let low = y(chart.line.onFloor[i])
      let high = min(low - 1, y(Double(chart.needed(i))))
      let (w, h) = (to - from, low - high)
      fields += "M\(from) \(high)h\(w)v\(h)h-\(w)z"
      for c in stride(from: 6 - from % 6, to: w + h, by: 6) {
        strokes += "M\(from + max(0, c - h)) \(low - min(c, h))"
        strokes += "L\(from + min(c, w)) \(low - max(0, c - w))"
      }
    }
    if fields.isEmpty { return "" }
    return "<path class=\"gap\" d=\"\(fields)\"/>\n<path class=\"hatch\" d=\"\(strokes)\"/>\n"
  }

  private var axis: XML {
    var body: XML = ""
    for cell in day.cells where isHour(cell) {
      let hour = CoverClock.hour(chart.grid.hour(cell.interval), isSecond: cell.isSecond)
      body += XML.text(x(cell.interval), Self.bottom + 18, "small soft", hour)
    }
    return body
  }

  private func isHour(_ cell: CoverChart.Cell) -> Bool {
    chart.grid.slots[cell.interval] * chart.grid.interval.count % 60 == 0
  }

  /// The expected share under each hour, the worst of its intervals.
  private var share: XML {
    guard let service = chart.service, service.share != nil else { return "" }
    var body = XML.text(
      Self.left,
      Self.bottom + 42,
      "small soft",
      "\(service.queue.id) \(service.aim), expected, the worst of each hour in %"
    )
    let hours = day.cells.filter(isHour).map(\.interval)
    for (k, i) in hours.enumerated() {
      let end = k + 1 < hours.count ? hours[k + 1] : day.intervals.upperBound
      guard let least = (i..<end).compactMap({ service.share($0) }).min() else { continue }
      let misses = service.misses(least)
      let text = service.percent(least, places: 0).dropLast(2) + (misses ? " ▾" : "")
      body += XML.text(x(i), Self.bottom + 61, misses ? "small bad" : "small", String(text))
    }
    return body
  }
}
