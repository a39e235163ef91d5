import CivilTime
import Drawing

extension BoardPage {
  /// The page.
  public func page(in surroundings: Surroundings) -> Page {
    var page = Page(
      title: "Rota board",
      heading: "Rota board <small>\(Sentence.days(query.days))</small>",
      here: .rota,
      notices: past.map { [back($0)] } ?? [],
      mistakes: query.mistakes,
      main: """
        <div class="status">
        <p class="lead">\(summary)</p>
        <p>\(HTML(words: published))\(since)\(notTold)</p>
        \(steps)</div>
        \(form)\(body)\(attention)\(toTell(surroundings))
        """
    )
    page.isSheet = true
    return page
  }

  private func back(_ past: String) -> Notice {
    Notice(
      .warning,
      markup:
        "This is the rota as it was known at \(past). <a href=\"\(query.address(now: true))\">Back to now</a>"
    )
  }

  /// The summary without the days, which the heading has.
  private var summary: String {
    let days = Sentence.days(query.days) + ": "
    return board.summary.hasPrefix(days)
      ? Sentence.opened(String(board.summary.dropFirst(days.count))) : board.summary
  }

  private var since: HTML {
    if telling.changesSince == 0 { return "" }
    return
      " \(Sentence.count(telling.changesSince, "shift")) \(telling.changesSince == 1 ? "differs" : "differ") from it by now."
  }

  private var notTold: HTML {
    if untold.isEmpty { return "" }
    let count = Sentence.count(untold.count, "change")
    return " <a href=\"#telling\">\(count) not yet told</a>."
  }

  private var form: HTML {
    let label = board.teamLabel
    let choices = teams.map { Field.Choice($0.id, $0.name) }
    let fields = [
      Field(
        "from",
        "From",
        value: query.typedFrom ?? Sentence.day(query.from),
        size: "date",
        mistakes: query.mistakes
      ),
      Field(
        "weeks",
        "Weeks",
        value: String(query.weeks),
        kind: .choices(BoardQuery.allWeeks.map { Field.Choice(String($0), String($0)) }),
        size: "short",
        mistakes: query.mistakes
      ),
      Field(
        "team",
        label,
        value: query.team ?? "",
        kind: .choices([Field.Choice("", "All")] + choices),
        mistakes: query.mistakes
      ),
      Field(
        "role",
        "Role",
        value: query.role ?? "",
        kind: .choices([Field.Choice("", "All")] + roles.map { Field.Choice($0.id, $0.name) }),
        mistakes: query.mistakes
      ),
      Field(
        "people",
        "People",
        value: query.people.word ?? "",
        kind: .choices(
          [Field.Choice("", "None")] + teams.map { Field.Choice($0.id, "Of \($0.name)") } + [
            Field.Choice("all", "Everybody")
          ]
        ),
        mistakes: query.mistakes
      ),
      Field("as-at", "As at", value: query.asAt ?? "", size: "date", mistakes: query.mistakes),
    ]
    let step = query.weeks * 7
    return Form.get(
      "/rota",
      style: "ask",
      """
      \(HTML.joined(fields.map(\.html)))\(Form.button("Show"))\
      <div class="others">
      <a href="\(query.address(from: query.from - step))">Earlier</a>
      <a href="\(query.address(from: query.from + step))">Later</a>
      <a href="\(query.csv)">Download as CSV, without names</a>
      <button type="button" data-print data-script hidden>Print A3</button>
      </div>

      """
    )
  }

  /// What a supervisor does next: publish, make, take back.
  private var steps: HTML {
    if !isForSupervisors || past != nil { return "" }
    let undo = HTML.with(telling.lastChange) { last in
      """
      <span class="soft">Last change: \(HTML(words: last.words)).</span>
      <a href="/undo?entry=\(last.entry)">Undo<span class="heard">: \(HTML(words: last.words))</span></a>
      <a href="/undo">Earlier changes</a>

      """
    }
    return """
      <p class="onward screen"><a href="/rota/publish">Review and publish</a>
      <a href="/rota/make">Make a rota</a>
      \(undo)</p>

      """
  }

  private var body: HTML {
    if board.days.isEmpty { return Empty.html("No days to show.") }
    if board.teams.isEmpty && people.isEmpty {
      return Empty.html(
        "There are no \(board.teamLabel.lowercased())s yet.",
        "They are described in the settings; people are imported at the command line."
      )
    }
    return BoardTable(page: self).html
  }

  private var attention: HTML {
    let most = 12
    let first = NeedList.html(needs.prefix(most))
    let more = needs.count - most
    return """
      <section aria-labelledby="needs">
      <h2 id="needs">Needs attention <small>\(Sentence.grouped(needs.count))</small></h2>
      \(needs.isEmpty ? Empty.html("Nothing in these days.") : first)\
      \(HTML.when(more > 0, "<details>\n<summary>\(Sentence.grouped(more)) more</summary>\n\(NeedList.html(needs.dropFirst(most)))</details>\n"))</section>

      """
  }
}
