import CivilTime
import Drawing
import Rostering
import Wellbeing

extension HandoverPage {
  /// The page.
  public func page(in surroundings: Surroundings) -> Page {
    Page(
      title: "Handover",
      heading: "Handover <small>\(HTML(words: title))\(HTML.when(isThere, ", \(at)"))</small>",
      here: .handover,
      mistakes: query.mistakes,
      main: """
        \(form)\(isThere ? sheet(surroundings) : Empty.html("Nobody is on that shift.", "Choose another day or shift."))
        """
    )
  }

  private var form: HTML {
    let fields = [
      Field(
        "on",
        "Day",
        value: query.mistakes.isEmpty ? Sentence.day(query.date) : query.typedDate ?? "",
        size: "date",
        mistakes: query.mistakes
      ),
      Field(
        "shift",
        "Shift",
        value: query.letter?.description ?? "",
        kind: .choices(shifts.map { .init($0.id, $0.name) }),
        mistakes: query.mistakes
      ),
    ]
    return Form.get(
      "/handover",
      style: "ask",
      """
      \(HTML.joined(fields.map(\.html)))\(Form.button("Show"))\
      <div class="others"><button type="button" data-print data-script hidden>Print</button></div>

      """
    )
  }

  private func sheet(_ surroundings: Surroundings) -> HTML {
    """
    <div class="columns">
    \(crew("Comes on", coming))\(crew("Goes off", off))\(HTML.joined(parts.map(part)))</div>
    \(answer(surroundings))
    """
  }

  private func crew(_ title: String, _ crews: [Crew]) -> HTML {
    let count = crews.reduce(0) { $0 + $1.names.count }
    let lines = crews.map { crew -> HTML in
      let names = HTML.joined(crew.names.map { HTML(name: $0) }, by: ", ")
      return "<dt>\(HTML(words: crew.role)) <b>\(crew.names.count)</b></dt><dd>\(names)</dd>\n"
    }
    return """
      <section>
      <h2>\(title) <small>\(Sentence.count(count, "person", "people"))</small></h2>
      \(HTML.either(crews.isEmpty, "<p class=\"soft\">Nobody.</p>\n", or: "<dl class=\"crew\">\n\(HTML.joined(lines))</dl>\n"))</section>

      """
  }

  private func part(_ part: Part) -> HTML {
    let items = HTML.joined(part.items.map { "<li>\(HTML(words: $0))</li>\n" })
    let list: HTML = HTML.either(
      part.items.isEmpty,
      "<p class=\"soft\">\(part.none)</p>\n",
      or: "<ul\(HTML.when(part.onPaper != nil, " class=\"screen\""))>\n\(items)</ul>\n"
    )
    return """
      <section>
      <h2>\(part.title)</h2>
      \(list)\(HTML.with(part.items.isEmpty ? nil : part.onPaper) { "<p class=\"paper\">\(HTML(words: $0))</p>\n" })\(link(part))</section>

      """
  }

  /// Where what is in the viewer's hands is entered, where anything is.
  private func link(_ part: Part) -> HTML {
    part.path.flatMap { part.items.isEmpty ? nil : $0 }.map {
      "<p class=\"screen\"><a href=\"\($0)\">Enter what came of it</a></p>\n"
    } ?? ""
  }

  private func answer(_ surroundings: Surroundings) -> HTML {
    if isAnswered {
      return
        "<section class=\"screen\"><h2>Anyone to look after?</h2>\n<p>\(Tag.html("Answered", "calm"))</p></section>\n"
    }
    if let instead {
      return """
        <section class="screen"><h2>Anyone to look after?</h2>
        <p>\(HTML(words: instead))</p></section>

        """
    }
    let boxes = people.map { one -> HTML in
      """
      <label><input type="checkbox" name="person" value="\(one.id)"> \(HTML(name: one.name))</label>

      """
    }
    return Form.post(
      "/handover/answer",
      in: surroundings,
      hidden: [
        ("date", query.date.description), ("shift", query.letter?.description ?? ""),
      ],
      style: "panel broad",
      """
      <fieldset class="choices">
      <legend><h2>Anyone to look after?</h2></legend>
      <p class="hint">\(HTML(words: Concern.notice(to: .supervisor("")))) Nobody to look after? Press the button without a name.</p>
      \(HTML.joined(boxes))</fieldset>
      \(Form.button("Answer"))
      """
    )
  }
}
