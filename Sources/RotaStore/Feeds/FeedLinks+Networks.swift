import CivilTime

extension FeedLinks {
  /// Notes where a link was asked for from, and forgets what is older than 30 days.
  func note(
    _ network: String,
    of digest: [UInt8],
    on today: CivilDate,
    in db: any SQLWrite
  ) throws {
    try db.run(
      """
      INSERT INTO feed_network (room, digest, network, since, used)
      SELECT room, digest, \(network), \(today.description), \(today.description)
      FROM feed_link WHERE room = \(room) AND digest = \(digest)
      ON CONFLICT (room, digest, network) DO UPDATE SET used = excluded.used WHERE used < excluded.used
      """
    )
    let oldest = (today - FeedNetwork.keptDays).description
    try db.run("DELETE FROM feed_network WHERE room = \(room) AND used < \(oldest)")
  }

  /// Where links were asked for from, by their digests.
  func networks(in db: any SQLRead, where condition: SQL) throws -> [[UInt8]: [FeedNetwork]] {
    var networks: [[UInt8]: [FeedNetwork]] = [:]
    try db.each(
      """
      SELECT digest, network, since, used FROM feed_network
      WHERE room = \(room) AND digest IN (SELECT digest FROM feed_link WHERE \(condition))
      ORDER BY since, network
      """
    ) { row in
      guard let since = CivilDate(row.text(2)), let used = CivilDate(row.text(3)) else { return }
      networks[row.bytes(0), default: []].append(
        FeedNetwork(network: row.text(1), since: since, used: used)
      )
    }
    return networks
  }
}
