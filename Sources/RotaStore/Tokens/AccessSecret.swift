import Crypto
import Foundation

/// The secret of a token for programs: `relief_` and 52 small letters and digits, 260 random bits.
///
/// The record holds its SHA-256 alone; as many random bits need no slow hash.
public struct AccessSecret: Hashable, Sendable, CustomStringConvertible, CustomReflectable {
  /// What stands before it, so that programs that look for lost secrets know it for one.
  static let mark = "relief_"
  private static let letters = Array("abcdefghijklmnopqrstuvwxyz234567")
  private static let length = 52

  /// The secret itself, for who is to be told.
  public let text: String

  /// Makes a new one, from the system's own source of chance.
  public init() {
    var source = SystemRandomNumberGenerator()
    text =
      Self.mark
      + String(
        (0..<Self.length).map { _ in
          Self.letters[Int.random(in: 0..<Self.letters.count, using: &source)]
        }
      )
  }

  /// Reads what a program sent; nothing where it cannot be one.
  public init?(_ text: some StringProtocol) {
    guard text.hasPrefix(Self.mark), text.utf8.count == Self.mark.utf8.count + Self.length,
      text.dropFirst(Self.mark.count).allSatisfy({ Self.letters.contains($0) })
    else { return nil }
    self.text = String(text)
  }

  /// What the record knows it by: 32 octets.
  public var digest: [UInt8] { Array(SHA256.hash(data: Data(text.utf8))) }

  /// Never the secret: what is printed ends up in a log.
  public var description: String { "\(Self.mark)…" }
  /// Never the secret either.
  public var customMirror: Mirror { Mirror(self, children: []) }
}
