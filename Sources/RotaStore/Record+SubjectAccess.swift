import CivilTime
import Planning

extension Record {
  /// What is kept so that somebody can sign in and read their calendar, for the copy of what is held about them.
  func access(of person: String, in db: any SQLRead) throws -> [SubjectCopy.Access] {
    var found: [SubjectCopy.Access] = []
    var accounts: [String] = []
    try db.each(
      "SELECT name, admin, made, disabled FROM account WHERE room = \(room) AND person = \(person)"
    ) { row in
      accounts.append(row.text(0))
      found.append(
        SubjectCopy.Access(
          .account,
          at: Instant(seconds: Int(row.int64(2))),
          "signs in as \(row.text(0))" + (row.int64(1) == 0 ? "" : ", keeps accounts")
            + (row.isNull(3)
              ? "" : ", disabled since \(Instant(seconds: Int(row.int64(3))))")
        )
      )
    }
    for account in accounts {
      let own = "account:\(account)"
      try db.each(
        """
        SELECT entered, actor, action, account FROM account_event
        WHERE room = \(room) AND (account = \(account) OR actor = \(own)) ORDER BY seq
        """
      ) { row in
        // Whose account it was besides, and who else had to do with this one, is theirs.
        let by = row.text(1) == own ? "you" : "another"
        let whose = row.text(3) == account ? "" : ", to another account"
        found.append(
          SubjectCopy.Access(
            .event,
            at: Instant(seconds: Int(row.int64(0))),
            "\(row.text(2)) by \(by)\(whose)"
          )
        )
      }
      try db.each(
        """
        SELECT made, used, expires FROM session WHERE room = \(room) AND account = \(account)
        ORDER BY made, used
        """
      ) { row in
        found.append(
          SubjectCopy.Access(
            .session,
            at: Instant(seconds: Int(row.int64(0))),
            "last used \(Instant(seconds: Int(row.int64(1)))), ends \(Instant(seconds: Int(row.int64(2)))) at the latest"
          )
        )
      }
    }
    for account in accounts {
      try db.each(
        """
        SELECT made, label, expires FROM access_token WHERE room = \(room) AND account = \(account)
        ORDER BY made, label
        """
      ) { row in
        found.append(
          SubjectCopy.Access(
            .token,
            at: Instant(seconds: Int(row.int64(0))),
            "called \(row.text(1)), until \(Instant(seconds: Int(row.int64(2))))"
          )
        )
      }
    }
    var networks: [[UInt8]: [String]] = [:]
    try db.each(
      """
      SELECT n.digest, n.network, n.since, n.used FROM feed_network n
      JOIN feed_link l ON l.room = n.room AND l.digest = n.digest
      WHERE n.room = \(room) AND l.person = \(person) ORDER BY n.since, n.network
      """
    ) { row in
      networks[row.bytes(0), default: []].append(
        "\(row.text(1)) from \(row.text(2)) to \(row.text(3))"
      )
    }
    try db.each(
      """
      SELECT made, kind, label, used, reader, digest FROM feed_link
      WHERE room = \(room) AND person = \(person) ORDER BY made, label
      """
    ) { row in
      let used = row.isNull(3) ? "never read" : "last read \(row.text(3))"
      found.append(
        SubjectCopy.Access(
          .link,
          at: Instant(seconds: Int(row.int64(0))),
          "\(row.text(1)), called \(row.text(2)), \(used)"
            + (row.isNull(4) ? "" : " by \(row.text(4))")
            + (networks[row.bytes(5)].map { ", from \($0.joined(separator: ", "))" } ?? "")
        )
      )
    }
    return found
  }
}
