/// The notes of entries, sealed, each with its wrapped key beside it.
struct NoteRows {
  let room: String

  /// The ciphertext of each note, by its entry.
  func each(in db: any SQLRead, _ body: (_ entry: Int, _ sealed: [UInt8]) throws -> Void) throws {
    try db.each("SELECT entry, sealed FROM note WHERE room = \(room)") {
      try body(Int($0.int64(0)), $0.bytes(1))
    }
  }

  func note(of entry: Int, in db: any SQLRead) throws -> SealedNote? {
    var found: SealedNote?
    try db.each(
      """
      SELECT note.sealed, note_key.wrapped FROM note JOIN note_key \
      ON note_key.room = note.room AND note_key.entry = note.entry \
      WHERE note.room = \(room) AND note.entry = \(entry)
      """
    ) { found = SealedNote(sealed: $0.bytes(0), wrapped: $0.bytes(1)) }
    return found
  }

  /// The key first: were the rest to fail, what is left cannot be read.
  func erase(_ entry: Int, in db: any SQLWrite) throws {
    try db.run("DELETE FROM note_key WHERE room = \(room) AND entry = \(entry)")
    try db.run("DELETE FROM note WHERE room = \(room) AND entry = \(entry)")
  }
}
