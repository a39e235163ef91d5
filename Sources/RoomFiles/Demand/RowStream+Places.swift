/// Where things stand, for messages.
extension RowStream {
  /// A run of bytes of the row with the line it stands on.
  func place(_ range: Range<Int>) -> LinePlace {
    let low = min(max(range.lowerBound, start), end)
    var number = line
    var first = start
    for i in start..<low where window[i] == 10 {
      number += 1
      first = i + 1
    }
    var last = low
    while last < end, window[last] != 10, window[last] != 13 { last += 1 }
    return LinePlace(
      number: number,
      line: Array(window[first..<last]),
      range: low - first..<max(low, min(range.upperBound, last)) - first,
      isShown: showsLines
    )
  }

  /// The place of a cell, in its line with all cells but some left out.
  func place(cell index: Int, showing shown: [Bool]) -> LinePlace {
    let cell = cells[index]
    var place = place(cell.start..<cell.end)
    guard !showsLines else { return place }
    place.column =
      SourceText(path: "", bytes: place.line)
      .position(of: place.range.lowerBound).column
    place.line = []
    for (i, other) in cells.enumerated() {
      if i > 0 { place.line.append(44) }
      let start = place.line.count
      place.line +=
        i < shown.count && shown[i] ? Array(base[other.start..<other.end]) : Array("…".utf8)
      if i == index { place.range = start..<place.line.count }
    }
    place.isShown = true
    return place
  }

  /// The text of a cell.
  func text(_ cell: Cell) -> String {
    let text = String(decoding: window[cell.start..<cell.end], as: UTF8.self)
    return cell.hasQuote ? text.replacing("\"\"", with: "\"") : text
  }
}
