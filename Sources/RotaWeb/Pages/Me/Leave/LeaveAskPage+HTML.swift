import Drawing

extension LeaveAskPage {
  /// The page.
  func page(in surroundings: Surroundings) -> Page {
    Page(
      title: "Ask for leave",
      here: .me,
      measure: .text,
      mistakes: query.mistakes,
      main: """
        \(HTML.with(left) { "<p>\(HTML(words: $0))</p>\n" })\(form)\
        \(HTML.with(preview) { found($0, surroundings) })\(list(surroundings))\
        <p class="step"><a href="/me">Back to my shifts</a></p>

        """
    )
  }

  private var form: HTML { Self.form(query) }

  /// The form that looks before it asks; empty where nothing was typed yet.
  static func form(_ query: LeaveQuery?) -> HTML {
    let mistakes = query?.mistakes ?? []
    let fields = [
      Field(
        "from",
        "First day",
        value: query?.from ?? "",
        hint: "24 Oct, or 24/10/2026",
        size: "date",
        mistakes: mistakes
      ),
      Field(
        "to",
        "Last day",
        value: query?.to ?? "",
        hint: "Empty for one day",
        size: "date",
        mistakes: mistakes
      ),
      Field(
        "kind",
        "What for",
        value: query?.kind ?? "leave",
        kind: .choices([.init("leave", "Leave"), .init("toil", "Time off in lieu")]),
        mistakes: mistakes
      ),
    ]
    return Form.get(
      "/me/leave",
      style: "ask",
      "\(HTML.joined(fields.map(\.html)))\(Form.button("Show what it would mean"))"
    )
  }

  private func found(_ preview: Preview, _ surroundings: Surroundings) -> HTML {
    """
    <section class="panel" aria-labelledby="found">
    <h2 id="found">\(HTML(words: preview.days))</h2>
    <p>\(HTML(words: preview.cost))</p>
    \(paragraphs(preview.balances))\(items(preview.shifts))\
    \(heard("What it meets", preview.clashes, empty: "No limit on how many may be off is passed, and nobody would be missing below a minimum level."))\
    \(HTML.when(!preview.notes.isEmpty, heard("To know", preview.notes, empty: "")))\(end(preview, surroundings))</section>

    """
  }

  private func heard(_ title: String, _ lines: [String], empty: String) -> HTML {
    "<h3>\(title)</h3>\n\(HTML.either(lines.isEmpty, "<p>\(empty)</p>\n", or: items(lines)))"
  }

  private func paragraphs(_ lines: [String]) -> HTML {
    HTML.joined(lines.map { "<p>\(HTML(words: $0))</p>\n" })
  }

  private func items(_ lines: [String]) -> HTML {
    if lines.isEmpty { return "" }
    return "<ul>\n\(HTML.joined(lines.map { "<li>\(HTML(words: $0))</li>\n" }))</ul>\n"
  }

  private func end(_ preview: Preview, _ surroundings: Surroundings) -> HTML {
    if !preview.against.isEmpty {
      return """
        <div class="notice warning"><p><strong>It cannot be asked as it is.</strong></p>
        \(items(preview.against.map { $0 + "." }))</div>

        """
    }
    return """
      <p class="hint">It waits in line until a supervisor grants it. A clash does not stop you from asking.</p>
      \(Form.post(
        "/me/leave",
        in: surroundings,
        hidden: [("from", query.from), ("to", query.to), ("kind", query.kind)],
        Form.button("Ask for it")
      ))
      """
  }

  private func list(_ surroundings: Surroundings) -> HTML {
    if waiting.isEmpty { return "" }
    let items = waiting.map { one -> HTML in
      """
      <li>\(Tag.html("Asked", "plain"))<span>\(HTML(words: one.text)). \(HTML(words: one.place))</span>\
      \(Form.post(
        "/me/leave/withdraw",
        in: surroundings,
        hidden: [("request", one.id)],
        style: "inline",
        Form.button("Take it back", .quiet, about: one.text)
      ))</li>

      """
    }
    return "<h2>Waiting</h2>\n<ul class=\"needs\">\n\(HTML.joined(items))</ul>\n"
  }
}
