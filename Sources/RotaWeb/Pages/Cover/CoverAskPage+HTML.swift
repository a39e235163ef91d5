import CivilTime
import Drawing
import Planning
import Rostering

extension CoverAskPage {
  /// The page.
  public func page(in surroundings: Surroundings) -> Page {
    Page(
      title: "Who can cover",
      here: .cover,
      mistakes: query.mistakes,
      main: """
        \(form)\(standsIn)\(HTML.with(text) { answer($0) })
        """
    )
  }

  private var form: HTML {
    let fields = [
      Field(
        "on",
        "Day",
        value: query.mistakes.contains { $0.field == "on" }
          ? query.typedDate ?? "" : Sentence.day(query.date),
        size: "date",
        mistakes: query.mistakes
      ),
      Field(
        "shift",
        "Shift",
        value: query.shift,
        kind: .choices(shifts.map { .init($0.id, $0.name) }),
        mistakes: query.mistakes
      ),
      Field(
        "role",
        "Role",
        value: query.role ?? "",
        kind: .choices([.init("", "Any")] + roles.map { .init($0.id, $0.name) }),
        mistakes: query.mistakes
      ),
    ]
    return Form.get(
      "/cover",
      hidden: query.away.map { [("for", $0)] } ?? [],
      style: "ask",
      "\(HTML.joined(fields.map(\.html)))\(Form.button("Show"))"
    )
  }

  private var standsIn: HTML {
    HTML.with(away) { "<p>Somebody is wanted for \(HTML(name: $0)), who is away.</p>\n" }
  }

  private func answer(_ text: WhoCanCoverText) -> HTML {
    """
    <p class="lead">\(HTML(words: text.sentence))</p>
    <section aria-labelledby="can">
    <h2 id="can">Can cover <small>\(Sentence.grouped(available.count))</small></h2>
    \(can(text))</section>
    \(cannot(text))
    """
  }

  private func can(_ text: WhoCanCoverText) -> HTML {
    if available.isEmpty {
      return Empty.html(
        "Nobody can cover without breaking a rule.",
        "Look at the reasons below; a supervisor may still ask somebody, and says why."
      )
    }
    if !isForSupervisors {
      let items = HTML.joined(
        available.sorted { ($0.name, $0.id) < ($1.name, $1.id) }.map {
          "<li>\(HTML(name: $0.name))</li>\n"
        }
      )
      return "<ul>\n\(items)</ul>\n"
    }
    var table = Table(
      "can-table",
      "Those who can, whom it would burden least first: fewest extra duties, then fewest hours",
      [
        .init("Person"), .init("Extra duties, \(WhoCanCover.weeks) weeks", isNumber: true),
        .init("Hours worked in them", isNumber: true), .init("To mind"),
        .init("Choose", isHeard: true),
      ],
      rows: zip(text.available.rows, available).map { row, one in
        // The row begins with the rank and the name.
        [HTML(name: one.name)] + row.dropFirst(2).map { HTML(words: $0) } + [
          assign(one)
        ]
      }
    )
    table.narrow = .cards
    let common: HTML = HTML.when(
      !text.common.isEmpty,
      "<p>Of each of them: \(HTML(words: text.common.joined(separator: "; "))).</p>\n"
    )
    return "\(common)\(table.html)"
  }

  private func assign(_ one: Named) -> HTML {
    guard let question = query.question else { return "" }
    var path = "/cover/assign?person=\(Percent.encoded(one.id))&date=\(question.date)"
    path += "&shift=\(Percent.encoded(question.letter.description))"
    if let role = query.role { path += "&role=\(Percent.encoded(role))" }
    if let away = query.away { path += "&for=\(Percent.encoded(away))" }
    return
      "<a class=\"nowrap\" href=\"\(path)\">Covers<span class=\"heard\">: \(HTML(words: one.name))</span></a>"
  }

  private func cannot(_ text: WhoCanCoverText) -> HTML {
    if text.others.rows.isEmpty || !isForSupervisors { return "" }
    var table = Table("cannot-table", "Those who cannot, and why", text.others)
    table.isCaptionHeard = true
    return """
      <details>
      <summary>\(Sentence.count(text.others.rows.count, "person", "people")) cannot, and why</summary>
      \(table.html)</details>

      """
  }
}
