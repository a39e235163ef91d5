import CivilTime

/// Where everything on a picture of a board stands, in pixels.
struct SVGCanvas {
  let board: RotaBoard
  /// The days side by side.
  let days: Int
  let label: Int
  let column: Int
  let margin: Int
  let row: Int
  let width: Int

  /// Whether it is a single week for a small screen, names over what is said beside them.
  var isNarrow: Bool { days <= 7 }

  init(_ board: RotaBoard, days: Int) {
    let days = max(1, min(days, max(1, board.days.count)))
    let isNarrow = days <= 7
    let names = board.rows.map { row -> Int in
      let (a, b) = (Self.pixels(row.title), Self.pixels(row.detail))
      return isNarrow ? max(a, b) : a + 9 + b
    }
    let widest = board.rows.flatMap { $0.cells.map { TextWidth.columns($0.text) } }.max() ?? 1
    self.board = board
    self.days = days
    margin = isNarrow ? 12 : 24
    row = isNarrow ? 38 : 30
    label = min(isNarrow ? 136 : 340, max(isNarrow ? 84 : 120, (names.max() ?? 0) + 20))
    column = max(isNarrow ? 30 : 36, widest * 9 + 6)
    width = max(isNarrow ? 300 : 420, margin * 2 + label + days * column)
  }

  /// A generous guess at how long a text of 14 pixels is: no font is known here, and none may be cut.
  static func pixels(_ text: String) -> Int {
    text.reduce(0) { sum, character in
      if TextWidth.columns(character) > 1 { return sum + 17 }
      if "iljtfr.,:;'’|·() ".contains(character) { return sum + 6 }
      return sum + ("mwMW".contains(character) ? 13 : character.isUppercase ? 10 : 9)
    }
  }

  /// The text, cut to so many pixels.
  static func cut(_ text: String, to pixels: Int) -> String {
    var columns = TextWidth.columns(text)
    var kept = text
    while columns > 1, Self.pixels(kept) > pixels {
      columns -= 1
      kept = TextWidth.cut(text, to: columns)
    }
    return kept
  }

  /// Lines of so many pixels.
  static func wrapped(_ text: String, to pixels: Int) -> [String] {
    var lines: [String] = []
    for word in text.split(separator: " ") {
      if let last = lines.last, Self.pixels(last + " " + word) <= pixels {
        lines[lines.count - 1] = last + " " + word
      } else {
        lines.append(String(word))
      }
    }
    return lines
  }
}
