import Planning
import CivilTime
import Drawing

extension PublishPage {
  func page(in surroundings: Surroundings) -> Page {
    Page(
      title: "Publish the rota",
      heading: "Publish the rota <small>\(Sentence.days(query.days))</small>",
      here: .rota,
      notices: isStale
        ? [
          Notice(
            .warning,
            "Somebody changed the rota while you looked at it, so nothing was published. What it comes to now stands below."
          )
        ] : [],
      mistakes: query.mistakes + mistakes,
      main: """
        <p class="lead">\(lead)</p>
        \(Form.get("/rota/publish", style: "ask", "\(query.fields)\(Form.button("Show", .quiet))"))\
        \(obstacles)\(differences)\(telling)\(checks)\(publish(surroundings))\
        <p class="step"><a href="/rota?from=\(query.from.description)">Back to the board</a></p>

        """
    )
  }

  private var lead: String {
    let days = Sentence.count(query.days.count, "day")
    let fresh =
      newDays == 0
      ? "all of them published before"
      : newDays == query.days.count
        ? "none of them published before"
        : "\(Sentence.grouped(newDays)) of them not published before"
    return
      "Version \(version): \(days), \(fresh). What is published is a promise, and stands in everybody’s calendar."
  }

  private var obstacles: HTML {
    if canPublish { return "" }
    return """
      <section aria-labelledby="against">
      <h2 id="against">What stands against it</h2>
      <ul>
      \(HTML.joined(against.map { "<li>\(HTML(words: $0))</li>\n" }))</ul>
      \(HTML.with(lacking) { "<p>\($0.sentence). <a href=\"\($0.path)\">\($0.way)</a></p>\n" })\
      \(HTML.when(shiftsStandAgainst, "<p>\(lacking == nil ? "Change these shifts first" : "The other shifts must change first"); no reason puts aside a limit of law.</p>\n"))
      </section>

      """
  }

  private var differences: HTML {
    let body: HTML
    if let diff {
      var table = Table("diff-table", "Whose shifts differ", diff.table)
      table.isCaptionHeard = true
      table.narrow = .cards
      body =
        "<p>\(HTML(words: diff.sentence))</p>\n\(HTML.when(!diff.table.rows.isEmpty, table.html))"
    } else {
      body =
        "<p>Nothing is published yet, so nobody gains or loses a shift: all \(Sentence.count(shifts, "shift")) of these days are new.</p>\n"
    }
    return """
      <section aria-labelledby="differs">
      <h2 id="differs">Who gains, loses or changes a shift</h2>
      \(body)</section>

      """
  }

  private var telling: HTML {
    let body: HTML
    if told.table.rows.isEmpty {
      body = "<p>Nobody has to be rung: everybody’s page and calendar say it by themselves.</p>\n"
    } else {
      var table = Table("told-table", told.sentence, told.table)
      table.narrow = .cards
      body = table.html
    }
    return """
      <section aria-labelledby="tell">
      <h2 id="tell">What people are told</h2>
      \(body)\(HTML.when(untold > 0, "<p><a href=\"/rota#telling\">\(Sentence.count(untold, "change")) not yet told</a> from before.</p>\n"))</section>

      """
  }

  private var checks: HTML {
    let rules: HTML
    if warnings.isEmpty {
      rules = "<p>The indicative check of the rules warns of nothing.</p>\n"
    } else {
      let more: HTML = HTML.when(
        moreWarnings > 0,
        "<li>and \(Sentence.grouped(moreWarnings)) more</li>\n"
      )
      rules = """
        <details>
        <summary>\(Sentence.count(warnings.count + moreWarnings, "warning")) of the rules, which do not stop it</summary>
        <p>\(HTML(words: warningKinds)).</p>
        <ul>
        \(HTML.joined(warnings.map { "<li>\(HTML(words: $0))</li>\n" }))\(more)</ul>
        </details>

        """
    }
    let most = 10
    let short = gaps.count > most
    return """
      <section aria-labelledby="checks">
      <h2 id="checks">Checks</h2>
      \(rules)\
      \(HTML.either(gaps.isEmpty, "<p>Every minimum level is met.</p>\n", or: "<p>\(Sentence.count(gaps.count, "minimum level")) not met\(short ? "; the first \(most)" : "").</p>\n\(NeedList.html(gaps.prefix(most)))"))\(calls.html)</section>

      """
  }

  private func publish(_ surroundings: Surroundings) -> HTML {
    if !canPublish { return "" }
    let reason = Field(
      "reason",
      "Reason",
      value: "",
      kind: .choices(
        [Field.Choice("", "None given")] + reasons.map { Field.Choice($0.id, $0.text) }
      )
    )
    return Form.post(
      "/rota/publish",
      in: surroundings,
      hidden: [
        ("from", query.from.description), ("to", query.to.description), ("seen", seen),
      ],
      style: "panel",
      "\(reason.html)\(Form.button("Publish version \(version)"))"
    )
  }
}
