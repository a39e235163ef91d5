public import CivilTime
public import Staffing

/// Cover of many days as a picture that stands alone: a row a day, the hours across, the people missing in figures.
///
/// No script and nothing fetched; light or dark as the reader's system is.
public struct CoverMap: Hashable, Sendable {
  /// The file's text.
  public let svg: String

  /// Draws the cover of some days, or all: a map for each pool of queues, of roles where there are no calls.
  public init(_ coverage: Coverage, room: String, days: DateSpan? = nil) {
    let leads = CoverChart.leads(of: coverage, days: days)
    let charts = leads.isEmpty ? CoverChart.roles(of: coverage, days: days) : leads
    let shown = (days ?? coverage.grid.days).clamped(to: coverage.grid.days)
    let maps = charts.map { CoverMapCanvas($0) }
    let margin = 24
    let width = CoverMapCanvas.width + 2 * margin
    var body: XML = ""
    var y = margin + 20
    body += XML.text(margin, y, "title", "Cover, \(Sentence.days(shown))")
    y += 22
    body += XML.text(margin, y, "soft", "\(room) · times are \(coverage.grid.zone.name)")
    let notes = leads.isEmpty ? [CoverWords.noDemand] : CoverSentence(coverage, leads).queues
    for line in notes.flatMap({ SVGCanvas.wrapped($0, to: width - 2 * margin) }) {
      y += 20
      body += XML.text(margin, y, "", line)
    }
    for map in maps {
      y += 34
      body += XML.text(margin, y, "head", map.chart.title)
      for line in SVGCanvas.wrapped(Sentence.opened(map.chart.sentence), to: width - 2 * margin) {
        y += 20
        body += XML.text(margin, y, "", line)
      }
      y += 14
      body += "<g transform=\"translate(\(margin) \(y))\">\n\(map.key)</g>\n"
      y += CoverMapCanvas.keyHeight
      body += "<g transform=\"translate(\(margin) \(y))\">\n\(map.body)</g>\n"
      y += map.height
    }
    let about = charts.map { "\($0.title): \($0.sentence)." } + notes
    let height = y + margin
    let document: XML = """
      <svg xmlns="http://www.w3.org/2000/svg" width="\(width)" height="\(height)" \
      viewBox="0 0 \(width) \(height)" role="img" aria-labelledby="t d" class="cover">
      <title id="t">\(TextWidth.clean("\(room): cover, \(Sentence.days(shown))"))</title>
      <desc id="d">\(TextWidth.clean(about.joined(separator: " ")))</desc>
      <style>
      \(CoverStyle.picture)</style>
      <rect class="page" width="\(width)" height="\(height)"/>
      \(body)</svg>

      """
    svg = document.source
  }
}

extension XML {
  /// Text in a picture with its left end at a point, or where its style puts it.
  static func text(_ x: Int, _ y: Int, _ style: String, _ words: String) -> XML {
    "<text x=\"\(x)\" y=\"\(y)\" class=\"\(style)\">\(TextWidth.clean(words))</text>\n"
  }
}
