/// A note that an entry takes away: what stays is the digest of its ciphertext, under the entry it hung on.
struct ErasedNote {
  /// What such a row of deleted facts is called; no fact has such a name, as theirs end in a number.
  static let name = "note"

  /// The entry it hung on.
  let entry: JournalEntry

  private func row(deleted: Int) -> DeletedRows.Deleted? {
    FactDigest(entry.note ?? []).map { digest in
      DeletedRows.Deleted(
        id: Self.name,
        made: entry.seq,
        ended: nil,
        deleted: deleted,
        digest: digest
      )
    }
  }

  /// What the deleting entry answers for.
  func mark(by digester: Digester) -> FactDigest? { row(deleted: 0)?.mark(by: digester) }

  /// Takes its key away, then its text, and leaves its digest.
  func erase(by seq: Int, in db: any SQLWrite, room: String) throws {
    try NoteRows(room: room).erase(entry.seq, in: db)
    try row(deleted: seq)?.insert(into: db, room: room)
  }
}
