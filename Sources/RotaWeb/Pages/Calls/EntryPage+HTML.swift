import Drawing
import Wellbeing

extension EntryPage {
  /// The page.
  func page(in surroundings: Surroundings) -> Page {
    let readers = DisclosureNotice.text(
      readers: [isOwn ? "you" : "those it names (each their own part)", "a welfare lead"]
    )
    return Page(
      title: isConcern ? "Withdraw a concern" : "Correct or withdraw a hard call",
      here: .me,
      measure: .text,
      mistakes: mistakes,
      main: """
        <p class="lead">\(HTML(words: lead))</p>
        \(HTML.when(!isOwn, "<p>You can change it until they have seen it. From then on it is theirs alone.</p>\n"))\
        \(HTML.when(!isConcern, correct(surroundings)))\(withdraw(surroundings))\
        <p class="hint">\(HTML(words: readers))</p>
        <p class="step"><a href="\(back)">Back, and change nothing</a></p>

        """
    )
  }

  private func correct(_ surroundings: Surroundings) -> HTML {
    let fields = [
      Field(
        "category",
        "It was of another kind",
        value: kind,
        kind: .choices([.init("", "The kind was right")] + kinds.map { .init($0.id, $0.name) }),
        mistakes: mistakes
      ),
      Field(
        "at",
        "It was at another time",
        value: at,
        hint: "Empty where the time was right; else 21:40, or 24 Oct 21:40.",
        size: "date",
        mistakes: mistakes
      ),
    ]
    return """
      <section aria-labelledby="correct">
      <h2 id="correct">Something was otherwise</h2>
      \(Form.post(
        path,
        in: surroundings,
        hidden: [("what", "correct")],
        style: "panel",
        "\(whom("person", "Correct it for"))\(HTML.joined(fields.map(\.html)))\(Form.button("Correct it"))"
      ))</section>

      """
  }

  private func withdraw(_ surroundings: Surroundings) -> HTML {
    """
    <section aria-labelledby="withdraw">
    <h2 id="withdraw">It should not be there</h2>
    <p>What is withdrawn counts for nothing from then on, and stays withdrawn. Nobody asks why.</p>
    \(Form.post(
      path,
      in: surroundings,
      hidden: [("what", "withdraw")],
      asks: "Withdraw it for good?",
      style: "panel",
      "\(whom("whom", "Withdraw it for"))\(Form.button("Withdraw it", .quiet))"
    ))</section>

    """
  }

  /// For whom, where there are several; the field is called `person` in both forms, and each has a place of its own.
  private func whom(_ id: String, _ legend: String) -> HTML {
    if isOwn { return "" }
    if people.count == 1 { return Form.hidden("person", people[0].id) }
    let mistake = mistakes.first { $0.field == id }?.text
    let boxes = people.map { one -> HTML in
      """
      <label><input type="checkbox" name="person" value="\(one.id)"\(HTML.when(chosen.contains(one.id), " checked"))> \(HTML(name: one.name))</label>

      """
    }
    return """
      <fieldset class="choices" id="\(id)"><legend>\(legend)</legend>
      \(HTML.with(mistake) { "<p class=\"mistake hint\"><span class=\"heard\">Mistake: </span>\($0)</p>\n" })\
      \(HTML.joined(boxes))</fieldset>

      """
  }
}
