import CSodium
import Foundation

/// Passwords as they are kept: argon2id in a PHC string, which says its own cost.
///
/// - Source: OWASP Password Storage Cheat Sheet: 19 MiB, two passes, one lane; RFC 9106 for the function.
enum Argon2 {
  /// The memory of one hash, in bytes: 19,456 KiB.
  static let memory = 19_456 * 1024
  /// How many times it is gone over.
  static let passes: UInt64 = 2

  /// The library would not begin, or there is no memory for a hash.
  struct Failure: Error {}

  private static let isReady = sodium_init() >= 0

  /// Hashes a password with a random salt.
  ///
  /// - Throws: `Failure` where there is no memory for it.
  static func hash(_ password: String) throws(Failure) -> String {
    guard isReady else { throw Failure() }
    let bytes = normal(password) + [0]
    var text = [CChar](repeating: 0, count: Int(crypto_pwhash_strbytes()))
    let done = bytes.map(CChar.init(bitPattern:)).withUnsafeBufferPointer { password in
      guard let start = password.baseAddress else { return false }
      return crypto_pwhash_str_alg(
        &text,
        start,
        UInt64(password.count - 1),
        passes,
        memory,
        crypto_pwhash_alg_argon2id13()
      ) == 0
    }
    guard done else { throw Failure() }
    return String(decoding: text.prefix { $0 != 0 }.map(UInt8.init(bitPattern:)), as: UTF8.self)
  }

  /// Whether a password is the one of a PHC string, worked out at that string's own cost.
  static func matches(_ password: String, _ phc: String) -> Bool {
    guard isReady, phc.utf8.count < Int(crypto_pwhash_strbytes()) else { return false }
    let bytes = normal(password) + [0]
    return bytes.map(CChar.init(bitPattern:)).withUnsafeBufferPointer { password in
      guard let start = password.baseAddress else { return false }
      return crypto_pwhash_str_verify(padded(phc), start, UInt64(password.count - 1)) == 0
    }
  }

  /// Whether a PHC string costs less than one made now, or is of another kind.
  static func isWeaker(_ phc: String) -> Bool {
    guard isReady, phc.utf8.count < Int(crypto_pwhash_strbytes()) else { return true }
    return crypto_pwhash_str_needs_rehash(padded(phc), passes, memory) != 0
  }

  /// The library reads as many bytes as the longest string has.
  private static func padded(_ phc: String) -> [CChar] {
    let bytes = phc.utf8.map(CChar.init(bitPattern:))
    return bytes + [CChar](repeating: 0, count: Int(crypto_pwhash_strbytes()) - bytes.count)
  }

  /// The bytes of a password: the same whichever keyboard composed its letters.
  private static func normal(_ password: String) -> [UInt8] {
    Array(password.precomposedStringWithCanonicalMapping.utf8)
  }
}
