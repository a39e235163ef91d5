import Drawing

extension OwnRecordPage {
  /// The page.
  public func page(in surroundings: Surroundings) -> Page {
    Page(
      title: "Your own record",
      here: .me,
      main: """
        <p class="lead">All that is held about your hard calls and care. Nobody sees it but you and those who look after you: \
        whoever holds a talk with you sees with whom and when, and never why.</p>
        \(HTML.joined(cases.map { item($0, surroundings) }))\
        \(list("Flags", flags))\(calls)\(list("Besides", besides))\(list("Your wishes", wishes))\(read)\
        <p class="soft">You may ask for a copy, for a correction, or for what you wrote to be erased.</p>

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

  private var calls: HTML {
    if entries.rows.isEmpty {
      return "<h2>Hard calls</h2>\n\(Empty.html("None recorded."))"
    }
    var table = Table("entries", "Hard calls and concerns", entries)
    table.narrow = .cards
    table.isCaptionHeard = true
    return """
      <h2>Hard calls</h2>
      \(table.html)\
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
