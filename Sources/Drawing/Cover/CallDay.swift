public import CivilTime
public import Staffing

/// How the calls expected on one day are covered: what the page of the day says of it, for a line of a board.
public struct CallDay: Hashable, Sendable {
  /// The day.
  public let date: CivilDate
  /// What it is about, `999 and 101 together`.
  public let title: String
  /// In how many intervals of the day people are missing.
  public let short: Int
  /// What these intervals are called, `half-hours`.
  public let unit: String
  /// How the day stands.
  ///
  /// Shape: `Short in 3 of 48 half-hours, worst 21:00, 1 missing.`
  public let sentence: String

  /// Makes one.
  init(_ chart: CoverChart, _ day: CoverChart.Day) {
    date = day.date
    title = TextWidth.clean(chart.title)
    short = day.summary.short
    unit = chart.grid.unit
    sentence = Self.sentence(chart, day)
  }

  /// How a day of a line of cover stands, in words.
  static func sentence(_ chart: CoverChart, _ day: CoverChart.Day) -> String {
    let prefix = Sentence.day(day.date) + ": "
    let about = CoverMapCanvas.about(day, chart)
    return Sentence.opened(String(about.dropFirst(about.hasPrefix(prefix) ? prefix.count : 0)))
      + "."
  }

  /// The sentence to go on with: `short in 3 of 48 half-hours, worst 21:00, 1 missing`.
  public var words: String {
    sentence.prefix(1).lowercased() + sentence.dropFirst().dropLast()
  }

  /// What is said of several days: `3 days short for the calls expected, in 11 half-hours`; nothing without calls.
  public static func summary(_ days: [CallDay]) -> String? {
    guard let unit = days.first?.unit else { return nil }
    let short = days.filter { $0.short > 0 }
    if short.isEmpty { return "enough people for the calls expected" }
    let count = short.reduce(0) { $0 + $1.short }
    let dates = Set(short.map(\.date)).count
    return "\(Sentence.count(dates, "day")) short of people for the calls expected, in "
      + "\(Sentence.grouped(count)) \(count == 1 && unit.hasSuffix("s") ? String(unit.dropLast()) : unit)"
  }

  /// Every line of calls on every one of some days; nothing where there are no calls to forecast from.
  ///
  /// - Parameters:
  ///   - coverage: People against calls, with the breaks as the page of a day has them.
  ///   - days: The days, as far as the coverage has them.
  /// - Returns: By line, then by day.
  public static func all(of coverage: Coverage, on days: DateSpan) -> [CallDay] {
    CoverChart.leads(of: coverage, days: days).flatMap { chart in
      chart.days.map { CallDay(chart, $0) }
    }
  }
}
