public import CivilTime
import Crypto
import Foundation

/// Something that was done to an account, or with it: never which password or code.
public struct AccountEvent: Hashable, Sendable {
  /// What was done.
  public enum Action: String, Hashable, Sendable, CaseIterable {
    /// It was made.
    case add
    /// It may not sign in any more; its sessions are over.
    case disable
    /// It may sign in again.
    case enable
    /// It was made an admin.
    case makeAdmin = "make-admin"
    /// It is no admin any more.
    case endAdmin = "end-admin"
    /// A one-use code was made for it.
    case code
    /// Its password was set; its sessions are over.
    case password
    /// It signed in.
    case signIn = "sign-in"
    /// A sign-in with a wrong password, or while it was disabled.
    case refused
    /// It signed out.
    case signOut = "sign-out"
    /// It made a calendar link.
    case feedAdd = "feed-add"
    /// It ended a calendar link.
    case feedEnd = "feed-end"
    /// It switched all calendar links off.
    case feedsOff = "feeds-off"
    /// It switched them on again.
    case feedsOn = "feeds-on"
    /// A token for programs was made for it.
    case tokenAdd = "token-add"
    /// A token of it was ended.
    case tokenEnd = "token-end"
  }

  /// Its number, from 1 without gaps.
  public let seq: Int
  /// When.
  public let at: Instant
  /// Who did it: `account:NAME` or `user:NAME`.
  public let actor: String
  /// What.
  public let action: Action
  /// The account.
  public let account: String
  /// HMAC-SHA256 over the hash before it and its fields.
  let hash: [UInt8]

  /// The hash that an event has after another; 32 zero bytes stand before the first.
  ///
  /// Each text goes in behind its length, so that two different events never become the same bytes.
  static func hash(
    _ seq: Int,
    _ at: Instant,
    _ texts: [String],
    after previous: [UInt8],
    key: SymmetricKey
  ) -> [UInt8] {
    var bytes = Array("account event".utf8) + previous
    func add(_ number: Int) {
      withUnsafeBytes(of: Int64(number).bigEndian) { bytes.append(contentsOf: $0) }
    }
    add(seq)
    add(at.seconds)
    for text in texts {
      add(text.utf8.count)
      bytes += text.utf8
    }
    return Array(HMAC<SHA256>.authenticationCode(for: Data(bytes), using: key))
  }

  /// What stands before the first.
  static let beforeFirst = [UInt8](repeating: 0, count: 32)
}
