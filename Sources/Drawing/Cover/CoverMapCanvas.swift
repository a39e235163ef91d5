import CivilTime
import Staffing

/// Where everything on a map of cover stands, in pixels from its corner.
struct CoverMapCanvas {
  /// Room for the days' names.
  static let label = 122
  /// Room for a day's hours.
  static let hours = 960
  /// Room for what is said beside a day.
  static let beside = 164
  static let width = label + hours + beside
  /// Where the first of its two columns ends, from the right.
  static let second = 88
  static let head = 24
  static let keyHeight = 34

  let chart: CoverChart
  let days: [CoverChart.Day]
  /// The height of a day.
  let row: Int
  let height: Int
  private let tops: [Int]
  /// Where the hours are written, and where the days below them end.
  private let blocks: [(head: Int, end: Int)]

  /// Lays out a chart, or some of its days; where there are many, each month has the hours over it.
  init(_ chart: CoverChart, _ days: [CoverChart.Day]? = nil) {
    let days = days ?? chart.days
    let row = days.count <= 31 ? 22 : days.count <= 400 ? 14 : 8
    var tops: [Int] = []
    var blocks = [(head: Self.head, end: Self.head)]
    var y = Self.head
    for (i, day) in days.enumerated() {
      if i > 0, day.date.components.day == 1 {
        y += days.count > 45 ? Self.head + 6 : 10
        if days.count > 45 { blocks.append((y, y)) }
      }
      tops.append(y)
      y += row
      blocks[blocks.count - 1].end = y - 1
    }
    self.chart = chart
    self.days = days
    self.row = row
    self.tops = tops
    self.blocks = blocks
    height = y + 4
  }

  /// The map.
  var body: XML {
    var body: XML = ""
    for block in blocks { body += heading(block.head) }
    for (day, top) in zip(days, tops) { body += fields(day, top) }
    body += lines
    for (day, top) in zip(days, tops) { body += words(day, top) }
    return body
  }

  /// How far along the clock a place is.
  func x(_ place: Double) -> Int {
    let slots = Double(max(1, chart.grid.slotsPerDay))
    return Self.label + Int((max(0, min(place, slots)) * Double(Self.hours) / slots).rounded())
  }

  /// The hours over the columns.
  private func heading(_ y: Int) -> XML {
    var body: XML = ""
    for hour in 0..<24 {
      let x = Self.label + hour * Self.hours / 24
      body += XML.text(x, y - 7, "small soft", CoverClock.hour(hour))
    }
    if row < 14 { return body }
    body += XML.text(Self.width - Self.second, y - 7, "small soft end", "h short")
    if let service = chart.service, service.share != nil {
      body += XML.text(Self.width, y - 7, "small soft end", "\(service.queue.id) in time")
    }
    return body
  }

  /// Lines at every third hour, over the fields.
  private var lines: XML {
    var path = ""
    for block in blocks {
      for hour in stride(from: 3, through: 21, by: 3) {
        path += "M\(Self.label + hour * Self.hours / 24) \(block.head)V\(block.end)"
      }
    }
    return "<path class=\"hour\" d=\"\(path)\"/>\n"
  }
}
