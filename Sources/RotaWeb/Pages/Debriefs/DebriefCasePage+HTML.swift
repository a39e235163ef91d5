import Drawing
import Wellbeing

extension DebriefCasePage {
  private var path: String { "/debriefs/\(Percent.encoded(id))" }

  /// The page.
  public func page(in surroundings: Surroundings) -> Page {
    Page(
      title: "Case",
      heading: "\(HTML(name: person)) <small>\(HTML(words: title))</small>",
      here: .debriefs,
      measure: .text,
      mistakes: mistakes,
      main: """
        <p class="lead">\(Tag.html(Sentence.opened(state), "plain")) \(HTML(words: Sentence.opened(next)))</p>
        <p>With \(HTML(words: owner)).</p>
        \(HTML.when(!moves.isEmpty, steps(surroundings)))\(time(surroundings))\(closing(surroundings))\
        <section aria-labelledby="notes">
        <h2 id="notes">Notes</h2>
        \(HTML.either(notes == nil, closed(surroundings), or: HTML.with(notes) { opened($0, surroundings) }))</section>
        <p class="soft">Record that it happened, never what was said. <a href="/debriefs">All cases</a></p>

        """
    )
  }

  private func steps(_ surroundings: Surroundings) -> HTML {
    let buttons = moves.enumerated().map { i, move in
      Form.button(move.name, i == 0 ? .main : .quiet, name: "move", value: move.id)
    }
    return """
      <h2>What happened?</h2>
      <p class="hint">You see what it comes to before it is entered.</p>
      \(Form.post(path, in: surroundings, style: "ask", HTML.joined(buttons)))
      """
  }

  private func time(_ surroundings: Surroundings) -> HTML {
    guard let pickFrom else { return "" }
    let buttons = times.map { Form.button($0.name, .quiet, name: "move", value: $0.id) }
    let pick = Field(
      "pick",
      "A time they picked",
      value: "",
      hint: "24 Oct 14:00, from \(pickFrom) on.",
      size: "date",
      mistakes: mistakes
    )
    return """
      <details class="panel"\(HTML.when(mistakes.contains { $0.field == "pick" }, " open"))>
      <summary>Another time for the talk</summary>
      \(HTML.when(!buttons.isEmpty, Form.post(path, in: surroundings, style: "ask", HTML.joined(buttons))))\
      \(Form.post(path, in: surroundings, hidden: [("move", "pick")], pick.html + Form.button("See what it comes to", .quiet)))</details>

      """
  }

  private func closing(_ surroundings: Surroundings) -> HTML {
    if reasons.isEmpty { return "" }
    let why = Field(
      "because",
      "Why",
      value: reasons[0].id,
      kind: .choices(reasons.map { .init($0.id, $0.name) })
    )
    return """
      <details class="panel">
      <summary>Close the case</summary>
      \(Form.post(path, in: surroundings, hidden: [("move", "close")], why.html + Form.button("Close it", .quiet)))</details>

      """
  }

  private func closed(_ surroundings: Surroundings) -> HTML {
    """
    <p>Why it was offered, what happened so far and what was written stand here once you have opened them. \
    \(HTML(name: person)) sees at once that you did, and when.</p>
    \(Form.post(path + "/open", in: surroundings, Form.button("Open the notes", .quiet)))\
    <p class="hint">Your reading is entered in the record and they can see it.</p>

    """
  }

  private func opened(_ notes: DebriefNotes, _ surroundings: Surroundings) -> HTML {
    let lines = notes.log.map { line -> HTML in
      "<li><span class=\"at\">\(HTML(words: line[0]))</span>\(HTML(words: line[1])), \(HTML(name: line[2]))</li>\n"
    }
    return """
      <p class="hint">Your reading is entered; this is shown until \(notes.until).</p>
      \(HTML.with(notes.why) { "<p>A rule asked for a look: \(HTML(words: $0))</p>\n" })\
      <h3>What happened so far</h3>
      \(HTML.either(lines.isEmpty, "<p class=\"soft\">Nothing yet.</p>\n", or: "<ol class=\"log\">\n\(HTML.joined(lines))</ol>\n"))\
      \(texts(notes, surroundings))\(calls(notes, surroundings))
      """
  }

  private func texts(_ notes: DebriefNotes, _ surroundings: Surroundings) -> HTML {
    if notes.texts.isEmpty { return "" }
    let items = notes.texts.map { text -> HTML in
      """
      <li>\(Tag.html("Text", "plain"))<span>\(HTML(words: text.words))</span>\
      \(Form.post(path + "/text", in: surroundings, hidden: [("entry", String(text.entry))], Form.button("Read it", .quiet, about: text.words)))</li>

      """
    }
    return """
      <h3>What was written</h3>
      <ul class="needs">
      \(HTML.joined(items))</ul>

      """
  }

  private func calls(_ notes: DebriefNotes, _ surroundings: Surroundings) -> HTML {
    guard let calls = notes.calls else {
      return """
        <h3>Hard calls</h3>
        \(Form.post(path + "/open", in: surroundings, hidden: [("what", "log")], Form.button("Open their hard calls too", .quiet)))\
        <p class="hint">By category and time, never weighed. This is a reading of its own.</p>

        """
    }
    let lines = calls.lines.map { "<li>\(HTML(words: $0))</li>\n" as HTML }
    return """
      <h3>Hard calls and concerns</h3>
      \(HTML.either(lines.isEmpty, "<p class=\"soft\">None.</p>\n", or: "<ul>\n\(HTML.joined(lines))</ul>\n"))\
      \(HTML.when(!calls.counts.rows.isEmpty, Table("counts", "How many, by category", calls.counts).html))
      """
  }
}
