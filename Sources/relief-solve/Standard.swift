import Glibc

/// The three standard streams, in whole messages.
enum Standard {
  /// Far more than the largest problem of a room.
  private static let most = 256 << 20

  /// The next message without its head, or nothing at the end of the input.
  static func nextMessage() throws(Malformed) -> [UInt8]? {
    let head = read(8)
    if head.isEmpty { return nil }
    guard head.count == 8 else { throw .cutShort }
    guard head.starts(with: Array("RSP1".utf8)) else { throw .start }
    let length = (4..<8).reversed().reduce(0) { $0 << 8 | Int(head[$1]) }
    guard length <= most else { throw .tooLarge(length) }
    let body = read(length)
    guard body.count == length else { throw .cutShort }
    return body
  }

  /// So many bytes, or as many as there are.
  private static func read(_ count: Int) -> [UInt8] {
    var bytes: [UInt8] = []
    var piece = [UInt8](repeating: 0, count: min(count, 1 << 16))
    while bytes.count < count {
      let got = Glibc.read(STDIN_FILENO, &piece, min(piece.count, count - bytes.count))
      if got < 0, errno == EINTR { continue }
      guard got > 0 else { break }
      bytes += piece[..<got]
    }
    return bytes
  }

  /// Writes everything; false where nobody reads any more.
  static func write(_ bytes: [UInt8], to descriptor: Int32 = STDOUT_FILENO) -> Bool {
    var rest = bytes[...]
    while !rest.isEmpty {
      let put = rest.withUnsafeBytes { Glibc.write(descriptor, $0.baseAddress, $0.count) }
      if put < 0, errno == EINTR { continue }
      guard put > 0 else { return false }
      rest = rest.dropFirst(put)
    }
    return true
  }

  static func complain(_ text: String) { _ = write(Array(text.utf8), to: STDERR_FILENO) }
}
