/// Finds properties in what libical wrote, one after another.
///
/// A line that begins with a property's name is that property: folded lines begin with a space and
/// line ends inside text are escaped.
struct ContentLines {
  private let text: [UInt8]
  private var position = 0

  init(_ text: [UInt8]) { self.text = text }

  /// Where the value of the next property of that name begins.
  mutating func value(of name: String) throws(CalendarError) -> Int {
    while position < text.endIndex {
      let line = text[position...].prefix { $0 != UInt8(ascii: "\n") }
      position = line.endIndex + 1
      guard line.starts(with: name.utf8),
        let next = line.dropFirst(name.utf8.count).first,
        next == UInt8(ascii: ":") || next == UInt8(ascii: ";"),
        let colon = line.firstIndex(of: UInt8(ascii: ":"))
      else { continue }
      return colon + 1
    }
    throw .refused("a line \(name)")
  }
}
