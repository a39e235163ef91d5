import Planning

/// A row of a fact that is deleted, ended or not: it has been kept long enough, or is erased.
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

  private func row(deleted entry: Int) -> DeletedRows.Deleted {
    DeletedRows.Deleted(
      id: id.description,
      made: made,
      ended: ended,
      deleted: entry,
      digest: digest
    )
  }

  /// Leaves its names and its digest, and takes the rest away.
  func delete(by entry: Int, in db: any SQLWrite, room: String) throws {
    try row(deleted: entry).insert(into: db, room: room)
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
