import Drawing

extension AuditPage {
  /// The page.
  func page(in surroundings: Surroundings) -> Page {
    Page(
      title: "Audit",
      here: .audit,
      mistakes: query.mistakes,
      main: """
        <p>Who changed what and when. An entry is never changed and never deleted. Notes, and entries of what was told in confidence, are not in this list: so its numbers have gaps.</p>
        \(held)\(form)\(list)\(steps)
        """
    )
  }

  private var held: HTML {
    if chain.faults > 0 {
      return Notice(
        .warning,
        "\(Sentence.count(chain.faults, "entry", "entries")) of \(Sentence.grouped(chain.entries)) \(chain.faults == 1 ? "is" : "are") "
          + "not as they were written. Whoever keeps the record should run: relief audit verify."
      ).html
    }
    return """
      <p class="soft">Each entry holds fast the one before it. Checked to the newest: all as it was written.</p>

      """
  }

  private var form: HTML {
    let fields = [
      Field("who", "Who", value: query.who ?? "", hint: "A name or an id"),
      Field("what", "What", value: query.what ?? "", hint: "A command or what it is about"),
      Field(
        "from",
        "From",
        value: query.typedFrom,
        hint: "24 Oct",
        size: "date",
        mistakes: query.mistakes
      ),
      Field(
        "to",
        "To",
        value: query.typedTo,
        hint: "The same day or later",
        size: "date",
        mistakes: query.mistakes
      ),
    ]
    return Form.get(
      "/audit",
      style: "ask",
      "\(HTML.joined(fields.map(\.html)))\(Form.button("Show"))"
    )
  }

  private var list: HTML {
    if lines.isEmpty {
      return Empty.html(
        query.isNarrowed ? "No entry is like that." : "There are no entries.",
        HTML.when(query.isNarrowed, "<a href=\"/audit\">Show all</a>")
      )
    }
    var table = Table(
      "entries",
      "Entries, the newest first",
      [
        .init("Entry", isNumber: true), .init("Entered"), .init("By"), .init("Command"),
        .init("About"), .init("Happened"), .init("Reason"), .init("Note"),
      ],
      rows: lines.map { line in
        [
          "\(Sentence.grouped(line.number))", HTML(words: line.entered),
          HTML.when(!line.by.isEmpty, HTML(name: line.by)), HTML(words: line.command),
          HTML(words: line.about), HTML(words: line.happened), HTML(words: line.reason),
          HTML(words: line.note),
        ]
      }
    )
    table.narrow = .cards
    return table.html
  }

  private var steps: HTML {
    let newest: HTML = HTML.when(
      query.before != nil,
      "<a href=\"\(query.address())\">Newest entries</a>"
    )
    let back = HTML.with(older) {
      "<a href=\"\(query.address(before: $0))\" rel=\"next\">Older than entry \(Sentence.grouped($0))</a>"
    }
    return newest.isEmpty && back.isEmpty ? "" : "<p class=\"step\">\(newest)\(back)</p>\n"
  }
}
