public import CivilTime
public import Drawing
public import Planning
import Rostering
import Wellbeing

/// How often what happened in the room by quarter, and in its teams by year, small counts hidden; for welfare leads.
///
/// It shows what was issued and nothing that could still change.
public struct TrendsPage: Sendable {
  /// The trends in words and tables; nothing before the first is issued.
  public let text: TrendText?
  /// What is said where there are none.
  public let empty: String
  /// The periods whose table is due and not issued yet.
  public let due: [String]

  /// Makes the page.
  ///
  /// - Parameters:
  ///   - facts: What the record knows.
  ///   - base: The room of the settings.
  ///   - room: The room with its people.
  ///   - now: The moment.
  public init(_ facts: Facts, in base: Room, room: Room, now: Instant) {
    let issued = facts.issuedTrends
    let there = Set(issued.map(\.period))
    let names = Dictionary(
      room.roster.teams.map { ($0.id, $0.name) },
      uniquingKeysWith: { first, _ in first }
    )
    text =
      issued.isEmpty ? nil : TrendText(issued, rules: room.wellbeing) { names[$0] ?? $0 }
    empty = TrendText.empty(first: facts.firstTrendQuarter(in: base, at: now))
    due = facts.dueTrends(in: base, at: now).map(\.period).filter { !there.contains($0) }
      .map(\.description)
  }
}

extension TrendsPage {
  /// The page.
  public func page(in surroundings: Surroundings) -> Page {
    Page(
      title: "Trends",
      here: .debriefs,
      main: """
        \(HTML.when(!due.isEmpty, issue(surroundings)))\
        \(HTML.with(text, tables))\
        \(HTML.when(text == nil && due.isEmpty, Empty.html(empty)))\
        <p class="soft">Nobody is named, and small counts are hidden. <a href="/debriefs">All cases</a></p>

        """
    )
  }

  private func issue(_ surroundings: Surroundings) -> HTML {
    Form.post(
      "/debriefs/trends",
      in: surroundings,
      style: "panel",
      """
      <h2>Not issued yet: \(HTML(words: Sentence.list(due)))</h2>
      <p>Once issued, a table stays as it is, whatever is entered, corrected or erased later.</p>
      \(Form.button("Issue"))
      """
    )
  }

  private func tables(_ text: TrendText) -> HTML {
    let years = text.years.enumerated().map { i, year -> HTML in
      "<h2>\(HTML(words: year.title))</h2>\n\(Table("year-\(i)", "The teams in \(year.title)", year.table).captionHeard.html)"
    }
    let key = text.key.map { "<li>\(HTML(words: $0))</li>\n" as HTML }
    return """
      <p class="lead">\(HTML(words: text.sentence))</p>
      \(HTML.when(!text.room.rows.isEmpty, "<h2>By quarter</h2>\n\(Table("quarters", "The room by quarter", text.room).captionHeard.html)"))\
      \(HTML.joined(years))\
      \(HTML.when(!key.isEmpty, "<h2>What the marks mean</h2>\n<ul>\n\(HTML.joined(key))</ul>\n"))\
      <p class="step"><a href="/debriefs/trends.csv" download>The same as CSV</a></p>

      """
  }
}
