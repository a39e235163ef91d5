/// The rows of a CSV file that comes bit by bit, a window of bytes at a time.
///
/// RFC 4180, with LF, CRLF or CR at the ends of rows; lines with nothing on them are no rows. A row may be 64 KiB
/// long. A quote that never closes is reported where it opens, and reading goes on after its line.
final class RowStream {
  /// A cell: bytes of the window, without its quotes.
  struct Cell {
    var start: Int
    var end: Int
    /// Whether a quote stands in it, written twice.
    var hasQuote = false
  }

  static let longestRow = 65_536
  static let mostCells = 1000

  private let bytes: DemandBytes
  let faults: DemandFaults
  let window: UnsafeMutableBufferPointer<UInt8>
  var next = 0
  private(set) var end = 0
  var isAtEnd = false
  var openQuotes = 0
  /// Whether rows are handed on as they come, not before the window is full.
  private let isLive: Bool

  /// Whether lines may be shown in messages: not where columns are left alone.
  var showsLines = true
  /// The cells of the row last read; they stand until the next is.
  var cells: [Cell] = []
  /// The number of the line it begins on.
  var line = 0
  /// Where it begins in the window.
  var start = 0
  var lineAfter = 1
  /// Whether a quote of the row was reported, so that its cells mean little.
  var isMisquoted = false
  var hasQuotes = false

  init(_ bytes: DemandBytes, _ faults: DemandFaults, isLive: Bool = false) {
    self.isLive = isLive
    self.bytes = bytes
    self.faults = faults
    window = .allocate(capacity: 4 * Self.longestRow)
    cells.reserveCapacity(32)
  }

  deinit { window.deallocate() }

  /// The bytes that the cells' places are in.
  var base: UnsafeBufferPointer<UInt8> { UnsafeBufferPointer(window) }

  /// The first bytes of the file, without being read.
  func head() throws(DemandBytesFault) -> [UInt8] {
    try fill()
    return Array(window[next..<min(end, next + 4096)])
  }

  /// Leaves out the first bytes, a byte order mark.
  func skip(_ count: Int) { next = min(end, next + count) }

  /// Reads the next row; false where there is none, and rows with a fault of form are reported and left out.
  func advance() throws(DemandBytesFault) -> Bool {
    while true {
      guard try scan() else { return false }
      if !isMisquoted { return true }
    }
  }

  /// Reads the next row, one with a fault of form too; false where there is none.
  func advanceToAny() throws(DemandBytesFault) -> Bool { try scan() }

  private func scan() throws(DemandBytesFault) -> Bool {
    while true {
      while next < end, window[next] == 10 || window[next] == 13 {
        // Of CRLF only the second counts a line; a CR at the window's end waits for what follows.
        if window[next] == 10 || !(next + 1 < end && window[next + 1] == 10) {
          if window[next] == 13, next + 1 == end, !isAtEnd { break }
          lineAfter += 1
        }
        next += 1
      }
      if next < end, window[next] != 10, window[next] != 13, parse() { return true }
      if isAtEnd {
        if next >= end || window[next] == 13 { return false }
        continue
      }
      if end - next >= Self.longestRow {
        try leaveOutLongLine()
        continue
      }
      try fill()
    }
  }

  /// Moves what is unread to the front and adds to it.
  private func fill() throws(DemandBytesFault) {
    if next > 0 {
      let count = end - next
      if count > 0, let base = window.baseAddress {
        base.update(from: base + next, count: count)
      }
      next = 0
      end = count
    }
    while end < window.count, !isAtEnd {
      let rest = UnsafeMutableRawBufferPointer(
        UnsafeMutableBufferPointer(rebasing: window[end...])
      )
      let count = try bytes.read(into: rest)
      if count == 0 { isAtEnd = true }
      end += count
      if isLive { return }
    }
  }

  private func leaveOutLongLine() throws(DemandBytesFault) {
    line = lineAfter
    start = next
    faults.mark(
      "the line is longer than 64 KiB",
      at: LinePlace(
        number: line,
        line: Array(window[next..<next + 200]),
        range: 0..<1,
        isShown: showsLines
      ),
      hint: "a row ends with its line"
    )
    while true {
      while next < end, window[next] != 10, window[next] != 13 { next += 1 }
      if next < end || isAtEnd { return }
      try fill()
    }
  }
}
