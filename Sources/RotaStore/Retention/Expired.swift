import Planning

/// A row of a fact that has been kept long enough, ended or not.
struct Expired {
  let table: Table
  let id: FactID
  let made: Int
  let ended: Int?
  let digest: FactDigest

  /// What the deleting entry answers for.
  func mark(by digester: Digester) -> FactDigest {
    row(deleted: 0).mark(by: digester)
  }

  private func row(deleted: Int) -> DeletedRows.Deleted {
    DeletedRows.Deleted(
      id: id.description,
      made: made,
      ended: ended,
      deleted: deleted,
      digest: digest
    )
  }

  /// Leaves its names and its digest, and takes the rest away.
  func delete(by entry: Int, in db: any SQLWrite, room: String) throws {
    try db.run(
      """
      INSERT INTO deleted_fact (room, id, made, ended, deleted, digest) VALUES \
      (\(room), \(id.description), \(made), \(ended.sqlValue), \(entry), \(digest.bytes))
      """
    )
    let rows = try db.run(
      """
      DELETE FROM \(table.name) \
      WHERE room = \(room) AND made = \(made) AND id = \(id.description)
      """
    )
    guard rows == 1 else {
      throw RecordError.damaged("\(table.name.text) \(id) is not there to be deleted", restore: nil)
    }
  }
}
