public import CivilTime
import Crypto
import Foundation

/// A code that is shown once and works once: 128 random bits as 26 small letters and digits.
///
/// Only its SHA-256 is kept. As many random bits as a key has need no slow hash.
public struct OneUseCode: Hashable, Sendable {
  /// What it is for.
  public enum Purpose: String, Hashable, Sendable {
    /// Makes the first admin.
    case first
    /// Sets the password of an account.
    case password
  }

  /// How long it works.
  public static let lifetime = Minutes(30)

  /// The code itself, for who is to be told.
  public let text: String

  /// Makes a new one.
  public init() {
    let letters = Array("abcdefghijklmnopqrstuvwxyz234567")
    var source = SystemRandomNumberGenerator()
    text = String((0..<26).map { _ in letters[Int.random(in: 0..<32, using: &source)] })
  }

  /// The digest of a code that somebody typed: spaces, hyphens and capitals do not count.
  static func digest(_ typed: String) -> [UInt8] {
    let letters = typed.lowercased().utf8.filter { $0 != 32 && $0 != UInt8(ascii: "-") }
    return Array(SHA256.hash(data: Data(letters)))
  }
}
