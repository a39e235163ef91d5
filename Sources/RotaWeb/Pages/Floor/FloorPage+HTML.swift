import Drawing

extension FloorPage {
  /// How often a browser that runs scripts fetches the live part again.
  static let refreshSeconds = 15

  /// The page.
  public func page(in surroundings: Surroundings) -> Page {
    Page(
      title: "Live floor",
      here: .floor,
      refreshSeconds: Self.refreshSeconds,
      main: """
        <div id="live-summary" role="status" aria-live="polite" aria-atomic="true">
        <p class="big">\(sentence)</p>
        \(HTML.joined(short.map { "<p>\(Tag.html("Short", "t-short")) \(HTML(words: $0))</p>\n" }))</div>
        \(HTML.when(isForSupervisors && !short.isEmpty, "<p class=\"step\"><a href=\"/cover\">Who can cover</a></p>\n"))\
        \(HTML.with(own) { stepAway($0, surroundings) })\(HTML.with(cost) { costs($0, surroundings) })\
        <div id="live">
        <p class="soft">As at \(updated). <a href="/floor">Refresh</a>\
        <button type="button" class="quiet again" data-pause data-script hidden>Pause refreshing</button></p>
        \(lookingIn(surroundings))\(list)\(totals)</div>
        <p class="step">\(HTML.when(isForSupervisors, "<a href=\"/floor/call\">A call was hard for somebody</a>"))<a href="/floor/concern">Worried about somebody</a></p>

        """
    )
  }

  private func lookingIn(_ surroundings: Surroundings) -> HTML {
    if lookIns.isEmpty { return "" }
    let items = lookIns.map { one -> HTML in
      """
      <li>\(Tag.html("Look in", "warn"))<span>Look in on \(HTML(name: one.name)).</span>\
      \(Form.post("/floor/look-in", in: surroundings, hidden: [("person", one.id)], Form.button("I did", .quiet, about: "look in on \(one.name)")))</li>

      """
    }
    return "<ul class=\"needs\">\n\(HTML.joined(items))</ul>\n"
  }

  private var list: HTML {
    if !isForSupervisors { return "" }
    if people.isEmpty { return Empty.html("Nobody is on just now.") }
    let columns: [Table.Column] = [
      .init("Name"), .init("Desk"), .init("Role"), .init("On since"),
      .init("Since break", isNumber: true), .init("Now"), .init("Break"),
      .init("Ask", isHeard: true),
    ]
    // A column with nothing in it says nothing.
    let isEmpty = [1: people.allSatisfy(\.desk.isEmpty), 6: people.allSatisfy(\.breakDue.isEmpty)]
    let shown = columns.indices.filter { isEmpty[$0] != true }
    var table = Table(
      "floor",
      "People on now, by name",
      shown.map { columns[$0] },
      rows: people.map { line in
        let cells = row(line)
        return shown.map { cells[$0] }
      }
    )
    table.narrow = .cards
    return table.html
  }

  private func row(_ line: Line) -> [HTML] {
    [
      HTML(name: line.name), HTML(words: line.desk), HTML(words: line.role),
      HTML(words: line.since), HTML(words: line.sinceBreak),
      line.isAway || line.isOnBreak
        ? Tag.html(Sentence.opened(TextWidth.clean(line.now)), "calm") : HTML(words: line.now),
      line.isDue ? Tag.html(Sentence.opened(line.breakDue), "warn") : HTML(words: line.breakDue),
      """
      <a class="nowrap" href="/floor?cost=\(Percent.encoded(line.id))#cost">What if away<span class="heard">: \(HTML(words: line.name))</span></a> \
      <a class="nowrap" href="/floor/break?person=\(Percent.encoded(line.id))">Breaks<span class="heard"> of \(HTML(words: line.name))</span></a>
      """,
    ]
  }

  private var totals: HTML {
    if roles.rows.isEmpty { return "" }
    return """
      <section aria-labelledby="counts">
      <h2 id="counts">By role and team</h2>
      \(Table("totals", "People on by role and team", roles).captionHeard.html)</section>

      """
  }
}

extension Table {
  /// The same with the headings of its rows in one line each.
  var linesKept: Table {
    var table = self
    table.keepsLines = true
    return table
  }

  /// The same with its caption heard alone.
  var captionHeard: Table {
    var table = self
    table.isCaptionHeard = true
    return table
  }
}
