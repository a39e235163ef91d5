import Drawing

extension OwnRecordPage {
  /// The page.
  public func page(in surroundings: Surroundings) -> Page {
    Page(
      title: "Your own record",
      here: .me,
      notices: done.flatMap { Self.said[$0] }.map { [Notice(.done, $0)] } ?? [],
      main: """
        <p class="lead">All that is held about your hard calls and care. Nobody sees it but you and those who look after you: \
        whoever holds a talk with you sees with whom and when, and never why.</p>
        \(HTML.joined(cases.map { item($0, surroundings) }))\
        \(list("Flags", flags))\(calls(surroundings))\(list("Besides", besides))\(wished)\(read)\
        <p class="soft">Ask a welfare lead for a copy, for a correction, or for what you wrote to be erased.</p>

        """
    )
  }

  private func item(_ one: Case, _ surroundings: Surroundings) -> HTML {
    let log = one.log.map { line -> HTML in
      "<li><span class=\"at\">\(HTML(words: line[0]))</span>\(HTML(words: line[1])), \(HTML(name: line[2]))</li>\n"
    }
    let answer = HTML.with(one.answers) { id in
      Form.post(
        "/me/offer",
        in: surroundings,
        hidden: [("case", id)],
        style: "inline",
        Form.button("Yes, please", .main, about: one.title, name: "answer", value: "accept")
          + Form.button("No, thank you", .quiet, about: one.title, name: "answer", value: "decline")
      )
    }
    return """
      <section>
      <h2>\(HTML(words: one.title)) \(Tag.html(one.state, "plain"))</h2>
      \(HTML.when(!one.next.isEmpty, "<p>\(HTML(words: one.next))</p>\n"))\(answer)\
      \(HTML.when(!answer.isEmpty, "<p class=\"hint\">Declining costs nothing, and nobody but you and the leads sees it.</p>\n"))\
      \(HTML.when(!log.isEmpty, "<ol class=\"log\">\n\(HTML.joined(log))</ol>\n"))</section>

      """
  }

  private func list(_ title: String, _ items: [String]) -> HTML {
    if items.isEmpty { return "" }
    return
      "<h2>\(title)</h2>\n<ul>\n\(HTML.joined(items.map { "<li>\(HTML(words: $0))</li>\n" }))</ul>\n"
  }

  private static let said = [
    "recorded": "Recorded, for you.", "corrected": "Corrected.",
    "withdrawn": "Withdrawn: it counts for nothing from now on.",
  ]

  private var wished: HTML {
    let list = HTML.joined(wishes.map { "<li>\(HTML(words: $0))</li>\n" })
    return """
      <h2>Your wishes</h2>
      \(HTML.either(wishes.isEmpty, "<p>You have said nothing about being looked after.</p>\n", or: "<ul>\n\(list)</ul>\n"))\
      <p class="step"><a href="/me/wishes">Say by whom you would rather not be looked after</a></p>

      """
  }

  private func calls(_ surroundings: Surroundings) -> HTML {
    let add: HTML = """
      <p class="step"><a href="/me/call">A call was hard for you</a><a href="/me/talk">Ask for a talk</a></p>

      """
    if entries.rows.isEmpty {
      return "<h2>Hard calls</h2>\n\(Empty.html("None recorded."))\(add)"
    }
    var table = Table(
      "entries",
      "Hard calls and concerns",
      entries.columns.map { .init(Sentence.opened($0.title)) } + [.init("Change", isHeard: true)],
      rows: zip(entries.rows, entryNames).map { row, name in
        row.map { HTML(words: $0) } + [
          """
          <a class="step-on" href="/me/record/\(Percent.encoded(name))">Correct or withdraw\
          <span class="heard">: \(HTML(words: row.prefix(2).joined(separator: ", ")))</span></a>
          """
        ]
      }
    )
    table.narrow = .cards
    table.isCaptionHeard = true
    let seen = Form.post(
      "/me/record/seen",
      in: surroundings,
      """
      <p>Others recorded something about you. Until you say that you have seen it, they may still change it.</p>
      \(Form.button("I have seen it", .quiet))
      """
    )
    return """
      <h2>Hard calls</h2>
      \(table.html)\(HTML.when(hasUnseen, seen))\(add)\
      \(HTML.when(!counts.rows.isEmpty, Table("counts", "How many, by category", counts).html))
      """
  }

  private var read: HTML {
    if readings.rows.isEmpty {
      return "<h2>Who read it</h2>\n<p>Nobody has read any of it.</p>\n"
    }
    return "<h2>Who read it</h2>\n\(Table("readings", "Who read it", readings).captionHeard.html)"
  }
}
