import Drawing

extension DebriefsPage {
  /// The page.
  public func page(in surroundings: Surroundings) -> Page {
    Page(
      title: "Debriefs",
      here: .debriefs,
      main: """
        \(HTML.with(log) { open($0, surroundings) })\(own(surroundings))\
        \(HTML.when(!kinds.isEmpty, offerAnybody(surroundings)))\
        \(HTML.when(seesTrends, "<p class=\"step\"><a href=\"/debriefs/trends\">Trends of the room, small counts hidden</a></p>\n"))\
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
      rows: log.flags.rows.indices.map { i in
        log.flags.rows[i].map { HTML(words: $0) } + [
          answer(log.flagged[i], rule: log.rules[i], surroundings)
        ]
      }
    )
    table.narrow = .cards
    table.isCaptionHeard = true
    return
      "<h2>Flags <small>each asks a person to look; none changes anything by itself</small></h2>\n\(table.html)"
  }

  /// What leads to the page on which a flag is answered: with an offer, or with that none is needed.
  private func answer(_ person: Named, rule: String, _ surroundings: Surroundings) -> HTML {
    Form.post(
      "/debriefs/offer",
      in: surroundings,
      hidden: [("person", person.id), ("kind", "wellbeing-check"), ("rule", rule)],
      Form.button("Answer it", .quiet, about: "for \(person.name)")
    )
  }

  private func offerAnybody(_ surroundings: Surroundings) -> HTML {
    let fields = [
      Field("person", "To whom", value: "", kind: .choices(people.map { .init($0.id, $0.name) })),
      Field("kind", "What", value: "", kind: .choices(kinds.map { .init($0.id, $0.name) })),
    ]
    return """
      <details class="panel">
      <summary>Offer somebody support</summary>
      \(Form.post(
        "/debriefs/offer",
        in: surroundings,
        HTML.joined(fields.map(\.html)) + Form.button("See what it comes to", .quiet)
      ))</details>

      """
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
      [.init("With"), .init("What"), .init("When"), .init("By")],
      rows: talks.map { talk in
        talk.words.enumerated().map { i, text in
          i == 0
            ? "<a href=\"/debriefs/\(Percent.encoded(talk.id))\">\(HTML(name: text))</a>"
            : HTML(words: text)
        }
      }
    )
    table.narrow = .cards
    table.isCaptionHeard = true
    return """
      <h2>In your hands</h2>
      \(HTML.when(!asks.isEmpty, "<ul class=\"needs\">\n\(HTML.joined(asked))</ul>\n"))\
      \(HTML.when(!talks.isEmpty, table.html))
      """
  }
}
