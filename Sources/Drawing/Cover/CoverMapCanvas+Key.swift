import Staffing

extension CoverMapCanvas {
  /// The key, in one line of 960 pixels.
  var key: XML {
    var items: [(state: String, mark: String, words: String)] = [
      ("short", "2", "short by more than one: people missing, rounded up"),
      ("part", "1", "short by up to one person"),
      ("met", "", "met"),
      ("over", "+", "a person or more to spare"),
    ]
    if chart.days.contains(where: { !$0.skipped.isEmpty }) {
      items.append(("none", "", "no such hour"))
    }
    if chart.days.contains(where: { $0.cells.contains { $0.isSecond } }) {
      items.append(("half", "", "half width: the hour comes twice"))
    }
    var body: XML = ""
    var x = 0
    for item in items {
      if item.state == "none" {
        body +=
          "<path class=\"none\" d=\"M\(x) 18L\(x + 6) 2M\(x + 7) 18L\(x + 13) 2M\(x + 14) 18L\(x + 20) 2\"/>\n"
      } else if item.state == "half" {
        body +=
          "<path class=\"part\" d=\"M\(x) 2h9v16h-9z\"/><path class=\"met\" d=\"M\(x + 10) 2h10v16h-10z\"/>\n"
      } else {
        body += "<path class=\"\(item.state)\" d=\"M\(x) 2h20v16h-20z\"/>\n"
        body += XML.text(x + 10, 14, "mid mark t-\(item.state)", item.mark)
      }
      body += XML.text(x + 27, 15, "small", item.words)
      x += 27 + SVGCanvas.pixels(item.words) * 6 / 8 + 18
    }
    return body
  }
}
