import Drawing

extension FloorPage {
  /// The form with which somebody goes: no reason is asked, and nothing of its cost is shown.
  func stepAway(_ own: Own, _ surroundings: Surroundings) -> HTML {
    if own.line.isAway { return back(own, surroundings) }
    let times = [
      ("20", "20 minutes"), ("10", "10 minutes"), ("40", "40 minutes"),
      ("home", "Until the end of my shift"),
    ]
    let choices = HTML.joined(
      times.enumerated().map { i, one -> HTML in
        """
        <label><input type="radio" name="length" value="\(one.0)"\(HTML.when(i == 0, " checked"))> \(one.1)</label>

        """
      }
    )
    let company = Field(
      "company",
      "Would you like somebody with you?",
      value: "",
      kind: .choices(
        [.init("", "Whoever is free"), .init("alone", "No, I would rather be alone")]
          + own.company.map { .init($0.id, $0.name) }
      )
    )
    return """
      <details class="panel">
      <summary><strong>Step away</strong> – a protected break, at once. Nobody asks why.</summary>
      \(Form.post(
        "/floor/away",
        in: surroundings,
        """
        <fieldset class="choices"><legend>For how long</legend>
        \(choices)</fieldset>
        \(company.html)\(Form.button("Go"))
        """
      ))</details>
      <p><a href="/floor/break">Your breaks</a>: begin one, come back from one, change places</p>

      """
  }

  private func back(_ own: Own, _ surroundings: Surroundings) -> HTML {
    """
    <div class="panel">
    <h2>You are \(HTML(words: own.line.now))</h2>
    <p>Take the time you need.</p>
    \(Form.post("/floor/back", in: surroundings, Form.button("I am back", .quiet)))</div>

    """
  }

  /// What it costs that somebody is away, and who can cover; a supervisor's, and it refuses nothing.
  func costs(_ cost: Cost, _ surroundings: Surroundings) -> HTML {
    let calls = HTML.joined(
      (cost.text.calls + cost.text.moves).map { "<li>\(HTML(words: $0))</li>\n" }
    )
    return """
      <section class="panel" id="cost" aria-labelledby="cost-title">
      <h2 id="cost-title">\(HTML.either(cost.isAway, "While \(HTML(name: cost.name)) is away", or: "If \(HTML(name: cost.name)) stepped away now,")) until \(cost.until)</h2>
      <p>\(HTML(words: cost.text.sentence))</p>
      <ul>
      \(calls)</ul>
      \(cover(cost, surroundings))\
      \(HTML.when(!cost.text.others.rows.isEmpty, "<details>\n<summary>Who cannot, and why</summary>\n\(Table("cannot", "Who cannot cover", cost.text.others).captionHeard.html)</details>\n"))\
      \(HTML.when(!cost.isAway, letGo(cost, surroundings)))\
      <p class="soft">A step-away is never refused for cover. <a href="/floor">Close</a></p>
      </section>

      """
  }

  /// The button with which a supervisor lets somebody go who asks them to.
  private func letGo(_ cost: Cost, _ surroundings: Surroundings) -> HTML {
    Form.post(
      "/floor/let-go",
      in: surroundings,
      hidden: [("person", cost.person)],
      Form.button("Let \(TextWidth.clean(cost.name)) step away for 20 minutes")
    )
  }

  private func cover(_ cost: Cost, _ surroundings: Surroundings) -> HTML {
    if cost.candidates.isEmpty { return "<p>Nobody on the floor can cover.</p>\n" }
    var table = Table(
      "can",
      "Who can cover",
      cost.text.available.columns.map { .init(Sentence.opened($0.title)) }
        + [
          .init("Choose", isHeard: true)
        ].filter { _ in cost.isAway }
    )
    table.narrow = .cards
    table.rows = zip(cost.text.available.rows, cost.candidates).map { row, one in
      row.map { HTML(words: $0) }
        + (!cost.isAway
          ? []
          : [
            Form.post(
              "/floor/cover",
              in: surroundings,
              hidden: [("person", cost.person), ("cover", one.id)],
              Form.button("Covers", .quiet, about: "for \(cost.name): \(one.name)")
            )
          ])
    }
    return table.html
  }
}
