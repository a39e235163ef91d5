/// What stays of facts that were deleted, and of notes: their names, their entries and their keyed digests.
struct DeletedRows {
  let room: String

  /// One fact that is gone.
  struct Deleted {
    let id: String
    let made: Int
    let ended: Int?
    /// The entry that deleted it.
    let deleted: Int
    let digest: FactDigest

    /// What the deleting entry answers for, so that this row cannot be changed either.
    func mark(by digester: Digester) -> FactDigest {
      var bytes = RowBytes()
      bytes.append("deleted_fact")
      bytes.append(id)
      bytes.append(made)
      bytes.append(ended.map { .int64(Int64($0)) } ?? SQLValue.null)
      bytes.append(bytes: digest.bytes)
      return digester.digest(of: bytes.bytes)
    }

    func insert(into db: any SQLWrite, room: String) throws {
      try db.run(
        """
        INSERT INTO deleted_fact (room, id, made, ended, deleted, digest) VALUES \
        (\(room), \(id), \(made), \(ended.sqlValue), \(deleted), \(digest.bytes))
        """
      )
    }
  }

  func each(in db: any SQLRead, _ body: (Deleted) throws -> Void) throws {
    try db.each(
      "SELECT id, made, ended, deleted, digest FROM deleted_fact WHERE room = \(room)"
    ) { row in
      guard let digest = FactDigest(row.bytes(4)) else {
        throw RecordError.damaged("a deleted fact has no digest", restore: nil)
      }
      try body(
        Deleted(
          id: row.text(0),
          made: Int(row.int64(1)),
          ended: row.isNull(2) ? nil : Int(row.int64(2)),
          deleted: Int(row.int64(3)),
          digest: digest
        )
      )
    }
  }
}
