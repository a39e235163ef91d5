public import Crypto
import Foundation

/// The secret of a record: 32 random bytes in a file of its own, from which a key for each purpose is derived.
public struct RecordKey: Sendable {
  /// Tells keys apart without giving them away: 16 hex digits, which the record holds too.
  public let id: String
  /// For the digests of facts and entries (HMAC-SHA256).
  public let digest: SymmetricKey
  /// For wrapping the keys of notes.
  public let notes: SymmetricKey
  /// For signing checkpoints (Ed25519).
  public let signing: Curve25519.Signing.PrivateKey
  /// For copies of the record.
  let snapshots: SymmetricKey

  /// Derives the keys from the secret.
  ///
  /// - Throws: `RecordError.key` where it has not 32 bytes.
  public init(secret: [UInt8]) throws(RecordError) {
    guard secret.count == 32 else { throw .key("a key has 32 bytes") }
    let root = SymmetricKey(data: secret)
    func derived(_ purpose: String) -> SymmetricKey {
      HKDF<SHA256>.deriveKey(
        inputKeyMaterial: root,
        info: Data("relief record, \(purpose)".utf8),
        outputByteCount: 32
      )
    }
    id = derived("id").withUnsafeBytes { Hex.text($0.prefix(8)) }
    digest = derived("digest")
    notes = derived("notes")
    snapshots = derived("snapshots")
    do {
      let seed = derived("signing").withUnsafeBytes { Data($0) }
      signing = try Curve25519.Signing.PrivateKey(rawRepresentation: seed)
    } catch {
      throw .key("it cannot sign")
    }
  }
}
