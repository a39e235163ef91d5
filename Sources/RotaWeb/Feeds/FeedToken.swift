import Crypto

/// The secret in the address of a calendar link: who has it sees the shifts, so the record holds its digest alone.
struct FeedToken: Hashable, Sendable, CustomStringConvertible, CustomReflectable {
  /// What stands before it, so that programs that look for lost secrets know it for one.
  static let mark = "rf_"
  private static let alphabet = Array(
    "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_"
  )
  /// 32 octets in base64url.
  private static let length = 43

  /// `rf_` and 43 letters.
  let text: String

  /// A new one, from the system's own source of chance.
  ///
  /// - Source: 256 bits; 128 would do against guessing.
  static func fresh() -> FeedToken {
    var chance = SystemRandomNumberGenerator()
    let octets = (0..<32).map { _ in UInt8.random(in: .min ... .max, using: &chance) }
    return FeedToken(octets: octets)
  }

  init(octets: [UInt8]) {
    var text = Self.mark
    var (held, bits) = (0, 0)
    for octet in octets {
      held = held << 8 | Int(octet)
      bits += 8
      while bits >= 6 {
        bits -= 6
        text.append(Self.alphabet[held >> bits & 63])
      }
      held &= (1 << bits) - 1
    }
    if bits > 0 { text.append(Self.alphabet[held << (6 - bits) & 63]) }
    self.text = text
  }

  /// Reads what stands in an address; nothing where it cannot be one.
  init?(_ text: some StringProtocol) {
    guard text.hasPrefix(Self.mark), text.utf8.count == Self.mark.utf8.count + Self.length,
      text.dropFirst(Self.mark.count).allSatisfy({ Self.alphabet.contains($0) })
    else { return nil }
    self.text = String(text)
  }

  /// What the record knows it by.
  var digest: [UInt8] { Array(SHA256.hash(data: Array(text.utf8))) }

  /// Never the secret: what is printed ends up in a log.
  var description: String { "\(Self.mark)…" }
  /// Never the secret either.
  var customMirror: Mirror { Mirror(self, children: []) }
}
