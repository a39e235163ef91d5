extension SVGCanvas {
  /// The key in lines, each entry with the place it starts at.
  func keyLines() -> [[(x: Int, entry: RotaBoard.KeyEntry)]] {
    var lines: [[(x: Int, entry: RotaBoard.KeyEntry)]] = []
    var line: [(x: Int, entry: RotaBoard.KeyEntry)] = []
    var x = margin
    for entry in board.key {
      let size = markWidth(entry) + 7 + Self.pixels(entry.meaning)
      if x + size > width - margin, !line.isEmpty {
        lines.append(line)
        line = []
        x = margin
      }
      line.append((x, entry))
      x += size + 14
    }
    return line.isEmpty ? lines : lines + [line]
  }

  private func markWidth(_ entry: RotaBoard.KeyEntry) -> Int {
    max(28, Self.pixels(entry.mark) + 12)
  }

  /// One entry of the key; one longer than a line is cut, as the whole is in the text of the board.
  func keyItem(_ entry: RotaBoard.KeyEntry, x: Int, y: Int) -> XML {
    let mark = markWidth(entry)
    let room = width - margin - x - mark - 7
    return field(x, y, mark, 24, entry.mark, entry.tone)
      + text(x + mark + 7, y + 17, "", Self.cut(entry.meaning, to: room))
  }

  /// The summary and what needs attention, at the foot; leaves `y` at its end.
  func closing(y: inout Int) -> XML {
    var body: XML = ""
    y += 6
    for line in Self.wrapped(board.summary, to: (width - 2 * margin) * 10 / 11) {
      body += text(margin, y, "head", line)
      y += 20
    }
    let shown = Array(board.attention.prefix(SVGBoard.mostAttention))
    if shown.isEmpty {
      y -= 20
      return body
    }
    // Two columns where there is room for them, each read from top to bottom.
    let columns = width >= 1000 && shown.count > 3 ? 2 : 1
    let size = (width - 2 * margin) / columns
    let most = (shown.count + columns - 1) / columns
    y += 2
    var lowest = y
    for first in stride(from: 0, to: shown.count, by: most) {
      var at = y
      for one in shown[first..<min(first + most, shown.count)] {
        body += item(one, x: margin + first / most * size, width: size - 14, y: &at)
      }
      lowest = max(lowest, at)
    }
    y = lowest
    let more = board.attention.count - shown.count
    if more > 0 {
      y += 14
      body += text(margin, y, "soft", "and \(Sentence.grouped(more)) more")
    } else {
      y -= 8
    }
    return body
  }

  private func item(_ one: RotaBoard.Attention, x: Int, width: Int, y: inout Int) -> XML {
    var body = field(x, y, 52, 22, one.kind.rawValue, one.kind == .short ? .short : .split)
    for (i, line) in Self.wrapped(one.text, to: width - 62).enumerated() {
      if i > 0 { y += 19 }
      body += text(x + 62, y + 16, "", line)
    }
    y += 29
    return body
  }
}
