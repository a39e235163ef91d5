import CivilTime
import Drawing

extension DayPage {
  /// The page.
  public func page(in surroundings: Surroundings) -> Page {
    Page(
      title: Sentence.day(date),
      heading:
        "\(Sentence.day(date))\(HTML.when(date == today, " <small>Today</small>"))\(HTML.when(isStillOn, " <small>The shift that is on now</small>"))\(HTML.with(holiday) { " <small>\(HTML(words: $0))</small>" })",
      here: .day,
      notices: clock.map { [Notice(.note, $0)] } ?? [],
      main: """
        \(steps)\(short)\(HTML.joined(cover.map(section)))\(none)\
        \(HTML.joined(shifts.enumerated().map(shift)))
        """
    )
  }

  private var steps: HTML {
    """
    <nav class="step" aria-label="Days">
    <a href="/day/\((date - 1).description)">‹ \(Sentence.shortDay(date - 1))</a>
    <a href="/day/\((date + 1).description)">\(Sentence.shortDay(date + 1)) ›</a>
    <a href="/rota?from=\((date - date.weekday.rawValue).description)">On the board</a>
    </nav>

    """
  }

  private var short: HTML {
    if needs.isEmpty { return "" }
    return """
      <section aria-labelledby="needs">
      <h2 id="needs">Below the minimum level <small>\(Sentence.grouped(needs.count))</small></h2>
      \(NeedList.html(needs))</section>

      """
  }

  private func section(_ one: CoverDay) -> HTML {
    """
    <section aria-label="\(one.title)">
    <h2>\(one.title)</h2>
    <p>\(HTML.when(one.isShort, "\(Tag.html("Short", "t-short")) "))\(one.sentence)</p>
    <ul class="key" aria-label="Key">
    <li><span class="swatch floor"></span> on the floor, absence and breaks taken out</li>
    <li><span class="swatch need"></span> required</li>
    <li><span class="swatch gap"></span> gap</li>
    \(HTML.when(one.hasRepeatedHour, "<li>01' the repeated hour</li>\n"))</ul>
    <div class="wide" role="region" aria-label="Picture of \(one.title)" tabindex="0">
    \(one.picture)</div>
    <details>
    <summary>Show as a table</summary>
    \(one.table)</details>
    </section>

    """
  }

  private var none: HTML {
    if !cover.isEmpty { return "" }
    return Empty.html(
      "Nothing to hold the floor against.",
      "There is no queue with calls to forecast from, and no role with a minimum level."
    )
  }

  private func shift(_ i: Int, _ shift: Shift) -> HTML {
    let showsTeam = Set(shift.people.map(\.team)).count > 1
    let showsBreaks = shift.people.contains { $0.breaks != nil }
    let changes = shift.people.contains { $0.change != nil }
    var table = Table(
      "shift-\(i + 1)",
      "People of \(shift.title)",
      [.init("Name"), .init("Role")] + (showsTeam ? [.init(team)] : [])
        + (showsBreaks ? [.init("Breaks")] : [])
        + (changes ? [.init("Change", isHeard: true)] : [])
    )
    table.isCaptionHeard = true
    table.narrow = .cards
    table.rows = shift.people.map { line in
      [
        "\(HTML(name: line.name))\(HTML.with(line.hours) { " <small class=\"soft\">\($0)</small>" })",
        HTML(words: line.role),
      ] + (showsTeam ? [HTML(words: line.team)] : []) + (showsBreaks ? [breaks(line)] : [])
        + (changes
          ? [
            HTML.with(line.change) {
              "<a class=\"nowrap\" href=\"\($0)\">Report away<span class=\"heard\">: \(HTML(words: line.name))</span></a>"
            }
          ] : [])
    }
    let count = Sentence.count(shift.people.count, "person", "people")
    return """
      <section aria-labelledby="people-\(i + 1)">
      <h2 id="people-\(i + 1)">\(HTML(words: shift.title)) <small>\(count)\(HTML.with(shift.note) { ", \($0)" })</small></h2>
      \(HTML.with(shift.replan) { "<p class=\"screen\"><a href=\"\($0)\">Re-plan the breaks of this shift from now</a></p>\n" })\(table.html)</section>

      """
  }

  private func breaks(_ line: Line) -> HTML {
    guard let breaks = line.breaks else { return "" }
    if breaks.isEmpty { return "<span class=\"soft\">none planned</span>" }
    return "\(strip(line.span, breaks))\(HTML(words: breaks.map(\.text).joined(separator: "; ")))"
  }

  /// The shift as a bar with its breaks; the text beside it says the same.
  private func strip(_ span: Span, _ breaks: [Break]) -> HTML {
    let bars = HTML.joined(
      breaks.map { one -> HTML in
        let shown = one.span.clamped(to: span)
        let from = (shown.start - span.start).count
        return
          "<rect class=\"pause\" x=\"\(from)\" y=\"1\" width=\"\(shown.length.count)\" height=\"18\"/>"
      }
    )
    return """
      <svg class="stretch" viewBox="0 0 \(max(1, span.length.count)) 20" preserveAspectRatio="none" aria-hidden="true">\
      <rect class="desk" x="0" y="4" width="\(span.length.count)" height="12"/>\(bars)</svg>
      """
  }
}
