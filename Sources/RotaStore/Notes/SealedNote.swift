import Crypto
import Planning

/// A note as it is kept: under a key of its own, which is itself kept wrapped, so that erasing the key
/// erases the note wherever a copy of it lies.
///
/// The ciphers know which note they belong to: put into another row, they do not open.
struct SealedNote {
  /// Which keys it was made with, for the day there are others.
  static let version = 1

  /// Nonce, ciphertext and tag.
  let sealed: [UInt8]
  /// The note's key, wrapped.
  let wrapped: [UInt8]

  init(sealed: [UInt8], wrapped: [UInt8]) {
    self.sealed = sealed
    self.wrapped = wrapped
  }

  init(_ note: Confidential<String>, key: String, room: String, keys: RecordKey) throws {
    let own = SymmetricKey(size: .bits256)
    let box = try AES.GCM.seal(
      Array(note.revealed.utf8),
      using: own,
      authenticating: Self.place("note", field: "sealed", key: key, room: room)
    )
    let lock = try AES.GCM.seal(
      own.withUnsafeBytes { Array($0) },
      using: keys.notes,
      authenticating: Self.place("note_key", field: "wrapped", key: key, room: room)
    )
    guard let sealed = box.combined, let wrapped = lock.combined else {
      throw RecordError.key("the note cannot be sealed")
    }
    self.sealed = Array(sealed)
    self.wrapped = Array(wrapped)
  }

  /// The note, where this is the row it was written in and nothing of it has changed.
  func opened(key: String, room: String, keys: RecordKey) throws -> Confidential<String> {
    do {
      let own = try AES.GCM.open(
        AES.GCM.SealedBox(combined: wrapped),
        using: keys.notes,
        authenticating: Self.place("note_key", field: "wrapped", key: key, room: room)
      )
      let text = try AES.GCM.open(
        AES.GCM.SealedBox(combined: sealed),
        using: SymmetricKey(data: own),
        authenticating: Self.place("note", field: "sealed", key: key, room: room)
      )
      return Confidential(String(decoding: text, as: UTF8.self))
    } catch {
      throw RecordError.damaged("the note is not as it was written", restore: nil)
    }
  }

  func insert(entry: Int, into db: any SQLWrite, room: String) throws {
    try db.run("INSERT INTO note (room, entry, sealed) VALUES (\(room), \(entry), \(sealed))")
    try db.run(
      """
      INSERT INTO note_key (room, entry, version, wrapped) \
      VALUES (\(room), \(entry), \(Self.version), \(wrapped))
      """
    )
  }

  /// Table, room, row, field and version, none of which can hold a bar.
  private static func place(_ table: String, field: String, key: String, room: String) -> [UInt8] {
    Array("\(table)|\(room)|\(key)|\(field)|\(version)".utf8)
  }
}
