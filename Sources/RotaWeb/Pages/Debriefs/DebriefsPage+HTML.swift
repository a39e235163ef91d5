import Drawing

extension DebriefsPage {
  /// The page.
  public func page(in surroundings: Surroundings) -> Page {
    Page(
      title: "Debriefs",
      here: .debriefs,
      main: """
        \(HTML.with(log) { open($0, surroundings) })\(own(surroundings))\
        <p class="soft">Record that it happened, never what was said.</p>

        """
    )
  }

  private func open(_ log: Log, _ surroundings: Surroundings) -> HTML {
    let counts = log.counts.map { "<div><dt>\($0.label)</dt><dd>\($0.number)</dd></div>\n" as HTML }
    let handovers = log.handovers.map {
      "<li><a href=\"\($0.path)\">\(HTML(words: $0.text))</a></li>\n" as HTML
    }
    return """
      <dl class="facts">
      \(HTML.joined(counts))</dl>
      \(flags(log, surroundings))\(cases(log))\
      \(HTML.when(!handovers.isEmpty, "<h2>“Anyone to look after?” not answered</h2>\n<ul>\n\(HTML.joined(handovers))</ul>\n"))
      """
  }

  private func flags(_ log: Log, _ surroundings: Surroundings) -> HTML {
    if log.flags.rows.isEmpty { return "" }
    var table = Table(
      "flags",
      "Flags, by when they were raised",
      log.flags.columns.map { .init($0.title) } + [.init("Offer", isHeard: true)],
      rows: zip(log.flags.rows, log.flagged).map { row, person in
        row.map { HTML(words: $0) } + [offer(person, surroundings)]
      }
    )
    table.narrow = .cards
    table.isCaptionHeard = true
    return
      "<h2>Flags <small>each asks a person to look; none changes anything by itself</small></h2>\n\(table.html)"
  }

  private func offer(_ person: Named, _ surroundings: Surroundings) -> HTML {
    Form.post(
      "/debriefs/offer",
      in: surroundings,
      hidden: [("person", person.id), ("kind", "wellbeing-check")],
      Form.button("Offer a check", .quiet, about: "to \(person.name)")
    )
  }

  private func cases(_ log: Log) -> HTML {
    if log.cases.rows.isEmpty {
      return "<h2>Open cases</h2>\n\(Empty.html("Nothing is open."))"
    }
    var table = Table(
      "cases",
      "Open cases, by the time of what they are about",
      log.cases.columns.map { .init($0.title) },
      rows: zip(log.cases.rows, log.ids).map { row, id in
        row.enumerated().map { i, text in
          switch i {
          case 0: "<a href=\"/debriefs/\(Percent.encoded(id))\">\(HTML(name: text))</a>"
          case 3: Tag.html(TextWidth.clean(text), "plain")
          default: HTML(words: text)
          }
        }
      }
    )
    table.narrow = .cards
    table.isCaptionHeard = true
    return "<h2>Open cases</h2>\n\(table.html)"
  }

  private func own(_ surroundings: Surroundings) -> HTML {
    if talks.isEmpty && asks.isEmpty {
      return log == nil ? Empty.html("Nothing to look after just now.") : ""
    }
    let asked = asks.map { ask -> HTML in
      """
      <li>\(Tag.html("Ask", "warn"))<span>Ask how \(HTML(name: ask.person.name)) is by \(ask.due), and offer a wellbeing check.</span>\
      \(offer(ask.person, surroundings))</li>

      """
    }
    var table = Table(
      "talks",
      "Talks you hold, by time",
      [.init("With"), .init("What"), .init("When"), .init("By"), .init("Say", isHeard: true)],
      rows: talks.map { talk in talk.words.map { HTML(words: $0) } + [held(talk, surroundings)] }
    )
    table.narrow = .cards
    table.isCaptionHeard = true
    return """
      <h2>In your hands</h2>
      \(HTML.when(!asks.isEmpty, "<ul class=\"needs\">\n\(HTML.joined(asked))</ul>\n"))\
      \(HTML.when(!talks.isEmpty, table.html))
      """
  }

  private func held(_ talk: Talk, _ surroundings: Surroundings) -> HTML {
    if !talk.hasBegun { return "" }
    return Form.post(
      "/debriefs/held",
      in: surroundings,
      hidden: [("case", talk.id)],
      Form.button("Held", .quiet, about: talk.words.first)
    )
  }
}
