import Crypto
import Foundation
import Glibc

/// An encrypted copy: a head, then frames of up to 1 MiB, each sealed with AES-256-GCM.
///
/// The head names the key and holds 32 random bytes from which, with the record's key, the copy's own key is
/// derived; so a frame's number can be its nonce. Each frame is sealed together with the head, its number and
/// whether it is the last: none can be swapped, repeated or cut off unseen.
struct SnapshotFormat {
  static let title = Array("relief snapshot 1\n".utf8)
  static let frame = 1 << 20
  private static let saltCount = 32

  private let head: [UInt8]
  private let key: SymmetricKey

  /// The head of a new copy.
  init(_ key: RecordKey) {
    let salt = SymmetricKey(size: .bits256).withUnsafeBytes { Array($0) }
    self.init(key, salt: salt)
  }

  private init(_ key: RecordKey, salt: [UInt8]) {
    head = Self.title + Array(key.id.utf8) + salt
    self.key = HKDF<SHA256>.deriveKey(
      inputKeyMaterial: key.snapshots,
      salt: Data(salt),
      info: Data("relief snapshot".utf8),
      outputByteCount: 32
    )
  }

  /// Encrypts a file into another and gives the SHA-256 of what was written.
  func seal(_ source: borrowing PlainFile, into target: borrowing PlainFile) throws -> String {
    var digest = SHA256()
    try target.write(head)
    digest.update(data: head)
    var number = 0
    var bytes = try source.read(Self.frame)
    while true {
      let next = try source.read(Self.frame)
      let box = try AES.GCM.seal(
        bytes,
        using: key,
        nonce: nonce(number),
        authenticating: bound(number, isLast: next.isEmpty)
      )
      let sealed =
        [next.isEmpty ? 1 : 0] + Self.big(box.ciphertext.count) + box.ciphertext + box.tag
      try target.write(sealed)
      digest.update(data: sealed)
      if next.isEmpty { break }
      bytes = next
      number += 1
    }
    return Hex.text(digest.finalize())
  }

  /// Decrypts a file into another and gives the SHA-256 of what was read.
  ///
  /// - Throws: `RecordError.key` where it was sealed under another key; `RecordError.unsuitable` where anything in
  ///   it is not as it was written.
  static func unseal(
    _ source: borrowing PlainFile,
    into target: borrowing PlainFile,
    key: RecordKey
  ) throws -> String {
    let head = try source.read(title.count + 16 + saltCount)
    guard head.count == title.count + 16 + saltCount, head.starts(with: title) else {
      throw RecordError.unsuitable("\(source.path) is no snapshot")
    }
    guard head[title.count..<title.count + 16].elementsEqual(key.id.utf8) else {
      throw RecordError.key("\(source.path) was sealed under another key")
    }
    let format = SnapshotFormat(key, salt: Array(head[(title.count + 16)...]))
    var digest = SHA256()
    digest.update(data: head)
    var number = 0
    while true {
      let start = try source.read(9)
      guard start.count == 9 else { throw damage(source.path) }
      let count = start[1...].reduce(0) { $0 << 8 | Int($1) }
      guard start[0] < 2, (0...frame).contains(count) else { throw damage(source.path) }
      let sealed = try source.read(count + 16)
      guard sealed.count == count + 16 else { throw damage(source.path) }
      digest.update(data: start)
      digest.update(data: sealed)
      do {
        let box = try AES.GCM.SealedBox(
          nonce: format.nonce(number),
          ciphertext: sealed.dropLast(16),
          tag: sealed.suffix(16)
        )
        let bytes = try AES.GCM.open(
          box,
          using: format.key,
          authenticating: format.bound(number, isLast: start[0] == 1)
        )
        try target.write(bytes)
      } catch is CryptoKitError {
        throw damage(source.path)
      }
      if start[0] == 1 { break }
      number += 1
    }
    guard try source.read(1).isEmpty else { throw damage(source.path) }
    return Hex.text(digest.finalize())
  }

  /// Nothing but an older copy is ever written over.
  static func mayReplace(_ path: String) throws(RecordError) {
    guard access(path, F_OK) == 0 else { return }
    do throws(PlainFile.Failure) {
      if try PlainFile(path, O_RDONLY).read(title.count) == title { return }
    } catch {
      throw .cannotWrite(error.text)
    }
    throw .cannotWrite("\(path) is there already, and no snapshot")
  }

  private static func damage(_ path: String) -> RecordError {
    .unsuitable("\(path) is not as it was written")
  }

  private func nonce(_ number: Int) throws -> AES.GCM.Nonce {
    try AES.GCM.Nonce(data: [0, 0, 0, 0] + Self.big(number))
  }

  private func bound(_ number: Int, isLast: Bool) -> [UInt8] {
    head + Self.big(number) + [isLast ? 1 : 0]
  }

  private static func big(_ number: Int) -> [UInt8] {
    (0..<8).map { UInt8(truncatingIfNeeded: number >> (56 - 8 * $0)) }
  }
}
