public import CivilTime
public import Staffing

/// Cover as a page that opens from disk: no script, nothing fetched, nobody named.
public struct CoverPage: Hashable, Sendable {
  /// The file's text.
  public let html: String

  /// Writes the page about some days of a coverage, or all.
  ///
  /// - Parameters:
  ///   - coverage: People there against people needed.
  ///   - room: The room's name, in which a sample says that it is one.
  ///   - days: The days.
  ///   - settings: How calls become people, to be named; left out where they are not known.
  public init(
    _ coverage: Coverage,
    room: String,
    days: DateSpan? = nil,
    settings: StaffingSettings? = nil
  ) {
    let parts = CoverPageParts(coverage, room: room, days: days, settings: settings)
    html = parts.document.source
  }
}

/// The sections of a page about cover, all from the same charts.
struct CoverPageParts {
  let coverage: Coverage
  let room: String
  let days: DateSpan
  let settings: StaffingSettings?
  /// Pools of queues, and queues in none.
  let leads: [CoverChart]
  let roles: [CoverChart]
  let services: [CoverService]

  init(_ coverage: Coverage, room: String, days: DateSpan?, settings: StaffingSettings?) {
    let days = (days ?? coverage.grid.days).clamped(to: coverage.grid.days)
    self.coverage = coverage
    self.room = TextWidth.clean(room)
    self.days = days
    self.settings = settings
    leads = CoverChart.leads(of: coverage, days: days)
    roles = CoverChart.roles(of: coverage, days: days)
    services = CoverService.all(of: coverage, leads.first?.range ?? 0..<0)
  }

  /// What is drawn: the calls' charts, the roles' where there are no calls.
  var charts: [CoverChart] { leads.isEmpty ? roles : leads }
  var grid: IntervalGrid { coverage.grid }
  /// `Half-hours`.
  var intervals: String { Sentence.opened(String(grid.counted(2).dropFirst(2))) }

  /// A section of the page with its place in the list of contents.
  struct Section {
    let id: String
    /// What it is called in the list of contents.
    let name: String
    let title: String
    let body: XML

    init(_ id: String, _ name: String, title: String? = nil, _ body: XML) {
      self.id = id
      self.name = name
      self.title = title ?? name
      self.body = body
    }
  }

  var sections: [Section] {
    var sections = [Section("summary", "Summary", summary)]
    if !services.isEmpty { sections.append(Section("service", "Expected service", service)) }
    if !charts.isEmpty {
      sections.append(Section("gaps", "Worst gaps", gaps))
      if let worst { sections.append(worst) }
      sections.append(Section("map", "Every \(grid.word)", map))
    }
    if !roles.isEmpty {
      sections.append(Section("roles", "Roles", title: "Roles with minimum levels", levels))
    }
    sections.append(Section("how", "How it was worked out", how))
    sections.append(Section("limits", "Limits", title: "What this page does not know", limits))
    return sections
  }

  var document: XML {
    let sections = sections
    let list = XML.joined(sections.map { "<li><a href=\"#\($0.id)\">\($0.name)</a></li>\n" })
    let body = XML.joined(
      sections.map {
        """
        <section aria-labelledby="\($0.id)">
        <h2 id="\($0.id)">\($0.title)</h2>
        \($0.body)</section>

        """
      }
    )
    return """
      <!DOCTYPE html>
      <html lang="en-GB">
      <head>
      <meta charset="utf-8">
      <meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'; \
      img-src data:; base-uri 'none'; form-action 'none'">
      <meta name="viewport" content="width=device-width, initial-scale=1">
      <meta name="color-scheme" content="light dark">
      <title>Cover, \(Sentence.days(days)): \(room)</title>
      <style>
      \(CoverPageStyle.page)\(CoverStyle.picture)\(CoverPageStyle.forced)</style>
      </head>
      <body>
      <a class="skip" href="#main">Skip to the figures</a>
      <header>
      <p class="room">\(room)</p>
      <h1>Cover <span class="days">\(Sentence.days(days))</span></h1>
      <p class="soft">People on the floor against people needed, every \(grid.word). Times are \
      \(grid.zone.name).</p>
      </header>
      <nav aria-label="On this page"><ul>
      \(list)</ul></nav>
      <main id="main" tabindex="-1">
      \(body)</main>
      <footer>
      <p>\(room) · \(Sentence.days(days)) · indicative figures; nobody is named on this page.</p>
      <p class="paper">What is folded on the screen is not printed: unfold it first. Before acting, look at the \
      rota as it is now.</p>
      </footer>
      </body>
      </html>

      """
  }
}
