/// How a row is cut into cells, and what is wrong with its quotes.
extension RowStream {
  /// Finds the cells of the row that begins at `next`; false where it is not all in the window.
  func parse() -> Bool {
    cells.removeAll(keepingCapacity: true)
    isMisquoted = false
    hasQuotes = false
    start = next
    line = lineAfter
    let limit = isAtEnd ? end : min(end, next + Self.longestRow)
    var at = next
    while true {
      if at < limit, window[at] == 34 {
        hasQuotes = true
        guard let after = quoted(at, limit) else { return unclosed(at, limit) }
        at = after
      } else {
        let first = at
        // The bytes that end a cell are all below or at the comma, and few others of a log are.
        while at < limit {
          let byte = window[at]
          if byte <= 44, byte == 44 || byte == 10 || byte == 13 || byte == 34 {
            if byte != 34 { break }
            strayQuote(at, first)
          }
          at += 1
        }
        if cells.count < Self.mostCells { cells.append(trimmed(first, at)) }
      }
      if at >= limit {
        if !(isAtEnd && limit == end) { return false }
        return finish(at)
      }
      if window[at] != 44 {
        if window[at] == 13, at + 1 == end, !isAtEnd { return false }
        return finish(at)
      }
      at += 1
    }
  }

  private func finish(_ at: Int) -> Bool {
    next = at
    if hasQuotes { for i in start..<at where window[i] == 10 { lineAfter += 1 } }
    return true
  }

  private func trimmed(_ first: Int, _ after: Int) -> Cell {
    var low = first
    var high = after
    while low < high, window[low] == 32 || window[low] == 9 { low += 1 }
    while low < high, window[high - 1] == 32 || window[high - 1] == 9 { high -= 1 }
    return Cell(start: low, end: high)
  }

  /// Reads a cell in quotes; answers where its comma or line end stands, or nothing where it does not close.
  private func quoted(_ first: Int, _ limit: Int) -> Int? {
    var at = first + 1
    var hasQuote = false
    while at < limit {
      if window[at] == 34 {
        if at + 1 >= limit, !isAtEnd { return nil }
        guard at + 1 < limit, window[at + 1] == 34 else { break }
        hasQuote = true
        at += 1
      }
      at += 1
    }
    if at >= limit { return nil }
    if cells.count < Self.mostCells {
      cells.append(Cell(start: first + 1, end: at, hasQuote: hasQuote))
    }
    var after = at + 1
    while after < limit, window[after] == 32 || window[after] == 9 { after += 1 }
    guard after < limit, window[after] != 44, window[after] != 10, window[after] != 13 else {
      return after
    }
    let junk = after
    while after < limit, window[after] != 44, window[after] != 10, window[after] != 13 {
      after += 1
    }
    if after >= limit, !isAtEnd { return after }
    isMisquoted = true
    faults.mark(
      "text stands after the closing quote",
      at: place(junk..<after),
      hint: "a quote inside a quoted cell is written twice"
    )
    return after
  }

  private func strayQuote(_ at: Int, _ first: Int) {
    if isMisquoted { return }
    var end = at
    while end < self.end, window[end] != 10, window[end] != 13 { end += 1 }
    // The row will be looked at again when the window holds all of it.
    if end == self.end, !isAtEnd, end - start < Self.longestRow { return }
    isMisquoted = true
    faults.mark(
      "a quote stands inside a cell that does not begin with one",
      at: place(at..<at + 1),
      hint: "put the whole cell in quotes and write each quote in it twice"
    )
  }

  /// Goes on after the line of a quote that does not close within the longest row.
  private func unclosed(_ quote: Int, _ limit: Int) -> Bool {
    if !isAtEnd, limit - start < Self.longestRow { return false }
    isMisquoted = true
    openQuotes += 1
    faults.mark(
      "this quote never closes",
      at: place(quote..<quote + 1),
      hint: "close it, or write a quote that belongs to the text twice inside quotes"
    )
    var at = quote
    while at < end, window[at] != 10, window[at] != 13 { at += 1 }
    if openQuotes > 3 {
      // One slip is read over; a file full of them is not tried again from every line.
      isAtEnd = true
      at = end
    }
    return finish(at)
  }
}
