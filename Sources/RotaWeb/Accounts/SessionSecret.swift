import Crypto
import Foundation

/// The secret of a session: 256 random bits that its cookie carries and the record holds only the SHA-256 of.
struct SessionSecret {
  /// As the cookie carries it: 64 hex digits.
  let text: String
  /// What the record holds.
  let digest: [UInt8]
  /// The token that forms of the session carry: it can be worked out from the cookie alone, by nobody without it.
  let formToken: String

  /// Makes a new one.
  init() {
    var source = SystemRandomNumberGenerator()
    let bytes = (0..<32).map { _ in UInt8.random(in: 0...255, using: &source) }
    self.init(bytes: bytes)
  }

  /// Reads a cookie; nothing where it is no secret.
  init?(_ text: String) {
    let digits = Array(text.utf8)
    guard digits.count == 64 else { return nil }
    var bytes: [UInt8] = []
    for i in stride(from: 0, to: 64, by: 2) {
      guard let pair = String(validating: digits[i..<i + 2], as: UTF8.self),
        pair == pair.lowercased(), let byte = UInt8(pair, radix: 16), pair.first != "+"
      else { return nil }
      bytes.append(byte)
    }
    self.init(bytes: bytes)
  }

  private init(bytes: [UInt8]) {
    text = Self.hex(bytes)
    digest = Array(SHA256.hash(data: Data(bytes)))
    formToken = Self.hex(
      HMAC<SHA256>.authenticationCode(
        for: Data("relief form token".utf8),
        using: SymmetricKey(data: bytes)
      )
    )
  }

  private static func hex(_ bytes: some Sequence<UInt8>) -> String {
    bytes.map { ($0 < 16 ? "0" : "") + String($0, radix: 16) }.joined()
  }
}

/// Compares secrets in a time that does not tell how much of them is right.
func isSame(_ a: String, _ b: String) -> Bool {
  let (a, b) = (Array(a.utf8), Array(b.utf8))
  guard a.count == b.count else { return false }
  return zip(a, b).reduce(UInt8(0)) { $0 | ($1.0 ^ $1.1) } == 0
}
