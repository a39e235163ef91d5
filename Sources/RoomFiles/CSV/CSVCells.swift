/// The cells of a CSV file as RFC 4180 has them, without their text: where each begins and ends.
///
/// Rows end with LF, CRLF or CR; lines with nothing on them are no rows. A quote that never closes is reported
/// where it opens, and reading goes on after its line, so that the rest of the file is read all the same.
struct CSVCells {
  struct Cell {
    let start: Int32
    let end: Int32
    /// Whether it stood in quotes, and whether a quote stood in it.
    let isQuoted: Bool
    let hasQuote: Bool
  }

  private(set) var cells: [Cell] = []
  /// The index of the first cell of each row, and one past the last cell.
  private(set) var rowStarts: [Int] = []

  /// The rows of which a quote has been reported already.
  private(set) var misquoted: Set<Int> = []

  private let file: LoadedFile
  private let separator: UInt8
  private var openQuotes = 0

  init(_ file: LoadedFile, separator: UInt8 = UInt8(ascii: ",")) {
    self.file = file
    self.separator = separator
    let bytes = file.source.bytes
    cells.reserveCapacity(bytes.count / 8)
    bytes.withUnsafeBufferPointer { read($0) }
    rowStarts.append(cells.count)
  }

  /// The number of rows, the header included.
  var rowCount: Int { rowStarts.count - 1 }

  /// The cells of a row.
  func row(_ index: Int) -> Range<Int> { rowStarts[index]..<rowStarts[index + 1] }

  /// The row in which a byte stands, and the number of the cell in it.
  func position(of offset: Int) -> (row: Int, cell: Int)? {
    guard rowCount > 0 else { return nil }
    var low = 0
    var high = rowCount
    while low + 1 < high {
      let mid = (low + high) / 2
      let starts = row(mid).first.map { Int(cells[$0].start) } ?? 0
      // A quoted cell begins after its quote.
      if starts - 1 <= offset { low = mid } else { high = mid }
    }
    let found = row(low)
    let cell = found.lastIndex { Int(cells[$0].start) - 1 <= offset } ?? found.lowerBound
    return (low, cell - found.lowerBound)
  }

  private mutating func read(_ bytes: UnsafeBufferPointer<UInt8>) {
    var i = 0
    while i < bytes.count {
      if bytes[i] == 10 || bytes[i] == 13 {
        i += 1
        continue
      }
      rowStarts.append(cells.count)
      var isInRow = true
      while isInRow {
        i = i < bytes.count && bytes[i] == 34 ? quoted(bytes, i) : plain(bytes, i)
        isInRow = i < bytes.count && bytes[i] == separator
        i += 1
      }
    }
  }

  /// Reads a cell without quotes; answers where its comma or line break stands.
  private mutating func plain(_ bytes: UnsafeBufferPointer<UInt8>, _ start: Int) -> Int {
    var i = start
    var quote = -1
    while i < bytes.count {
      let c = bytes[i]
      if c == separator || c == 10 || c == 13 { break }
      if c == 34, quote < 0 { quote = i }
      i += 1
    }
    if quote >= 0 {
      misquoted.insert(rowStarts.count - 1)
      file.report.error(
        "a quote stands inside a cell that does not begin with one",
        at: file.place(quote..<quote + 1),
        hint: "put the whole cell in quotes and write each quote in it twice"
      )
    }
    cells.append(Cell(start: Int32(start), end: Int32(i), isQuoted: false, hasQuote: false))
    return i
  }

  /// Reads a cell in quotes; answers where its comma or line break stands.
  private mutating func quoted(_ bytes: UnsafeBufferPointer<UInt8>, _ start: Int) -> Int {
    var i = start + 1
    var hasQuote = false
    while i < bytes.count {
      if bytes[i] == 34 {
        guard i + 1 < bytes.count, bytes[i + 1] == 34 else { break }
        hasQuote = true
        i += 1
      }
      i += 1
    }
    if i >= bytes.count { return unterminated(bytes, start) }
    cells.append(
      Cell(start: Int32(start + 1), end: Int32(i), isQuoted: true, hasQuote: hasQuote)
    )
    let after = i + 1
    i = endOfCell(bytes, after)
    if i > after {
      misquoted.insert(rowStarts.count - 1)
      file.report.error(
        "text stands after the closing quote",
        at: file.place(after..<i),
        hint: "a quote inside a quoted cell is written twice"
      )
    }
    return i
  }

  private mutating func unterminated(_ bytes: UnsafeBufferPointer<UInt8>, _ start: Int) -> Int {
    misquoted.insert(rowStarts.count - 1)
    file.report.error(
      "this quote never closes",
      at: file.place(start..<start + 1),
      hint: "close it, or write a quote that belongs to the text twice inside quotes"
    )
    openQuotes += 1
    var end = start + 1
    while end < bytes.count, bytes[end] != 10, bytes[end] != 13 { end += 1 }
    cells.append(Cell(start: Int32(start + 1), end: Int32(end), isQuoted: true, hasQuote: true))
    // One slip is read over; a file full of them is not tried again from every line.
    return openQuotes > 3 ? bytes.count : end
  }

  private func endOfCell(_ bytes: UnsafeBufferPointer<UInt8>, _ start: Int) -> Int {
    var i = start
    while i < bytes.count, bytes[i] != separator, bytes[i] != 10, bytes[i] != 13 { i += 1 }
    return i
  }
}
