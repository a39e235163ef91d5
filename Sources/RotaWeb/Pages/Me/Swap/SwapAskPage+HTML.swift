import CivilTime
import Drawing
import Planning

extension SwapAskPage {
  /// The page.
  func page(in surroundings: Surroundings) -> Page {
    Page(
      title: isGift
        ? chosen == nil ? "Give a shift away" : "What giving it away would do"
        : chosen == nil ? "Ask for a swap" : "What the swap would do",
      here: .me,
      mistakes: mistakes,
      main: """
        \(HTML.with(chosen) { preview($0, surroundings) })\(HTML.when(chosen == nil, choice))\
        <p class="step"><a href="/me">Back to my shifts</a></p>

        """
    )
  }

  private var choice: HTML {
    """
    \(form)\(HTML.with(gives) { isGift ? give($0) : whom($0) })
    """
  }

  private func give(_ gives: Shift) -> HTML {
    """
    <section aria-labelledby="whom">
    <h2 id="whom">Whom to ask <small>for your \(HTML(words: gives.text))</small></h2>
    \(takerList(gives))</section>
    \(cannot)<p class="step"><a href="/me/swap?shift=\(Percent.encoded(gives.address))">Look for a shift in return</a></p>

    """
  }

  private func takerList(_ gives: Shift) -> HTML {
    if takers.isEmpty {
      return Empty.html(
        "Nobody can take it as things stand.",
        "With a shift in return there may be somebody; a supervisor may know of somebody too."
      )
    }
    var table = Table(
      "takers",
      "No rule stands against it for these; whom it burdens least stands first",
      [.init("Who"), .init("Look", isHeard: true)],
      rows: takers.map { one in
        [
          HTML(name: one.name),
          """
          <a class="step-on" href="/me/swap?shift=\(Percent.encoded(gives.address))&amp;with=\(Percent.encoded(one.id))">See what it would do\
          <span class="heard"> with \(TextWidth.clean(one.name))</span></a>
          """,
        ]
      }
    )
    table.narrow = .cards
    return table.html
  }

  private var form: HTML {
    if shifts.isEmpty, gives == nil {
      return Empty.html("You have no shift to give in the next eight weeks.")
    }
    var choices = shifts.map { Field.Choice($0.address, $0.text) }
    if let gives, !shifts.contains(gives) {
      choices.insert(Field.Choice(gives.address, gives.text), at: 0)
    }
    let hidden: Form.Hidden = isGift ? [("give", "yes")] : []
    let field = Field(
      "shift",
      "Which shift would you give?",
      value: gives?.address ?? "",
      kind: .choices(choices),
      mistakes: mistakes
    )
    return Form.get(
      "/me/swap",
      hidden: hidden,
      style: "ask",
      "\(field.html)\(Form.button("Show whom to ask"))"
    )
  }

  private func whom(_ gives: Shift) -> HTML {
    """
    <section aria-labelledby="whom">
    <h2 id="whom">Whom to ask <small>for your \(HTML(words: gives.text))</small></h2>
    \(list(gives))</section>
    \(cannot)<p class="step"><a href="/me/swap?shift=\(Percent.encoded(gives.address))&amp;give=yes">Give it away for nothing in return</a></p>

    """
  }

  private func list(_ gives: Shift) -> HTML {
    if partners.isEmpty {
      return Empty.html(
        "Nobody can swap it for one within \(SwapPartners.days) days of it.",
        "A supervisor may know of somebody who can cover it."
      )
    }
    var table = Table(
      "partners",
      "No rule stands against these for either of you; the shift most like yours first",
      [
        .init("With"), .init("You give"), .init("You get"), .init("Compared"),
        .init("Look", isHeard: true),
      ],
      rows: partners.map { one in
        [
          HTML(name: one.person.name), HTML(words: gives.text), HTML(words: one.takes.text),
          HTML(words: one.compared),
          """
          <a class="step-on" href="\(address(gives, one.person.id, one.takes))">See what it would do\
          <span class="heard"> with \(TextWidth.clean(one.person.name))</span></a>
          """,
        ]
      }
    )
    table.narrow = .cards
    return table.html
  }

  private func address(_ gives: Shift, _ person: String, _ takes: Shift) -> String {
    "/me/swap?shift=\(Percent.encoded(gives.address))&with=\(Percent.encoded(person))&for=\(Percent.encoded(takes.address))"
  }

  private var cannot: HTML {
    if refused.isEmpty { return "" }
    var table = Table(
      "refused",
      "With whom a rule says no",
      [.init("With")] + (isGift ? [] : [.init("You would get")])
        + [.init("The rule that says no")],
      rows: refused.map { one in
        [HTML(name: one.name)] + (isGift ? [] : [HTML(words: one.takes)])
          + [HTML.joined(one.why.map { "<p>\(HTML(words: $0)).</p>" })]
      }
    )
    table.narrow = .cards
    table.isCaptionHeard = true
    return """
      <details>
      <summary>With \(Sentence.count(refused.count, "other")) a rule says no</summary>
      \(table.html)<p class="hint">People who are away, limited in what they may work or in another role are not in the list.</p>
      </details>

      """
  }

  private func preview(_ chosen: Chosen, _ surroundings: Surroundings) -> HTML {
    """
    <dl class="trade">
    <div><dt>You give</dt><dd>\(HTML(words: gives?.text ?? ""))</dd></div>
    <div><dt>You get</dt><dd>\(HTML(words: chosen.takes?.text ?? "Nothing in return"))</dd></div>
    <div><dt>With</dt><dd>\(HTML(name: chosen.person.name))</dd></div>
    </dl>
    \(verdict(chosen))\(effect(chosen.effect))\(HTML.when(chosen.against.isEmpty, ask(chosen, surroundings)))
    <p class="step"><a href="/me/swap?shift=\(Percent.encoded(gives?.address ?? ""))\(HTML.when(isGift, "&amp;give=yes"))">Look for somebody else</a></p>

    """
  }

  private func verdict(_ chosen: Chosen) -> HTML {
    if chosen.against.isEmpty {
      let more = HTML.joined(chosen.warnings.map { "<li>\(HTML(words: $0)).</li>\n" })
      return """
        <p class="lead">No rule stands against it for either of you.</p>
        \(HTML.when(!more.isEmpty, "<ul>\n\(more)</ul>\n"))
        """
    }
    let items = HTML.joined(chosen.against.map { "<li>\(HTML(words: $0)).</li>\n" })
    return """
      <section class="notice warning" aria-labelledby="against">
      <h2 id="against">It cannot be asked</h2>
      <ul>
      \(items)</ul>
      </section>

      """
  }

  private func effect(_ effect: SwapEffect) -> HTML {
    func rest(_ length: Minutes?) -> HTML { HTML(words: length.map(Sentence.hours) ?? "–") }
    func number(_ n: Int) -> HTML { HTML(words: String(n)) }
    let (was, then) = (effect.before, effect.after)
    return Table(
      "effect",
      "What it does to your own weeks, \(Sentence.days(effect.days))",
      [
        .init("What"), .init("As it stands", isNumber: true),
        .init("With the swap", isNumber: true),
      ],
      rows: [
        ["Shifts", number(was.shifts), number(then.shifts)],
        ["Nights", number(was.nights), number(then.nights)],
        ["Hours", HTML(words: Sentence.hours(was.hours)), HTML(words: Sentence.hours(then.hours))],
        ["Shortest rest between two shifts", rest(was.shortestRest), rest(then.shortestRest)],
      ]
    ).html
  }

  private func ask(_ chosen: Chosen, _ surroundings: Surroundings) -> HTML {
    let approval: HTML = HTML.when(needsApproval, " and a supervisor approves")
    return """
      <p>Nothing changes hands until \(HTML(name: chosen.person.name)) agrees\(approval). It lapses after \
      \(Sentence.count(openDays, "day")), or when \(isGift ? "it" : "the first of the two shifts") starts.</p>
      \(Form.post(
        "/me/swap/ask",
        in: surroundings,
        hidden: [
          ("shift", gives?.address ?? ""), ("with", chosen.person.id),
          ("for", chosen.takes?.address ?? ""),
        ],
        Form.button("Ask \(TextWidth.clean(chosen.person.name))")
      ))
      """
  }
}
