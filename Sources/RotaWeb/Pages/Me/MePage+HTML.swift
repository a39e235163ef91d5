public import Drawing
import CivilTime

extension MePage {
  /// The page.
  ///
  /// - Parameters:
  ///   - surroundings: Whose token the forms carry.
  ///   - calendar: The part about calendar links, from where feeds are made.
  /// - Returns: The page.
  public func page(in surroundings: Surroundings, calendar: XML = "") -> Page {
    Page(
      title: "My shifts",
      here: .me,
      main: """
        <div class="next"><p>\(HTML(words: next))</p><p>\(HTML(words: distance))</p></div>
        \(HTML.with(held) { "<p>\(HTML(words: $0)) <a href=\"/debriefs\">With whom</a></p>\n" })\
        <p class="step"><a href="/me/swap">Ask for a swap</a><a href="/me/swap?give=yes">Give a shift away</a><a href="/me/leave">Ask for leave</a><a href="/me/links">Calendar links</a></p>
        \(changes(surroundings))\(waiting(surroundings))\(answered)\(year)\(calendar)\(account)\(HTML.when(!months.isEmpty, letters.html))\
        \(Self.care)
        """
    )
  }

  private static let care: HTML = """
    <section aria-labelledby="care">
    <h2 id="care">How you and others are</h2>
    <ul>
    <li><a href="/me/talk">Ask for a talk</a> with a welfare lead, in confidence</li>
    <li><a href="/me/call">A call was hard for you</a>: record it, for yourself</li>
    <li><a href="/floor/concern">Worried about somebody</a>: a welfare lead sees to it</li>
    <li><a href="/me/wishes">Your wishes</a>: by whom you would rather not be looked after</li>
    <li><a href="/me/raised">What you recorded about others</a> and may still take back</li>
    <li><a href="/me/record">Your own record, and who read it</a></li>
    </ul>
    </section>

    """

  private func changes(_ surroundings: Surroundings) -> HTML {
    let rows = untold.table.rows
    if rows.isEmpty { return "" }
    var table = Table(
      "changes",
      "Changes to your shifts",
      untold.table.columns.dropFirst().map { .init($0.title) },
      rows: rows.map { $0.dropFirst().map { HTML(words: $0) } }
    )
    table.narrow = .cards
    table.isCaptionHeard = true
    return """
      <section class="notice warning" aria-labelledby="changed">
      <h2 id="changed">\(Sentence.count(rows.count, "change")) to your shifts</h2>
      \(table.html)\(Form.post("/me/seen", in: surroundings, Form.button("I have seen \(rows.count == 1 ? "it" : "them")")))</section>

      """
  }

  private func waiting(_ surroundings: Surroundings) -> HTML {
    if swaps.isEmpty { return "" }
    let items = swaps.map { swap -> HTML in
      let buttons =
        swap.isAsked
        ? Form.button("Agree", .main, about: swap.text, name: "answer", value: "agree")
          + Form.button("Decline", .quiet, about: swap.text, name: "answer", value: "decline")
        : Form.button("Call it off", .quiet, about: swap.text, name: "answer", value: "cancel")
      return """
        <li>\(Tag.html("Swap", "t-swap"))<span>\(HTML(words: swap.text))</span>\
        \(Form.post("/me/swap", in: surroundings, hidden: [("swap", swap.id)], style: "inline", buttons))</li>

        """
    }
    return "<h2>Swaps</h2>\n<ul class=\"needs\">\n\(HTML.joined(items))</ul>\n"
  }

  private var answered: HTML {
    if answers.isEmpty { return "" }
    let items = HTML.joined(answers.map { "<li>\(HTML(words: $0))</li>\n" })
    return "<h2>Answered lately</h2>\n<ul>\n\(items)</ul>\n"
  }

  private var year: HTML {
    if months.isEmpty {
      return Empty.html("No shifts in the next year.", "Ask a supervisor if you expected some.")
    }
    let promise: HTML =
      published.map { "Published to \(Sentence.day($0)); later days are a plan and may change." }
      ?? "Nothing is published yet: all of this is a plan and may change."
    func list(_ months: some Sequence<Month>) -> HTML {
      "<div class=\"months\">\n\(HTML.joined(months.map(month)))</div>\n"
    }
    return """
      <h2>The year <small>\(promise)</small></h2>
      \(list(months.prefix(3)))\
      \(HTML.when(months.count > 3, "<details>\n<summary>\(Sentence.count(months.count - 3, "more month"))</summary>\n\(list(months.dropFirst(3)))</details>\n"))
      """
  }

  private func month(_ month: Month) -> HTML {
    let items = month.duties.map { duty -> HTML in
      """
      <li\(HTML.when(duty.swap != nil, " class=\"swaps\""))><span>\(Sentence.shortDay(duty.date).dropMonth)</span>\
      <span>\(HTML(words: duty.text))\(HTML.when(!duty.note.isEmpty, " <span class=\"was\">\(HTML(words: duty.note))</span>"))</span>\
      \(Tag.html(TextWidth.clean(duty.mark), duty.tone))\
      \(HTML.with(duty.swap) { "<a href=\"/me/swap?shift=\(Percent.encoded($0))\">Swap<span class=\"heard\"> \(Sentence.shortDay(duty.date))</span></a>" })</li>

      """
    }
    return """
      <section>
      <h3>\(month.title)</h3>
      <ul class="duties">
      \(HTML.joined(items))</ul>
      </section>

      """
  }

  private var account: HTML {
    let leavePart = HTML.with(leave) { leave -> HTML in
      """
      <section>
      <h2>Leave</h2>
      <p>\(HTML(words: leave.sentence))</p>
      <details><summary>How it is counted</summary>
      \(Table("leave-table", "Leave", leave.table).captionHeard.html)</details>
      \(ask)</section>

      """
    }
    let sentences = HTML.joined(hours.sentences.map { "<p>\(HTML(words: $0))</p>\n" })
    return """
      <div class="columns">
      \(leavePart)<section>
      <h2>Hours</h2>
      \(sentences)<details><summary>The account</summary>
      \(Table("hours-table", "Hours", hours.table).captionHeard.html)</details>
      </section>
      </div>

      """
  }

  private var ask: HTML {
    """
    <details><summary>Ask for leave</summary>
    \(LeaveAskPage.form(nil))</details>
    <p class="step"><a href="/me/leave">Leave that you asked for</a></p>

    """
  }
}

extension String {
  /// A short day without its month, which the heading has.
  fileprivate var dropMonth: String { split(separator: " ").prefix(2).joined(separator: " ") }
}
