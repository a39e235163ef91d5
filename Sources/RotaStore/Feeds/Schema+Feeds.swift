extension Schema {
  /// Calendar links: the digest of each secret, and when it was last asked for, to the day.
  ///
  /// None of it is a fact: that a
  /// link was made and ended stands in `account_event`; how often it is read is nobody's history.
  static let feeds: [SQL] = [
    """
    CREATE TABLE feed_link (
      room TEXT NOT NULL,
      digest {bytes} NOT NULL,
      person TEXT NOT NULL,
      kind TEXT NOT NULL,
      label TEXT NOT NULL,
      made {int64} NOT NULL,
      used TEXT,
      reader TEXT,
      PRIMARY KEY (room, digest),
      CHECK (length(digest) = 32)
    ) STRICT
    """,
    """
    CREATE INDEX feed_link_person ON feed_link (room, person)
    """,
    """
    CREATE TABLE feed_switch (
      room TEXT NOT NULL,
      off {int64} NOT NULL,
      PRIMARY KEY (room),
      CHECK (off IN (0, 1))
    ) STRICT
    """,
  ]
}
