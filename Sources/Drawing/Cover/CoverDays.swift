import CivilTime
import Staffing

/// Many days, a line each: a mark for every hour of the clock, the worst of the day, the expected share.
struct CoverDays {
  /// A column: an hour of the clock, and whether it is the second time that the clocks show it.
  private struct Hour: Hashable {
    let hour: Int
    let isSecond: Bool
  }

  let chart: CoverChart
  let width: Int
  private let hours: [Hour]
  private let size: Int
  /// Whether words are left out to fit.
  private var isNarrow: Bool { width < 72 }

  /// The repeated hour has a column of its own where one of the days has such an hour.
  init(_ chart: CoverChart, width: Int) {
    let second = Set(
      chart.days.flatMap(\.cells).filter(\.isSecond).map { chart.grid.hour($0.interval) }
    )
    self.chart = chart
    self.width = width
    hours = (0..<24).flatMap { hour in
      [Hour(hour: hour, isSecond: false)]
        + (second.contains(hour) ? [Hour(hour: hour, isSecond: true)] : [])
    }
    size = width >= 110 ? 2 : 1
  }

  func lines(_ paint: Paint) -> [String] {
    let missing = max(12, chart.days.map { TextWidth.columns(worst($0)) }.max() ?? 0)
    let margin = chart.days.map { label($0.date).count }.max() ?? 0
    var head = String(repeating: " ", count: margin + 2) + heading + "  "
    head += TextWidth.padded(isNarrow ? "missing" : "most missing", to: missing) + " "
    head += TextWidth.padded(chart.service.map { $0.queue.id + " " } ?? "", to: 7, atEnd: true)
    var lines = [paint.bold(CoverText.trimmed(head))]
    for day in chart.days {
      var line = TextWidth.padded(label(day.date), to: margin) + "  "
      line += row(day, paint)
      line += "  " + TextWidth.padded(worst(day), to: missing)
      line += " " + TextWidth.padded(share(day), to: 7, atEnd: true)
      if width >= 80 {
        let short = day.summary.short
        line += "  " + (short == 0 ? "" : "\(short) of \(day.intervals.count) short")
      }
      lines.append(line)
    }
    return lines + [""] + key
  }

  /// `Fri 23 Oct`; with the year, and short, where the days are more than a year.
  private func label(_ date: CivilDate) -> String {
    if chart.days.count > 365 {
      return isNarrow ? "\(date)" : "\(date.weekday.short) \(date)"
    }
    let day = Sentence.shortDay(date).split(separator: " ").map(String.init)
    return day.count == 3
      ? "\(day[0]) \(TextWidth.padded(day[1], to: 2, atEnd: true)) \(day[2])" : "\(date)"
  }

  private var heading: String {
    var text = ""
    for (i, hour) in hours.enumerated() where hour.isSecond || hour.hour % 3 == 0 {
      text = TextWidth.padded(text, to: i * size)
      text += hour.isSecond ? "'" : CoverClock.hour(hour.hour)
    }
    return TextWidth.padded(text, to: hours.count * size)
  }

  private func row(_ day: CoverChart.Day, _ paint: Paint) -> String {
    var cells: [Hour: CoverChart.Cell] = [:]
    for cell in day.cells {
      let hour = Hour(hour: chart.grid.hour(cell.interval), isSecond: cell.isSecond)
      if let worst = cells[hour],
        chart.line.gap(worst.interval) <= chart.line.gap(cell.interval)
      {
        continue
      }
      cells[hour] = cell
    }
    return hours.map { hour in
      let mark = cells[hour].map(Self.mark) ?? (hour.isSecond ? " " : "/")
      let text = paint.state(mark, cells[hour]?.state)
      return text + String(repeating: " ", count: size - 1)
    }.joined()
  }

  private static func mark(_ cell: CoverChart.Cell) -> String {
    switch cell.state {
    case .short, .part: cell.missing > 9 ? "#" : String(cell.missing)
    case .met: "·"
    case .over: "+"
    }
  }

  private func worst(_ day: CoverChart.Day) -> String {
    guard let worst = day.summary.worst else { return "" }
    let at = Sentence.time(chart.grid.starts[worst.worst], in: chart.grid.zone).prefix(5)
    let second = day.cells.contains { $0.interval == worst.worst && $0.isSecond } ? "'" : ""
    return "−\(Sentence.decimal(worst.missing)) \(isNarrow ? "" : "at ")\(at)\(second)"
  }

  private func share(_ day: CoverChart.Day) -> String {
    guard let service = chart.service, let share = day.share else { return "" }
    return service.percent(share) + (service.misses(share) ? "!" : " ")
  }

  private var key: [String] {
    var items = [
      "1 … 9 people missing, rounded up, # more", "· met", "+ a person or more to spare",
    ]
    if chart.days.contains(where: { !$0.skipped.isEmpty }) { items.append("/ no such hour") }
    if hours.contains(where: \.isSecond) { items.append("' the repeated hour") }
    if chart.service?.target != nil { items.append("! below target") }
    return CoverText.listed("Worst of each hour:", items, to: width)
  }
}

extension Paint {
  /// A mark in the colours of a state of cover.
  func state(_ mark: String, _ state: CoverChart.Cell.State?) -> String {
    switch state {
    case .short: field(mark, .short)
    case .part: field(mark, .away)
    case .over: wrap(mark, "2")
    case .met, nil: mark
    }
  }
}
