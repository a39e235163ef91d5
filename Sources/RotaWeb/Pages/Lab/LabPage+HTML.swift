import Drawing
import Planning

extension LabPage {
  /// The page.
  public func page(in surroundings: Surroundings) -> Page {
    Page(
      title: "Pattern lab",
      here: .lab,
      mistakes: query.mistakes,
      main: """
        <p class="lead">Set patterns side by side: hours, weekends, nights, what the rules say, who works Christmas. Nothing here changes the rota.</p>
        \(form)\(HTML.with(text, answer))\(HTML.when(text == nil, ready))
        """
    )
  }

  private var form: HTML {
    let fields = [
      Field(
        "cycle",
        "Pattern",
        value: query.cycle,
        hint: "One letter a day, - for rest: DDNN----",
        mistakes: query.mistakes
      ),
      Field(
        "against",
        "Beside",
        value: query.against,
        hint: "Others, with spaces between",
        mistakes: query.mistakes
      ),
    ]
    return Form.get(
      "/lab",
      style: "ask",
      "\(HTML.joined(fields.map(\.html)))\(Form.button("Compare"))"
    )
  }

  private func answer(_ text: LabText) -> HTML {
    // What speaks of the command line's options is no help here.
    let notes = text.notes.filter { !$0.contains("--") }.map {
      "<li>\(HTML(words: $0))</li>\n" as HTML
    }
    return """
      <p class="big">\(HTML(words: text.summary))</p>
      <h2>In figures</h2>
      \(Table("figures", "Patterns in figures", text.figures).captionHeard.linesKept.html)\
      <h2>Rules <small>indicative check</small></h2>
      \(rules(text.rules))\
      \(HTML.when(!text.occasions.rows.isEmpty, "<h2>Days that people mind working</h2>\n\(Table("occasions", "Hours on occasions, by team", text.occasions).captionHeard.linesKept.html)"))\
      \(HTML.when(!notes.isEmpty, "<h2>Notes</h2>\n<ul>\n\(HTML.joined(notes))</ul>\n"))
      """
  }

  /// What stands in belongs to the line before it.
  private func rules(_ lines: [String]) -> HTML {
    var body: HTML = ""
    var items: HTML = ""
    func close() {
      if !items.isEmpty { body += "<ul>\n\(items)</ul>\n" }
      items = ""
    }
    for line in lines {
      if line.hasPrefix(" ") {
        items += "<li>\(HTML(words: line))</li>\n"
      } else {
        close()
        body += "<h3>\(HTML(words: line))</h3>\n"
      }
    }
    close()
    return body
  }

  private var ready: HTML {
    let items = patterns.map { pattern -> HTML in
      "<li><a href=\"/lab?cycle=\(Percent.encoded(pattern.cycle))\"><code>\(pattern.cycle)</code></a> \(HTML(words: pattern.name))</li>\n"
    }
    return "<h2>Patterns to begin with</h2>\n<ul>\n\(HTML.joined(items))</ul>\n"
  }
}
