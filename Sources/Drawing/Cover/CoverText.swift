public import CivilTime
public import Staffing

/// Cover as text for a terminal or a pipe: one day as bars over time, or many days, a line each.
public struct CoverText: Hashable, Sendable {
  /// How many gaps are written out.
  public static let mostGaps = 12

  /// The text in lines; with `colour` off there is not one escape in it.
  public let lines: [String]

  /// The lines, each ended.
  public var text: String { lines.map { $0 + "\n" }.joined() }

  /// Writes the cover of some days, or all, for a width of 60 columns or more.
  public init(
    _ coverage: Coverage,
    days: DateSpan? = nil,
    width: Int = 80,
    colour: Bool = false
  ) {
    let paint = Paint(isOn: colour)
    let width = max(60, min(width, 400))
    let leads = CoverChart.leads(of: coverage, days: days)
    let charts = leads.isEmpty ? CoverChart.roles(of: coverage, days: days) : leads
    let shown = (days ?? coverage.grid.days).clamped(to: coverage.grid.days)
    var lines = [paint.bold("Cover, \(Sentence.days(shown))")]
    if leads.isEmpty { lines += TextWidth.wrapped(CoverWords.noDemand, to: width) }
    if charts.isEmpty {
      lines.append("Nothing to show: no queue and no role with a minimum level.")
    }
    let queues = CoverSentence(coverage, leads).queues
    lines += queues.flatMap { Self.hanging($0, to: width) }
    for chart in charts {
      lines.append("")
      for line in Self.hanging("\(TextWidth.clean(chart.title)): \(chart.sentence)", to: width) {
        lines.append(lines.last == "" ? paint.opening(of: line) : line)
      }
      lines.append("")
      if chart.days.count == 1, let day = chart.days.first {
        lines += CoverBars(chart, day, width: width).lines(paint)
      } else {
        lines += CoverDays(chart, width: width).lines(paint)
      }
    }
    lines += Self.gaps(CoverChart.worst(of: charts), width, paint)
    self.lines = lines.map(Self.trimmed)
  }

  private static func gaps(_ gaps: [CoverGap], _ width: Int, _ paint: Paint) -> [String] {
    if gaps.isEmpty { return [] }
    var lines = ["", paint.bold("Worst gaps (\(Sentence.grouped(gaps.count)) in all)")]
    for gap in gaps.prefix(mostGaps) {
      for (i, line) in wrapped(TextWidth.clean(gap.sentence), to: width - 4).enumerated() {
        lines.append((i == 0 ? "  " : "    ") + line)
      }
    }
    let more = gaps.count - mostGaps
    return more > 0 ? lines + ["  and \(Sentence.grouped(more)) more"] : lines
  }

  /// Lines of a text; those after its first stand in.
  private static func hanging(_ text: String, to width: Int) -> [String] {
    TextWidth.columns(text) <= width
      ? [text]
      : wrapped(text, to: width - 2).enumerated().map { ($0 > 0 ? "  " : "") + $1 }
  }

  /// Lines of a text, a number never apart from its unit.
  private static func wrapped(_ text: String, to width: Int) -> [String] {
    var glued = text
    for unit in ["%", "s", "h"] {
      for end in [" ", ",", ";", ")"] {
        glued = glued.replacing(" \(unit)\(end)", with: "\u{A0}\(unit)\(end)")
      }
    }
    if glued.hasSuffix(" %") { glued = glued.dropLast(2) + "\u{A0}%" }
    return TextWidth.wrapped(glued, to: width).map { $0.replacing("\u{A0}", with: " ") }
  }

  /// Things in lines, none of them broken.
  static func listed(_ title: String, _ items: [String], to width: Int) -> [String] {
    var lines: [String] = []
    var line = title
    for item in items {
      if !line.isEmpty, TextWidth.columns(line) + 3 + TextWidth.columns(item) > width {
        lines.append(line)
        line = ""
      }
      line += (line.isEmpty ? "" : "   ") + item
    }
    return lines + [line]
  }

  /// A line without the spaces at its end.
  static func trimmed(_ line: String) -> String {
    String(line.reversed().drop { $0 == " " }.reversed())
  }
}

extension Paint {
  /// A line, bold up to its first colon.
  fileprivate func opening(of line: String) -> String {
    let title = line.prefix { $0 != ":" }
    return bold(String(title)) + line.dropFirst(title.count)
  }
}

extension CoverChart {
  /// What it is about: `999 and 101 together`, `Dispatcher`.
  public var title: String {
    switch line.kind {
    case .queue: line.name == line.id ? line.id : "\(line.id) \(line.name)"
    case .pool: Sentence.list(line.id.split(separator: "+").map(String.init)) + " together"
    case .role: line.name
    }
  }
}
