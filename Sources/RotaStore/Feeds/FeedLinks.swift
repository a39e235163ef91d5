public import CivilTime
import Planning

/// The calendar links of a record, kept beside the journal, see `Schema.feeds`.
public struct FeedLinks: Sendable {
  let engine: any StoreEngine
  let room: String
  let erasures: Erasures
  private let events: AccountEventRows

  /// The links in a record's file.
  public init(_ file: RecordFile) {
    engine = file.engine
    room = file.room
    erasures = Erasures(file.place)
    events = AccountEventRows(room: file.room, key: file.key.digest)
  }

  /// Makes a link.
  ///
  /// - Parameters:
  ///   - link: The link, its label a line of at most 40 letters.
  ///   - account: The account that asks for it.
  /// - Throws: `Refusal` where its label is empty or too long, or its owner has five already; `RecordError`, as
  ///   everything here.
  public func add(_ link: FeedLink, by account: String) throws {
    guard !link.label.isEmpty, link.label.count <= FeedLink.longestLabel else {
      throw Refusal(
        .input,
        "a name for the device is wanted, of at most \(FeedLink.longestLabel) letters",
        hint: "`Phone`, or `Laptop at home`"
      )
    }
    try engine.write { db in
      let today = link.made.utcDate
      let known = try rows(in: db, where: "room = \(room) AND person = \(link.person)")
      // Those that lay unused for too long work no more, and make room.
      for old in known where old.isExpired(on: today) { try delete(old, in: db) }
      guard known.count(where: { !$0.isExpired(on: today) }) < FeedLink.most else {
        throw Refusal(
          .conflict,
          "there are \(FeedLink.most) links already, and no more than that",
          hint: "stop one that you no longer use"
        )
      }
      try db.run(
        """
        INSERT INTO feed_link (room, digest, person, kind, label, made)
        VALUES (\(room), \(link.digest), \(link.person), \(link.kind.rawValue), \(link.label), \(link.made.seconds))
        """
      )
      try events.add(.feedAdd, to: account, by: "account:\(account)", at: link.made, in: db)
    }
  }

  /// The link of a digest; nothing where there is none, it has lain unused for too long, or links are switched off.
  public func link(_ digest: [UInt8], on today: CivilDate) throws -> FeedLink? {
    try engine.read { db in
      guard try !isOff(in: db) else { return nil }
      let link = try rows(in: db, where: "room = \(room) AND digest = \(digest)").first
      return link.flatMap { $0.isExpired(on: today) ? nil : $0 }
    }
  }

  /// The links of a person, oldest first; those that work no more are left out.
  public func links(of person: String, on today: CivilDate) throws -> [FeedLink] {
    try engine.read { db in
      try rows(in: db, where: "room = \(room) AND person = \(person)", networks: true)
        .filter { !$0.isExpired(on: today) }
    }
  }

  /// Ends a link of a person; it is gone before this returns.
  ///
  /// - Returns: Whether there was one.
  @discardableResult
  public func end(
    _ id: String,
    of person: String,
    by account: String,
    at now: Instant
  ) throws
    -> Bool
  {
    try engine.write { db in
      let links = try rows(in: db, where: "room = \(room) AND person = \(person)")
      guard let link = links.first(where: { $0.id == id }) else { return false }
      try endForGood(link, in: db)
      try events.add(.feedEnd, to: account, by: "account:\(account)", at: now, in: db)
      return true
    }
  }

  /// Notes that a link was asked for: once a day and network at most, so that programs which ask every minute cost no
  /// writing.
  ///
  /// - Parameters:
  ///   - digest: The link's.
  ///   - today: The day, in UTC.
  ///   - reader: What the program calls itself.
  ///   - network: Where it asked from, where that is known.
  /// - Throws: `RecordError`.
  public func note(
    _ digest: [UInt8],
    used today: CivilDate,
    by reader: String?,
    from network: String? = nil
  ) throws {
    try engine.write { db in
      if let network { try note(network, of: digest, on: today, in: db) }
      try db.run(
        """
        UPDATE feed_link SET used = \(today.description), reader = \(reader.sqlValue)
        WHERE room = \(room) AND digest = \(digest) AND (used IS NULL OR used < \(today.description))
        """
      )
    }
  }

  /// Whether all links are switched off.
  public func isOff() throws -> Bool { try engine.read(isOff) }

  /// Switches all links off, or on again: no one of them is lost.
  public func setOff(_ isOff: Bool, by account: String, at now: Instant) throws {
    try engine.write { db in
      guard try self.isOff(in: db) != isOff else { return }
      try db.run(
        """
        INSERT INTO feed_switch (room, off) VALUES (\(room), \(isOff))
        ON CONFLICT (room) DO UPDATE SET off = excluded.off
        """
      )
      try events.add(
        isOff ? .feedsOff : .feedsOn,
        to: account,
        by: "account:\(account)",
        at: now,
        in: db
      )
    }
  }

  private func isOff(in db: any SQLRead) throws -> Bool {
    var isOff = false
    try db.each("SELECT off FROM feed_switch WHERE room = \(room)") { isOff = $0.int64(0) != 0 }
    return isOff
  }

  func rows(
    in db: any SQLRead,
    where condition: SQL,
    networks isAsked: Bool = false
  ) throws -> [FeedLink] {
    var links: [FeedLink] = []
    let networks = isAsked ? try networks(in: db, where: condition) : [:]
    try db.each(
      """
      SELECT digest, person, kind, label, made, used, reader FROM feed_link
      WHERE \(condition) ORDER BY made, digest
      """
    ) { row in
      guard let kind = FeedKind(rawValue: row.text(2)) else { return }
      links.append(
        FeedLink(
          digest: row.bytes(0),
          person: row.text(1),
          kind: kind,
          label: row.text(3),
          made: Instant(seconds: Int(row.int64(4))),
          used: row.isNull(5) ? nil : CivilDate(row.text(5)),
          reader: row.isNull(6) ? nil : row.text(6),
          networks: networks[row.bytes(0)] ?? []
        )
      )
    }
    return links
  }
}
