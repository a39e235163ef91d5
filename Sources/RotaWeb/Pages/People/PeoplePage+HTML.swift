import Drawing

extension PeoplePage {
  /// The page.
  func page(in surroundings: Surroundings) -> Page {
    Page(
      title: "People",
      here: .people,
      notices: taken.map { [Notice(.done, $0)] } ?? [],
      main: """
        <p>\(Sentence.count(count, "person", "people")) today. <a href="/people/import">Take in a list of staff</a></p>
        \(form)\(list)
        """
    )
  }

  private var form: HTML {
    let fields = [
      Field("q", "Search", value: search, hint: "A name, an id, a team or a role"),
      Field(
        "all",
        "Whom",
        value: showsPast ? "yes" : "no",
        kind: .choices([
          .init("no", "Who is here today"), .init("yes", "Those gone and to come too"),
        ])
      ),
    ]
    return Form.get(
      "/people",
      style: "ask",
      "\(HTML.joined(fields.map(\.html)))\(Form.button("Show"))"
    )
  }

  private var list: HTML {
    if lines.isEmpty {
      return Empty.html(
        search.isEmpty ? "Nobody is here." : "Nobody is like that.",
        HTML.either(
          search.isEmpty,
          "<a href=\"/people/import\">Take in a list of staff</a>",
          or: "<a href=\"/people\">Show everybody</a>"
        )
      )
    }
    var table = Table(
      "people",
      Sentence.count(lines.count, "person", "people"),
      [
        .init("Name"), .init("Id"), .init("Team"), .init("Roles"), .init("Here"), .init("Skills"),
      ],
      rows: lines.map { line in
        [
          HTML(name: line.name), HTML(words: line.id), HTML(words: line.team),
          HTML(words: line.roles), HTML(words: line.days), HTML(words: line.skills),
        ]
      }
    )
    table.narrow = .cards
    return table.html
  }
}
