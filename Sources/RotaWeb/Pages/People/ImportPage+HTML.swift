import Drawing
import Planning
import RoomFiles

extension ImportPage {
  /// The page.
  func page(in surroundings: Surroundings) -> Page {
    Page(
      title: "Take in a list of staff",
      here: .people,
      notices: notices,
      mistakes: mistakes,
      main: """
        \(faults)\(HTML.with(checked) { found($0, surroundings) })\(form(surroundings))\
        <p class="step"><a href="/people">Back to the people</a></p>

        """
    )
  }

  private func form(_ surroundings: Surroundings) -> HTML {
    let mistake = mistakes.first { $0.field == "csv" }?.text
    return """
      <h2>\(checked == nil && rejects.isEmpty ? "The list" : "Check another list")</h2>
      <p class="hint">CSV, its first line the names of its columns; which there are stands below. The rows of a person take \
      the place of what is known from the first row’s day on; whoever is not in the list is left alone. Nothing is changed by checking.</p>
      <form method="post" action="/people/import" enctype="multipart/form-data">
      \(HTML.with(surroundings.csrf) { Form.hidden("csrf", $0) })\(Form.hidden("once", surroundings.once))\
      <div class="field"><label for="file">A file</label>
      <input type="file" id="file" name="file" accept=".csv,text/csv,text/plain"></div>
      <div class="field\(HTML.when(mistake != nil, " wrong"))"><label for="csv">Or paste it</label>
      \(HTML.with(mistake) { "<p class=\"mistake\" id=\"csv-mistake\"><span class=\"heard\">Mistake: </span>\($0)</p>\n" })\
      <textarea id="csv" name="csv" rows="10" spellcheck="false" autocomplete="off"\
      \(HTML.when(mistake != nil, " aria-describedby=\"csv-mistake\" aria-invalid=\"true\""))>
      \(lines)</textarea></div>
      <p>\(Form.button("Check the list"))</p></form>
      \(columns)

      """
  }

  /// What a list may say, column by column, with a line to begin from.
  private var columns: HTML {
    let rows = StaffColumns.all.map { column -> [HTML] in
      [
        "<code>\(column.name)</code>\(HTML.when(column.isWanted, " <small>wanted</small>"))",
        HTML(words: column.meaning), "<code>\(column.example)</code>",
      ]
    }
    var table = Table(
      "columns-table",
      "The columns of a list of staff",
      [.init("Column"), .init("What it says"), .init("For example")],
      rows: rows
    )
    table.isCaptionHeard = true
    table.narrow = .cards
    return """
      <section aria-labelledby="columns">
      <h2 id="columns">The columns</h2>
      <p>A column that is left out counts as empty for everybody in the list, so give all that a person has.</p>
      \(table.html)</section>

      """
  }

  /// What was pasted: text in pages has no ends of lines of its own.
  private var lines: HTML {
    HTML.joined(
      pasted.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline).map {
        line -> HTML in
        "\(String(line))"
      },
      by: "\n"
    )
  }

  private var faults: HTML {
    if rejects.isEmpty { return "" }
    let more: HTML = HTML.when(
      uncounted > 0,
      "<p>And \(Sentence.count(uncounted, "more fault")).</p>\n"
    )
    var table = Table(
      "rejects",
      "What is wrong, all of it at once",
      [.init("Row"), .init("Column"), .init("Why, and what to do")],
      rows: rejects.map { one in
        [
          HTML(words: one.row.map(String.init) ?? "The file"),
          HTML(words: one.column.isEmpty ? "" : one.column), HTML(words: one.reason),
        ]
      }
    )
    table.narrow = .cards
    return """
      <section class="notice warning" aria-labelledby="wrong">
      <h2 id="wrong">The list cannot be taken: \(Sentence.count(rejects.count, "fault"))</h2>
      <p>Nothing was changed. Rows are counted as a spreadsheet does: the first is the one with the headings.</p>
      \(table.html)\(more)</section>

      """
  }

  private func found(_ checked: Checked, _ surroundings: Surroundings) -> HTML {
    """
    <section aria-labelledby="found">
    <h2 id="found">What it would change\(sentence(checked))</h2>
    \(HTML.when(!ignored.isEmpty, "<p class=\"soft\">Left alone: \(HTML(words: ignored.joined(separator: ", "))).</p>\n"))\
    \(HTML.when(checked.against.isEmpty, table(checked.diff)))\(end(checked, surroundings))</section>

    """
  }

  private func sentence(_ checked: Checked) -> HTML {
    checked.against.isEmpty ? " <small>\(HTML(words: checked.diff.sentence))</small>" : ""
  }

  private func table(_ diff: StaffDiff) -> HTML {
    if diff.lines.isEmpty {
      return Empty.html("Nothing: all in the list are here just so.")
    }
    func lines(_ words: [String]) -> HTML {
      HTML.joined(words.map { "<p>\(HTML(words: $0))</p>" })
    }
    var table = Table(
      "diff",
      "Person by person",
      [.init("Person"), .init("Id"), .init("What"), .init("As it is"), .init("From the list")],
      rows: diff.lines.map { line in
        [
          HTML(name: line.name), HTML(words: line.id), Tag.html(line.kind.rawValue, "plain"),
          lines(line.before), lines(line.after),
        ]
      }
    )
    table.narrow = .cards
    return table.html
  }

  private func why(_ checked: Checked) -> HTML {
    """
    \(HTML.when(!checked.reasons.isEmpty, reason(checked.reasons).html))\
    \(HTML.when(checked.wantsBasis, Field.basis(mistakes: mistakes).html))\
    \(Form.button("Take it in"))
    """
  }

  private func reason(_ reasons: [Reason]) -> Field {
    Field(
      "reason",
      "Reason, which it wants",
      value: "",
      kind: .choices(
        [Field.Choice("", "Choose one")] + reasons.map { Field.Choice($0.id, $0.text) }
      ),
      mistakes: mistakes
    )
  }

  private func end(_ checked: Checked, _ surroundings: Surroundings) -> HTML {
    func items(_ words: [String]) -> HTML {
      "<ul>\n\(HTML.joined(words.map { "<li>\(HTML(words: $0)).</li>\n" }))</ul>\n"
    }
    if !checked.against.isEmpty {
      return """
        <div class="notice warning"><p><strong>It cannot be done as it is.</strong></p>
        \(items(checked.against))</div>

        """
    }
    if checked.diff.lines.isEmpty { return "" }
    return """
      \(HTML.when(!checked.warnings.isEmpty, "<h3>To know</h3>\n\(items(checked.warnings))"))\
      <p>All of it is done in one entry, which can be undone, or nothing is.</p>
      \(Form.post(
        "/people/import/apply",
        in: surroundings,
        hidden: [("list", checked.list), ("seen", checked.seen)],
        asks: "Change the people as shown?",
        why(checked)
      ))
      """
  }
}
