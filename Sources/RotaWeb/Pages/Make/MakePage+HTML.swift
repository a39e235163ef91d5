import CivilTime
import Drawing

extension MakePage {
  func page(in surroundings: Surroundings) -> Page {
    Page(
      title: "Make a rota",
      here: .rota,
      mistakes: query.mistakes,
      main: """
        <p class="lead">\(published)</p>
        <p>To make a rota is to continue each team’s pattern over the days you choose, with everybody’s leave, swaps and extra shifts, and to check it. Nothing is kept until you publish it: then it is a new version over those days.</p>
        \(Form.get("/rota/make", style: "ask", "\(query.fields)\(Form.button("Make and check"))"))\
        <p class="hint">A year of a large room takes some seconds; others can go on working.</p>
        \(HTML.with(made, summary))<p class="step"><a href="/rota">Back to the board</a></p>

        """
    )
  }

  private func summary(_ made: Made) -> HTML {
    """
    <section aria-labelledby="made">
    <h2 id="made">\(Sentence.days(query.days))</h2>
    <dl class="facts">
    \(fact(Sentence.grouped(query.days.count), "days"))\(fact(Sentence.grouped(made.shifts), "shifts"))\
    \(fact(Sentence.grouped(made.people), "people"))\
    \(fact(Sentence.grouped(made.breaches.count), "limits exceeded", isBad: !made.breaches.isEmpty))\
    \(fact(Sentence.grouped(made.warnings), "warnings"))\
    \(fact("\(Sentence.grouped(made.gaps.count)) of \(Sentence.grouped(made.levels))", "minimum levels short", isBad: !made.gaps.isEmpty))\
    \(HTML.when(made.tutors > 0, fact(Sentence.grouped(made.tutors), "shifts without the tutor")))</dl>
    \(breaches(made))\(gaps(made))\(made.calls.html)\
    <p><a class="button" href="\(query.address("/rota/publish"))">Review and publish</a></p>
    <p class="step"><a href="/rota?from=\(query.from.description)&amp;weeks=\(weeks)">See it on the board</a></p>
    </section>

    """
  }

  /// The board's weeks that show most of it.
  private var weeks: Int {
    BoardQuery.allWeeks.last { $0 * 7 <= query.days.count } ?? 1
  }

  private func fact(_ count: String, _ what: String, isBad: Bool = false) -> HTML {
    "<div\(HTML.when(isBad, " class=\"bad\""))><dt>\(what)</dt><dd>\(count)</dd></div>\n"
  }

  private func breaches(_ made: Made) -> HTML {
    if made.breaches.isEmpty { return "" }
    let most = 12
    let more = made.breaches.count - most
    return """
      <h3>Limits exceeded: these stand against publishing unless they are past</h3>
      <ul>
      \(HTML.joined(made.breaches.prefix(most).map { "<li>\(HTML(words: $0))</li>\n" }))\
      \(HTML.when(more > 0, "<li>and \(Sentence.grouped(more)) more</li>\n"))</ul>

      """
  }

  private func gaps(_ made: Made) -> HTML {
    if made.gaps.isEmpty { return "<p>Every minimum level is met.</p>\n" }
    let most = 12
    let more = made.gaps.count - most
    return """
      <h3>Below the minimum level</h3>
      \(NeedList.html(made.gaps.prefix(most)))\
      \(HTML.when(more > 0, "<p>and \(Sentence.grouped(more)) more.</p>\n"))
      """
  }
}
