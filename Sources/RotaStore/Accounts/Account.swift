public import CivilTime

/// Somebody who may sign in.
public struct Account: Hashable, Sendable {
  /// The name they sign in with: 1 to 32 small letters, digits, `.`, `_` and `-`.
  public let name: String
  /// The id of the person it is, where it is one of the room's.
  public let person: String?
  /// Whether they keep accounts and settings.
  public let isAdmin: Bool
  /// When it was made.
  public let made: Instant
  /// Since when it may not sign in; nothing where it may.
  public let disabled: Instant?

  /// Makes an account.
  public init(
    name: String,
    person: String?,
    isAdmin: Bool,
    made: Instant,
    disabled: Instant? = nil
  ) {
    self.name = name
    self.person = person
    self.isAdmin = isAdmin
    self.made = made
    self.disabled = disabled
  }

  /// The name somebody typed as accounts are kept: without spaces around it and in small letters; nothing where no
  /// account can have it.
  public static func name(_ typed: String) -> String? {
    let bytes = Array(typed.utf8.drop { $0 == 32 }.reversed().drop { $0 == 32 }.reversed())
    guard (1...32).contains(bytes.count) else { return nil }
    var name: [UInt8] = []
    for byte in bytes {
      switch byte {
      case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "0")...UInt8(ascii: "9"):
        name.append(byte)
      case UInt8(ascii: "A")...UInt8(ascii: "Z"): name.append(byte + 32)
      case UInt8(ascii: "."), UInt8(ascii: "_"), UInt8(ascii: "-"):
        if name.isEmpty { return nil }
        name.append(byte)
      default: return nil
      }
    }
    return String(decoding: name, as: UTF8.self)
  }
}
