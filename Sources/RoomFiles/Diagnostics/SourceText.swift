/// The bytes of one file, with the way from a byte to its line and column.
///
/// Lines end with LF, CRLF or CR. Columns count Unicode scalars, as libyaml does. A file may be one line of
/// five million bytes with a fault in each, so scalars are summed up every few thousand bytes.
final class SourceText: Sendable {
  /// The file as the reader of a message would open it.
  let path: String
  /// Its bytes, without a byte order mark.
  let bytes: [UInt8]
  private let lineStarts: [Int]
  private let scalarsBefore: [Int]

  private static let stride = 4096

  init(path: String, bytes: [UInt8]) {
    self.path = path
    self.bytes = bytes
    var starts = [0]
    var sums: [Int] = []
    var scalars = 0
    for (i, byte) in bytes.enumerated() {
      if i % Self.stride == 0 { sums.append(scalars) }
      if byte & 0xC0 != 0x80 { scalars += 1 }
      if byte == 10 || byte == 13 && !(i + 1 < bytes.count && bytes[i + 1] == 10) {
        starts.append(i + 1)
      }
    }
    if bytes.count % Self.stride == 0 { sums.append(scalars) }
    lineStarts = starts
    scalarsBefore = sums
  }

  /// The number of lines, the empty one after a last line break included.
  var lineCount: Int { lineStarts.count }

  /// Line and column of a byte, from 1.
  func position(of offset: Int) -> (line: Int, column: Int) {
    let line = lineIndex(of: offset)
    let before = scalars(before: lineStarts[line])
    return (line + 1, scalars(before: min(offset, bytes.count)) - before + 1)
  }

  /// The byte at a line and column, both from 1; the end of the line where the line is shorter.
  func offset(line: Int, column: Int) -> Int {
    guard line >= 1, line <= lineStarts.count else { return bytes.count }
    let range = lineRange(index: line - 1)
    let end = range.upperBound
    var i = range.lowerBound
    var left = column - 1
    while i < end, left > 0 {
      i += 1
      while i < end, bytes[i] & 0xC0 == 0x80 { i += 1 }
      left -= 1
    }
    return i
  }

  /// The bytes of the line in which a byte stands, without its line break.
  func lineRange(at offset: Int) -> Range<Int> {
    lineRange(index: lineIndex(of: offset))
  }

  /// The number of scalars in a run of bytes.
  func scalarCount(_ range: Range<Int>) -> Int {
    scalars(before: range.upperBound) - scalars(before: range.lowerBound)
  }

  /// The text of a run of bytes.
  func text(_ range: Range<Int>) -> String {
    String(decoding: bytes[range.clamped(to: 0..<bytes.count)], as: UTF8.self)
  }

  private func lineRange(index: Int) -> Range<Int> {
    let start = lineStarts[index]
    guard index + 1 < lineStarts.count else { return start..<bytes.count }
    var end = lineStarts[index + 1] - 1
    if end > start, bytes[end] == 10, bytes[end - 1] == 13 { end -= 1 }
    return start..<end
  }

  private func lineIndex(of offset: Int) -> Int {
    var low = 0
    var high = lineStarts.count
    while low + 1 < high {
      let mid = (low + high) / 2
      if lineStarts[mid] <= offset { low = mid } else { high = mid }
    }
    return low
  }

  private func scalars(before offset: Int) -> Int {
    let block = min(offset / Self.stride, scalarsBefore.count - 1)
    var sum = scalarsBefore[block]
    for i in block * Self.stride..<max(block * Self.stride, min(offset, bytes.count))
    where bytes[i] & 0xC0 != 0x80 {
      sum += 1
    }
    return sum
  }
}
