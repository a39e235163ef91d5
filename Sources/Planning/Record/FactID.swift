/// The name of a fact, which it keeps when it is changed, undone and restored.
///
/// Shape: `KEY-NUMBER`, the key of the command that first made it and its number among what that made.
public struct FactID: Hashable, Sendable, Comparable, CustomStringConvertible {
  /// The command's key.
  public let key: String
  /// From 1.
  public let number: Int

  /// Names a fact.
  public init(key: String, number: Int) {
    self.key = key
    self.number = number
  }

  /// Reads what `description` writes.
  public init?(_ text: some StringProtocol) {
    guard let dash = text.lastIndex(of: "-"), let number = Int(text[text.index(after: dash)...]),
      number > 0, dash != text.startIndex
    else { return nil }
    key = String(text[..<dash])
    self.number = number
  }

  /// `k3f9-1`.
  public var description: String { "\(key)-\(number)" }

  /// By key, then number.
  public static func < (a: Self, b: Self) -> Bool { (a.key, a.number) < (b.key, b.number) }
}
