import CivilTime
import Staffing

extension CoverMapCanvas {
  /// Neighbouring intervals of one day that look the same.
  struct Run {
    var left: Double
    var right: Double
    let state: CoverChart.Cell.State
    let mark: String
    let isHalf: Bool
  }

  /// The runs of one day as fields; a pointer over them says how the day is.
  func fields(_ day: CoverChart.Day, _ top: Int) -> XML {
    var body: XML = "<g><title>\(Self.about(day, chart))</title>\n"
    let runs = Self.runs(day.cells)
    for state in [CoverChart.Cell.State.met, .over, .part, .short] {
      var path = ""
      for run in runs where run.state == state {
        let from = x(run.left)
        let size = max(1, x(run.right) - from - (run.isHalf ? 1 : 0))
        path += "M\(from) \(top)h\(size)v\(row - 1)h-\(size)z"
      }
      if !path.isEmpty { body += "<path class=\"\(state.rawValue)\" d=\"\(path)\"/>\n" }
    }
    for skipped in day.skipped { body += absence(skipped, top) }
    return body + "</g>\n"
  }

  /// The words of one day: its name, the people missing, what is said beside it.
  func words(_ day: CoverChart.Day, _ top: Int) -> XML {
    let opensMonth = day.date.components.day == 1
    let base = top + row / 2 + 4
    var body: XML = ""
    // Where days are too low for a name each, Mondays have one that stand clear of the month's first.
    let isMonday = day.date.weekday == .monday && day.date.components.day > 2
    if row >= 14 || isMonday || opensMonth || day == days.first {
      let style = day.date.weekday.isWeekend || opensMonth ? "small head" : "small"
      body += XML.text(0, base, style, Self.name(day.date))
    }
    guard row >= 14 else { return body }
    let length = chart.grid.zone.day(day.date).length
    if length != .hours(24) {
      body += XML.text(Self.label - 8, base, "small soft end", "\(length)")
    }
    return body + marks(Self.runs(day.cells), base) + beside(day, base)
  }

  /// What runs say, in the middle of each where there is room.
  private func marks(_ runs: [Run], _ base: Int) -> XML {
    var body: XML = ""
    for state in [CoverChart.Cell.State.over, .part, .short] {
      var marks: XML = ""
      for run in runs where run.state == state && !run.mark.isEmpty {
        let (from, to) = (x(run.left), x(run.right))
        guard to - from >= 7 * run.mark.count + 1 else { continue }
        marks += "<tspan x=\"\((from + to) / 2)\">\(run.mark)</tspan>"
      }
      if !marks.source.isEmpty {
        body += "<text y=\"\(base)\" class=\"mid mark t-\(state.rawValue)\">\(marks)</text>\n"
      }
    }
    return body
  }

  private func beside(_ day: CoverChart.Day, _ base: Int) -> XML {
    var body: XML = ""
    if day.summary.short > 0 {
      let hours = Sentence.decimal(day.summary.hoursShort)
      body += XML.text(Self.width - Self.second, base, "small end", hours)
    }
    if let service = chart.service, let share = day.share {
      let misses = service.misses(share)
      let text = service.percent(share, places: 0) + (misses ? " ▾" : "")
      body += XML.text(Self.width, base, misses ? "small end bad" : "small end", text)
    }
    return body
  }

  /// A time that the clocks skip: no field, only hatching.
  private func absence(_ slots: Range<Int>, _ top: Int) -> XML {
    let (from, to) = (x(Double(slots.lowerBound)), x(Double(slots.upperBound)))
    var path = ""
    for left in stride(from: from, to: to, by: 6) {
      let end = min(left + 5, to)
      path += "M\(left) \(top + row - 1)L\(end) \(top)"
    }
    return "<path class=\"none\" d=\"\(path)\"/>\n"
  }

  static func runs(_ cells: [CoverChart.Cell]) -> [Run] {
    var runs: [Run] = []
    for cell in cells {
      let isHalf = cell.width != 1
      if let last = runs.last, last.state == cell.state, last.mark == cell.mark,
        last.right == cell.left, !last.isHalf, !isHalf
      {
        runs[runs.count - 1].right = cell.left + cell.width
      } else {
        runs.append(
          Run(
            left: cell.left,
            right: cell.left + cell.width,
            state: cell.state,
            mark: cell.mark,
            isHalf: isHalf
          )
        )
      }
    }
    return runs
  }

  static func name(_ date: CivilDate) -> String {
    let (_, month, day) = date.components
    return month == 1 && day == 1 ? Sentence.day(date) : Sentence.shortDay(date)
  }

  /// What a pointer over the day says.
  static func about(_ day: CoverChart.Day, _ chart: CoverChart) -> String {
    var text = "\(Sentence.day(day.date)): "
    let all = chart.grid.counted(day.intervals.count)
    guard let worst = day.summary.worst else { return text + "enough people in all \(all)" }
    text += "short in \(Sentence.grouped(day.summary.short)) of \(all), worst "
    text += "\(Sentence.time(chart.grid.starts[worst.worst], in: chart.grid.zone)), "
    return text + "\(CoverGap.people(worst.missing)) missing"
  }
}
