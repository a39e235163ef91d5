import CivilTime
import Staffing

/// One day as bars: people on the floor, people required, the gap between them.
struct CoverBars {
  let chart: CoverChart
  let day: CoverChart.Day
  /// The cells of each column; several where the day is longer than the line, of which the worst is drawn.
  let columns: [[CoverChart.Cell]]
  /// The characters a column takes.
  let size: Int
  /// People a line of the chart stands for.
  let step: Int
  let rows: Int
  let width: Int

  private static let margin = 6

  init(_ chart: CoverChart, _ day: CoverChart.Day, width: Int) {
    let room = max(24, width - Self.margin)
    let group = max(1, (day.cells.count + room - 1) / room)
    let columns = stride(from: 0, to: day.cells.count, by: group).map {
      Array(day.cells[$0..<min($0 + group, day.cells.count)])
    }
    let top = day.intervals.reduce(0) {
      max($0, chart.needed($1), CoverChart.Cell.whole(chart.line.onFloor[$1]))
    }
    let steps = [1, 2, 5, 10, 20, 25, 50, 100, 200, 250, 500, 1000]
    let step = steps.first { (top + $0 - 1) / $0 <= 14 } ?? max(1, top / 10)
    self.chart = chart
    self.width = width
    self.day = day
    self.columns = columns
    size = max(1, min(4, room / max(1, columns.count)))
    self.step = step
    rows = max(1, (top + step - 1) / step)
  }

  func lines(_ paint: Paint) -> [String] {
    var lines: [String] = []
    for row in stride(from: rows, to: 0, by: -1) {
      let label = row % 2 == 0 || rows < 3 ? Sentence.grouped(row * step) : ""
      var line = TextWidth.padded(label, to: Self.margin - 2, atEnd: true) + " |"
      var last = ""
      var run = ""
      for column in columns {
        let mark = mark(of: column, in: row)
        if mark != last {
          line += Self.painted(run, paint)
          run = ""
          last = mark
        }
        run += String(repeating: mark, count: size)
      }
      lines.append(line + Self.painted(run, paint))
    }
    lines.append(String(repeating: " ", count: Self.margin) + axis)
    lines += share
    var key = ["▇ on floor, absence and breaks taken out", "┅ required", "▨ gap"]
    if day.cells.contains(where: \.isSecond) { key.append("' the repeated hour") }
    return lines + [""] + CoverText.listed("", key, to: width)
  }

  /// What stands in a line of the chart: the gap wherever anybody is missing, and never else.
  private func mark(of column: [CoverChart.Cell], in row: Int) -> String {
    guard let cell = column.min(by: { chart.line.gap($0.interval) < chart.line.gap($1.interval) })
    else { return " " }
    let i = cell.interval
    let there = chart.line.onFloor[i] / Double(step)
    let filled = there.isFinite ? Int(max(0, min(there + 1e-9, Double(rows)))) : 0
    let needed = (chart.needed(i) + step - 1) / step
    if chart.line.isShort(i) { return row <= filled ? "▇" : row <= needed ? "▨" : " " }
    return row == needed ? "┅" : row <= filled ? "▇" : " "
  }

  private static func painted(_ run: String, _ paint: Paint) -> String {
    switch run.first {
    case "▇": paint.wrap(run, "38;5;67")
    case "▨": paint.wrap(run, "1;38;5;203")
    case "┅": paint.wrap(run, "1")
    default: run
    }
  }

  /// The hours of the clock under their columns, a repeated one always.
  private var axis: String {
    var labels: [(at: Int, text: String, isSecond: Bool)] = []
    for (i, column) in columns.enumerated() {
      guard let cell = column.first,
        chart.grid.slots[cell.interval] * chart.grid.interval.count % 60 == 0
      else { continue }
      let hour = chart.grid.hour(cell.interval)
      labels.append((i * size, CoverClock.hour(hour, isSecond: cell.isSecond), cell.isSecond))
    }
    var taken = [Character](repeating: " ", count: columns.count * size + 3)
    for wanted in [true, false] {
      for label in labels where label.isSecond == wanted {
        let range = max(0, label.at - 1)..<min(taken.count, label.at + label.text.count + 1)
        guard taken[range].allSatisfy({ $0 == " " }), label.at + label.text.count <= taken.count
        else { continue }
        for (i, character) in label.text.enumerated() { taken[label.at + i] = character }
      }
    }
    return String(taken)
  }

  /// The expected share under the hours, the worst of each stretch.
  private var share: [String] {
    guard let service = chart.service, service.share != nil else { return [] }
    let group = max(1, (4 + size - 1) / size)
    var values = String(repeating: " ", count: Self.margin)
    for first in stride(from: 0, to: columns.count, by: group) {
      let cells = columns[first..<min(first + group, columns.count)].joined()
      let least = cells.compactMap { service.share($0.interval) }.min()
      let text = least.map {
        String(service.percent($0, places: 0).dropLast(2)) + (service.misses($0) ? "!" : "")
      }
      values += TextWidth.padded(text ?? "", to: group * size)
    }
    let minutes = Minutes(group * (columns.first?.count ?? 1) * chart.grid.interval.count)
    let target = service.target.map { ", ! below the \($0)" } ?? ""
    let name = "\(service.queue.id) \(service.aim), %, the worst of each \(minutes)\(target)"
    return ["", TextWidth.cut(name, to: width), values]
  }
}
