import Drawing
import Planning
import Wellbeing

extension BreakPage {
  /// The page.
  func page(in surroundings: Surroundings) -> Page {
    Page(
      title: isOwn ? "Your breaks" : "Breaks of \(TextWidth.clean(person.name))",
      heading: HTML.either(
        isOwn,
        "Your breaks",
        or: "Breaks <small>\(HTML(name: person.name))</small>"
      ),
      here: .floor,
      measure: .text,
      mistakes: mistakes,
      main: """
        <p class="lead">\(isOwn ? "You are" : "They are") \(HTML(words: state)). \(toldWords)</p>
        \(HTML.either(isOnBreak, end(surroundings), or: HTML.when(isAtDesk, start(surroundings))))\
        \(HTML.when(!over.isEmpty, missed(surroundings)))\(swap(surroundings))\(wish(surroundings))\
        <p class="step"><a href="/floor">Back to the floor</a></p>

        """
    )
  }

  private var toldWords: HTML {
    told.isEmpty
      ? "No breaks have been told for this shift yet."
      : "Told: \(HTML(words: told.map(\.text).joined(separator: "; ")))."
  }

  /// A form about this person; one's own says no name.
  private func form(
    _ what: String?,
    _ surroundings: Surroundings,
    _ id: String,
    _ title: String,
    _ body: HTML
  ) -> HTML {
    let hidden: Form.Hidden =
      (isOwn ? [] : [("person", person.id)]) + (what.map { [("what", $0)] } ?? [])
    return """
      <section aria-labelledby="\(id)-title">
      <h2 id="\(id)-title">\(title)</h2>
      \(Form.post("/floor/break", in: surroundings, hidden: hidden, style: "panel", body))</section>

      """
  }

  private func start(_ surroundings: Surroundings) -> HTML {
    let next = open.first.flatMap { one in
      Self.kinds.first { Self.kind($0.id) == one.planned.kind }?.id
    }
    let field = Field(
      "kind",
      "Which break",
      value: sent["kind"] ?? next ?? "",
      hint:
        "A break nobody plans needs no entry; stepping away is at the floor, and nobody asks why.",
      kind: .choices([.init("", "Choose")] + Self.kinds.map { .init($0.id, $0.name) }),
      mistakes: mistakes
    )
    return form(
      "start",
      surroundings,
      "start",
      "A break begins",
      "\(field.html)\(Form.button("It begins now"))"
    )
  }

  private func end(_ surroundings: Surroundings) -> HTML {
    form(
      nil,
      surroundings,
      "end",
      "The break is over",
      """
      <p>A break that the law wants and that was cut short counts as not had, and another one is owed.</p>
      \(Form.button(isOwn ? "I am back" : "They are back", .main, name: "what", value: "end"))
      \(Form.button("Called back before it was over", .quiet, name: "what", value: "interrupted"))
      """
    )
  }

  private func missed(_ surroundings: Surroundings) -> HTML {
    let field = Field(
      "missed",
      "Which one was not had",
      value: sent["missed"] ?? "",
      kind: .choices([.init("", "Choose")] + over.map { .init($0.id, $0.text) }),
      mistakes: mistakes
    )
    return form(
      "missed",
      surroundings,
      "missed",
      "A break was missed",
      "\(field.html)\(Form.button("Enter it as missed", .quiet))"
    )
  }

  private func swap(_ surroundings: Surroundings) -> HTML {
    if others.isEmpty || open.isEmpty { return "" }
    let fields = [
      Field(
        "with",
        "With whom",
        value: sent["with"] ?? "",
        hint: mayDecide ? nil : "Somebody in your role: ask them first.",
        kind: .choices([.init("", "Choose")] + others.map { .init($0.id, $0.name) }),
        mistakes: mistakes
      ),
      Field(
        "swapped",
        "Which break",
        value: sent["swapped"] ?? "",
        hint: "The next one of that kind, of both.",
        kind: .choices([.init("", "Choose"), .init("rest", "Rest"), .init("meal", "Meal")]),
        mistakes: mistakes
      ),
    ]
    let mistake = mistakes.first { $0.field == "agreed" }?.text
    let agreed: HTML = """
      <fieldset class="choices" id="agreed"><legend>Agreed</legend>
      \(HTML.with(mistake) { "<p class=\"mistake hint\"><span class=\"heard\">Mistake: </span>\($0)</p>\n" })\
      <label><input type="checkbox" name="agreed" value="yes"\(HTML.when(sent["agreed"] == "yes", " checked"))> Both agree to it</label>
      </fieldset>

      """
    return form(
      "swap",
      surroundings,
      "swap",
      "Change places",
      "\(HTML.joined(fields.map(\.html)))\(HTML.when(!mayDecide, agreed))\(Form.button("Change places", .quiet))"
    )
  }

  private func wish(_ surroundings: Surroundings) -> HTML {
    let field = Field(
      "side",
      "Rather",
      value: sent["side"] ?? wish?.rawValue ?? "",
      hint: "Heeded as far as the floor allows, when breaks are planned again.",
      kind: .choices([
        .init("", "No wish"), .init("early", "Early in the shift"),
        .init("late", "Late in the shift"),
      ]),
      mistakes: mistakes
    )
    return form(
      "wish",
      surroundings,
      "wish",
      isOwn ? "What you would like" : "What they would like",
      "\(field.html)\(Form.button("Keep it", .quiet))"
    )
  }
}
