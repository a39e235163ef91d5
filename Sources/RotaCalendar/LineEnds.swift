// libical folds a line together with its CRLF. Where 73 or 74 octets without a space, a colon or a
// semicolon are left, as in a long address or in Chinese, the fold falls into the CRLF or just before
// it: "…\r" "\r\n " "\n" breaks the file for every reader, "…" "\r\n " "\r\n" leaves a blank line.
// Without that fold the line has 74 or 75 octets, as many as RFC 5545 §3.1 allows. Line ends inside a
// text are escaped and no line is empty, so a fold before a line end is always that one.
//
// Seen in libical 3.0.16; mended in 4.0.3 (libical#1338), where this finds nothing to do.

extension [UInt8] {
  /// Appends what libical wrote without the folds that have only a line end after them.
  mutating func append(unfoldingLineEndsOf text: UnsafeRawBufferPointer) {
    var kept = 0
    for index in text.indices where text.isFoldOfLineEnd(at: index) {
      append(contentsOf: text[kept..<index])
      kept = index + 3
    }
    append(contentsOf: text[kept...])
  }
}

extension UnsafeRawBufferPointer {
  /// Whether CR, LF and a space stand here, and then LF or CR LF.
  fileprivate func isFoldOfLineEnd(at index: Int) -> Bool {
    guard self[index] == 0x0D, index + 3 < count, self[index + 1] == 0x0A, self[index + 2] == 0x20
    else { return false }
    return self[index + 3] == 0x0A
      || (self[index + 3] == 0x0D && index + 4 < count && self[index + 4] == 0x0A)
  }
}
