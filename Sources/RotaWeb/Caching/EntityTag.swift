import Crypto

/// The name of some bytes: the same bytes have the same name, on any machine and at any time.
struct EntityTag: Hashable, Sendable {
  /// As it stands in a header, quotes and all.
  let text: String

  /// Names bytes by their SHA-256.
  init(of bytes: some Collection<UInt8>) {
    let digest = SHA256.hash(data: Array(bytes))
    text = "\"" + digest.map { Hexadecimal.pair($0) }.joined() + "\""
  }

  /// Whether one of the names in an `If-None-Match` is this one, so that nothing needs to be sent.
  ///
  /// - Source: RFC 9110, sections 8.8.3.2 and 13.1.2: weak comparison, a list, or `*`.
  func isNamed(in header: String) -> Bool {
    header.split(separator: ",").contains { part in
      var name = part.trimmed
      if name == "*" { return true }
      if name.hasPrefix("W/") { name = name.dropFirst(2) }
      return name == text
    }
  }
}

/// A byte in two hexadecimal digits.
enum Hexadecimal {
  private static let digits = Array("0123456789abcdef")

  /// `0f` for 15.
  static func pair(_ byte: UInt8) -> String {
    String([digits[Int(byte >> 4)], digits[Int(byte & 15)]])
  }
}

extension Substring {
  /// Without the spaces and tabs at its ends.
  var trimmed: Substring {
    var text = self
    while let c = text.first, c == " " || c == "\t" { text.removeFirst() }
    while let c = text.last, c == " " || c == "\t" { text.removeLast() }
    return text
  }
}
