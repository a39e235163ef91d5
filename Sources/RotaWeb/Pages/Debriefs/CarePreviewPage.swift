import Drawing
import Planning
import Wellbeing

/// What a change about care would come to, before it is entered: weighed by the command itself.
struct CarePreviewPage {
  /// What is about to be entered, as the heading.
  let title: String
  /// About whom.
  let person: String
  /// What to know before; nothing where the title says all.
  let hint: String?
  /// What it comes to: what and how.
  let outcome: [[String]]
  /// What should be known and hinders nothing.
  let warnings: [String]
  /// What was wrong with what was sent.
  var mistakes: [Mistake] = []
  /// Where it is sent.
  let path: String
  /// Where one goes back to.
  let back: String
  /// What is sent besides.
  let hidden: Form.Hidden
  /// Fields of its own above those that every such form has.
  var fields: HTML = ""
  /// What stands below the form.
  var below: HTML = ""
  /// When it happened, as it was typed; nothing where it cannot be said.
  let at: String?
  /// The note, as it was typed.
  let note: String

  func page(in surroundings: Surroundings) -> Page {
    Page(
      title: title,
      heading: "\(HTML(words: title)) <small>\(HTML(name: person))</small>",
      here: .debriefs,
      measure: .text,
      notices: warnings.map { Notice(.note, Sentence.opened($0) + ".") },
      mistakes: mistakes,
      main: """
        \(HTML.with(hint) { "<p>\(HTML(words: $0))</p>\n" })\(result)\
        \(Form.post(path, in: surroundings, hidden: hidden, style: "panel", form))\
        \(below)<p class="hint">\(HTML(words: CaseText.readers))</p>
        <p class="step"><a href="\(back)">Back, and enter nothing</a></p>

        """
    )
  }

  private var result: HTML {
    if outcome.isEmpty { return "" }
    let lines = outcome.map { line -> HTML in
      "<dt>\(HTML(words: line.first ?? ""))</dt><dd>\(HTML(words: line.dropFirst().joined(separator: " ")))</dd>\n"
    }
    return """
      <h2>What it comes to</h2>
      <dl class="crew">
      \(HTML.joined(lines))</dl>

      """
  }

  private var form: HTML {
    """
    \(fields)\(HTML.with(at, when))\(words)\
    \(Form.button("Enter it", .main, name: "sure", value: "yes"))
    \(Form.button("See again what it comes to", .quiet, name: "sure", value: "no"))

    """
  }

  private func when(_ typed: String) -> HTML {
    Field(
      "at",
      "When it happened",
      value: typed,
      hint: "Empty for now; else 21:40, or 24 Oct 21:40.",
      size: "date",
      mistakes: mistakes
    ).html
  }

  private var words: HTML {
    let mistake = mistakes.first { $0.field == "note" }?.text
    return """
      <div class="field\(HTML.when(mistake != nil, " wrong"))">
      <label for="note">Note</label>
      <p class="hint" id="note-hint">\(Sentence.opened(CareText.advice)); may stay empty. Encrypted, up to \(Sentence.grouped(CareText.longest)) characters.</p>
      \(HTML.with(mistake) { "<p class=\"mistake\"><span class=\"heard\">Mistake: </span>\($0)</p>\n" })\
      <textarea id="note" name="note" rows="3" aria-describedby="note-hint">
      \(note)</textarea>
      </div>

      """
  }
}
