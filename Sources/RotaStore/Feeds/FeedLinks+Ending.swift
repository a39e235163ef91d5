extension FeedLinks {
  /// Ends all links of a person, in the transaction of what ends them.
  func endAll(of person: String, in db: any SQLWrite) throws {
    for link in try rows(in: db, where: "room = \(room) AND person = \(person)") {
      try endForGood(link, in: db)
    }
  }

  /// Ends a link so that no older copy of the record that is restored brings it back.
  func endForGood(_ link: FeedLink, in db: any SQLWrite) throws {
    try erasures.add([[Self.erasure, Hex.text(link.digest)]])
    try delete(link, in: db)
  }

  /// What stands before the digest of a link that was ended, among what was erased.
  static let erasure = "link"

  /// Ends links again that were ended after a copy was taken, in the copy that is put in the record's place.
  static func endAgain(_ erasures: [[String]], in engine: any StoreEngine, room: String) throws {
    let digests = erasures.filter { $0.count == 2 && $0[0] == erasure }
      .compactMap { Hex.bytes($0[1].utf8) }
    if digests.isEmpty { return }
    try engine.write { db in
      // A copy may be older than the tables: what is not there needs no ending.
      var schema = 0
      try db.each("SELECT value FROM meta WHERE room = \(room) AND name = 'schema'") {
        schema = Int($0.text(0)) ?? 0
      }
      for digest in digests {
        if schema >= Schema.feedNetworksStep {
          try delete(digest, room: room, in: db)
        } else if schema >= Schema.feedsStep {
          try db.run("DELETE FROM feed_link WHERE room = \(room) AND digest = \(digest)")
        }
      }
    }
  }

  /// Deletes a link that may come back with an older copy: one that has lain unused for too long is so in the copy too.
  func delete(_ link: FeedLink, in db: any SQLWrite) throws {
    try Self.delete(link.digest, room: room, in: db)
  }

  private static func delete(_ digest: [UInt8], room: String, in db: any SQLWrite) throws {
    try db.run("DELETE FROM feed_network WHERE room = \(room) AND digest = \(digest)")
    try db.run("DELETE FROM feed_link WHERE room = \(room) AND digest = \(digest)")
  }
}
