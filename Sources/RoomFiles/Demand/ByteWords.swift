/// A few words that come again and again, found by their bytes without being made into text.
struct ByteWords<Meaning> {
  private var words: [(bytes: [UInt8], meaning: Meaning)] = []
  private var last = 0

  /// How many there are.
  var count: Int { words.count }

  /// Adds a word.
  mutating func add(_ bytes: [UInt8], _ meaning: Meaning) {
    last = words.count
    words.append((bytes, meaning))
  }

  /// The meaning of the word in a cell.
  mutating func find(_ bytes: UnsafeBufferPointer<UInt8>, _ cell: RowStream.Cell) -> Meaning? {
    if last < words.count, Self.matches(words[last].bytes, bytes, cell) {
      return words[last].meaning
    }
    for i in words.indices where Self.matches(words[i].bytes, bytes, cell) {
      last = i
      return words[i].meaning
    }
    return nil
  }

  private static func matches(
    _ word: [UInt8],
    _ bytes: UnsafeBufferPointer<UInt8>,
    _ cell: RowStream.Cell
  ) -> Bool {
    guard word.count == cell.end - cell.start else { return false }
    for i in 0..<word.count where word[i] != bytes[cell.start + i] { return false }
    return true
  }
}
