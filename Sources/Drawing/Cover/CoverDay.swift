public import CivilTime
public import Staffing

/// One day of one line of cover for a page: a sentence, its picture and its table, all of one value.
public struct CoverDay: Hashable, Sendable {
  /// What it is about, `999 and 101 together`.
  public let title: String
  /// How the day stands, in words.
  public let sentence: String
  /// The picture: an SVG without styles of its own, to be coloured by the page through its classes.
  public let picture: XML
  /// Every interval as a table in a region of its own.
  public let table: XML
  /// Whether the clocks show an hour of it twice.
  public let hasRepeatedHour: Bool
  /// Whether anybody is missing at any time.
  public let isShort: Bool

  /// Makes the faces of a day.
  ///
  /// - Parameters:
  ///   - chart: The line of cover.
  ///   - day: One of its days.
  ///   - coverage: What the chart was made of.
  ///   - id: A prefix for ids, unique in the page.
  public init(_ chart: CoverChart, _ day: CoverChart.Day, of coverage: Coverage, id: String) {
    let parts = CoverPageParts(
      coverage,
      room: "",
      days: DateSpan(day.date, days: 1),
      settings: nil
    )
    title = TextWidth.clean(chart.title)
    sentence = CallDay.sentence(chart, day)
    picture = CoverDayPicture(chart, day).svg(id: "\(id)-picture")
    table = parts.table(chart, day).region(id: "\(id)-table")
    hasRepeatedHour = day.cells.contains(where: \.isSecond)
    isShort = day.summary.short > 0
  }

  /// The faces of a day for the calls, or for the roles where there are no calls to answer.
  public static func all(of coverage: Coverage, on date: CivilDate) -> [CoverDay] {
    let days = DateSpan(date, days: 1)
    let leads = CoverChart.leads(of: coverage, days: days)
    let charts = leads.isEmpty ? CoverChart.roles(of: coverage, days: days) : leads
    return charts.enumerated().compactMap { i, chart in
      chart.days.first.map { CoverDay(chart, $0, of: coverage, id: "cover-\(i + 1)") }
    }
  }
}
