extension SVGCanvas {
  /// The whole picture: title, key, blocks of weeks, what needs attention.
  var document: XML {
    var body: XML = ""
    var y = margin + 18
    for line in Self.wrapped(board.title, to: (width - 2 * margin) * 10 / 16) {
      body += text(margin, y, "title", line)
      y += 25
    }
    y -= 1
    let caption = Self.wrapped(
      TextWidth.clean("\(board.room) · times are \(board.zone)"),
      to: width - 2 * margin
    )
    for line in caption {
      body += text(margin, y, "soft", line)
      y += 20
    }
    for line in keyLines() {
      for item in line { body += keyItem(item.entry, x: item.x, y: y) }
      y += 31
    }
    y += 7
    for first in stride(from: 0, to: board.days.count, by: days) {
      body += block(first..<min(first + days, board.days.count), y: &y)
      y += 22
    }
    body += closing(y: &y)
    let height = y + margin
    let about = ([board.summary] + board.attention.prefix(SVGBoard.mostAttention).map(\.text))
      .joined(separator: " ")
    return """
      <svg xmlns="http://www.w3.org/2000/svg" width="\(width)" height="\(height)" \
      viewBox="0 0 \(width) \(height)" role="img" aria-labelledby="t d">
      <title id="t">\(TextWidth.clean("\(board.room): \(board.title)"))</title>
      <desc id="d">\(TextWidth.clean(about))</desc>
      \(SVGBoard.style)<rect class="page" width="\(width)" height="\(height)"/>
      \(body)</svg>

      """
  }

  /// Text with its left end, or its middle, at a point.
  func text(_ x: Int, _ y: Int, _ style: String, _ words: String) -> XML {
    "<text x=\"\(x)\" y=\"\(y)\" class=\"\(style)\">\(TextWidth.clean(words))</text>\n"
  }

  /// A filled rectangle.
  func rect(_ x: Int, _ y: Int, _ w: Int, _ h: Int, _ style: String) -> XML {
    "<rect x=\"\(x)\" y=\"\(y)\" width=\"\(w)\" height=\"\(h)\" class=\"\(style)\"/>\n"
  }

  /// A field with its text in the middle.
  func field(
    _ x: Int,
    _ y: Int,
    _ w: Int,
    _ h: Int,
    _ words: String,
    _ tone: RotaBoard.Tone
  )
    -> XML
  {
    rect(x, y, w, h, "field \(tone.rawValue)")
      + (words.isEmpty ? "" : text(x + w / 2, y + h / 2 + 5, "mid t-\(tone.rawValue)", words))
  }
}
